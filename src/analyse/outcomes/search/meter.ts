import type { SearchQuestion } from "./question.ts";

/** Counts the relaxations of several searches for one question, and tells of them. */
export interface Meter {
  /** Relaxations of the searches that have ended. */
  ended: number;
}

export function newMeter(): Meter {
  return { ended: 0 };
}

/** Progress listener for a search, which reports only its own relaxations: those of earlier searches are added. */
export function tellOf(meter: Meter, { clock }: SearchQuestion): (relaxations: number) => void {
  return (relaxations) => clock.onProgress?.({ step: "search", done: meter.ended + relaxations });
}

/** A search has ended: most are too short to tell of themselves. */
export function endSearch(meter: Meter, { clock }: SearchQuestion, relaxations: number): void {
  meter.ended += relaxations;
  clock.onProgress?.({ step: "search", done: meter.ended });
}
