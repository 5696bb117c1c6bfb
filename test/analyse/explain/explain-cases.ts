import * as fc from "fast-check";
import { catalogue, type Problem, type Selection, type Weights } from "../../../src/index.ts";
import { allocations, problems, weightings } from "../../../src/testing/index.ts";
import { richProblems } from "../trade-offs/rich-problems.ts";

/** Two selections of a problem, lawful or not, and the weights under which they are compared. */
export interface ExplainCase {
  readonly problem: Problem;
  readonly weights: Weights;
  readonly from: Selection;
  readonly to: Selection;
}

const withSelections = (from: fc.Arbitrary<Problem>): fc.Arbitrary<ExplainCase> =>
  from.chain((problem) => {
    // Listed at once, which makes the scale cheap.
    const listed = catalogue(problem);
    const lawful = fc.nat().map((at): Selection => (listed.size > 0 ? listed.selection(at % listed.size) : {}));
    const any = fc.oneof(allocations(problem), lawful, fc.constant({}));
    const themes = problem.hensyn.flatMap((hensyn) => hensyn.themes.map(({ id }) => id));
    const themeWeights = fc.dictionary(fc.constantFrom(...themes), fc.integer({ min: 1, max: 4 }), { maxKeys: 2 });
    return fc.tuple(weightings(problem), themeWeights, any, any).map(([ofHensyn, ofThemes, one, other]) => ({
      problem,
      weights: { ...ofHensyn, ...ofThemes },
      from: one,
      to: other,
    }));
  });

/** Problems of every kind, and problems where much gives points. */
export const explainCases = (): fc.Arbitrary<ExplainCase> =>
  fc.oneof(withSelections(problems()), withSelections(richProblems({ min: 1, max: 3 })));
