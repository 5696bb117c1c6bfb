export {
  toLinearProgram,
  type LinearProgramOptions,
  type ProgramAnswer,
  type ProgramQuestion,
} from "../analyse/to-linear-program.ts";
export { writeLp } from "./write-lp.ts";
export { writeMps } from "./write-mps.ts";
export type {
  BareProgram,
  Column,
  ColumnKind,
  LinearProgram,
  ProgramColumn,
  ProgramRow,
  Row,
  Subject,
  Term,
} from "./linear-program.ts";
export { javascriptLpSolver } from "../solve/javascript-lp-solver.ts";
export type { Solution, SolveOptions, Solver, SolverCapabilities } from "../solve/solver.ts";
