import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../../seeds/index.ts";
import document from "../../../seeds/kobenhavn-2024/problem.json" with { type: "json" };
import {
  CatalogueTooLarge,
  choicesAt,
  keptColumns,
  lawfulColumns,
  scaleOfColumns,
  type ColumnsOptions,
  type LawfulColumns,
} from "../../../src/allocation/catalogue/columns.ts";
import { DEFAULT_LIMIT } from "../../../src/allocation/catalogue/count.ts";
import { parseProblem } from "../../../src/problem/parse-problem.ts";
import type { Problem } from "../../../src/problem/problem.ts";
import { structureOf, type Structure } from "../../../src/problem/structure.ts";
import { enumerate } from "../../../src/testing/enumeration.ts";
import { problems } from "../../../src/testing/problems.ts";
import { runs } from "../../runs.ts";
import { tiny } from "../tiny.ts";

function columnsOf(structure: Structure, options: ColumnsOptions = {}): LawfulColumns {
  const columns = lawfulColumns(structure, options);
  if (columns === "stopped") throw new Error("The walk ended before its time.");
  return columns;
}

function refusal(structure: Structure, options: ColumnsOptions = {}): CatalogueTooLarge {
  try {
    lawfulColumns(structure, options);
  } catch (error) {
    if (error instanceof CatalogueTooLarge) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}

/** Copenhagen under a structure of its own, for which nothing is kept yet. */
const copenhagen = (): Structure => structureOf(parseProblem(document));

/** An area whose scenarios move nothing. */
const inert = (id: string) => {
  const name = { da: id, en: id };
  return { id, name, scenarios: [1, 2].map((at) => ({ id: `${id}.${at}`, name })) };
};

describe("the columns", () => {
  it("are kept with the structure", () => {
    const structure = copenhagen();
    expect(keptColumns(structure)).toBeUndefined();
    const columns = columnsOf(structure);
    expect(keptColumns(structure)).toBe(columns);
    expect(lawfulColumns(structure, { limit: columns.size, timer: { deadline: 0 } })).toBe(columns);
  });

  it("take a byte for each choice and as little for each theme as holds its values", () => {
    const { size, bytes, choices, raw, structure } = columnsOf(structureOf(kobenhavn2024));
    const measured = structure.themes.filter(({ gauge }) => gauge.kind !== "points").length;
    expect(bytes / size).toBe(13 + 4 * (structure.themes.length - measured) + 8 * measured);
    expect(choices).toHaveLength(size * 13);
    expect(raw.every((column) => column.length === size)).toBe(true);
  });

  it("give the same scale as enumeration", () => {
    fc.assert(
      fc.property(problems(), (problem) => {
        expect(scaleOfColumns(columnsOf(structureOf(problem)))).toEqual(enumerate(problem).scale);
      }),
      runs(40),
    );
  });

  it("hold scenario numbers above 255", () => {
    const scenarios = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`M.${at + 1}`, {}]));
    const columns = columnsOf(structureOf(tiny({ areas: { M: scenarios } })));
    expect(columns.choices).toBeInstanceOf(Uint16Array);
    expect([...columns.choices]).toEqual(Array.from({ length: 301 }, (_, at) => at));
  });

  it("hold points beyond 32 bits", () => {
    // Within ±1000 points an effect, documents come so far only with millions of them.
    const structure = structureOf(tiny({ areas: { M: { "M.1": {} } } }));
    const when = { kind: "scenario", choice: { area: 0, scenario: 1 } } as const;
    const effects = [{ id: "E", points: 3e9, basis: "stated", cites: [], when } as const];
    const themes = structure.themes.map((theme) => ({ ...theme, effects }));
    const { raw } = columnsOf({ ...structure, themes });
    expect(raw.map((column) => [...column])).toEqual([[0, 3e9]]);
  });

  it("of a problem without areas are one row", () => {
    const columns = columnsOf(structureOf(tiny({ effects: [["T", 3, { task: "a", in: "A" }]] })));
    expect([columns.size, columns.choices.length, choicesAt(columns, 0).length]).toEqual([1, 0, 0]);
    expect(columns.raw.map((column) => [...column])).toEqual([[3]]);
  });

  it.each([
    ["areas", tiny({ areas: { M: { "M.1": { moves: { a: "B" } } } }, count: 1 })],
    ["no areas", tiny({ count: 1 })],
  ])("of a problem with %s that allows nothing are empty, and so is its scale", (_, problem: Problem) => {
    const columns = columnsOf(structureOf(problem));
    expect([columns.size, columns.bytes, columns.raw.map(({ length }) => length)]).toEqual([0, 0, [0]]);
    expect(scaleOfColumns(columns).lawful).toBe(false);
  });
});

