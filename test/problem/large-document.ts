const name = { da: "æ", en: "b" };

/** How large a document is. */
export interface Size {
  readonly tasks: number;
  readonly areas: number;
  readonly departments: number;
}

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A document of any size in which each area moves a task, for a point. */
export function largeDocument({ tasks, areas, departments }: Size): Record<string, unknown> {
  const theme = (id: string, gauge: object): object => ({ id, name, weight: 1, gauge });
  return {
    ...{ format: "ressort-problem/1", id: "large", title: name, kommissorium: { departments } },
    measures: [{ id: "staff", name, unit: "x" }],
    departments: many(departments, (d) => ({ id: `D${d}`, name, committee: { id: `C${d}`, name } })),
    tasks: many(tasks, (t) => ({
      ...{ id: `task-${t}`, name, home: `D${t % departments}` },
      measures: { staff: { low: 1, high: 2, basis: "stated" } },
    })),
    areas: many(areas, (a) => ({
      ...{ id: `A${a}`, name },
      scenarios: [{ id: `A${a}.1`, name, moves: [{ task: `task-${a % tasks}`, to: `D${(a + 1) % departments}` }] }],
    })),
    hensyn: [
      {
        ...{ id: "H", name, weight: 1 },
        themes: [theme("T", { kind: "points" }), theme("B", { kind: "balance", measure: "staff" })],
      },
    ],
    effects: many(areas, (a) => ({
      id: `E${a}`,
      theme: "T",
      points: 1,
      when: { scenario: `A${a}.1` },
      basis: "assumed",
    })),
  };
}
