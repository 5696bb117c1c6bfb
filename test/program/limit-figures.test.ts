import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { catalogue, rank, verify, type Problem } from "../../src/index.ts";
import { toLinearProgram, writeLp, writeMps } from "../../src/program/index.ts";
import { exactProblems } from "../exact-figures.ts";
import { readCase } from "../cases/read-case.ts";
import { runs } from "../runs.ts";
import { COMMAND_LINE_READERS, isInstalled, readWith } from "./command-line-readers.ts";
import { HighsReader, type Reading } from "./highs.ts";

interface Case {
  readonly name: string;
  readonly best: number;
  readonly lawful: number;
}

const CASES: readonly Case[] = [
  { name: "limit-billions", best: 0, lawful: 1 },
  { name: "limit-kroner", best: 0, lawful: 1 },
  { name: "limit-huge", best: 0, lawful: 1 },
  { name: "limit-small", best: 1, lawful: 6 },
  { name: "limit-tiny", best: 1, lawful: 6 },
];

function programsOf(problem: Problem): readonly (readonly ["lp" | "mps", string, sign: 1 | -1])[] {
  const program = toLinearProgram(problem);
  return [
    ["lp", writeLp(program), 1],
    ["mps", writeMps(program), -1],
  ];
}

function optimumOf(reading: Reading): unknown {
  return "optimum" in reading ? reading.optimum : reading;
}

describe.each(CASES)("limits over large and small figures: $name", ({ name, best, lawful }) => {
  let highs: HighsReader;
  const problem = readCase(name);
  beforeAll(async () => {
    highs = await HighsReader.load();
  });

  it("has the same best allocation by the list and by the search", () => {
    const searched = rank(problem, { method: "program" });
    expect(searched.status).toBe("complete");
    expect(catalogue(problem).size).toBe(lawful);
    expect(rank(problem).allocations).toEqual(searched.allocations);
    expect(searched.allocations[0]?.selection).toEqual(rank(problem).allocations[0]?.selection);
    if (best === 1) expect(searched.allocations[0]?.score).toBe(1);
  });

  it("has the same optimum by every reader of its rows", async () => {
    for (const [format, text, sign] of programsOf(problem)) {
      const read: Reading[] = [await highs.read(format, text)];
      for (const reader of COMMAND_LINE_READERS.filter(isInstalled)) read.push(readWith(reader, format, text));
      for (const reading of read) expect(sign * Number(optimumOf(reading))).toBeCloseTo(best, 6);
    }
  });
});

describe("a budget of two billions", () => {
  it("is not kept by two billions and one, and both are shown", () => {
    const { lawful, rules } = verify(readCase("limit-billions"), { P: "P.1" });
    expect(lawful).toBe(false);
    expect(rules.find(({ id }) => id === "limit:budget")?.detail).toEqual({
      da: "Summen er 2.000.000.001; højst 2.000.000.000.",
      en: "The sum is 2,000,000,001; at most 2,000,000,000.",
    });
  });
});

describe("the rows of limits at sums that can be reached, or one unit beside them", () => {
  it("say the same to HiGHS, where their numbers could be made small", async () => {
    const highs = await HighsReader.load();
    const seen = new Set<boolean>();
    for (const problem of fc.sample(exactProblems(), runs(60))) {
      const program = toLinearProgram(problem);
      const { columns, rows } = program;
      if (rows.some(({ slack }) => slack !== undefined) || columns.some(({ kind }) => kind === "deviation")) continue;
      const best = catalogue(problem).rank({ top: 1 }).allocations[0]?.score;
      const read = await highs.read("lp", writeLp(program));
      seen.add(best === undefined);
      if (best === undefined) expect(read).toEqual({ infeasible: true });
      else expect(optimumOf(read)).toBeCloseTo(best, 6);
    }
    expect(seen).toEqual(new Set([true, false]));
  });
});
