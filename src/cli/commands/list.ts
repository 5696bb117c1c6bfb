import { PART_KINDS, partsView, type PartKind } from "../../present/views/parts.ts";
import { structureOf } from "../../problem/structure.ts";
import type { Problem } from "../../problem/problem.ts";
import { REMARK_KINDS } from "../../problem/remark.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import type { Given } from "../given.ts";
import { question, type Asked, type CommandData } from "../command.ts";

/** The parts of a document that hold those of a kind, and each of these for itself. */
interface Parts {
  readonly whole: object;
  readonly items: readonly object[];
}

function partsOf(problem: Problem, kind: PartKind, { kind: kinds = REMARK_KINDS }: Given): Parts {
  if (kind === "scenarios") return { whole: problem.areas, items: scenariosOf(problem) };
  if (kind === "remarks") {
    const remarks = problem.remarks.filter((remark) => kinds.includes(remark.kind));
    return { whole: remarks, items: remarks };
  }
  if (kind !== "themes") return { whole: problem[kind], items: problem[kind] };
  const items = problem.hensyn.flatMap(({ id, themes }) => themes.map((theme) => ({ hensyn: id, ...theme })));
  return { whole: problem.hensyn, items };
}

/** The scenarios with the unchanged ones, which a document does not write, as on the page and in CSV. */
function scenariosOf(problem: Problem): readonly object[] {
  const written = new Map(problem.areas.flatMap(({ scenarios }) => scenarios).map((each) => [each.id, each]));
  return structureOf(problem).areas.flatMap(({ id: area, scenarios }) =>
    scenarios.map(({ id, name }) => ({ area, id, name, ...written.get(id) })),
  );
}

const ONLY_REMARKS: Bilingual = {
  da: "--kind vælger blandt bemærkninger. Skriv ressort list remarks, eller udelad den.",
  en: "--kind chooses among remarks. Write ressort list remarks, or leave it out.",
};

function kindOf({ choice }: Asked): PartKind {
  return PART_KINDS.find((kind) => kind === choice) ?? "scenarios";
}

export const listCommand: CommandData = question({
  name: "list",
  about: {
    da: "id’er og navne i dokumentet: det, som andre kommandoer kan tage",
    en: "ids and names of the document: what other commands can take",
  },
  arguments: [
    {
      kind: "choice",
      name: { da: "SLAGS", en: "KIND" },
      about: { da: "hvad der vises", en: "what is listed" },
      choices: PART_KINDS,
    },
  ],
  options: ["kind", "problem", "output"],
  misuse: ({ choice }, { kind }) => (kind !== undefined && choice !== "remarks" ? ONLY_REMARKS : undefined),
  ask: (asked) => partsOf(asked.problem, kindOf(asked), asked.given),
  view: (asked) => partsView(asked.problem, kindOf(asked), asked.language, asked.given.kind),
  json: ({ whole }) => whole,
  items: ({ items }) => items,
  ends: () => [],
});
