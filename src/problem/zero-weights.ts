import { issueAt, shown, type Issue } from "./invalid-problem.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { items, own, word } from "./raw.ts";

/** Hensyn, or the themes of one. */
interface Level {
  readonly entries: readonly unknown[];
  /** Place of the entries in the document. */
  readonly steps: readonly (string | number)[];
  readonly name: Bilingual;
}

/** Reports every level on which nothing counts, by the document's weights or by one of its weightings. */
export function checkZeroWeights(document: unknown, issues: Issue[]): void {
  const levels = levelsOf(document);
  const ofZeros = levels.filter(({ entries }) => entries.every((entry) => own(entry, "weight") === 0));
  for (const { steps } of ofZeros) issues.push(issueAt(steps, undefined, onlyZeros));
  const hensynIds = new Set(items(document, "hensyn").map(([hensyn]) => word(hensyn, "id")));
  for (const [weighting, w] of items(document, "weightings")) {
    const weights = own(weighting, "weights");
    for (const level of levels) {
      if (ofZeros.includes(level)) continue;
      const isHensyn = level === levels[0];
      const weightOf = (entry: unknown): unknown => {
        const id = word(entry, "id") ?? "";
        // Where one id is both, it is the hensyn's.
        return (isHensyn || !hensynIds.has(id) ? own(weights, id) : undefined) ?? own(entry, "weight");
      };
      if (!level.entries.every((entry) => weightOf(entry) === 0)) continue;
      issues.push(issueAt(["weightings", w, "weights"], weights, setToZero(level.name)));
    }
  }
}

/** Those with entries, the hensyn first. */
function levelsOf(document: unknown): Level[] {
  const hensyn = items(document, "hensyn");
  const themes = hensyn.map(([each, h]): Level => {
    const id = shown(own(each, "id"));
    return {
      entries: items(each, "themes").map(([theme]) => theme),
      steps: ["hensyn", h, "themes"],
      name: { da: `temaer under ${id}`, en: `themes of ${id}` },
    };
  });
  const all: Level = {
    entries: hensyn.map(([each]) => each),
    steps: ["hensyn"],
    name: { da: "hensyn", en: "hensyn" },
  };
  return [all, ...themes].filter(({ entries }) => entries.length > 0);
}

const onlyZeros: Bilingual = {
  da: "har kun vægte på 0. Giv mindst ét led en vægt over 0.",
  en: "has only weights of 0. Give at least one entry a weight above 0.",
};

function setToZero(level: Bilingual): Bilingual {
  return {
    da: `sætter alle ${level.da} til 0. Giv mindst ét af dem en vægt over 0.`,
    en: `sets all ${level.en} to 0. Give at least one of them a weight above 0.`,
  };
}
