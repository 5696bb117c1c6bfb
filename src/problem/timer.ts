/** Until when some work goes on. It is read whenever the clock is looked at: once a run is aborted, its time is up. */
export interface Timer {
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
}

/** For work that comes to its end by itself. */
export const NO_LIMIT: Timer = { deadline: Infinity };

/** True once the time is up. */
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

/** Result of the work, or undefined if the time ran out. */
export function inTime<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof TimeUp) return undefined;
    throw error;
  }
}

/** Upper limit on the steps between two looks at the clock, and on the time between them. */
const MOST_STEPS = 256;
const LOOK_EVERY_MS = 5;

/**
 * Makes the check that a long loop calls at every step, be that microseconds or much more: it throws {@link TimeUp}
 * soon after the time is up.
 */
export function watch(timer: Timer): () => void {
  let left = MOST_STEPS;
  let every = MOST_STEPS;
  let looked = performance.now();
  return () => {
    if (--left > 0) return;
    const now = performance.now();
    if (now > timer.deadline) throw new TimeUp();
    // As many steps as were taken in that time, if they go on like that.
    every = Math.max(1, Math.min(MOST_STEPS, Math.floor((every * LOOK_EVERY_MS) / (now - looked || 1))));
    [left, looked] = [every, now];
  };
}
