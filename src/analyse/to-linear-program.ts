import type { Problem } from "../problem/problem.ts";
import { callback, leastZero, withForms, type OptionForms } from "../problem/read-options.ts";
import { structureOf } from "../problem/structure.ts";
import { buildProgram, scoreObjective } from "../program/build-program.ts";
import type { LinearProgram } from "../program/linear-program.ts";
import { javascriptLpSolver } from "../solve/javascript-lp-solver.ts";
import { startClock } from "./clock.ts";
import type { AnalysisProgress } from "./progress.ts";
import { readRequest, requestForms, type Request } from "./request.ts";
import { scaleInTime } from "./scale.ts";

/** What a linear program is to say, and how long making it may take. */
export interface LinearProgramOptions extends Request {
  /** Milliseconds after which it is given up: the scale of a document's scores is searched for once. */
  readonly timeLimitMs?: number;
  readonly onProgress?: (progress: AnalysisProgress) => void;
}

/**
 * A problem as a linear program with binaries: its integer points are the lawful allocations that grant the wishes, and
 * its optimum is the best score.
 *
 * @param problem a parsed problem.
 * @param request weights and wishes, as for `rank`, a time limit, progress.
 * @returns plain data that `JSON.stringify` keeps whole. Every row names its rule, its subject and its sources; effects of
 *   themes without weight have no columns. Columns are bounded, so every relaxation has an optimum.
 * @throws {InvalidInput} for weights and wishes that cannot be used, with every issue.
 * @throws {OutOfTime} if the time ran out before the scale of the scores was known.
 * @example
 * ```ts
 * const program = toLinearProgram(kobenhavn2024, { weights: { H1: 1, H2: 1, H3: 0 } });
 * program.rows.some((row) => row.rule === "department-count"); // true
 * ```
 */
export function toLinearProgram(problem: Problem, request: LinearProgramOptions = {}): LinearProgram {
  const { weights, wishes, options } = readRequest(problem, request, forms);
  const structure = structureOf(problem);
  const scale = scaleInTime(problem, javascriptLpSolver, startClock(options.timeLimitMs, options.onProgress));
  return buildProgram(structure, scoreObjective(structure, { scale, weights }), wishes);
}

const forms: OptionForms<LinearProgramOptions> = /* @__PURE__ */ withForms(requestForms, {
  timeLimitMs: leastZero,
  onProgress: callback,
});
