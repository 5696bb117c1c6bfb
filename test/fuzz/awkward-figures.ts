import * as fc from "fast-check";
import { parseProblem } from "../../src/problem/parse-problem.ts";
import type { Limit, Problem } from "../../src/problem/problem.ts";
import { problems } from "../../src/testing/problems.ts";
import { withoutScales } from "../without-scales.ts";

/** Figures that doubles do not like: not whole in binary, huge, tiny, and of very different size beside each other. */
const POOLS: readonly (readonly number[])[] = [
  [0.1, 0.2, 0.3, 1 / 3, 2 / 3, 0.7, 1e-3, 12.35, 0],
  [1234567.89, 987654.32, 5e6 + 0.1, 0.01, 1e4 + 0.07, 0],
  [1e12, 1e9 + 0.3, 1e11 + 0.7, 3, 0.1, 0],
  [1e-6, 3e-7, 1e-9, 2e-9, 5e-10, 1e-12, 0],
  [1e9, 1, 1e-3, 0, 1e6, 7],
];

/** Generated problems whose figures are awkward, with limits that some sums meet exactly. */
export function awkwardProblems(): fc.Arbitrary<Problem> {
  const picks = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });
  return fc
    .tuple(problems({ areas: 3, freeTasks: 2, departments: 4, tasks: 6 }), fc.constantFrom(...POOLS), picks)
    .map(([problem, pool, numbers]) => withFigures(withoutScales(problem), pool, numbers));
}

function withFigures(problem: Problem, pool: readonly number[], numbers: readonly number[]): Problem {
  let at = 0;
  const pick = (): number => pool[(numbers[at++ % numbers.length] ?? 0) % pool.length] ?? 0;
  const tasks = problem.tasks.map((task) => ({
    ...task,
    measures: Object.fromEntries(
      Object.keys(task.measures).map((id) => {
        const amount = pick();
        return [id, { low: amount, high: amount, basis: "stated", cites: [] }];
      }),
    ),
  }));
  // A sum of some of the figures, so that the limit is met or missed by rounding alone.
  const bound = (): number => Math.min(1e12, pick() + pick() + (pick() > 1 ? pick() : 0));
  const limits = problem.limits.map((limit): Limit => {
    if ("tasks" in limit.sum || "used" in limit.sum) return limit;
    const rest = { id: limit.id, sum: limit.sum, cites: limit.cites };
    return (numbers[at++ % numbers.length] ?? 0) % 2 === 0 ? { ...rest, max: bound() } : { ...rest, min: bound() };
  });
  return parseProblem(JSON.parse(JSON.stringify({ ...problem, tasks, limits })));
}
