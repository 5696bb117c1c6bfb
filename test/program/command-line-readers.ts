import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reading } from "./highs.ts";

/** A solver that is called from the command line and reads files. */
export interface CommandLineReader {
  readonly name: "glpsol" | "cbc";
  /** Its arguments, the file and the file of the solution among them. */
  readonly args: (format: "lp" | "mps", file: string, solution: string) => string[];
  readonly reading: (output: string, solution: string) => Reading;
}

const GLPSOL: CommandLineReader = {
  name: "glpsol",
  args: (format, file, solution) => [format === "lp" ? "--lp" : "--freemps", file, "--write", solution],
  reading(output, solution) {
    // The line "s mip rows columns o objective"; anything but o is not an optimum.
    const optimum = /^s mip \d+ \d+ o (?<value>\S+)$/mu.exec(solution)?.groups?.value;
    if (optimum !== undefined) return { optimum: Number(optimum) };
    return /HAS NO (?:PRIMAL |INTEGER )?FEASIBLE SOLUTION/u.test(output) ? { infeasible: true } : { refused: output };
  },
};

const CBC: CommandLineReader = {
  name: "cbc",
  args: (_, file, solution) => [file, "-ratio", "0", "-allow", "0", "-solve", "-solution", solution],
  reading(output, solution) {
    // It reads on after errors, and solves what is left.
    if (/ errors? on input|Bad image|not found/iu.test(output)) return { refused: output };
    const optimum = /^Optimal - objective value\s+(?<value>\S+)$/mu.exec(solution)?.groups?.value;
    if (optimum !== undefined) return { optimum: Number(optimum) };
    return /^(?:Integer i|I)nfeasible/mu.test(solution) || /Problem (?:is|proven) infeasible/u.test(output)
      ? { infeasible: true }
      : { refused: `${solution}${output}` };
  },
};

export const COMMAND_LINE_READERS: readonly CommandLineReader[] = [GLPSOL, CBC];

export function isInstalled({ name }: CommandLineReader): boolean {
  return spawnSync("which", [name]).status === 0;
}

/** Writes the text to a file of a temporary directory and has the solver read and solve it. */
export function readWith({ name, args, reading }: CommandLineReader, format: "lp" | "mps", text: string): Reading {
  const directory = mkdtempSync(join(tmpdir(), "ressort-reader-"));
  try {
    const [file, solution] = [join(directory, `program.${format}`), join(directory, "solution.txt")];
    writeFileSync(file, text);
    const { stdout, stderr } = spawnSync(name, args(format, file, solution), { encoding: "utf8", timeout: 600_000 });
    return reading(`${stdout}${stderr}`, contentOf(solution));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
