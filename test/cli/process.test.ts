import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleCli, type BundledCli } from "./bundled-cli.ts";
import { tinyText } from "./tiny-document.ts";

let cli: BundledCli;
beforeAll(async () => {
  cli = await bundleCli();
});
afterAll(() => {
  cli.remove();
});

/** Runs the command as a process; `close` closes its stdout after the first bytes. */
function start(
  argv: readonly string[],
  { stdin = "", close = false } = {},
): Promise<{ code: number | null; stderr: string; stdout: string }> {
  const child = spawn(process.execPath, [cli.file, ...argv], { env: { ...process.env, LC_ALL: "C" } });
  const out: string[] = [];
  const err: string[] = [];
  child.stdout.on("data", (chunk: Buffer) => {
    out.push(chunk.toString("utf8"));
    if (close) child.stdout.destroy();
  });
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk.toString("utf8")));
  child.stdin.end(stdin);
  return new Promise((resolve) => {
    child.on("close", (code) => {
      resolve({ code, stdout: out.join(""), stderr: err.join("") });
    });
  });
}

describe("as a process", () => {
  it("reads a document from a pipe and writes to one", async () => {
    const { code, stdout, stderr } = await start(["rank", "--problem", "-", "--format", "json"], { stdin: tinyText });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ status: "complete" });
  });

  it("ends with the code of the failure", async () => {
    const { code, stderr } = await start(["rank", "--problem", "-"], { stdin: "{" });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^stdin is not JSON/);
  });

  it("writes large results whole", async () => {
    const { code, stdout } = await start(["rank", "--problem", "kobenhavn-2024", "--top", "100", "--format", "ndjson"]);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split("\n")).toHaveLength(100);
  });

  it("takes a closed pipe for the end, quietly", async () => {
    const { code, stderr } = await start(["rank", "--top", "400", "--format", "ndjson"], { close: true });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("works in a shell with head", async () => {
    const shell = `"${process.execPath}" ${cli.file} rank --top 400 --format csv | head -1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = await promisify(execFile)("bash", ["-c", shell]);
    expect(stdout.split("\n").slice(0, 2)).toEqual([expect.stringMatching(/^rank,tied,score,score_H1,score_H2,/), "0"]);
    expect(stderr).toBe("");
  });

  it.skipIf(!existsSync("/dev/full")).each([
    ["da", "Resultatet kunne ikke skrives helt: disken er fuld.\n"],
    ["en", "The result could not be written in full: the disk is full.\n"],
  ])("says in a sentence that the disk is full (%s)", async (language, sentence) => {
    for (const command of ["check kobenhavn-2024", "--help"]) {
      expect(await inShell(`${command} --lang ${language} > /dev/full`)).toEqual({ code: 1, stderr: sentence });
    }
  });

  it.skipIf(!existsSync("/dev/full"))("ends with the code where not even a failure can be told", async () => {
    expect(await inShell("rank --problem nowhere.json 2> /dev/full")).toEqual({ code: 1, stderr: "" });
    expect(await inShell("rank --top 1 > /dev/full 2> /dev/full")).toEqual({ code: 1, stderr: "" });
  });

  it("takes a closed stderr for nobody who reads it", async () => {
    expect(await inShell("rank --problem nowhere.json 2> >(true)")).toEqual({ code: 1, stderr: "" });
  });
});

/** Runs the command in a shell; stdout is left out. */
async function inShell(command: string): Promise<{ code: number; stderr: string }> {
  const shell = `"${process.execPath}" ${cli.file} ${command}; echo "$?"`;
  const { stdout, stderr } = await promisify(execFile)("bash", ["-c", shell]);
  return { code: Number(stdout.trimEnd().split("\n").at(-1)), stderr };
}
