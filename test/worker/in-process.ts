import { MessageChannel } from "node:worker_threads";
import { serve } from "../../src/worker/serve.ts";
import { endOf, type End, type NodeWorker } from "../../src/worker/started-worker.ts";

/** A worker's script in this thread: all that is said is cloned as on the way to a thread, and nothing has to be started. */
export function inProcess(serving: (end: End) => void = serve): NodeWorker {
  const { port1, port2 } = new MessageChannel();
  serving(endOf(port2));
  return {
    postMessage: (message) => {
      port1.postMessage(message);
    },
    on: (event, listener) => (event === "message" ? port1.on(event, listener as (data: unknown) => void) : undefined),
    off: (event, listener) => (event === "message" ? port1.off(event, listener as (data: unknown) => void) : undefined),
    terminate: () => {
      port1.close();
    },
    ref: () => {
      port1.ref();
    },
    unref: () => {
      port1.unref();
    },
  };
}
