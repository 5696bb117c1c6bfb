import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
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

  it("must be told the format", async () => {
    const { code, stdout } = await runCli(["export"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});
