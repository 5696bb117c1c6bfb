import path from "node:path";
import { bundled, type Bundled } from "../bundled.ts";

/** The command as it is now. */
export interface BundledCli extends Bundled {
  readonly file: string;
}

export async function bundleCli(): Promise<BundledCli> {
  const made = await bundled({ cli: "src/cli/main.ts" }, "external");
  return { ...made, file: path.join(made.folder, "cli.js") };
}
