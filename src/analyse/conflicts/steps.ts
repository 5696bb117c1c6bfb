import { OutOfTime } from "../clock.ts";

/** Thrown when a way of working has taken as many steps as it was given; another may do better. */
class TooManySteps extends Error {}

const PAUSE_EVERY = 64;

/**
 * To be called at every step of some work.
 *
 * @throws {OutOfTime} if the time ran out.
 */
export function ticker(deadline: number, mostSteps = Infinity): () => void {
  let steps = 0;
  return () => {
    if (steps % PAUSE_EVERY === 0 && performance.now() > deadline) throw new OutOfTime();
    if (++steps > mostSteps) throw new TooManySteps();
  };
}

/** What the work gives, or undefined if it took too many steps. */
export function inSteps<T>(work: () => T): { readonly given: T } | undefined {
  try {
    return { given: work() };
  } catch (error) {
    if (error instanceof TooManySteps) return undefined;
    throw error;
  }
}
