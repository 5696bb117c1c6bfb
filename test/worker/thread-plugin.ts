import type { Plugin } from "vite";
import { bundleThread, type BundledThread } from "./bundled-thread.ts";

/** Lets `openWorker` find the script of its worker in the tests, where it is not beside the module. */
export function threadPlugin(): Plugin {
  let bundled: Promise<BundledThread> | undefined;
  return {
    name: "thread",
    async transform(code, id) {
      if (!id.endsWith("/src/worker/start.ts")) return undefined;
      bundled ??= bundleThread();
      return { code: code.replaceAll('"./thread.js"', JSON.stringify((await bundled).url.href)), map: null };
    },
    async closeBundle() {
      (await bundled)?.remove();
    },
  };
}
