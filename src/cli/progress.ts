import { SingleBar } from "cli-progress";
import type { Context } from "./context.ts";

/** A way to say how far the work has come, with how much is done, 0…1. */
export type Update = (text: string, share: number) => void;

const SEARCHING = { da: "Søger efter de bedste fordelinger", en: "Searching for the best allocations" };

/**
 * Does some work while a line on stderr says how far it has come, if that is a terminal; the line goes away whatever happens.
 *
 * @param measured whether a bar shows the share.
 */
export function withProgress<T>({ bar: stream, language }: Context, measured: boolean, work: (update: Update) => T): T {
  if (stream.isTTY !== true) return work(() => undefined);
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
  try {
    return work((text, share) => {
      bar.update(Math.min(1, share), { text });
    });
  } finally {
    bar.stop();
  }
}
