import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The folder of the repository. */
export const repository: string = fileURLToPath(new URL("../..", import.meta.url));

/** A script for Node as one file, with that of its worker beside it: so they are bundled as the README says. */
export interface BundledScript {
  readonly folder: string;
  readonly file: string;
  readonly remove: () => void;
}

export async function bundleScript(script: string): Promise<BundledScript> {
  const folder = mkdtempSync(path.join(tmpdir(), "ressort-script-"));
  await build({
    entryPoints: { script, thread: path.join(repository, "src/worker/thread.ts") },
    outdir: folder,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "silent",
  });
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ type: "module" }));
  return {
    folder,
    file: path.join(folder, "script.js"),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
