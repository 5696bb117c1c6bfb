import type { NodeEnd, NodeWorker } from "./started-worker.ts";

/** What is used of `worker_threads`. */
interface WorkerThreads {
  readonly Worker: new (script: URL) => NodeWorker;
  readonly parentPort: NodeEnd | null;
}

/** What is used of Web Locks. */
export interface Locks {
  request(name: string, held: () => Promise<void> | undefined): Promise<unknown>;
  request(name: string, options: { readonly signal: AbortSignal }, held: () => void): Promise<unknown>;
}

interface Platform {
  readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
  readonly navigator?: { readonly locks?: Locks };
}

const platform = globalThis as Platform;

/** Node's threads; asked for and not imported, so that nothing for the browser has to leave the import out. */
export function workerThreads(): WorkerThreads | undefined {
  return platform.process?.getBuiltinModule?.("node:worker_threads") as WorkerThreads | undefined;
}

/** Web Locks, where the page is secure enough to have them. */
export function webLocks(): Locks | undefined {
  return platform.navigator?.locks;
}
