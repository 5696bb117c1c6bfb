import { parseProblem } from "../src/problem/parse-problem.ts";
import type { Problem } from "../src/problem/problem.ts";

/** The same problem on the scales that its lawful allocations make: fixed ones are of the size of its present figures. */
export function withoutScales(problem: Problem): Problem {
  const hensyn = problem.hensyn.map((each) => ({
    ...each,
    themes: each.themes.map((theme) => ({ ...theme, scale: undefined })),
  }));
  return parseProblem(JSON.parse(JSON.stringify({ ...problem, hensyn })));
}
