import type { CoreIndex } from "../../analyse/core/core-index.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import { heading, list, paragraph, type Block } from "../document/document.ts";
import { joined, line, type Inline } from "../document/inline.ts";
import { casesLine, drawsText } from "../texts/core-text.ts";
import { coreItems, coreRows, sharedLine, tiesText } from "./core-groups.ts";

const say = {
  heading: { da: "Hvad der er sikkert at vælge", en: "What is safe to choose" },
  cases: {
    da: (cases: Inline) =>
      line`Set over ${cases}, med temaerne inden for dem vejet som her og styrkerne som kodet; andelen er den del af vægtningerne, hvor scenariet er med i den bedste:`,
    en: (cases: Inline) =>
      line`Over ${cases}, with the themes within them weighed as here and the strengths as coded; the share is that of the weightings in which the scenario is part of the best:`,
  },
  likely: {
    da: (cases: string) =>
      `Andelene ovenfor holder styrkerne fast, som er dokumentets kodning. I ${cases}, rangordnet med vægtene her, er disse med i den bedste i mindst halvdelen:`,
    en: (cases: string) =>
      `The shares above hold the strengths fixed, which are the document's coding. In ${cases}, ranked under the weights here, these are part of the best in at least half:`,
  },
} satisfies Readonly<Record<string, Bilingual | Record<Language, unknown>>>;

/** The choices that are safe over all weightings, and what of that remains over draws. */
export function safeBlocks(
  problem: Problem,
  core: CoreIndex,
  drawn: CoreIndex | undefined,
  language: Language,
): readonly Block[] {
  if (core.first === null) return [];
  return [
    heading(say.heading[language]),
    paragraph(say.cases[language](casesLine(problem, core, language))),
    list(coreItems(coreRows(problem, core.scenarios), language)),
    paragraph(tiesText(language)),
    ...(drawn === undefined ? [] : likelyBlocks(problem, drawn, language)),
  ];
}

/** Remainder of the safe choices if strengths and figures vary: the scenarios in the best of at least half of the draws. */
function likelyBlocks(
  problem: Problem,
  { scenarios, cases, question }: CoreIndex,
  language: Language,
): readonly Block[] {
  const likely = coreRows(problem, scenarios)
    .filter(({ core }) => core.index >= HALF)
    .sort((one, other) => other.core.index - one.core.index);
  if (likely.length === 0) return [];
  const drawn = drawsText(cases ?? 0, question.vary ?? [], language);
  const lines = likely.map((row) => sharedLine(row, language));
  return [paragraph(say.likely[language](drawn)), list([joined(lines, "; ")])];
}

const HALF = 0.5;
