import { describe, expect, test } from "vitest";
import { type Member, type Wish } from "../../../src/index.ts";
import { javascriptLpSolver } from "../../../src/program/index.ts";
import { conflictsOf } from "../../../src/analyse/conflicts/conflicts-of.ts";
import { structureOf } from "../../../src/problem/structure.ts";
import { smallProblem } from "../../small-problem.ts";
import { readWish } from "./read-wish.ts";
import { NO_LIMIT } from "../../../src/problem/timer.ts";

const figure = (value: number, basis: string, page?: string) => ({
  low: value,
  high: value,
  basis,
  cites: page === undefined ? [] : [{ source: "S", page }],
});
const task = (id: string, home: string, load: object) => ({
  id,
  home,
  name: { da: id, en: id },
  measures: { load },
});

const problem = smallProblem({
  departments: ["X", "Y"],
  tasks: {},
  areas: {
    A: { "A.1": { moves: [{ task: "a", to: "Y" }] }, "A.2": { moves: [{ task: "b", to: "Y" }] } },
    B: {
      "B.1": { uses: { cost: figure(2, "assumed", "5") } },
      "B.2": { uses: { cost: figure(1, "stated", "7") } },
    },
    C: { "C.1": { uses: { cost: figure(3, "stated", "6") } } },
  },
  open: 2,
  rest: {
    sources: [{ id: "S", title: "Source 2020" }],
    tasks: [
      task("a", "X", figure(2, "stated", "1")),
      task("b", "X", figure(3, "assumed", "2")),
      task("c", "Y", figure(1, "derived", "3")),
      task("d", "Y", figure(1, "stated")),
      task("e", "X", figure(0, "stated")),
    ],
  },
});

/** What is said of a limit in the conflict with certain other members. */
function limitIn(wish: Wish, others: readonly string[]): Member | undefined {
  const wishes = readWish(problem, wish);
  const { conflicts } = conflictsOf(structureOf(problem), wishes, { solver: javascriptLpSolver, timer: NO_LIMIT });
  const ids = [...others, "limit:own"];
  const found = conflicts.filter((set) => set.length === ids.length && set.every(({ id }) => ids.includes(id)));
  expect(found).toHaveLength(1);
  return found[0]?.find(({ id }) => id === "limit:own");
}

const own = (sum: NonNullable<Wish["limits"]>[number]["sum"], bounds: { min?: number; max?: number }) => [
  { id: "own", sum, ...bounds },
];

describe("what is said of a limit that is broken", () => {
  test("rests on the figures of the tasks that move, and is an example", () => {
    const stated = limitIn({ lock: ["A.1"], limits: own({ moved: "load" }, { max: 1 }) }, ["lock:A.1"]);
    expect(stated?.detail).toEqual({
      da: "For eksempel, når alle de andre holdes: Summen er 2 units; højst 1 units (tallene: Source 2020, s. 1).",
      en: "For example, with all the others kept: The sum is 2 units; at most 1 units (the figures: Source 2020, p. 1).",
    });
    const assumed = limitIn({ lock: ["A.2"], limits: own({ moved: "load" }, { max: 1 }) }, ["lock:A.2"]);
    expect(assumed?.detail?.en).toMatch(/The sum is 3 units; .* \(the figures: assumption; Source 2020, p\. 2\)\.$/);
    expect(assumed?.detail?.da).toMatch(/Summen er 3 units; .* \(tallene: antagelse; Source 2020, s\. 2\)\.$/);
    expect(assumed?.detailCites).toEqual([{ source: "S", page: "2" }]);
  });

  test("rests on those of the tasks in a department", () => {
    const sum = { load: "load", department: "Y" };
    const found = limitIn({ lock: ["A.1"], limits: own(sum, { max: 3 }) }, ["lock:A.1"]);
    expect(found?.detail?.en).toMatch(/The sum is 4 units; .* \(the figures: Source 2020, pp\. 1, 3\)\.$/);
    expect(found?.subject).toMatchObject({ measures: ["load"], resources: [] });
  });

  test("rests on those of the chosen scenarios, of which more than one may be wished in an area", () => {
    const used = (max: number): ReturnType<typeof own> => own({ used: "cost" }, { max });
    const two = limitIn({ lock: ["B.1", "C.1"], limits: used(4) }, ["lock:B.1", "lock:C.1"]);
    expect(two?.detail?.en).toMatch(/The sum is 5; .* \(the figures: assumption; Source 2020, pp\. 5, 6\)\.$/);
    expect(two?.subject).toMatchObject({ measures: [], resources: ["cost"] });
    const contested = limitIn({ lock: ["B.1", "B.2"], limits: used(2) }, ["lock:B.1", "lock:B.2"]);
    expect(contested?.detail?.en).toMatch(/The sum is 3; .* \(the figures: assumption; Source 2020, pp\. 5, 7\)\.$/);
  });

  test("rests on none where none is counted", () => {
    const tasks = limitIn({ lock: ["A.1"], limits: own({ tasks: true, department: "Y" }, { max: 2 }) }, ["lock:A.1"]);
    expect(tasks?.detail?.en).toMatch(/The sum is 3; at most 2\.$/);
    const still = limitIn({ lock: ["A.0"], limits: own({ moved: "load" }, { min: 1 }) }, ["lock:A.0"]);
    expect(still?.detail?.en).toMatch(/The sum is 0 units; at least 1 units\.$/);
    expect(still?.detailCites).toEqual([]);
  });

  test("speaks of no others where there are none", () => {
    const alone = limitIn({ limits: own({ moved: "load" }, { min: 100 }) }, []);
    expect(alone?.detail?.en).toMatch(/^For example: The sum is /);
    expect(alone?.detail?.da).toMatch(/^For eksempel: Summen er /);
  });
});
