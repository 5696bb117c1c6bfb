import * as fc from "fast-check";
import { catalogue, type Problem, type Weights } from "../../../src/index.ts";
import { problems, weightings } from "../../../src/testing/index.ts";
import { richProblems } from "./rich-problems.ts";

/** A problem and the weights under which it is looked at. */
export interface TradeOffCase {
  readonly problem: Problem;
  readonly weights: Weights;
}

/** Problems of every kind, of which many have few lawful allocations or none. */
export const anyCases = (): fc.Arbitrary<TradeOffCase> => withWeights(problems());

/** Problems with much to choose between. */
export const richCases = (hensyn: { readonly min: number; readonly max: number }): fc.Arbitrary<TradeOffCase> =>
  withWeights(richProblems(hensyn));

/** Listed at once, which makes the scale cheap: that the search gives the same answers has tests of its own. */
function withWeights(from: fc.Arbitrary<Problem>): fc.Arbitrary<TradeOffCase> {
  return from.chain((problem) => weightings(catalogue(problem).problem).map((weights) => ({ problem, weights })));
}
