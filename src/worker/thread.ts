import { workerThreads } from "./platform.ts";
import { serve } from "./serve.ts";
import { endOf, type End } from "./started-worker.ts";

declare const WorkerGlobalScope: unknown;

/** The line to whoever started this worker. */
function lineOut(): End {
  if (typeof WorkerGlobalScope !== "undefined") return globalThis as unknown as End;
  const port = workerThreads()?.parentPort;
  if (port) return endOf(port);
  throw new TypeError("ressort/worker/thread is the script of a worker. Import openWorker from ressort/worker.");
}

serve(lineOut());
