/** Until when some work goes on. It is read whenever the clock is looked at: once a run is aborted, its time is up. */
export interface Timer {
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
}

/** For work that comes to its end by itself. */
export const NO_LIMIT: Timer = { deadline: Infinity };

/** Whether the time is up. */
export function isUp({ deadline }: Timer): boolean {
  return performance.now() > deadline;
}

/** The milliseconds that are left. */
export function leftMs({ deadline }: Timer): number {
  return Math.max(0, deadline - performance.now());
}

/** A timer that ends after some milliseconds, or with another. */
export function within(timer: Timer, ms: number): Timer {
  const until = performance.now() + ms;
  return {
    get deadline() {
      return Math.min(until, timer.deadline);
    },
  };
}

/** Thrown inside the library where the time is up, and caught where it is said what is known by then. */
export class TimeUp extends Error {
  override readonly name = "TimeUp";
}

/** What the work gives, or undefined if the time ran out. */
export function inTime<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof TimeUp) return undefined;
    throw error;
  }
}

/** How many steps are taken between two looks at the clock, each of microseconds. */
const STEPS = 256;

/** What a long loop calls at every step: it throws {@link TimeUp} soon after the time is up. */
export function watch(timer: Timer): () => void {
  let steps = 0;
  return () => {
    if (++steps % STEPS === 0 && isUp(timer)) throw new TimeUp();
  };
}
