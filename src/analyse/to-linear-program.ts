import type { Problem } from "../problem/problem.ts";
import { structureOf } from "../problem/structure.ts";
import { buildProgram, scoreObjective } from "../program/build-program.ts";
import type { LinearProgram } from "../program/linear-program.ts";
import { readRequest, requestForms, type Request } from "./request.ts";
import { scaleOf } from "./scale.ts";

/**
 * A problem as a linear program with binaries: its integer points are the lawful allocations that grant the wishes, and
 * its optimum is the best score.
 *
 * @param problem a parsed problem.
 * @param request weights and wishes, as for `rank`.
 * @returns plain data that `JSON.stringify` keeps whole. Every row names its rule, its subject and its sources; effects of
 *   themes without weight have no columns. Columns are bounded, so every relaxation has an optimum.
 * @throws {InvalidInput} for weights and wishes that cannot be used, with every issue.
 * @example
 * ```ts
 * const program = toLinearProgram(kobenhavn2024, { weights: { H1: 1, H2: 1, H3: 0 } });
 * program.rows.some((row) => row.rule === "department-count"); // true
 * ```
 */
export function toLinearProgram(problem: Problem, request: Request = {}): LinearProgram {
  const { weights, wishes } = readRequest(problem, request, requestForms);
  const structure = structureOf(problem);
  return buildProgram(structure, scoreObjective(structure, { scale: scaleOf(problem), weights }), wishes);
}
