import { SingleBar } from "cli-progress";
import type { Context } from "./context.ts";

/** A line on stderr that says how far the work has come, and goes away when it is done. */
export interface Progress {
  /** @param share how much is done, 0…1, where that is known. */
  readonly update: (text: string, share?: number) => void;
  readonly stop: () => void;
}

const SEARCHING = { da: "Søger efter de bedste fordelinger", en: "Searching for the best allocations" };

const SILENT: Progress = { update: () => undefined, stop: () => undefined };

/** Progress on stderr where that is a terminal; else nothing. With `measured`, a bar shows the share. */
export function startProgress({ bar: stream, language }: Context, measured = false): Progress {
  if (stream.isTTY !== true) return SILENT;
  const bar = new SingleBar({
    stream,
    format: measured ? "{bar} {text} ({duration} s)" : "{text} ({duration} s)",
    barsize: 20,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    clearOnComplete: true,
    // A handler for SIGINT could not run during a search, and while there is one Ctrl-C would not end the process.
    gracefulExit: false,
    // Turning line wrapping off would outlast an interrupted run.
    linewrap: true,
  });
  bar.start(1, 0, { text: SEARCHING[language] });
  return {
    update: (text, share = 0) => {
      bar.update(Math.min(1, share), { text });
    },
    stop: () => {
      bar.stop();
    },
  };
}

/** Does some work while its progress is shown; the line goes away whatever happens. */
export function withProgress<T>(context: Context, measured: boolean, work: (progress: Progress) => T): T {
  const progress = startProgress(context, measured);
  try {
    return work(progress);
  } finally {
    progress.stop();
  }
}
