import type { BareProgram } from "../program/linear-program.ts";

/** Thrown when what a solver says does not stand up to checking, however it was asked. It is a bug of the solver or of ours. */
export class SolverDisagreement extends Error {
  override readonly name = "SolverDisagreement";
  readonly solver: string;
  /** The program that was asked, to be written down and tried elsewhere. */
  readonly program: BareProgram;

  constructor(solver: string, doubt: string, program: BareProgram) {
    super(`${solver} gave an answer that does not hold: ${doubt}. The program is attached to this error.`);
    this.solver = solver;
    this.program = program;
  }
}
