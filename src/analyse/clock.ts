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
  readonly onProgress: ((progress: AnalysisProgress) => void) | undefined;
  lastProgress: number;
}

export function startClock(
  timeLimitMs: number | undefined,
  onProgress: ((progress: AnalysisProgress) => void) | undefined,
): Clock {
  const now = performance.now();
  return { deadline: now + (timeLimitMs ?? Infinity), onProgress, lastProgress: now };
}

const PROGRESS_EVERY_MS = 100;

/**
 * To be called every few milliseconds of work.
 *
 * @throws {OutOfTime} if the time is up.
 */
export function tick(clock: Clock, progress: () => AnalysisProgress): void {
  const now = performance.now();
  if (now > clock.deadline) throw new OutOfTime();
  if (clock.onProgress === undefined || now - clock.lastProgress < PROGRESS_EVERY_MS) return;
  clock.lastProgress = now;
  clock.onProgress(progress());
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
