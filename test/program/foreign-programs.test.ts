import { expect, test } from "vitest";
import { writeLp } from "../../src/program/write-lp.ts";
import { writeMps } from "../../src/program/write-mps.ts";
import type { LinearProgram, ProgramColumn } from "../../src/program/linear-program.ts";
import { COMMAND_LINE_READERS, isInstalled, readWith } from "./command-line-readers.ts";
import { HighsReader } from "./highs.ts";

const column = (label: string, upper: number, integer: boolean, cost: number): ProgramColumn => ({
  kind: "choose",
  subject: {},
  label,
  lower: 0,
  upper,
  integer,
  cost,
});

test("columns that no document makes are written too: whole numbers beyond 1, and no upper bound", async () => {
  const program: LinearProgram = {
    problem: "by hand",
    columns: [column("whole", 5, true, 3), column("open", Infinity, false, 1)],
    rows: [
      {
        rule: "row",
        subject: {},
        cites: [],
        terms: [
          { column: 0, coefficient: 2 },
          { column: 1, coefficient: 1 },
        ],
        lower: null,
        upper: 7.5,
      },
    ],
    constant: 0.25,
  };
  // Three whole ones use 6 of the 7.5, the rest goes to the other column: 9 + 1.5 + 0.25.
  const reader = await HighsReader.load();
  expect(await reader.read("lp", writeLp(program))).toEqual({ optimum: expect.closeTo(10.75, 6) as number });
  expect(await reader.read("mps", writeMps(program))).toEqual({ optimum: expect.closeTo(-10.75, 6) as number });
});

test("a row between two bounds, of which documents make none, is written too and read by all", async () => {
  const row = { rule: "row", subject: {}, cites: [], lower: 1.5, upper: 3.5 };
  const columns = [1, 1, 1, 1].map((cost, at) => column(`c${at}`, 1, true, cost));
  const terms = columns.map((_, at) => ({ column: at, coefficient: 1 }));
  const highs = await HighsReader.load();
  for (const [sign, best] of [
    [1, 3],
    [-1, -2],
  ] as const) {
    const towards = columns.map((each) => ({ ...each, cost: sign }));
    const program: LinearProgram = { problem: "by hand", columns: towards, rows: [{ ...row, terms }], constant: 0 };
    const texts = [["lp", writeLp(program), best] as const, ["mps", writeMps(program), -best] as const];
    for (const [format, text, optimum] of texts) {
      expect(await highs.read(format, text)).toEqual({ optimum: expect.closeTo(optimum, 6) as number });
      for (const reader of COMMAND_LINE_READERS.filter(isInstalled))
        expect(readWith(reader, format, text)).toEqual({ optimum: expect.closeTo(optimum, 6) as number });
    }
  }
});
