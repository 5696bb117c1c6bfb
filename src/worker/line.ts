import type { Progress } from "../analyse/clock.ts";
import { frozen } from "../problem/frozen.ts";
import { isRecord } from "../problem/raw.ts";
import type { Call } from "./call.ts";
import { hire, type Hired, type Hiring } from "./hire.ts";
import { Job } from "./job.ts";
import { onAbort } from "./on-abort.ts";
import type { AbortSource } from "./questions.ts";
import type { Outcome } from "./serve.ts";
import { asError } from "./thrown.ts";
import { WorkerEnded } from "./worker-ended.ts";

/** Questions that stand in a line before one worker, which answers one after the other and is replaced if it ends. */
export class Line {
  readonly #waiting: Job[] = [];
  readonly #hiring: Hiring;
  #running: Job | undefined;
  #hired: Hired;
  #closed: WorkerEnded | undefined;

  constructor(hiring: Omit<Hiring, "onProgress">) {
    const onProgress = (progress: Progress): void => {
      this.#tell(progress);
    };
    this.#hiring = { ...hiring, onProgress };
    this.#hired = hire(this.#hiring);
    this.#hold();
  }

  ask(call: Call): Job {
    const job = new Job(call);
    const { signal } = call;
    if (this.#closed !== undefined) job.reject(this.#closed);
    else if (signal?.aborted === true) job.reject(abortReason(signal));
    else {
      if (signal !== undefined) this.#listen(job, signal);
      this.#waiting.push(job);
      this.#next();
    }
    return job;
  }

  /** Rejects a job now. One that is being worked on goes on, and what it comes to is for nobody. */
  drop(job: Job, reason: unknown): void {
    this.#leave(job, reason);
    this.#hold();
  }

  close(): void {
    this.#closed ??= new WorkerEnded("closed", "close() was called");
    for (const job of this.#waiting.splice(0)) job.reject(this.#closed);
    this.#running?.reject(this.#closed);
    this.#running = undefined;
    this.#hired.end();
  }

  #listen(job: Job, signal: AbortSource): void {
    const forget = onAbort(signal, () => {
      this.#stop(job, abortReason(signal));
    });
    job.answer.then(forget, forget);
  }

  #leave(job: Job, reason: unknown): void {
    const at = this.#waiting.indexOf(job);
    if (at >= 0) this.#waiting.splice(at, 1);
    job.reject(reason);
  }

  /** Rejects a job now. One that is being worked on can only be stopped by ending its worker. */
  #stop(job: Job, reason: unknown): void {
    if (!job.isOpen) return;
    this.#leave(job, reason);
    if (this.#running === job) {
      this.#running = undefined;
      this.#hired.end();
    }
    this.#next();
  }

  #next(): void {
    while (this.#running === undefined) {
      const job = this.#waiting.shift();
      if (job === undefined) break;
      const { signal } = job.call;
      // Of several questions on one signal, the one that is being worked on hears of its abort first.
      if (signal?.aborted === true) job.reject(abortReason(signal));
      else this.#work(job);
    }
    this.#hold();
  }

  #work(job: Job): void {
    this.#running = job;
    if (this.#hired.isOver) this.#hired = hire(this.#hiring);
    this.#hired
      .ask(job.call.sent, () => job.isOpen)
      .then(
        (outcome) => {
          if (this.#running === job) this.#answer(job, outcome);
        },
        (error: unknown) => {
          if (this.#running === job) this.#fail(job, error);
        },
      );
  }

  #answer(job: Job, outcome: Outcome): void {
    this.#running = undefined;
    if ("thrown" in outcome) job.reject(asError(outcome.thrown));
    // What nobody waits for is not looked through, and typed arrays cannot be frozen.
    else job.resolve(job.isOpen && !holdsArrays(outcome.answer) ? frozen(outcome.answer) : outcome.answer);
    this.#next();
  }

  #fail(job: Job, error: unknown): void {
    this.#running = undefined;
    job.reject(error);
    // Where no worker can be started, those who wait would only try the same again.
    if (error instanceof WorkerEnded && error.how === "unstarted")
      for (const waiting of this.#waiting.splice(0)) waiting.reject(error);
    this.#next();
  }

  /** Only what somebody waits for keeps a process alive; to be said after each start, since listening to a thread holds it. */
  #hold(): void {
    this.#hired.hold(this.#waiting.length > 0 || this.#running?.isOpen === true);
  }

  #tell(progress: Progress): void {
    const job = this.#running;
    if (job?.isOpen !== true) return;
    try {
      job.call.onProgress?.(progress);
    } catch (error) {
      this.#stop(job, error);
    }
  }
}

/** True for a list, as opposed to an answer that says how far the work came. */
function holdsArrays(answer: unknown): boolean {
  return isRecord(answer) && ArrayBuffer.isView(answer.choices);
}

/** A signal's reason for its abort. */
function abortReason({ reason }: AbortSource): unknown {
  return reason ?? new DOMException("The question was aborted.", "AbortError");
}
