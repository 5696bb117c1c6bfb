import { frozen } from "../problem/frozen.ts";
import type { Problem, ProblemIds } from "../problem/problem.ts";
import type { AnswerTo, OptionsFor } from "../problem/typed-ids.ts";
import { buildProgram, scoreObjective } from "../program/build-program.ts";
import type { LinearProgram } from "../program/linear-program.ts";
import { scoringInTime } from "./analysis.ts";
import { choosingForms, choosingQuestionOf, readChoosing, type ChoosingOptions } from "./choosing.ts";
import type { ChoosingQuestion, Ended } from "./question.ts";

/** Options of a linear program: the weights and wishes that it expresses, and those of the run that makes it. */
export type LinearProgramOptions = ChoosingOptions;

/** The question whose answer is a program. */
export type ProgramQuestion = ChoosingQuestion<"program">;

/** A linear program with its question. */
export interface ProgramAnswer extends LinearProgram, Ended {
  readonly question: ProgramQuestion;
}

/**
 * A problem as a linear program with binaries: its integer points are the lawful allocations that grant the wishes, and
 * its optimum is the best score.
 *
 * @param problem a parsed problem.
 * @param options weights and wishes, as for `rank`, and how the run goes.
 * @returns plain data that `JSON.stringify` keeps whole. Every row names its rule, its subject and its sources; effects of
 *   themes without weight have no columns. Columns are bounded, so every relaxation has an optimum. `stopped` if the time
 *   ran out before the scale of the scores was proven: then the objective stands on the best and the worst that are known.
 * @throws {InvalidInput} for weights and wishes that cannot be used, with every issue.
 * @example
 * ```ts
 * const program = toLinearProgram(kobenhavn2024, { weights: { H1: 1, H2: 1, H3: 0 } });
 * program.rows.some((row) => row.rule === "department-count"); // true
 * ```
 */
export function toLinearProgram<Ids extends ProblemIds>(
  problem: Problem<Ids>,
  options?: OptionsFor<LinearProgramOptions, Ids>,
): AnswerTo<ProgramAnswer, Ids>;
export function toLinearProgram(problem: Problem, options: LinearProgramOptions = {}): ProgramAnswer {
  const analysis = readChoosing(problem, options, { forms: choosingForms, also: () => undefined });
  const { structure, wishes } = analysis;
  const { scoring, status } = scoringInTime(analysis, []);
  return frozen({
    question: choosingQuestionOf("program", analysis),
    status,
    ...buildProgram(structure, scoreObjective(structure, scoring), wishes),
  });
}
