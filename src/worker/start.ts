import { threadOptions, workerThreads } from "./platform.ts";
import type { BrowserWorker, StartedWorker } from "./started-worker.ts";

declare const Worker: (new (script: URL, options: { readonly type: "module" }) => BrowserWorker) | undefined;

const here = import.meta.url;

/** Location of the package's script, for whoever misses it: what bundlers made of its address cannot be seen. */
export const scriptPlace = (): string => `script: thread.js beside ${here}, or what a bundler made of it`;

/** Starts a worker whose script is that of the package. */
export function start(): StartedWorker {
  // As it stands here, bundlers look for it: they bundle the script, too, and put its address in place of this one.
  if (typeof Worker === "function") return new Worker(new URL("./thread.js", import.meta.url), { type: "module" });
  const threads = workerThreads();
  if (threads === undefined) throw new TypeError("here are neither workers of the browser nor threads of Node");
  // And not a second time: they would add the script as it is.
  return new threads.Worker(new URL("./thread.js", here), threadOptions());
}
