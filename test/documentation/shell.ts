import { spawn } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundleCli } from "../cli/bundled-cli.ts";
import { repository } from "../repository.ts";

/** One line of a shell block, and the exit code that its comment `# exit 3` announces. */
export interface Command {
  readonly line: string;
  readonly exit: number;
}

/** The commands of a shell block. */
export function commandsOf(block: string): readonly Command[] {
  const lines = block.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return lines.map((line) => ({ line, exit: Number(/# exit (\d)$/.exec(line)?.[1] ?? 0) }));
}

/** The arguments of a line that needs neither a shell to start `npx ressort` nor a folder to write to; undefined of any other line. */
export function plainArguments(line: string): readonly string[] | undefined {
  if (/ --(?:output|out)\b/.test(line)) return undefined;
  const words = /^npx ressort((?: [\w.:,=@/-]+)*)(?: # exit \d)?$/.exec(line)?.[1];
  return words?.split(" ").slice(1);
}

/**
 * A folder in which commands of the documentation can be run: it has the seeds of the repository, and its `npx ressort`
 * is the code as it is and not as it was built.
 */
export async function newSandbox(): Promise<string> {
  const { folder, file } = await bundleCli();
  symlinkSync(path.join(repository, "seeds"), path.join(folder, "seeds"));
  const npx = ["#!/bin/sh", '[ "$1" = ressort ] || exit 127', "shift", `exec "${process.execPath}" "${file}" "$@"`];
  writeFileSync(path.join(folder, "npx"), `${npx.join("\n")}\n`, { mode: 0o755 });
  return folder;
}

/** Runs a line by the shell in a sandbox. */
export function runLine(
  line: string,
  sandbox: string,
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, PATH: `${sandbox}${path.delimiter}${process.env.PATH ?? ""}` };
    const shell = spawn("sh", ["-c", line], { cwd: sandbox, env, stdio: ["ignore", "ignore", "pipe"] });
    let stderr = "";
    shell.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    shell.on("error", reject);
    shell.on("close", (code) => {
      resolve({ code, stderr });
    });
  });
}
