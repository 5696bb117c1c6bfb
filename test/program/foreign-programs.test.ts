import { expect, test } from "vitest";
import { writeLp } from "../../src/program/write-lp.ts";
import { writeMps } from "../../src/program/write-mps.ts";
import type { LinearProgram, ProgramColumn } from "../../src/program/linear-program.ts";
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
