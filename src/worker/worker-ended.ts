/**
 * The way in which a worker came to its end: `died` while it was at work or at rest, `unstarted` if it never came so
 * far as to take a question, `closed` by whoever opened it.
 */
export type WorkerEnding = "died" | "unstarted" | "closed";

const ENDINGS: Readonly<Record<WorkerEnding, (what: string) => string>> = {
  died: (what) => `The worker ended before it could answer: ${what}. The next question starts another.`,
  unstarted: (what) =>
    `The worker could not be started: ${what}. Give one that you have started yourself: openWorker(document, { start: () => new Worker(…) }). Or put its script, ressort/worker/thread, beside yours by the name thread.js. The README says how: In a worker.`,
  closed: (what) => `The worker is closed: ${what}. Open another with openWorker.`,
};

/** Thrown for a question that its worker can no longer answer. */
export class WorkerEnded extends Error {
  override readonly name = "WorkerEnded";
  readonly how: WorkerEnding;

  /** @param cause what the worker or the start of it threw, if it threw. */
  constructor(how: WorkerEnding, what: string, cause?: unknown) {
    super(ENDINGS[how](what), cause === undefined ? {} : { cause });
    this.how = how;
  }
}
