import { parseProblem } from "../src/problem/parse-problem.ts";
import type { Problem } from "../src/problem/problem.ts";
import type { Bilingual } from "../src/text/bilingual.ts";

export const label = (text: string): Bilingual => ({ da: text, en: text });

/** What a small problem is made of; the rest is filled in. */
export interface Small {
  readonly departments: readonly (
    string | { readonly id: string; readonly existing?: boolean; readonly permanent?: boolean }
  )[];
  /** Task id → home, or home and more. */
  readonly tasks: Readonly<
    Record<string, string | { readonly home: string; readonly eligible?: string[]; readonly load?: number }>
  >;
  /** Area id → scenario id → what it does. */
  readonly areas?: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly open: number;
  readonly rest?: object;
}

/** Area id → scenario id → what it does, as a document has it. */
export function writtenAreas(areas: NonNullable<Small["areas"]>): readonly object[] {
  return Object.entries(areas).map(([id, scenarios]) => ({
    id,
    name: label(id),
    scenarios: Object.entries(scenarios).map(([scenario, does]) => ({ id: scenario, name: label(scenario), ...does })),
  }));
}

/** A small problem with one theme of points (T), one measure (load), and an effect for `T` where none is given. */
export function smallProblem({ departments, tasks, areas = {}, open, rest = {} }: Small): Problem {
  const document: unknown = {
    format: "ressort-problem/1",
    id: "small",
    title: label("Small"),
    kommissorium: { departments: open },
    measures: [{ id: "load", name: label("Load"), unit: "units" }],
    departments: departments.map((each) => {
      const department = typeof each === "string" ? { id: each } : each;
      return {
        ...department,
        name: label(department.id),
        committee: { id: `${department.id}-committee`, name: label(department.id) },
      };
    }),
    tasks: Object.entries(tasks).map(([id, each]) => {
      const { load = 1, ...task } = typeof each === "string" ? { home: each } : each;
      return { id, name: label(id), measures: { load: { low: load, high: load, basis: "stated" } }, ...task };
    }),
    areas: writtenAreas(areas),
    hensyn: [
      {
        id: "H",
        name: label("H"),
        weight: 1,
        themes: [{ id: "T", name: label("T"), weight: 1, gauge: { kind: "points" } }],
      },
    ],
    ...rest,
  };
  return parseProblem(document);
}
