import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { repository } from "./repository.ts";

/** Sources as they are now, and not as they were built: Node starts them in a tenth of the time of `tsx`, threads too. */
export interface Bundled {
  /** A folder with a script for each source, by its name, and nothing else that is of use. */
  readonly folder: string;
  readonly remove: () => void;
}

/**
 * Bundles sources for Node, each as one file.
 *
 * @param sources by the name of the script, its source from the root of the repository, or from anywhere.
 * @param packages whether what comes from packages is in the file too, or asked for when it runs.
 */
export async function bundled(
  sources: Readonly<Record<string, string>>,
  packages: "bundle" | "external" = "bundle",
): Promise<Bundled> {
  const folder = mkdtempSync(path.join(tmpdir(), "ressort-bundled-"));
  // By which its scripts are modules, and find this package by its name.
  symlinkSync(path.join(repository, "package.json"), path.join(folder, "package.json"));
  if (packages === "external") symlinkSync(path.join(repository, "node_modules"), path.join(folder, "node_modules"));
  await build({
    entryPoints: { ...sources },
    absWorkingDir: repository,
    outdir: folder,
    bundle: true,
    packages,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "silent",
  });
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
