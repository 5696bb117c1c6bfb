import { build } from "esbuild";

/** A bundle as a page would load it. */
export interface Bundle {
  readonly code: string;
  /** The modules of which something is left in it, by their paths. */
  readonly modules: readonly string[];
}

/** Bundles a text, as a module of a folder, for browsers; modules of Node are refused. */
export async function bundled(contents: string, folder: string, format: "iife" | "esm" = "iife"): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    platform: "browser",
    format,
    target: "es2022",
    logLevel: "silent",
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return {
    code: outputFiles[0]?.text ?? "",
    modules: inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path),
  };
}
