import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { movingScenarios, moves, rank, whyNot } from "../../src/index.ts";
import { runCli } from "./run-cli.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const json = async (...argv: readonly string[]): Promise<unknown> =>
  JSON.parse((await runCli([...argv, "--format", "json"])).stdout);

describe("ressort moves", () => {
  it("prints JSON that is the library's own result, under weights and wishes", async () => {
    const argv = ["moves", "--weight", "H1=3", "--forbid", "A04.1", "--limit", "moved:staff<=400"];
    const limits = [{ id: "moved:staff<=400", sum: { moved: "staff" }, max: 400 }] as const;
    const expected = moves(kobenhavn2024, { weights: { H1: 3 }, forbid: ["A04.1"], limits });
    expect(await json(...argv)).toEqual(plain(expected));
  });

  it("prints a row for each move as CSV, with full precision and what has none empty, and a line as NDJSON", async () => {
    const argv = ["moves", "--forbid", "A03.1"];
    const { moves: each } = moves(kobenhavn2024, { forbid: ["A03.1"] });
    const rows = csvParse((await runCli([...argv, "--format", "csv"])).stdout);
    expect(rows.map(({ scenario }) => scenario)).toEqual(each.map(({ scenario }) => scenario));
    expect(rows.map(({ adds }) => adds)).toEqual(each.map(({ adds }) => String(adds ?? "")));
    expect(rows.at(-1)).toMatchObject({ scenario: "A05.1", with: "", adds: "", score: "", moved: "", area_A05: "" });
    const lines = (await runCli([...argv, "--format", "ndjson"])).stdout.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(plain(each));
  });

  it("names below the table what nothing lawful has", async () => {
    const { code, stdout } = await runCli(["moves", "--forbid", "A03.1", "--lang", "da"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Intet lovligt har et af disse scenarier med højst én anden flytning: A03.1, A05.1.");
    expect(stdout).not.toMatch(/^A05\.1/m);
  });

  it("says that nothing is lawful without a move, where one is wished", async () => {
    const { code, stdout } = await runCli(["moves", "--lock", "A05.1", "--lang", "en"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Every lawful allocation has at least one scenario that moves a task.");
    expect(stdout).not.toContain("Adds (points)");
  });

  it("has no wish that would leave nothing to tell", async () => {
    expect((await runCli(["moves", "--without-moves"])).code).toBe(2);
  });
});

describe("--without-moves", () => {
  const forbid = movingScenarios(kobenhavn2024);

  it("forbids every scenario that moves a task", async () => {
    expect(await json("rank", "--without-moves", "--forbid", "A03.3", "--top", "2")).toEqual(
      plain(rank(kobenhavn2024, { forbid: ["A03.3", ...forbid], top: 2 })),
    );
    expect(await json("why-not", "--without-moves")).toEqual(plain(whyNot(kobenhavn2024, { forbid })));
  });

  it("cannot be granted beside a move that is wished", async () => {
    const { code, stdout, stderr } = await runCli(["rank", "--without-moves", "--lock", "A09.2", "--lang", "en"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain('--lock A09.2 is "A09.2", which moves a task, and --without-moves forbids that.');
  });

  it("is refused where it says nothing, by its name", async () => {
    const { code, stderr } = await runCli(["show", "example1", "--without-moves", "--lang", "en"]);
    expect(code).toBe(2);
    expect(stderr).toContain("wishes (--without-moves) choose the best");
    const wrong = await runCli(["rank", "--without-moves", "--forbid", "A99.9", "--lang", "en"]);
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain("--forbid A99.9");
  });

  it("is part of the command that makes an allocation win", async () => {
    const { stdout } = await runCli(["standing", "A02.3,A12.P", "--without-moves", "--lang", "en"]);
    expect(stdout.replaceAll(/\s+/g, " ")).toMatch(/ressort rank .*--without-moves(?! --)/);
  });
});
