import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import document from "../../seeds/kobenhavn-2024/problem.json" with { type: "json" };
import { toLinearProgram, writeLp, writeMps } from "../../src/program/index.ts";
import { runCli } from "./run-cli.ts";

describe("ressort export", () => {
  const program = toLinearProgram(kobenhavn2024, { weights: { H1: 2 }, lock: ["A09.2"], forbid: ["A05.1"] });
  const wishes = ["--weight", "H1=2", "--lock", "A09.2", "--forbid", "A05.1"];

  it.each([
    ["lp", writeLp(program)],
    ["mps", writeMps(program)],
  ])("writes %s", async (format, text) => {
    expect(await runCli(["export", "--format", format, ...wishes])).toEqual({ code: 0, stdout: text, stderr: "" });
  });

  it.each([
    ["lp", "en", /^\\ Not proven: the time ran out [^\n]*\.\n\\ x0 = /],
    ["mps", "da", /^\* Ikke bevist: tiden løb ud, [^\n]*\.\n\* /],
  ])("says in %s that the objective is not proven where the time ran out", async (format, language, beginning) => {
    const asked = ["export", "--problem", "-", "--format", format, "--time-limit", "0", "--lang", language];
    const { code, stdout } = await runCli(asked, { stdin: JSON.stringify(document) });
    expect(code).toBe(4);
    expect(stdout).toMatch(beginning);
  });

  it("must be told the format", async () => {
    const { code, stdout } = await runCli(["export"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});