describe("a problem with more lawful allocations than the limit", () => {
  it("is refused with their exact number", () => {
    const { found, counted, text, message } = refusal(copenhagen(), { limit: 1000 });
    expect([found, counted]).toEqual([136_080, true]);
    expect(message).toBe(text.en);
    for (const part of ["136080", "1000", "limit", "rank"]) {
      expect(text.en).toContain(part);
      expect(text.da).toContain(part);
    }
  });

  it("is not refused at the limit", () => {
    expect(refusal(copenhagen(), { limit: 136_079 }).found).toBe(136_080);
    expect(columnsOf(copenhagen(), { limit: 136_080 }).size).toBe(136_080);
  });

  it("is counted exactly when areas that move nothing make it large, wherever they stand", () => {
    const ids = Array.from({ length: 5 }, (_, at) => at);
    const { areas } = document;
    const large = {
      ...document,
      areas: [...ids.map((at) => inert(`F${at}`)), ...areas, ...ids.map((at) => inert(`L${at}`))],
    };
    const { found, counted } = refusal(structureOf(parseProblem(large)));
    expect([found, counted]).toEqual([136_080 * 3 ** 10, true]);
    expect(found).toBeGreaterThan(DEFAULT_LIMIT);
  });

  it("is said to have at least so many when their number is beyond counting", () => {
    const areas = Array.from({ length: 60 }, (_, at) => inert(`F${at}`));
    const { found, counted, message } = refusal(
      structureOf(parseProblem({ ...document, areas: [...document.areas, ...areas] })),
    );
    expect([found, counted]).toEqual([Number.MAX_SAFE_INTEGER, false]);
    expect(message).toContain(`at least ${Number.MAX_SAFE_INTEGER}`);
  });

  it("is refused also without a limit where memory does not hold it", () => {
    const areas = Array.from({ length: 14 }, (_, at) => inert(`F${at}`));
    const structure = structureOf(parseProblem({ ...document, areas: [...document.areas, ...areas] }));
    const { found, counted, message } = refusal(structure, { limit: Infinity });
    expect([found, counted]).toEqual([136_080 * 3 ** 14, true]);
    expect(message).toContain("memory");
    expect(keptColumns(structure)).toBeUndefined();
  });

  it("is refused again without another walk, and counted no more once the limit is raised", () => {
    const structure = copenhagen();
    refusal(structure, { limit: 1000 });
    let reports = 0;
    const onProgress = (): void => {
      reports++;
    };
    expect(refusal(structure, { limit: 1000, onProgress }).found).toBe(136_080);
    expect(refusal(structure, { limit: 7, onProgress }).found).toBe(136_080);
    expect(reports).toBe(0);
    const found: number[] = [];
    expect(columnsOf(structure, { limit: 300_000, onProgress: (each) => found.push(each) }).size).toBe(136_080);
    expect(new Set(found)).toEqual(new Set([136_080]));
  });

  it("is refused also where the columns are kept", () => {
    const structure = copenhagen();
    columnsOf(structure);
    expect(refusal(structure, { limit: 136_079 }).counted).toBe(true);
    expect(keptColumns(structure)?.size).toBe(136_080);
  });
});

describe("a walk", () => {
  it("stops at its deadline, keeps nothing, and can be begun again", () => {
    const structure = copenhagen();
    expect(lawfulColumns(structure, { timer: { deadline: performance.now() - 1 } })).toBe("stopped");
    expect(keptColumns(structure)).toBeUndefined();
    expect(columnsOf(structure).size).toBe(136_080);
  });

  it("stops at its deadline also while it writes", () => {
    const structure = copenhagen();
    // Counted already, so that only the writing is left.
    refusal(structure, { limit: 1000 });
    expect(lawfulColumns(structure, { timer: { deadline: performance.now() - 1 } })).toBe("stopped");
    expect(keptColumns(structure)).toBeUndefined();
    expect(columnsOf(structure).size).toBe(136_080);
  });

  it("reports how many it has found, never fewer than before, and all in the end", () => {
    const found: number[] = [];
    columnsOf(copenhagen(), { onProgress: (each) => found.push(each) });
    expect(found.length).toBeGreaterThan(3);
    expect(found).toEqual([...found].sort((one, other) => one - other));
    expect(found.at(-1)).toBe(136_080);
  });

  it("does not run out of stack with thousands of areas", () => {
    const count = 20_000;
    const tasks = Object.fromEntries(Array.from({ length: count }, (_, at) => [`t${at}`, "A"]));
    const eligible = Object.fromEntries(Object.keys(tasks).map((id) => [id, ["A"]]));
    const columns = columnsOf(structureOf(tiny({ departments: ["A"], tasks, eligible })));
    expect([columns.size, columns.choices.length]).toEqual([1, count]);
  });
});

it("copies a row's choices out", () => {
  fc.assert(
    fc.property(fc.nat({ max: 136_079 }), (row) => {
      const columns = columnsOf(structureOf(kobenhavn2024));
      const choices = choicesAt(columns, row);
      expect([...choices]).toEqual([...columns.choices.subarray(row * 13, row * 13 + 13)]);
      choices.fill(99);
      expect(columns.choices[row * 13]).not.toBe(99);
    }),
    runs(20),
  );
});
