import type { AnalysisProgress } from "../analyse/progress.ts";
import type { Context } from "./context.ts";
import { exitCode, type ExitCode } from "./exit-codes.ts";
import { withProgress } from "./progress.ts";

/** What an analysis is told by the command line. */
export interface Terms {
  /** What is left of the time limit. */
  readonly timeLimitMs?: number;
  readonly onProgress: (progress: AnalysisProgress) => void;
}

/**
 * Does analyses while their progress is shown; together they have the seconds of the time limit.
 *
 * @param work is given a function to be called for each analysis.
 */
export function analysing<T>(context: Context, seconds: number | undefined, work: (terms: () => Terms) => T): T {
  const deadline = performance.now() + 1000 * (seconds ?? Infinity);
  return withProgress(context, false, ({ update }) =>
    work(() => ({
      ...(seconds === undefined ? {} : { timeLimitMs: Math.max(0, deadline - performance.now()) }),
      onProgress: ({ step, done, of }) => {
        update(context.words.analysing[step](done, of));
      },
    })),
  );
}

/** How an analysis ended: with everything, before its end, before anything was proven, or with nothing to analyse. */
export type AnalysisEnd = "complete" | "stopped" | "unproven" | "infeasible";

/** Says on stderr that not everything has been printed, if so; returns what to end with. */
export function endOf(end: AnalysisEnd, { streams, words }: Context): ExitCode {
  if (end === "complete") return exitCode.ok;
  const message = {
    stopped: words.analysisStopped,
    unproven: words.nothingProven,
    infeasible: words.infeasibleDocument,
  }[end];
  streams.stderr.write(`${message}\n`);
  return end === "infeasible" ? exitCode.infeasible : exitCode.timeLimit;
}
