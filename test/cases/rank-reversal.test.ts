import { describe, expect, test } from "vitest";
import { evaluate, rank, type FixedScale, type Problem } from "../../src/index.ts";
import { withScales } from "../../src/testing/with-scales.ts";
import { readCase } from "./read-case.ts";

/** The same document with the same fixed scale on every theme. */
const onScale = (problem: Problem, scale: FixedScale): Problem => withScales(problem, () => scale);

const [two, three] = [readCase("rank-reversal-2"), readCase("rank-reversal-3")];
const shownOf = (problem: Problem): readonly string[] =>
  rank(problem).allocations.map(({ selection, score }) => `${selection.P ?? ""} ${score.toFixed(2)}`);

describe("an option that is added and that another dominates", () => {
  test("turns the order of two others, on the scale that the lawful allocations make", () => {
    expect(shownOf(two)).toEqual(["P.0 0.55", "B 0.45"]);
    expect(shownOf(three)).toEqual(["B 0.99", "P.0 0.55", "C 0.00"]);
  });

  test("turns nothing on a fixed scale, and scores below it", () => {
    const scale = { worst: 4, best: 8 };
    const [without, withIt] = [onScale(two, scale), onScale(three, scale)].map(shownOf);
    // By hand: 11/20 and 9/20 of (8 − 4) / 4 and 0 / 4, of (6 − 4) / 4 and 4 / 4, of −104 / 4 and 0.
    expect(without).toEqual(["B 0.72", "P.0 0.55"]);
    expect(withIt).toEqual(["B 0.72", "P.0 0.55", "C -14.30"]);
    const { themes } = evaluate(onScale(three, scale), { P: "C" });
    expect(themes).toMatchObject({ T0: { raw: -100, score: -26, distinguishes: true }, T1: { score: 0 } });
  });
});
