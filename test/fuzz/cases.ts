import * as fc from "fast-check";
import type { Limit, Problem } from "../../src/problem/problem.ts";
import { structureOf } from "../../src/problem/structure.ts";
import type { Weights } from "../../src/allocation/weights.ts";
import { problems, weightings } from "../../src/testing/problems.ts";

/** A generated problem with a question to ask of it. */
export interface Case {
  readonly problem: Problem;
  readonly weights: Weights;
  readonly lock: readonly string[];
  readonly forbid: readonly string[];
  readonly limits: readonly Limit[];
}

/** Questions to generated problems; to small ones of every kind unless others are given. */
export function cases(generated: fc.Arbitrary<Problem> = problems()): fc.Arbitrary<Case> {
  return generated.chain((problem) => {
    const { areas } = structureOf(problem);
    const scenario = fc.constantFrom(...areas.flatMap((area) => area.scenarios.map(({ id }) => id)));
    return fc.record({
      problem: fc.constant(problem),
      weights: weightings(problem),
      lock: fc.oneof(fc.constant([]), fc.array(scenario, { maxLength: 2 })),
      forbid: fc.oneof(fc.constant([]), fc.array(scenario, { maxLength: 2 })),
      limits: fc.oneof(
        fc.constant([]),
        fc.constantFrom(3, 8, 15).map((max): Limit[] => [{ id: "wish", sum: { moved: "staff" }, max, cites: [] }]),
      ),
    });
  });
}
