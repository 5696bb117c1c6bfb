import { isRecord } from "../problem/raw.ts";
import { webLocks } from "./platform.ts";
import { endOf, type BrowserWorker, type End, type NodeWorker, type StartedWorker } from "./started-worker.ts";

/** A started worker, whatever the platform. */
export interface Wire {
  readonly end: End;
  /** The name of a lock that it is to hold, where nothing else tells that it is gone. */
  readonly lock: string | undefined;
  /** Waits for the lock to become free, which is then told to those who listen for the end. */
  watchLock(): void;
  /** Calls once it has ended by itself or cannot go on, with what happened. */
  onEnd(listener: (what: string, cause?: unknown) => void): void;
  terminate(): void;
  /** Sets whether this worker, as long as it lives, keeps a process of Node from ending. */
  hold(isHeld: boolean): void;
}

/** @throws {TypeError} of what is no worker, such as the promise of one. */
export function wireOf(worker: StartedWorker): Wire {
  const given: unknown = worker;
  if (!isRecord(given) || typeof given.postMessage !== "function" || typeof given.terminate !== "function")
    throw new TypeError("start has to return the worker, and no promise of one");
  return "on" in worker ? nodeWire(worker) : browserWire(worker);
}

function nodeWire(worker: NodeWorker): Wire {
  return {
    end: endOf(worker),
    lock: undefined,
    watchLock: () => undefined,
    onEnd: (listener) => {
      worker.on("error", (error: unknown) => {
        listener(errorText(error), error);
      });
      worker.on("messageerror", (error: unknown) => {
        listener("what it said could not be read", error);
      });
      worker.on("exit", (code: number) => {
        listener(`it exited with code ${code}`);
      });
    },
    terminate: () => {
      worker.terminate();
    },
    hold: (isHeld) => {
      if (isHeld) worker.ref();
      else worker.unref();
    },
  };
}

function browserWire(worker: BrowserWorker): Wire {
  const locks = webLocks();
  const lock = locks && `ressort-worker-${globalThis.crypto.randomUUID()}`;
  const watching = new AbortController();
  let told: (what: string, cause?: unknown) => void = () => undefined;
  return {
    end: worker,
    lock,
    watchLock: () => {
      if (locks === undefined || lock === undefined) return;
      const gone = (): void => {
        told("it is gone, and nobody said why");
      };
      // Given up where the worker is ended from here.
      locks.request(lock, { signal: watching.signal }, gone).catch(() => undefined);
    },
    onEnd: (listener) => {
      told = listener;
      worker.addEventListener("error", (event: WorkerError) => {
        event.preventDefault();
        told(errorText(event), event.error);
      });
      worker.addEventListener("messageerror", () => {
        told("what it said could not be read");
      });
    },
    terminate: () => {
      watching.abort();
      worker.terminate();
    },
    // Pages do not wait for their workers.
    hold: () => undefined,
  };
}

/** The part of an `ErrorEvent` that is used. */
interface WorkerError {
  readonly message?: string;
  readonly error?: unknown;
  preventDefault(): void;
}

/** Message of an error; that of a script that cannot be loaded has none. */
function errorText(error: unknown): string {
  const message = isRecord(error) ? error.message : undefined;
  return typeof message === "string" && message !== "" ? message : "its script could not be loaded or run";
}
