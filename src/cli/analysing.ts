import type { Progress } from "../analyse/clock.ts";
import type { Context } from "./context.ts";
import { exitCode, type ExitCode } from "./exit-codes.ts";
import { withProgress } from "./progress.ts";
import { leftMs, NO_LIMIT, within } from "../problem/timer.ts";

/** What an analysis is told by the command line. */
export interface Terms {
  /** What is left of the time limit. */
  readonly timeLimitMs?: number;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Does analyses while their progress is shown; together they have the seconds of the time limit.
 *
 * @param work is given a function to be called for each analysis.
 */
export function analysing<T>(context: Context, seconds: number | undefined, work: (terms: () => Terms) => T): T {
  const timer = within(NO_LIMIT, 1000 * (seconds ?? Infinity));
  return withProgress(context, false, ({ update }) =>
    work(() => ({
      ...(seconds === undefined ? {} : { timeLimitMs: leftMs(timer) }),
      onProgress: ({ step, done, of }) => {
        update(context.words.analysing[step](done, of));
      },
    })),
  );
}

/** How the analyses of a command ended: the first of these that any of them says. */
const ENDS = ["infeasible", "stopped", "complete"] as const;

type End = (typeof ENDS)[number];

/** Says on stderr that not everything has been printed, if so; returns what to end with. */
export function endOf(answers: readonly { readonly status: End }[], { streams, words }: Context): ExitCode {
  const end = ENDS.find((each) => answers.some(({ status }) => status === each)) ?? "complete";
  if (end === "complete") return exitCode.ok;
  streams.stderr.write(`${end === "stopped" ? words.analysisStopped : words.infeasibleDocument}\n`);
  return end === "infeasible" ? exitCode.infeasible : exitCode.timeLimit;
}
