import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundled, type Bundled } from "../bundled.ts";
import { repository } from "../repository.ts";
import { THREAD } from "./bundled-thread.ts";

/** What is done by its name, with a worker that is never closed unless it says so. */
const SCRIPT = `
  import { kobenhavn2024 } from "../seeds/index.ts";
  import { openWorker } from "../src/worker/index.ts";
  const worker = openWorker(kobenhavn2024);
  const said = ({ lawful }) => console.log(lawful);
  const cases = {
    nothing: () => undefined,
    asked: () => worker.evaluate("example1").then(said),
    again: async () => {
      said(await worker.evaluate("example1"));
      worker.evaluate("example2").then(said);
    },
    dropped: () => {
      const shown = worker.latest();
      shown.evaluate("example1").catch(({ name }) => console.log(name));
      shown.evaluate("example2").then(said);
    },
    missing: () => worker.evaluate("example1").catch(({ message }) => console.log(message)),
    closed: () => {
      worker.evaluate("example1").catch(({ how }) => console.log(how));
      worker.close();
    },
  };
  await cases[process.argv.at(-1)]();
`;

let script: Bundled;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "ressort-process-"));
  const file = path.join(folder, "script.ts");
  writeFileSync(file, SCRIPT.replaceAll('"../', `"${repository}`));
  script = await bundled({ script: file, thread: THREAD, "alone/script": file });
});
afterAll(() => {
  script.remove();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name = "script.js"): string => path.join(script.folder, name);

/** Runs the script, or the program that is given. */
function run(
  what: string,
  program: readonly string[] = [file()],
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const child = spawn(process.execPath, ["--disallow-code-generation-from-strings", ...program, what]);
  child.stdin.end();
  const text = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (text.stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (text.stderr += chunk.toString()));
  return new Promise((resolve) => {
    child.on("close", (code) => {
      resolve({ code, ...text });
    });
  });
}

describe("a process of Node with an open worker", () => {
  test.each([
    ["nothing", ""],
    ["asked", "true\n"],
    ["again", "true\ntrue\n"],
    ["dropped", "AbortError\ntrue\n"],
    ["closed", "closed\n"],
  ])("ends by itself, and not before it has its answers: %s", async (what, stdout) => {
    expect(await run(what)).toEqual({ code: 0, stdout, stderr: "" });
  });

  test.each([[["--input-type=module"]], [["--input-type", "module"]]])(
    "may be a text that is no file, whose options of loading its worker has, too: %s",
    async (type) => {
      const loaded = `data:text/javascript,console.log("loaded")`;
      const text = `await import(${JSON.stringify(pathToFileURL(file()).href)})`;
      const program = ["--import", loaded, `--import=${loaded}+1`, ...type, "--eval", text];
      expect(await run("asked", program)).toEqual({ code: 0, stdout: "loaded\n".repeat(4) + "true\n", stderr: "" });
    },
  );

  test("names the script of its worker where that is missing, and says what to do", async () => {
    const { code, stdout } = await run("missing", [file("alone/script.js")]);
    expect(code).toBe(0);
    expect(stdout).toContain(`'${path.join(path.dirname(file("alone/script.js")), "thread.js")}'`);
    expect(stdout).toContain("put its script, ressort/worker/thread, beside yours by the name thread.js");
  });
});
