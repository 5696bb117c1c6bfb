import { wrap, type Remote } from "comlink";
import type { Progress } from "../analyse/clock.ts";
import { reasonOf } from "../problem/invalid-problem.ts";
import { isRecord } from "../problem/raw.ts";
import type { Sent, SentDocument } from "./call.ts";
import type { Outcome, Serving } from "./serve.ts";
import type { StartedWorker } from "./started-worker.ts";
import { wireOf, type Wire } from "./wire.ts";
import { WorkerEnded, type WorkerEnding } from "./worker-ended.ts";

/** Terms on which a worker is hired. */
export interface Hiring {
  readonly start: () => StartedWorker;
  /** Location of the worker's script, if known; named in the error if it could not be started. */
  readonly script: string | undefined;
  readonly document: SentDocument;
  readonly onProgress: (progress: Progress) => void;
}

/** A worker that answers one question after the other. */
export type Hired = Pick<AtWork, "isOver" | "ask" | "end" | "hold">;

/** Starts a worker and gives it the document. What fails is told to those who ask. */
export function hire(hiring: Hiring): Hired {
  try {
    return new AtWork(wireOf(hiring.start()), hiring);
  } catch (error) {
    const ended = new WorkerEnded("unstarted", reasonOf(error), error);
    return { isOver: true, ask: () => Promise.reject(ended), end: () => undefined, hold: () => undefined };
  }
}

/** A worker that has not said a word by then has not been started: of some browsers nobody hears that a script failed. */
const MOST_SILENT_MS = 60_000;

class AtWork {
  readonly #wire: Wire;
  readonly #script: string | undefined;
  readonly #serving: Remote<Serving>;
  readonly #opened: Promise<void>;
  readonly #silence: unknown;
  #how: WorkerEnding = "unstarted";
  #ended: WorkerEnded | undefined;
  #fail: (error: WorkerEnded) => void = () => undefined;

  constructor(wire: Wire, { script, document, onProgress }: Omit<Hiring, "start">) {
    const finish = this.#finish.bind(this);
    this.#wire = wire;
    this.#script = script;
    this.#serving = wrap<Serving>(wire.end);
    wire.onEnd(finish);
    this.#silence = setTimeout(finish, MOST_SILENT_MS, `it has said nothing for ${MOST_SILENT_MS / 1000} seconds`);
    // Nobody waits for it: a process of Node may end.
    if (isRecord(this.#silence) && "unref" in this.#silence) (this.#silence as unknown as NodeJS.Timeout).unref();
    wire.end.addEventListener("message", ({ data }) => {
      if (!this.isOver && isRecord(data) && "progress" in data) onProgress(data.progress as Progress);
    });
    this.#opened = this.#open(document);
    this.#opened.catch((error: unknown) => {
      finish(reasonOf(error), error);
    });
  }

  /** True once it can answer no more. */
  get isOver(): boolean {
    return this.#ended !== undefined;
  }

  /**
   * Asks a question; the one before has to be answered.
   *
   * @param isWanted whether somebody waits for the answer still, when the worker is ready for the question.
   * @throws {WorkerEnded} if the worker ends before it has answered.
   */
  ask(sent: Sent, isWanted: () => boolean): Promise<Outcome> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      this.#fail = reject;
      const askNow = async (): Promise<Outcome> => (isWanted() ? this.#serving.ask(sent) : { answer: undefined });
      this.#opened.then(askNow).then(resolve, reject);
    });
  }

  /** Ends it; what it was asked is never answered. */
  end(): void {
    this.#fail = () => undefined;
    this.#finish("it was ended from here");
  }

  /** Sets whether this worker, as long as it lives, keeps a process of Node from ending. */
  hold(isHeld: boolean): void {
    if (!this.isOver) this.#wire.hold(isHeld);
  }

  async #open(document: SentDocument): Promise<void> {
    const isLocked = await this.#serving.open(document, this.#wire.lock);
    this.#how = "died";
    clearTimeout(this.#silence as NodeJS.Timeout);
    if (isLocked && !this.isOver) this.#wire.watchLock();
  }

  #finish(what: string, cause?: unknown): void {
    if (this.#ended !== undefined) return;
    const where = this.#how === "unstarted" && this.#script !== undefined ? ` (${this.#script})` : "";
    this.#ended = new WorkerEnded(this.#how, what + where, cause);
    clearTimeout(this.#silence as NodeJS.Timeout);
    this.#wire.terminate();
    this.#fail(this.#ended);
  }
}
