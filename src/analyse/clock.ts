import type { AnalysisProgress } from "./progress.ts";

/** Thrown when the time ran out before there was anything to say. */
export class OutOfTime extends Error {
  override readonly name = "OutOfTime";

  constructor(what = "The time ran out before anything was proven.") {
    super(`${what} Allow more (timeLimitMs).`);
  }
}

/** How long an analysis may take, and who is told how far it has come. */
export interface Clock {
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
  /** Tells at most ten times a second, however often it is called. */
  readonly onProgress: ((progress: AnalysisProgress) => void) | undefined;
}

export function startClock(
  timeLimitMs: number | undefined,
  onProgress: ((progress: AnalysisProgress) => void) | undefined,
): Clock {
  return {
    deadline: performance.now() + (timeLimitMs ?? Infinity),
    onProgress: onProgress && tenTimesASecond(onProgress),
  };
}

const PROGRESS_EVERY_MS = 100;

function tenTimesASecond(onProgress: (progress: AnalysisProgress) => void): (progress: AnalysisProgress) => void {
  let last = performance.now();
  return (progress) => {
    const now = performance.now();
    if (now - last < PROGRESS_EVERY_MS) return;
    last = now;
    onProgress(progress);
  };
}

/**
 * To be called every few milliseconds of work.
 *
 * @throws {OutOfTime} if the time is up.
 */
export function tick(clock: Clock, progress: () => AnalysisProgress): void {
  if (performance.now() > clock.deadline) throw new OutOfTime();
  clock.onProgress?.(progress());
}

/** What the work gives, or undefined if the time ran out. */
export function inTime<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof OutOfTime) return undefined;
    throw error;
  }
}
