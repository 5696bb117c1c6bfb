import { PART_KINDS, partsView, type PartKind } from "../../present/views/parts.ts";
import { structureOf } from "../../problem/structure.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import type { Given } from "../given.ts";
import { question, type Asked, type CommandData } from "../command.ts";

/** For each kind the parts of the document that hold it, and each of them for itself. */
const PARTS: Readonly<
  Record<PartKind, (problem: Problem, given: Given) => { readonly whole: object; readonly items: readonly object[] }>
> = {
  scenarios: (problem) => {
    const written = new Map(problem.areas.flatMap(({ scenarios }) => scenarios).map((each) => [each.id, each]));
    return {
      whole: problem.areas,
      // With the unchanged ones, which a document does not write, as on the page and in CSV.
      items: structureOf(problem).areas.flatMap(({ id: area, scenarios }) =>
        scenarios.map(({ id, name }) => ({ area, id, name, ...written.get(id) })),
      ),
    };
  },
  tasks: ({ tasks }) => ({ whole: tasks, items: tasks }),
  departments: ({ departments }) => ({ whole: departments, items: departments }),
  hensyn: ({ hensyn }) => ({ whole: hensyn, items: hensyn }),
  effects: ({ effects }) => ({ whole: effects, items: effects }),
  themes: ({ hensyn }) => ({
    whole: hensyn,
    items: hensyn.flatMap(({ id, themes }) => themes.map((theme) => ({ hensyn: id, ...theme }))),
  }),
  weightings: ({ weightings }) => ({ whole: weightings, items: weightings }),
  selections: ({ selections }) => ({ whole: selections, items: selections }),
  recommendations: ({ recommendations }) => ({ whole: recommendations, items: recommendations }),
  remarks: ({ remarks }, { kind: kinds }) => {
    const shown = remarks.filter(({ kind }) => kinds === undefined || kinds.includes(kind));
    return { whole: shown, items: shown };
  },
};

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
  ask: (asked) => PARTS[kindOf(asked)](asked.problem, asked.given),
  view: (asked) => partsView(asked.problem, kindOf(asked), asked.language, asked.given.kind),
  json: ({ whole }) => whole,
  items: ({ items }) => items,
  ends: () => [],
});
