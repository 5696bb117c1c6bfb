import * as fc from "fast-check";
import { parseProblem, type Problem } from "../../../src/index.ts";

const label = (text: string): { da: string; en: string } => ({ da: text, en: text });

/**
 * Problems with many lawful allocations and something to choose between: nothing is forbidden, and every scenario gives
 * points on several themes, some of them only together with others, besides a task that it may move.
 */
export function richProblems(hensyn: { readonly min: number; readonly max: number }): fc.Arbitrary<Problem> {
  const points = fc.integer({ min: -9, max: 9 });
  return fc
    .record({
      sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 5 }),
      hensyn: fc.integer(hensyn),
      themes: fc.integer({ min: 1, max: 2 }),
      points: fc.array(points, { minLength: 40, maxLength: 160 }),
      cases: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 8 }),
      balanced: fc.boolean(),
    })
    .map((drawn) => parseProblem(documentOf(drawn)));
}

interface Drawn {
  readonly sizes: readonly number[];
  readonly hensyn: number;
  readonly themes: number;
  readonly points: readonly number[];
  readonly cases: readonly number[];
  readonly balanced: boolean;
}

function documentOf({ sizes, hensyn, themes, points, cases, balanced }: Drawn): unknown {
  const scenarios = sizes.flatMap((size, area) => Array.from({ length: size }, (_, s) => `a${area}.${s + 1}`));
  const themeIds = Array.from({ length: hensyn * themes }, (_, t) => `t${t}`);
  const gaugeOf = (t: number): unknown =>
    balanced && t === 0 ? { kind: "balance", measure: "cases" } : { kind: "points" };
  const pointThemes = themeIds.filter((_, t) => !(balanced && t === 0));
  const when = (index: number): unknown => {
    const first = scenarios[index % scenarios.length];
    const other = scenarios[(index * 7 + 3) % scenarios.length];
    const together = index % 5 === 4 && first?.split(".")[0] !== other?.split(".")[0];
    return together ? { all: [first, other] } : { scenario: first };
  };
  return {
    format: "ressort-problem/1",
    id: "rich",
    title: label("Rich"),
    sources: [],
    kommissorium: { departments: 2, cites: [] },
    measures: [{ id: "cases", name: label("Cases"), unit: label("cases") }],
    departments: ["A", "B"].map((id) => ({
      id,
      name: label(id),
      committee: { id: `${id}U`, name: label(`${id}U`) },
      existing: true,
      permanent: false,
    })),
    tasks: [...sizes.keys(), "x", "y"].map((id, at) => ({
      id: `task-${id}`,
      name: label(`Task ${id}`),
      home: id === "y" || at % 2 === 1 ? "B" : "A",
      measures: { cases: { low: cases[at % 8] ?? 0, high: cases[at % 8] ?? 0, basis: "assumed", cites: [] } },
    })),
    areas: sizes.map((size, area) => ({
      id: `a${area}`,
      name: label(`Area ${area}`),
      scenarios: Array.from({ length: size }, (_, s) => ({
        id: `a${area}.${s + 1}`,
        name: label(`Scenario ${s + 1}`),
        moves: s === 0 ? [{ task: `task-${area}`, to: area % 2 === 1 ? "A" : "B" }] : [],
      })),
    })),
    hensyn: Array.from({ length: hensyn }, (_, h) => ({
      id: `h${h}`,
      name: label(`Hensyn ${h}`),
      weight: 1,
      themes: Array.from({ length: themes }, (_, t) => ({
        id: `t${h * themes + t}`,
        name: label(`Theme ${h * themes + t}`),
        weight: 1,
        gauge: gaugeOf(h * themes + t),
      })),
    })),
    effects:
      pointThemes.length === 0
        ? []
        : points.flatMap((each, index) =>
            each === 0
              ? []
              : [
                  {
                    id: `e${index}`,
                    theme: pointThemes[index % pointThemes.length],
                    points: each,
                    when: when(index),
                    basis: "assumed",
                    cites: [],
                  },
                ],
          ),
  };
}
