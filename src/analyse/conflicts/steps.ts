import { inTime, OutOfTime } from "../clock.ts";

/** Thrown when a way of working has taken as much as it was given; another may do better. */
export class TooManySteps extends Error {}

/**
 * What some work gives that looks at the clock by itself.
 *
 * @param work is told when it has to end, which may be before the deadline.
 * @throws {OutOfTime} if the time ran out.
 */
export function forSomeTime<T>(deadline: number, mostMs: number, work: (until: number) => T): T {
  const until = Math.min(deadline, performance.now() + mostMs);
  const done = inTime(() => ({ given: work(until) }));
  if (done !== undefined) return done.given;
  if (until === deadline) throw new OutOfTime();
  throw new TooManySteps();
}

const PAUSE_EVERY = 64;

/**
 * To be called at every step of some work.
 *
 * @throws {OutOfTime} if the time ran out.
 */
export function ticker(deadline: number, mostSteps?: number): () => void {
  let steps = 0;
  return () => {
    if (steps % PAUSE_EVERY === 0 && performance.now() > deadline) throw new OutOfTime();
    steps++;
    if (mostSteps !== undefined && steps > mostSteps) throw new TooManySteps();
  };
}

/** What the work gives, or undefined if it took more than it was given. */
export function inSteps<T>(work: () => T): { readonly given: T } | undefined {
  try {
    return { given: work() };
  } catch (error) {
    if (error instanceof TooManySteps) return undefined;
    throw error;
  }
}
