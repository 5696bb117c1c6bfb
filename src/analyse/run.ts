import { calling } from "../problem/callback-error.ts";
import { callback, leastZero, withForms, type OptionForm, type OptionForms } from "../problem/read-options.ts";
import { orText } from "../text/list-text.ts";
import { javascriptLpSolver } from "../solve/javascript-lp-solver.ts";
import type { Solver } from "../solve/solver.ts";
import { solverForm } from "./solver-form.ts";
import { startClock, type AbortState, type Clock, type RunLimits } from "./clock.ts";

/**
 * Method of answering a question: from the list of all lawful allocations, by linear programs, or by whichever of the
 * two is expected to be cheaper. The answer is the same.
 */
export type Method = "auto" | "list" | "program";

const METHODS: readonly Method[] = ["auto", "list", "program"];

/** Options shared by every question: how it is answered, and for how long. */
export interface RunOptions extends RunLimits {
  /** `auto` if left out. */
  readonly method?: Method | undefined;
  /** Solver of the linear programs; the embedded one if left out. It changes neither the method nor the answer. */
  readonly solver?: Solver | undefined;
}

/** A run as it is given to the work. */
export interface Run {
  readonly method: Method;
  readonly solver: Solver;
  readonly clock: Clock;
  /** Most allocations that a search makes one by one instead of solving a relaxation; its own default if left out. */
  readonly mostListed?: number;
}

const methodForm: OptionForm = {
  fits: (value) => METHODS.some((method) => method === value),
  remedy: () => ({ da: `Skriv ${orText(METHODS, "da")}.`, en: `Write ${orText(METHODS, "en")}.` }),
};

const signalForm: OptionForm = {
  fits: (value) =>
    typeof value === "object" && value !== null && "aborted" in value && typeof value.aborted === "boolean",
  remedy: () => ({
    da: "Skriv et AbortSignal, for eksempel new AbortController().signal.",
    en: "Write an AbortSignal, for example new AbortController().signal.",
  }),
  guarded: (value, option) => {
    const signal = value as AbortState;
    return {
      get aborted() {
        return calling(option, () => signal.aborted);
      },
    };
  },
};

/** The forms of the limits of a run. */
export const limitForms: OptionForms<RunLimits> = {
  timeLimitMs: leastZero,
  signal: signalForm,
  onProgress: callback,
};

/** The forms of the options of a run. */
export const runForms: OptionForms<RunOptions> = /* @__PURE__ */ withForms<RunLimits, RunOptions>(limitForms, {
  method: methodForm,
  solver: solverForm,
});

/** Starts the clock of a run. */
export function startRun({ method = "auto", solver = javascriptLpSolver, ...limits }: RunOptions): Run {
  return { method, solver, clock: startClock(limits) };
}
