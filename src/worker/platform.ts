import type { NodeEnd, NodeWorker } from "./started-worker.ts";

/** The part of `worker_threads` that is used. */
interface WorkerThreads {
  readonly Worker: new (script: URL, options: ThreadOptions) => NodeWorker;
  readonly parentPort: NodeEnd | null;
}

/** Options that a thread is started with; those left out are the process's. */
export interface ThreadOptions {
  readonly execArgv?: readonly string[];
}

/** The part of Web Locks that is used. */
export interface Locks {
  request(name: string, held: () => Promise<void> | undefined): Promise<unknown>;
  request(name: string, options: { readonly signal: AbortSignal }, held: () => void): Promise<unknown>;
}

interface Platform {
  readonly process?: {
    readonly getBuiltinModule?: (name: string) => unknown;
    readonly execArgv?: readonly string[];
  };
  readonly navigator?: { readonly locks?: Locks };
}

const platform = globalThis as Platform;

/** Node's threads; asked for and not imported, so that nothing for the browser has to leave the import out. */
export function workerThreads(): WorkerThreads | undefined {
  return platform.process?.getBuiltinModule?.("node:worker_threads") as WorkerThreads | undefined;
}

/** The options of Node that say how modules are found and read. */
const LOADING = /^(?:-r|--require|--import|--loader|--experimental-loader|-C|--conditions)(?<value>=.*)?$/su;

/**
 * Options for starting a thread in this process. A process whose program is a text (`node --input-type=module --eval
 * …`) has an option that Node accepts for no thread with a file. Its threads get the options by which modules are
 * loaded and no others, since a thread cannot be given all that a process has.
 */
export function threadOptions(given: readonly string[] = platform.process?.execArgv ?? []): ThreadOptions {
  if (!given.some((option) => option.startsWith("--input-type"))) return {};
  const isLoading = (option: string, at: number): boolean => {
    const before = LOADING.exec(given[at - 1] ?? "");
    return LOADING.test(option) || (before !== null && before.groups?.value === undefined);
  };
  return { execArgv: given.filter(isLoading) };
}

/** Web Locks, where the page is secure enough to have them. */
export function webLocks(): Locks | undefined {
  return platform.navigator?.locks;
}
