import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { lawfulPlacements } from "../../src/allocation/enumerate.ts";
import { selectionCount } from "../../src/allocation/enumerate.ts";
import { evaluate } from "../../src/analyse/evaluate.ts";
import type { Evaluation } from "../../src/allocation/evaluation.ts";
import type { Cite, Selection } from "../../src/problem/problem.ts";
import { valueOf } from "../../src/problem/quantities.ts";
import { structureOf } from "../../src/problem/structure.ts";
import { allocations } from "../../src/testing/index.ts";
import { runs } from "../runs.ts";
import { objectsIn } from "./walk.ts";

const structure = structureOf(kobenhavn2024);
const today = evaluate(kobenhavn2024, {});
const after = (...scenarios: readonly string[]): Evaluation =>
  evaluate(kobenhavn2024, Object.fromEntries(scenarios.map((scenario) => [scenario.slice(0, 3), scenario])));

function sum(measure: string, tasks: readonly string[]): number {
  return kobenhavn2024.tasks
    .filter(({ id }) => tasks.includes(id))
    .reduce((total, task) => {
      const quantity = task.measures[measure];
      return total + (quantity === undefined ? NaN : valueOf(quantity));
    }, 0);
}

describe("the space of selections", () => {
  it("has 77,760 selections of A01-A10, 34,020 of them lawful, and 136,080 lawful ones with A12 and A13", () => {
    const sizes = structure.areas.map((area) => area.scenarios.length);
    expect(sizes.slice(0, 10).reduce((product, size) => product * size, 1)).toBe(77_760);
    expect(selectionCount(structure)).toBe(77_760 * 4);
    let [all, ofTen] = [0, 0];
    for (const { choices } of lawfulPlacements(structure)) {
      all++;
      if (choices[11] === 0 && choices[12] === 0) ofTen++;
    }
    expect([ofTen, all]).toEqual([34_020, 136_080]);
  });

  it("needs no rule and no limit of the document's own for that", () => {
    expect(kobenhavn2024.rules).toEqual([]);
    expect(kobenhavn2024.limits).toEqual([]);
  });

  it("has thirteen areas with twenty-two scenarios, two potentials that move nothing, and one that is context", () => {
    expect(structure.areas.map(({ id }) => id)).toEqual(
      Array.from({ length: 13 }, (_, a) => `A${String(a + 1).padStart(2, "0")}`),
    );
    const scenarios = kobenhavn2024.areas.flatMap((area) => area.scenarios);
    expect(scenarios.filter(({ id }) => !id.endsWith(".P"))).toHaveLength(22);
    const moving = scenarios.filter(({ moves, closes }) => moves.length + closes.length > 0);
    const still = scenarios.filter((scenario) => !moving.includes(scenario));
    expect(still.map(({ id }) => id)).toEqual(["A02.3", "A03.3", "A12.P", "A13.P"]);
  });

  it("splits TMF only together with the merger, and never with the operation in KFF", () => {
    expect(after("A05.1").lawful).toBe(false);
    expect(after("A03.1").lawful).toBe(false);
    expect(after("A03.1", "A05.1").lawful).toBe(true);
    expect(after("A03.1", "A05.1", "A06.1").lawful).toBe(false);
    expect(after("A03.1", "A05.1", "A06.3").lawful).toBe(false);
    expect(after("A03.1", "A05.1", "A06.2").lawful).toBe(true);
  });
});

