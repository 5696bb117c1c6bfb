import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { csvParseRows } from "d3-dsv";
import { describe, expect, test } from "vitest";
import { laws } from "../../src/testing/index.ts";
import { repository } from "../repository.ts";

/** Runs an example as its first lines say, and gives what it prints. */
async function printed(example: string): Promise<readonly string[]> {
  const [stdout, stderr, code] = await new Promise<[string, string, number | null]>((resolve) => {
    const running = spawn(process.execPath, ["--import", "tsx", `examples/${example}`], { cwd: repository });
    const text = { stdout: "", stderr: "" };
    running.stdout.on("data", (chunk: Buffer) => (text.stdout += chunk.toString()));
    running.stderr.on("data", (chunk: Buffer) => (text.stderr += chunk.toString()));
    running.on("close", (exit) => {
      resolve([text.stdout, text.stderr, exit]);
    });
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout.trimEnd().split("\n");
}

describe("the examples", () => {
  // The server is run by `test/worker/server.test.ts`.
  test("are these four", () => {
    const four = ["analyst.ts", "developer.ts", "property-test.ts", "server.ts"];
    expect(readdirSync(`${repository}examples`).sort()).toEqual(four);
  });

  test("developer: finds the best, says that nothing grants a contradiction, and tells a mistake twice in two languages", async () => {
    const lines = await printed("developer.ts");
    expect(lines).toHaveLength(7);
    expect(lines[0]).toContain('locked []: complete, 1.000 {"teaching":"schools","paving":"roads","parks":"culture"');
    expect(lines[2]).toBe("locked [green.0, parks-to-culture]: infeasible, no lawful allocation");
    expect(lines.slice(3).filter((line) => /^tasks\[[12]\]\.home .*"raods".*"roads"/.test(line))).toHaveLength(4);
  });

  test("analyst: a table with a row for each weighting and all cells filled", async () => {
    const rows = csvParseRows((await printed("analyst.ts")).join("\n"));
    expect(rows).toHaveLength(6);
    expect(rows.map((cells) => cells.filter((cell) => cell !== "").length)).toEqual(rows.map(() => 6));
    expect(new Set(rows.slice(1).map(([, , differs]) => differs)).size).toBeGreaterThan(1);
    expect(new Set(rows.slice(1).flatMap(([, , , ...survives]) => survives.slice(0, 2)))).toEqual(
      new Set(["true", "false"]),
    );
  });

  test("property test: every law is tried", async () => {
    const lines = await printed("property-test.ts");
    expect(lines.slice(0, laws.length)).toEqual(laws.map(({ name }) => `held: ${name}`));
    expect(lines.length).toBeGreaterThan(laws.length);
  });
});
