import type { OptionForm } from "../problem/read-options.ts";

/** The form of an option that is a solver. */
export const solverForm: OptionForm = {
  fits: (value) => typeof value === "object" && value !== null && "solve" in value && typeof value.solve === "function",
  remedy: () => ({
    da: "Skriv en solver, for eksempel javascriptLpSolver.",
    en: "Write a solver, for example javascriptLpSolver.",
  }),
  live: true,
};
