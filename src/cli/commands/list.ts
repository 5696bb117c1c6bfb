import { PART_KINDS, partsView, type PartKind } from "../../present/views/parts.ts";
import { structureOf } from "../../problem/structure.ts";
import type { Problem } from "../../problem/problem.ts";
import { question, type Asked, type CommandData } from "../command.ts";

/** The parts of a document that hold those of a kind, and each of these for itself. */
interface Parts {
  readonly whole: object;
  readonly items: readonly object[];
}

function partsOf(problem: Problem, kind: PartKind): Parts {
  if (kind === "scenarios") return { whole: problem.areas, items: scenariosOf(problem) };
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
  options: ["problem", "output"],
  ask: (asked) => partsOf(asked.problem, kindOf(asked)),
  view: (asked) => partsView(asked.problem, kindOf(asked), asked.language),
  json: ({ whole }) => whole,
  items: ({ items }) => items,
  ends: () => [],
});
