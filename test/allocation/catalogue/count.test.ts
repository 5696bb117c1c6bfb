import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import document from "../../../seeds/kobenhavn-2024/problem.json" with { type: "json" };
import { lawfulColumns } from "../../../src/allocation/catalogue/columns.ts";
import { countLawful } from "../../../src/allocation/catalogue/count.ts";
import { decidingAreas } from "../../../src/allocation/catalogue/deciding-areas.ts";
import { parseProblem } from "../../../src/problem/parse-problem.ts";
import { structureOf, type Structure } from "../../../src/problem/structure.ts";
import { tiny, type Tiny } from "../tiny.ts";

const copenhagen = (): Structure => structureOf(parseProblem(document));

function scaleCase(name: string): Structure {
  const file = new URL(`../../cases/scale/${name}.json`, import.meta.url);
  return structureOf(parseProblem(JSON.parse(readFileSync(file, "utf8"))));
}

/** Many free tasks and a limit that no selection keeps, which no bound tells before nearly all is chosen. */
function hopeless(): Structure {
  const ids = Array.from({ length: 40 }, (_, at) => `t${at}`);
  return structureOf(
    tiny({
      departments: ["A", "B"],
      tasks: { ...Object.fromEntries(ids.map((id) => [id, "A"])), a: "A", b: "B" },
      loads: Object.fromEntries(ids.map((id) => [id, 2])),
      eligible: Object.fromEntries(ids.map((id) => [id, ["A", "B"]])),
      limits: [{ id: "odd", sum: { load: "load", department: "B" }, min: 40, max: 40 }],
    }),
  );
}

describe("lawful allocations are counted", () => {
  it.each([
    ["Copenhagen", copenhagen, 136_080],
    ["twelve areas under two limits", () => scaleCase("12-areas-balance"), 95_887],
    ["sixteen areas under two limits", () => scaleCase("16-areas-frontier"), 2_818_246],
  ])("of %s, as many as are listed", (_, read, count) => {
    const structure = read();
    expect(countLawful(structure)).toEqual({ count, exact: true });
    expect(lawfulColumns(structure)).toMatchObject({ size: count });
  });

  it("until there are more than the limit, and exactly once the limit is raised", () => {
    const structure = scaleCase("16-areas-frontier");
    const some = countLawful(structure, { limit: 1000 });
    expect(some.exact).toBe(false);
    expect(some.count).toBeGreaterThan(1000);
    expect(some.count).toBeLessThan(2_818_246);
    expect(countLawful(structure, { limit: 500 })).toEqual(some);
    expect(countLawful(structure)).toEqual({ count: 2_818_246, exact: true });
    expect(countLawful(structure, { limit: 1000 })).toEqual({ count: 2_818_246, exact: true });
  });

  it("until the time is up; no more is tried in no more time, and a list is not begun", () => {
    const structure = hopeless();
    const reports: number[] = [];
    const onProgress = (count: number): void => void reports.push(count);
    const some = countLawful(structure, { timer: { deadline: performance.now() + 30 }, onProgress });
    expect(some.exact).toBe(false);
    expect(reports.length).toBeGreaterThan(0);
    reports.length = 0;
    expect(countLawful(structure, { timer: { deadline: performance.now() + 20 }, onProgress })).toEqual(some);
    expect(lawfulColumns(structure, { timer: { deadline: performance.now() + 20 }, onProgress })).toBe("stopped");
    expect(reports).toEqual([]);
    countLawful(structure, { timer: { deadline: performance.now() + 300 }, onProgress });
    expect(reports.length).toBeGreaterThan(0);
  });
});

it("moves between departments that stay open decide nothing, unless a limit adds them up", () => {
  const areas = {
    P: { "P.1": { moves: { a: "B" } } },
    Q: { "Q.1": { moves: { c: "B" } }, "Q.2": { uses: { cost: 0 } } },
    R: { "R.1": { moves: { d: "A" } } },
  };
  const tasks = { a: "A", a2: "A", b: "B", b2: "B", c: "B", d: "C" };
  const of = (limits: Tiny["limits"]): string[] => {
    const structure = structureOf(tiny({ areas, tasks, ...(limits === undefined ? {} : { limits }) }));
    return decidingAreas(structure).map((area) => structure.areas[area]?.id ?? "");
  };
  expect(of(undefined)).toEqual(["R"]);
  expect(of([{ id: "l", sum: { load: "load", department: "B" }, max: 9 }])).toEqual(["P", "R"]);
  expect(of([{ id: "l", sum: { moved: "load" }, max: 9 }])).toEqual(["P", "R"]);
  expect(of([{ id: "l", sum: { used: "cost" }, max: 9 }])).toEqual(["R"]);
});

describe("the bounds of a wide document", () => {
  it("are kept to also where too many areas have a say on a department to keep its sums", () => {
    const departments = Array.from({ length: 60 }, (_, at) => `D${at}`);
    const tasks = Object.fromEntries(departments.map((id, at) => [`t${at}`, id]));
    const structure = structureOf(
      tiny({
        departments,
        tasks: { ...tasks, free: "D0", other: "D1" },
        eligible: { free: departments, other: departments },
        limits: departments.map((department) => ({ id: department, sum: { load: "load", department }, max: 2 })),
      }),
    );
    expect(countLawful(structure)).toEqual({ count: 60 * 59, exact: true });
  });
});
