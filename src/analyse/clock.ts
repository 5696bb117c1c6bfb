import { isUp, NO_LIMIT, TimeUp, within, type Timer } from "../problem/timer.ts";

/** Progress of the work on a question. */
export interface Progress {
  /**
   * Current step: listing allocations, collecting efficient vectors, dividing or sampling the weights, drawing values
   * (of figures), solving.
   */
  readonly step: "catalogue" | "frontier" | "regions" | "samples" | "draws" | "search";
  /** Allocations, vectors, samples or relaxations so far. */
  readonly done: number;
  /** Total that `done` will reach, where that is known. */
  readonly of?: number;
  /** While a ranking is searched for: no allocation that is still to come has a higher score. */
  readonly bound?: number;
}

/** The part of an `AbortSignal` that is read: environments without one have no such type. */
export interface AbortState {
  readonly aborted: boolean;
}

/** Time limit and progress listener of a run. */
export interface Clock extends Timer {
  /** Tells at most ten times a second, however often it is called. */
  readonly onProgress: ((progress: Progress) => void) | undefined;
  /** Milliseconds for which the best that there is to say may be looked for once the time is up. */
  readonly graceMs: number;
}

/** Time limit of a question, and the listener that is told of its progress. */
export interface RunLimits {
  /** Milliseconds after which the answer is `stopped`, with what is known by then. Without limit if left out. */
  readonly timeLimitMs?: number | undefined;
  /** An `AbortSignal`, looked at together with the clock: once aborted, the answer is `stopped`. */
  readonly signal?: AbortState | undefined;
  /** Called about ten times a second while the work goes on. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** A tenth of the limit, but enough for an answer that says something, and no more than anybody notices. */
const GRACE_SHARE = 0.1;
const LEAST_GRACE_MS = 150;
const MOST_GRACE_MS = 500;

export function startClock({ timeLimitMs = Infinity, signal, onProgress }: RunLimits): Clock {
  const limit = performance.now() + timeLimitMs;
  return {
    get deadline() {
      return signal?.aborted === true ? -Infinity : limit;
    },
    onProgress: onProgress && tenTimesASecond(onProgress),
    graceMs: Math.min(MOST_GRACE_MS, Math.max(LEAST_GRACE_MS, GRACE_SHARE * timeLimitMs)),
  };
}

/** Time, from now on, for which the best that there is to say is still looked for. */
export function graceOf({ graceMs }: Clock): Timer {
  return within(NO_LIMIT, graceMs);
}

const PROGRESS_EVERY_MS = 100;

function tenTimesASecond(onProgress: (progress: Progress) => void): (progress: Progress) => void {
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
 * @throws {TimeUp} if the time is up.
 */
export function tick(clock: Clock, progress: () => Progress): void {
  if (isUp(clock)) throw new TimeUp();
  clock.onProgress?.(progress());
}
