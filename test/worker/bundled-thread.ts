import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const script = fileURLToPath(new URL("../../src/worker/thread.ts", import.meta.url));

/** The script of a worker as it is now, in one file: threads of Node 20 read no TypeScript. */
export interface BundledThread {
  readonly url: URL;
  remove(): void;
}

export async function bundleThread(): Promise<BundledThread> {
  const folder = mkdtempSync(path.join(tmpdir(), "ressort-thread-"));
  const file = path.join(folder, "thread.mjs");
  await build({ entryPoints: [script], outfile: file, bundle: true, minify: true, format: "esm", target: "es2022" });
  return {
    url: pathToFileURL(file),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
