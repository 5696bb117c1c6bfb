import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../../seeds/index.ts";
import { lawfulColumns } from "../../../src/allocation/catalogue/columns.ts";
import { countLawful } from "../../../src/allocation/catalogue/count.ts";
import { lawfulPlacements } from "../../../src/allocation/enumerate.ts";
import { rawValues } from "../../../src/allocation/score.ts";
import type { Problem } from "../../../src/problem/problem.ts";
import { structureOf } from "../../../src/problem/structure.ts";
import { problems } from "../../../src/testing/problems.ts";
import { awkwardProblems } from "../../fuzz/awkward-figures.ts";
import { runs, type Runs } from "../../runs.ts";
import { tiny } from "../tiny.ts";
import { closingProblems, interleavedProblems, limitedProblems } from "./problems.ts";

/** Where the columns are not what plain enumeration finds, to the last bit; and how many rows there are. */
function compare(problem: Problem): { size: number; differences: string[] } {
  const structure = structureOf(problem);
  const { count, exact } = countLawful(structure);
  const columns = lawfulColumns(structure);
  if (typeof columns === "string") return { size: 0, differences: [columns] };
  const { size, choices, raw } = columns;
  const differences: string[] = [];
  let row = 0;
  for (const placement of lawfulPlacements(structure)) {
    const at = row++ * structure.areas.length;
    placement.choices.forEach((choice, area) => {
      if (choices[at + area] !== choice) differences.push(`row ${row}: area ${area}`);
    });
    rawValues(placement).forEach((value, theme) => {
      const found = raw[theme]?.[row - 1];
      if (!Object.is(found, value)) differences.push(`row ${row}: theme ${theme} ${String(found)}, not ${value}`);
    });
  }
  if (count !== row || !exact) differences.push(`${exact ? "" : "at least "}${count} counted, not ${row}`);
  if (row !== size) differences.push(`${size} rows, not ${row}`);
  return { size, differences };
}

function expectEnumerated(arbitrary: fc.Arbitrary<Problem>, tries: Runs): void {
  let lawful = 0;
  fc.assert(
    fc.property(arbitrary, (problem) => {
      const { size, differences } = compare(problem);
      expect(differences).toEqual([]);
      if (size > 0) lawful++;
    }),
    tries,
  );
  expect(lawful).toBeGreaterThan(tries.numRuns / 4);
}

describe("the columns are what plain enumeration finds, in its order and to the last bit,", () => {
  it("of generated problems", () => {
    expectEnumerated(problems(), runs(100));
  });

  it("of generated problems with awkward figures", () => {
    expectEnumerated(awkwardProblems(), runs(100));
  });

  it("of problems with many closings, also such that disagree, form chains, or meet again", () => {
    expectEnumerated(closingProblems(), runs(100));
  });

  it("of problems whose limits are met exactly by some, over whole, decimal, tiny and huge figures", () => {
    expectEnumerated(limitedProblems(), runs(100));
  });

  it("of problems with areas that only give points, before, between and after the others", () => {
    expectEnumerated(interleavedProblems(), runs(60));
  });

  it("of Copenhagen", () => {
    expect(compare(kobenhavn2024)).toEqual({ size: 136_080, differences: [] });
  });

  it("of effects over more combinations than are tabulated", () => {
    const ids = ["P", "Q", "R", "S", "T", "U"];
    const areas = Object.fromEntries(
      ids.map((id) => [id, Object.fromEntries([1, 2, 3].map((at) => [`${id}.${at}`, {}]))]),
    );
    const problem = tiny({
      areas: { ...areas, Z: { "Z.1": {} } },
      effects: [
        ["T", 7, { all: ids.map((id) => `${id}.2`) }],
        ["T", -2, { all: ["P.1", "Z.1"] }],
      ],
    });
    expect(compare(problem)).toEqual({ size: 4 ** 6 * 2, differences: [] });
  });

  it("of sums that leave the whole multiples of 1/1024 that doubles hold", () => {
    const ids = Array.from({ length: 12 }, (_, at) => `t${at}`);
    const problem = tiny({
      departments: ["A", "B"],
      tasks: { ...Object.fromEntries(ids.map((id) => [id, "A"])), b: "B", c: "B", d: "B" },
      loads: {
        ...Object.fromEntries(ids.map((id, at) => [id, at % 3 === 0 ? 1 / 1024 : 1e12])),
        b: 1e12,
        c: 1e12,
        d: 1e12,
      },
      eligible: Object.fromEntries(ids.slice(2).map((id) => [id, ["A", "B"]])),
      hensyn: {
        H: {
          B: { gauge: { kind: "balance", measure: "load" } },
          M: { gauge: { kind: "moved", measure: "load" } },
        },
      },
    });
    expect(compare(problem)).toEqual({ size: 1024, differences: [] });
  });

  it("of closings that disagree over an empty department, and of those that meet again", () => {
    const problem = tiny({
      departments: ["A", "B", "C", "D"],
      count: 2,
      hensyn: {
        H: {
          T: {},
          B: { gauge: { kind: "balance", measure: "load" } },
          M: { gauge: { kind: "moved", measure: "load" } },
        },
      },
      loads: { a: 0.1, b: 0.2, c: 0.3 },
      areas: {
        P: { "P.1": { closes: { D: "A" } }, "P.2": { closes: { C: "A" } } },
        Q: { "Q.1": { closes: { D: "B" } }, "Q.2": { closes: { C: "B" } } },
        R: { "R.1": { closes: { B: "A" } }, "R.2": { moves: { c: "A" } } },
      },
      effects: [["T", 2, { together: ["a", "c"] }]],
    });
    const { size, differences } = compare(problem);
    expect(differences).toEqual([]);
    expect(size).toBeGreaterThan(5);
  });
});
