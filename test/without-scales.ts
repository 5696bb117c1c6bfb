import type { Problem } from "../src/problem/problem.ts";
import { withScales } from "../src/testing/with-scales.ts";

/** The same problem on the scales that its lawful allocations make: fixed ones are of the size of its present figures. */
export function withoutScales(problem: Problem): Problem {
  return withScales(problem, () => undefined);
}
