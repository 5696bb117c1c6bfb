import path from "node:path";
import { pathToFileURL } from "node:url";
import { bundled, type Bundled } from "../bundled.ts";

/** The script of a worker: threads of Node 20 read no TypeScript. */
export const THREAD = "src/worker/thread.ts";

/** The same in one file. */
export interface BundledThread extends Bundled {
  readonly url: URL;
}

export async function bundleThread(): Promise<BundledThread> {
  const made = await bundled({ thread: THREAD });
  return { ...made, url: pathToFileURL(path.join(made.folder, "thread.js")) };
}
