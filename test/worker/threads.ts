import { Worker } from "node:worker_threads";
import { start } from "../../src/worker/start.ts";
import type { StartedWorker } from "../../src/worker/index.ts";
import { bundleThread } from "./bundled-thread.ts";

/** Starts threads, and keeps them to be looked at. */
export interface Counted {
  readonly start: () => StartedWorker;
  readonly started: readonly StartedWorker[];
}

/** Counts the threads that are started; each in turn as it is said, the last of them from then on. */
export function counted(...starts: readonly (() => StartedWorker)[]): Counted {
  const started: StartedWorker[] = [];
  return {
    started,
    start: () => {
      const worker = (starts[Math.min(started.length, starts.length - 1)] ?? start)();
      started.push(worker);
      return worker;
    },
  };
}

/** A way to start threads in which some code runs before the script, by which they can be made to fail. */
export async function threadsThat(): Promise<{
  readonly do: (code: string) => () => Worker;
  readonly remove: () => void;
}> {
  const bundled = await bundleThread();
  return {
    do: (code) => () =>
      new Worker(
        `const { parentPort } = require("node:worker_threads");
         const on = parentPort.on.bind(parentPort);
         const onAsk = (act) => {
           parentPort.on = (type, listener) =>
             on(type, (message) => (message.path?.[0] === "ask" ? act() : listener(message)));
         };
         ${code};
         import(${JSON.stringify(bundled.url.href)});`,
        { eval: true, resourceLimits: { maxOldGenerationSizeMb: 100 }, stderr: true },
      ),
    remove: () => {
      bundled.remove();
    },
  };
}
