import { describe, expect, it } from "vitest";
import { normalWeights, type Weights } from "../../src/allocation/weights.ts";
import { InvalidInput } from "../../src/problem/invalid-problem.ts";
import { tiny } from "./tiny.ts";

const problem = tiny({
  hensyn: { H1: { T1: { weight: 1 }, T2: { weight: 3 } }, H2: { T3: {} }, H3: { T4: {}, T5: { weight: 0 } } },
  hensynWeights: { H1: 1, H2: 1, H3: 2 },
});

function issues(weights: Weights, of = problem): readonly { readonly path: string; readonly message: string }[] {
  try {
    normalWeights(of, weights);
  } catch (error) {
    if (error instanceof InvalidInput) return error.issues;
    throw error;
  }
  return [];
}

describe("weights", () => {
  it("are the document's where the caller gives none, each level brought to the sum 1", () => {
    expect(normalWeights(problem)).toEqual({ hensyn: [0.25, 0.25, 0.5], themes: [0.25, 0.75, 1, 1, 0] });
  });

  it("that vanish beside others of their level are 0, and the greatest stays", () => {
    expect(normalWeights(problem, { H1: 1e-300, H2: 1e300, H3: 0 }).hensyn).toEqual([0, 1, 0]);
    expect(normalWeights(problem, { H1: 2 ** -61, H2: 1, H3: 2 ** -60 }).hensyn).toEqual([0, 1, 2 ** -60]);
    expect(normalWeights(problem, { T1: 1e-320, T2: 5e-324 }).themes.slice(0, 2)).toEqual(
      [1e-320 / (1e-320 + 5e-324), 5e-324 / (1e-320 + 5e-324)].map((each) => expect.closeTo(each, 3) as number),
    );
  });

  it("of the caller take the place of the document's, one by one", () => {
    expect(normalWeights(problem, { H1: 5 }).hensyn).toEqual([5 / 8, 1 / 8, 2 / 8]);
    expect(normalWeights(problem, { H1: 0, H3: 0 }).hensyn).toEqual([0, 1, 0]);
    expect(normalWeights(problem, { T5: 1 })).toEqual({ hensyn: [0.25, 0.25, 0.5], themes: [0.25, 0.75, 1, 0.5, 0.5] });
  });

  it("depend on their ratios alone", () => {
    const thirds = normalWeights(problem, { H1: 1, H2: 2, H3: 3 });
    expect(normalWeights(problem, { H1: 1000, H2: 2000, H3: 3000 })).toEqual(thirds);
  });

  it("may be as huge or as tiny as numbers are", () => {
    const huge = Number.MAX_VALUE;
    expect(normalWeights(problem, { H1: huge, H2: huge, H3: 0 }).hensyn).toEqual([0.5, 0.5, 0]);
    const least = Number.MIN_VALUE;
    expect(normalWeights(problem, { H1: least, H2: least, H3: 0 }).hensyn).toEqual([0.5, 0.5, 0]);
  });

  it("of one id that is both hensyn and theme are the hensyn's", () => {
    const both = tiny({ hensyn: { X: { X: { weight: 1 }, Y: { weight: 1 } }, Z: { W: {} } } });
    expect(normalWeights(both, { X: 3 })).toEqual({ hensyn: [0.75, 0.25], themes: [0.5, 0.5, 1] });
  });

  it.each([
    ["negative", -1],
    ["negative by a hair", -Number.MIN_VALUE],
    ["NaN", NaN],
    ["infinite", Infinity],
    ["a text", "3" as unknown as number],
    ["null", null as unknown as number],
  ])("that are %s are refused, by name", (_, weight) => {
    expect(issues({ H2: weight }).map(({ path }) => path)).toEqual(["weights.H2"]);
    expect(issues({ T1: weight })[0]?.message).toContain("at least 0");
  });

  it("that are undefined are left out", () => {
    expect(normalWeights(problem, { H2: undefined, T1: 3 })).toEqual(normalWeights(problem, { T1: 3 }));
  });

  it("that are all zero are refused, at each level", () => {
    expect(issues({ H1: 0, H2: 0, H3: 0 }).map(({ path }) => path)).toEqual(["weights"]);
    expect(issues({ T1: 0, T2: 0, T3: 0 }).map(({ path }) => path)).toEqual(["weights.H1", "weights.H2"]);
    expect(issues({ T1: 0, T2: 0 })[0]?.message).toContain("above 0");
    expect(issues({ T2: 0 })).toEqual([]);
  });

  it("for what the document does not have are refused, with the nearest id", () => {
    expect(issues({ H4: 1 })[0]?.message).toContain('Maybe "H');
    expect(issues({ t2: 1 })[0]?.message).toContain('Maybe "T2" was meant');
    expect(issues({ constructor: 1 }).map(({ path }) => path)).toEqual(["weights.constructor"]);
    expect(issues(JSON.parse('{ "__proto__": 1 }') as Weights)).toHaveLength(1);
  });

  it("have every issue told at once", () => {
    expect(issues({ H9: 1, H1: -1, T1: NaN, H2: 1 }).map(({ path }) => path)).toEqual([
      "weights.H9",
      "weights.H1",
      "weights.T1",
    ]);
  });
});
