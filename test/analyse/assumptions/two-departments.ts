import { parseProblem, type Problem } from "../../../src/index.ts";

export const label = (text: string): { da: string; en: string } => ({ da: text, en: text });
export const figure = (low: number, high: number): object => ({ cases: { low, high, basis: "assumed" } });
export const theme = (id: string, gauge: object, weight = 1): object => ({ id, name: label(id), weight, gauge });

/** What is particular to a document. */
interface Parts {
  readonly tasks: readonly object[];
  /** For each area the moves of its only scenario. */
  readonly scenarios: Readonly<Record<string, readonly object[]>>;
  readonly limits?: readonly object[];
  readonly hensyn: readonly object[];
  readonly effects?: readonly object[];
}

/** Two departments, A and B, with tasks that are measured in cases. */
export function twoDepartments({ tasks, scenarios, limits = [], hensyn, effects = [] }: Parts): Problem {
  const document: unknown = {
    format: "ressort-problem/1",
    id: "two-departments",
    title: label("Two departments"),
    kommissorium: { departments: 2 },
    measures: [{ id: "cases", name: label("Cases"), unit: label("cases") }],
    departments: ["A", "B"].map((id) => ({
      id,
      name: label(id),
      committee: { id: `${id}U`, name: label(id) },
      existing: true,
      permanent: false,
    })),
    tasks,
    areas: Object.entries(scenarios).map(([id, moves]) => ({
      id,
      name: label(id),
      scenarios: [{ id: `${id}.1`, name: label(id), moves }],
    })),
    limits,
    hensyn: hensyn.map((each) => ({ name: label("H"), weight: 1, ...each })),
    effects,
  };
  return parseProblem(document);
}
