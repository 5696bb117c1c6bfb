import { calling } from "../problem/callback-error.ts";
import type { OptionForm } from "../problem/read-options.ts";
import { isRecord } from "../problem/raw.ts";
import type { BareProgram } from "../program/linear-program.ts";
import { javascriptLpSolver } from "../solve/javascript-lp-solver.ts";
import { SolverDisagreement } from "../solve/solver-disagreement.ts";
import type { Solution, Solver } from "../solve/solver.ts";

/** The form of an option that is a solver. Without duals it proves nothing. */
export const solverForm: OptionForm = {
  fits: (value) =>
    isRecord(value) &&
    typeof value.solve === "function" &&
    typeof value.name === "string" &&
    isRecord(value.capabilities) &&
    value.capabilities.duals === true,
  remedy: () => ({
    da: "Skriv en solver, der giver duals, for eksempel javascriptLpSolver.",
    en: "Write a solver that gives duals, for example javascriptLpSolver.",
  }),
  guarded: (value, option) => (value === javascriptLpSolver ? value : guarded(value as Solver, option)),
};

/** A solver whose name and capabilities are read once, and whose answers are read before anything uses them. */
function guarded(solver: Solver, option: string): Solver {
  const { name } = solver;
  const capabilities = { ...solver.capabilities };
  return {
    name,
    capabilities,
    solve: (program, options) => {
      const solution = calling(option, () => solutionOf(solver.solve(program, options), program));
      if (solution === undefined) throw new SolverDisagreement(name, "it has not the form of a solution", program);
      return solution;
    },
  };
}

/** An answer of the form that the contract gives it; whether it is right is for whoever uses it to find out. */
function solutionOf(given: unknown, { columns, rows }: BareProgram): Solution | undefined {
  if (!isRecord(given)) return undefined;
  const lists = { values: columns.length, duals: rows.length, ray: rows.length };
  const answer: Record<string, unknown> = { ...given };
  for (const [key, length] of Object.entries(lists)) {
    if (answer[key] === undefined) continue;
    answer[key] = numbersOf(answer[key], length);
    if (answer[key] === undefined) return undefined;
  }
  return isSolution(answer) ? answer : undefined;
}

function numbersOf(list: unknown, length: number): Float64Array | undefined {
  if (typeof list !== "object" || list === null || !("length" in list) || list.length !== length) return undefined;
  return list instanceof Float64Array ? list : Float64Array.from(list as ArrayLike<number>);
}

function isSolution(answer: Readonly<Record<string, unknown>>): answer is Solution {
  const { values, objective, bound } = answer;
  if (![objective, bound].every((figure) => figure === undefined || typeof figure === "number")) return false;
  switch (answer.status) {
    case "optimal":
      return values !== undefined && objective !== undefined;
    case "infeasible":
    case "unbounded":
      return true;
    case "stopped":
      return answer.reason === "time" || answer.reason === "pivots";
    default:
      return false;
  }
}
