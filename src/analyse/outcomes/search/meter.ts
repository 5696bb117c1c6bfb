import type { SearchProgress } from "../../../solve/search.ts";
import type { SearchQuestion } from "./question.ts";

/** Counts the relaxations of several searches for one question, and tells of them. */
export interface Meter {
  /** Relaxations of the searches that have ended. */
  ended: number;
  lastProgress: number;
}

export function newMeter(): Meter {
  return { ended: 0, lastProgress: performance.now() };
}

const PROGRESS_EVERY_MS = 100;

/** What a search is to be given, which tells only of itself. */
export function tellOf(meter: Meter, { onProgress }: SearchQuestion): ((progress: SearchProgress) => void) | undefined {
  if (onProgress === undefined) return undefined;
  return ({ relaxations }) => {
    meter.lastProgress = performance.now();
    onProgress({ step: "search", done: meter.ended + relaxations });
  };
}

/** A search has ended: most are too short to tell of themselves. */
export function endSearch(meter: Meter, { onProgress }: SearchQuestion, relaxations: number): void {
  meter.ended += relaxations;
  const now = performance.now();
  if (onProgress === undefined || now - meter.lastProgress < PROGRESS_EVERY_MS) return;
  meter.lastProgress = now;
  onProgress({ step: "search", done: meter.ended });
}
