import { spawn } from "node:child_process";
import { mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const repository = fileURLToPath(new URL("../..", import.meta.url));

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

/**
 * A folder in which commands of the documentation can be run: it has the seeds of the repository, and its `npx ressort`
 * is the code as it is and not as it was built.
 */
export function newSandbox(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "ressort-shell-"));
  symlinkSync(path.join(repository, "seeds"), path.join(folder, "seeds"));
  const tsx = pathToFileURL(path.join(repository, "node_modules", "tsx", "dist", "esm", "index.mjs")).href;
  const main = path.join(repository, "src", "cli", "main.ts");
  const npx = [
    "#!/bin/sh",
    '[ "$1" = ressort ] || exit 127',
    "shift",
    `exec "${process.execPath}" --import "${tsx}" "${main}" "$@"`,
  ];
  writeFileSync(path.join(folder, "npx"), `${npx.join("\n")}\n`, { mode: 0o755 });
  return folder;
}

/** Runs a line by the shell in a sandbox. */
export function runLine(
  line: string,
  sandbox: string,
): Promise<{ readonly exit: number | null; readonly stderr: string }> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, PATH: `${sandbox}${path.delimiter}${process.env.PATH ?? ""}` };
    const shell = spawn("sh", ["-c", line], { cwd: sandbox, env, stdio: ["ignore", "ignore", "pipe"] });
    let stderr = "";
    shell.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    shell.on("error", reject);
    shell.on("close", (exit) => {
      resolve({ exit, stderr });
    });
  });
}
