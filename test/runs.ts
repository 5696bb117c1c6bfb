import { expect } from "vitest";

/** How many cases a property test tries, from which seed: what `fc.assert` and `fc.sample` take as parameters. */
export interface Runs {
  readonly numRuns: number;
  readonly seed: number;
}

/** The long run, `npm run test:long`, tries ten times as many cases as `npm test`, or RUNS_TIMES as many. */
const TIMES = Number(process.env.RUNS_TIMES ?? 1);
/** Whether this is the long run, for what is not a property and too long for every day. */
export const isLong: boolean = process.env.RUNS_TIMES !== undefined;

const SEED = Number(process.env.RUNS_SEED ?? 0);

/**
 * The number of cases and the seed of a property test: `fc.assert(property, runs(30))` tries 30 cases in `npm test`,
 * always the same, 300 others in `npm run test:long`, and 600 with RUNS_TIMES=20. Choose a number that costs some
 * tenths of a second, and state what must not be rare as a share of `numRuns`. The seed differs from test to test, so
 * that they do not all try the same problems; RUNS_SEED gives others.
 */
export function runs(ordinary: number): Runs {
  const { currentTestName = "", testPath = "" } = expect.getState();
  const file = testPath.slice(testPath.lastIndexOf("/test/"));
  return { numRuns: Math.ceil(ordinary * TIMES), seed: hash(`${file} ${currentTestName} ${SEED}`) };
}

/** Source: Fowler, Noll and Vo, FNV-1a, of 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}
