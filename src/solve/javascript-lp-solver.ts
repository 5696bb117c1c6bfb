import type { BareProgram } from "../program/linear-program.ts";
import { guard, Interrupted } from "./embedded/guard.ts";
import { scaledModel, tableauCells } from "./embedded/model.ts";
import { perturbed } from "./embedded/perturbed.ts";
import { readDuals, readSolution } from "./embedded/read-tableau.ts";
import type { Solution, SolveOptions, Solver } from "./solver.ts";
import { NO_LIMIT, within, type Timer } from "../problem/timer.ts";

/** The largest tableau that is made, in doubles: 64 MB, of which the library may keep a copy. */
const MOST_CELLS = 2 ** 23;

/**
 * The embedded solver: the dense simplex of `javascript-lp-solver`, used for linear relaxations only.
 *
 * The pivots are counted and the clock is looked at. A simplex that goes round in circles is given up within
 * milliseconds and started once more with the program a little perturbed, which cures most; if that does not end either,
 * the answer is `stopped`, with the prices that it had come to. Each answer comes with its duals, so that nobody has to
 * believe it. A program whose tableau would not fit into memory is refused as `stopped`.
 */
export const javascriptLpSolver: Solver = {
  name: "javascript-lp-solver",
  capabilities: { integers: false, duals: true },
  solve(program: BareProgram, options: SolveOptions = {}): Solution {
    if (tableauCells(program) > MOST_CELLS) return { status: "stopped", reason: "size" };
    const timer = within(NO_LIMIT, options.timeLimitMs ?? Infinity);
    const first = attempt(program, timer);
    if (first.status !== "stopped" || first.reason === "time") return first;
    const second = attempt(perturbed(program), timer);
    if (second.status !== "optimal") return second;
    const objective = program.columns.reduce((sum, { cost }, at) => sum + cost * (second.values[at] ?? 0), 0);
    return { ...second, objective };
  },
};

function attempt(program: BareProgram, timer: Timer): Solution {
  const scaled = scaledModel(program);
  guard(scaled.model.tableau, timer);
  try {
    scaled.model.solve();
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return { status: "stopped", reason: error.reason, duals: readDuals(program, scaled) };
  }
  return readSolution(program, scaled);
}