describe("the figures of the report", () => {
  /** P. 29: tasks, cases, employees. */
  const BLOCKS: readonly (readonly [string, readonly string[], number, number])[] = [
    ["climate", ["climate"], 10, 35],
    ["BPM", ["city-life-authority", "security-guards", "building-authority"], 50, 550],
    ["waste", ["waste"], 22, 190],
    ["local plans", ["local-plans"], 72, 130],
    ["PKR", ["operation", "operation-rest"], 15, 950],
    ["MKB", ["construction", "area-renewal"], 56, 700],
  ];

  it.each(BLOCKS)("give the block %s its cases and employees", (_, tasks, cases, staff) => {
    expect(sum("cases", tasks)).toBe(cases);
    expect(sum("staff", tasks)).toBe(staff);
  });

  it("give TMU 225 cases, all in the six blocks, of which the split leaves 178 and takes 47", () => {
    const load = (evaluation: Evaluation, id: string): number | undefined =>
      evaluation.departments.find((department) => department.id === id)?.loads.cases;
    expect(BLOCKS.reduce((total, [, , cases]) => total + cases, 0)).toBe(225);
    expect(load(today, "TMF")).toBe(225);
    const split = after("A03.1", "A05.1");
    expect([load(split, "KD"), load(split, "TMF")]).toEqual([47, 178]);
  });

  it("give TMU and ØU over half of the cases and the others 5-10 % each", () => {
    const loads = new Map(today.departments.map(({ id, loads: { cases = NaN } }) => [id, cases]));
    const all = [...loads.values()].reduce((total, cases) => total + cases, 0);
    expect(((loads.get("TMF") ?? 0) + (loads.get("ØKF") ?? 0)) / all).toBeGreaterThan(0.5);
    for (const id of ["BIF", "BUF", "KFF", "SOF", "SUF"]) {
      expect((loads.get(id) ?? 0) / all).toBeGreaterThanOrEqual(0.05);
      expect((loads.get(id) ?? 0) / all).toBeLessThanOrEqual(0.1);
    }
  });

  it("give BIF and SOF 8,730 between them", () => {
    const homes = new Map(kobenhavn2024.tasks.map(({ id, home }) => [id, home]));
    const of = (department: string): string[] => [...homes].filter(([, home]) => home === department).map(([id]) => id);
    expect(sum("staff", [...of("BIF"), ...of("SOF")])).toBe(8730);
  });

  it.each([
    ["A03.2", 150],
    ["A04.1", 88],
    ["A04.2", 36],
    ["A06.1", 801],
    ["A06.2", 69],
    ["A06.3", 736],
    ["A07.1", 45],
    ["A07.2", 82.5],
    ["A09.1", 38],
    ["A09.2", 371],
    // 74 less the 5 whose move was decided before.
    ["A10.1", 69],
  ])("let %s move %d", (scenario, staff) => {
    expect(after(scenario).themes.T11?.raw).toBe(staff);
  });

  it("do not let what is gathered count as moved", () => {
    // "Samles" in the report is 59-69, 59-115 and 385-425: the host's own tasks are in it.
    expect(after("A02.1").moves.map(({ task }) => task)).toEqual(["business-kff", "business-tmf", "business-okf"]);
    expect(after("A02.1").themes.T11?.raw).toBeLessThan(59);
    expect(after("A02.4").themes.T11?.raw).toBeLessThan(385);
  });
});

