/** Thrown where work that is no search by itself notices that the time ran out; the search turns it into its end. */
export class TimeUp extends Error {
  override readonly name = "TimeUp";
}

/** How many steps are taken between two looks at the clock, each of microseconds. */
const STEPS = 256;

/**
 * What a long loop calls at every step.
 *
 * @param deadline on the clock of `performance.now()`.
 * @returns a function that throws {@link TimeUp} soon after the deadline.
 */
export function watch(deadline: number): () => void {
  let steps = 0;
  return () => {
    if (deadline !== Infinity && ++steps % STEPS === 0 && performance.now() > deadline) throw new TimeUp();
  };
}
