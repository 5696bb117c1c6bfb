import { inTime, isUp, TimeUp, within, type Timer } from "../../problem/timer.ts";

/** Thrown when a way of working has taken as much as it was given; another may do better. */
export class TooManySteps extends Error {}

/**
 * Runs work that watches the clock by itself; throws `TooManySteps` if only its own share of the time ran out.
 *
 * @param work gets a timer for when it has to end, which may be before the time is up.
 * @throws {TimeUp} if the time ran out.
 */
export function forSomeTime<T>(timer: Timer, mostMs: number, work: (timer: Timer) => T): T {
  const done = inTime(() => ({ given: work(within(timer, mostMs)) }));
  if (done !== undefined) return done.given;
  if (isUp(timer)) throw new TimeUp();
  throw new TooManySteps();
}

const PAUSE_EVERY = 64;

/**
 * Returns a function to call at every step of some work, which throws `TooManySteps` after a given number of them.
 *
 * @throws {TimeUp} if the time ran out.
 */
export function ticker(timer: Timer, mostSteps?: number): () => void {
  let steps = 0;
  return () => {
    if (steps % PAUSE_EVERY === 0 && isUp(timer)) throw new TimeUp();
    steps++;
    if (mostSteps !== undefined && steps > mostSteps) throw new TooManySteps();
  };
}

/** The result of some work; undefined if it took more than it was given. */
export function inSteps<T>(work: () => T): { readonly given: T } | undefined {
  try {
    return { given: work() };
  } catch (error) {
    if (error instanceof TooManySteps) return undefined;
    throw error;
  }
}