describe("the themes", () => {
  it("distinguish, every one", () => {
    expect(Object.keys(today.themes)).toHaveLength(12);
    expect(Object.entries(today.themes).filter(([, { distinguishes }]) => !distinguishes)).toEqual([]);
  });

  /** A statement, the scenario it speaks of, the theme, and whether the theme reads more or less than today. */
  it.each<readonly [string, string, string, "more" | "less"]>([
    ["A01-02", "A01.1", "T1", "more"],
    ["A02-12", "A02.2", "T4", "more"],
    ["A03-15", "A03.3", "T2", "more"],
    ["A03-10", "A03.2", "T2", "less"],
    ["A04-01", "A04.1", "T3", "more"],
    ["A04-03", "A04.1", "T10", "less"],
    // The balance gauge reads inequality: less of it is better.
    ["A05-01", "A05.1", "T6", "less"],
    ["A05-02", "A05.1", "T1", "less"],
    ["A05-08", "A05.1", "T7", "less"],
    ["A06-02", "A06.3", "T9", "more"],
    ["A06-06", "A06.2", "T4", "less"],
    ["A07-02", "A07.1", "T1", "more"],
    ["A07-03", "A07.1", "T5", "less"],
    ["A08-02", "A08.1", "T12", "less"],
    ["A09-05", "A09.2", "T2", "more"],
    ["A10-04", "A10.1", "T2", "more"],
    ["A12-01", "A12.P", "T8", "more"],
    ["A13-03", "A13.P", "T9", "more"],
  ])("follow %s: under %s, %s reads %s than today", (_, scenario, theme, than) => {
    const difference = (after(scenario).themes[theme]?.raw ?? NaN) - (today.themes[theme]?.raw ?? NaN);
    expect(Math.sign(difference)).toBe(than === "more" ? 1 : -1);
  });

  it("of the kommissorium weigh the same, and the transition nothing", () => {
    expect(kobenhavn2024.hensyn.map(({ id, weight }) => [id, weight])).toEqual([
      ["H1", 1],
      ["H2", 1],
      ["H3", 1],
      ["H4", 0],
    ]);
    expect(structure.themes.every(({ weight }) => weight === 1)).toBe(true);
  });
});

describe("the words of the document", () => {
  const objects = [...objectsIn(kobenhavn2024)];

  it("exist in Danish and in English, and differ", () => {
    const texts = objects.filter(({ object }) => "da" in object || "en" in object);
    expect(texts.length).toBeGreaterThan(400);
    for (const { path, object } of texts) {
      expect({ path, da: object.da, en: object.en }).toEqual({
        path,
        da: expect.stringMatching(/\S/u) as unknown,
        en: expect.stringMatching(/\S/u) as unknown,
      });
      expect({ path, text: object.da }).not.toEqual({ path, text: object.en });
    }
  });

  it("explain every assumed figure and every effect", () => {
    const assumed = objects.filter(
      ({ object }) => object.basis === "assumed" && ("low" in object || "points" in object),
    );
    expect(assumed.length).toBeGreaterThan(60);
    const effects = objects.filter(({ object }) => "points" in object);
    expect([...assumed, ...effects].filter(({ object }) => object.note === undefined).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it("cite a source for everything that is said to be stated", () => {
    const stated = objects.filter(({ object }) => object.basis === "stated");
    expect(stated.length).toBeGreaterThan(50);
    expect(
      stated.filter(({ object }) => ((object.cites ?? []) as Cite[]).length === 0).map(({ path }) => path),
    ).toEqual([]);
  });

  it("give each department a name of its own", () => {
    const names = kobenhavn2024.departments.map(({ name }) => name.da);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("the names of departments", () => {
  /** What a word in a name promises: at least this task is there. */
  const PROMISES: Readonly<Record<string, string>> = {
    Borgerservice: "borgerservice",
    Erhverv: "business-bif",
    Social: "social-vulnerable",
    Beskæftigelse: "job-centres",
    Nærdemokrati: "local-committees",
    By: "operation",
    Byliv: "city-life-authority",
    Klima: "climate",
    Drift: "operation-rest",
    Plan: "local-plans",
    Miljø: "building-authority",
    Kultur: "tourism-culture",
    Ungdom: "youth-clubs",
    Omsorg: "homecare-suf",
  };

  it("claim nothing that the department does not have", () => {
    const claimed = new Set<string>();
    const check = (selection: Selection): void => {
      const evaluation = evaluate(kobenhavn2024, selection);
      if (!evaluation.lawful) return;
      for (const { name, tasks } of evaluation.departments) {
        for (const [word, task] of Object.entries(PROMISES)) {
          if (!name.da.split(/[\s,]+/u).includes(word)) continue;
          claimed.add(word);
          expect(tasks, `${name.da} under ${JSON.stringify(selection)}`).toContain(task);
        }
      }
    };
    fc.assert(fc.property(allocations(kobenhavn2024), check), runs(500));
    expect([...claimed].sort()).toEqual(Object.keys(PROMISES).sort());
  });
});
