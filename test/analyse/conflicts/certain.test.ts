import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { place } from "../../../src/allocation/placement.ts";
import { rank, verify, type Conflicts, type Problem, type Wish } from "../../../src/index.ts";
import { javascriptLpSolver } from "../../../src/program/index.ts";
import { closesInCircle } from "../../../src/analyse/conflicts/closing-circle.ts";
import { conflictsOf, type ConflictWay } from "../../../src/analyse/conflicts/conflicts-of.ts";
import { isSurelyBroken, outlookOf } from "../../../src/analyse/conflicts/outlook.ts";
import { conflictQuestion } from "../../../src/analyse/conflicts/question.ts";
import { structureOf } from "../../../src/problem/structure.ts";
import { smallProblem } from "../../small-problem.ts";
import { clashingCases, conflictCases } from "./cases.ts";
import { runs } from "../../runs.ts";
import { readWish } from "./read-wish.ts";
import { NO_LIMIT } from "../../../src/problem/timer.ts";

function asked(problem: Problem, wish: Wish, ways: readonly ConflictWay[]): Conflicts {
  const wishes = readWish(problem, wish);
  return conflictsOf(structureOf(problem), wishes, { solver: javascriptLpSolver, timer: NO_LIMIT, ways });
}

const ids = (sets: Conflicts["conflicts"]): string[][] => sets.map((set) => set.map(({ id }) => id));

/** What may be seen to be broken before all is chosen. */
const KINDS = ["department-count", "limit", "one-place", "opened", "permanent", "place", "rule"];

test("what is said to be surely broken is broken whatever else is chosen", () => {
  const tries = runs(200);
  const seen = new Map<string, number>();
  const small = conflictCases({ areas: 3, freeTasks: 1, departments: 4, tasks: 6 });
  fc.assert(
    fc.property(fc.oneof(small, clashingCases()), fc.infiniteStream(fc.nat(20)), (given, drawn) => {
      const wishes = readWish(given.problem, given.request);
      const question = conflictQuestion(structureOf(given.problem), wishes);
      const { within, domains, demands } = question;
      const draw = (): number => Number(drawn.next().value);
      const isOpen = domains.map(() => draw() % 3 === 0);
      const choices = Int32Array.from(domains, (domain, area) =>
        isOpen[area] === true ? 0 : (domain[draw() % domain.length] ?? 0),
      );
      fc.pre(!closesInCircle(within, choices));
      const outlook = outlookOf(question, choices, isOpen);
      const broken = [...demands.keys()].filter((at) => isSurelyBroken(question, at, outlook));
      for (const at of broken) {
        const kind = demands[at]?.asked.kind ?? "";
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }
      const completions = domains.reduce<number[][]>(
        (list, domain, area) =>
          list.flatMap((before) =>
            (isOpen[area] === true ? domain : [choices[area] ?? 0]).map((at) => [...before, at]),
          ),
        [[]],
      );
      for (const completion of completions) {
        const whole = Int32Array.from(completion);
        if (closesInCircle(within, whole)) continue;
        const placement = place(within.structure, whole);
        expect(broken.filter((at) => demands[at]?.holds(whole, () => placement))).toEqual([]);
      }
    }),
    tries,
  );
  expect([...seen.keys()].sort()).toEqual(KINDS);
  for (const count of seen.values()) expect(count).toBeGreaterThan(tries.numRuns / 120);
});

/** Areas that all move one task, to one place or another, and have a task of their own. */
function crowded(count: number): Problem {
  const numbers = Array.from({ length: count }, (_, at) => at);
  return smallProblem({
    departments: ["A", "B", "C", "D"],
    tasks: {
      t: "A",
      ...Object.fromEntries(numbers.map((at) => [`u${at}`, ["A", "B", "C"][at % 3] ?? "A"])),
      d: "D",
      x: "A",
    },
    areas: Object.fromEntries(
      numbers.map((at) => [
        `X${at}`,
        {
          [`X${at}.1`]: {
            moves: [
              { task: "t", to: "B" },
              { task: `u${at}`, to: "C" },
            ],
          },
          [`X${at}.2`]: { moves: [{ task: "t", to: "C" }] },
          [`X${at}.3`]: { moves: [{ task: `u${at}`, to: "B" }] },
        },
      ]),
    ),
    open: 4,
  });
}

describe("many areas that move one task", () => {
  const ALONE: readonly ConflictWay[][] = [["listing"], ["walking"], ["relaxing"]];

  test.each(ALONE)("two of which send it to different places (%s)", (way) => {
    for (const count of [8, 10, 14]) {
      const { conflicts, corrections, complete } = asked(crowded(count), { lock: ["X0.1", "X1.2"] }, [way]);
      expect(ids(conflicts)).toEqual([["lock:X0.1", "lock:X1.2", "one-place:t"]]);
      expect(ids(corrections)).toEqual([["lock:X0.1"], ["lock:X1.2"]]);
      expect(complete).toBe(true);
    }
  });

  test.each(ALONE)("cannot move more than there is (%s)", (way) => {
    for (const count of [8, 10, 14]) {
      const limits = [{ id: "w", sum: { moved: "load" }, min: count + 5 }];
      const { conflicts, corrections, complete } = asked(crowded(count), { limits }, [way]);
      expect([ids(conflicts), ids(corrections), complete]).toEqual([[["limit:w"]], [["limit:w"]], true]);
    }
  });

  test("may have only one scenario left in an area", () => {
    const { conflicts, complete } = asked(crowded(10), { lock: ["X0.1"], forbid: ["X1.0", "X1.1", "X1.3"] }, [
      "listing",
      "walking",
      "relaxing",
    ]);
    expect(ids(conflicts)).toEqual([["lock:X0.1", "forbid:X1.0", "forbid:X1.1", "forbid:X1.3", "one-place:t"]]);
    expect(complete).toBe(true);
  });
});

describe("what a limit says", () => {
  const cost = (low: number) => ({ uses: { cost: { low, high: low, basis: "stated" } } });
  const problem = smallProblem({
    departments: ["X", "Y"],
    tasks: {
      x: { home: "X", load: 0.1 },
      y: { home: "Y", load: 0.2 },
      move: { home: "X", load: 0.2 },
      light: { home: "X", load: 0 },
    },
    areas: {
      A: { "A.1": { moves: [{ task: "move", to: "Y" }] }, "A.2": { moves: [{ task: "light", to: "Y" }] } },
      B: { "B.1": cost(-2), "B.2": cost(0) },
    },
    open: 2,
    rest: {
      limits: [
        { id: "load", sum: { load: "load", department: "X" }, max: 0.2 },
        { id: "moved", sum: { moved: "load" }, max: 0.1 },
        { id: "used", sum: { used: "cost" }, min: -5 },
      ],
    },
  });
  const detailOf = (
    id: string,
    selection: Record<string, string>,
  ): { readonly da: string; readonly en: string } | undefined =>
    verify(problem, { selection }).rules.find((rule) => rule.id === id)?.detail;

  test("are figures as people write them, with their unit", () => {
    expect(detailOf("limit:load", {})).toEqual({
      da: "Summen er 0,3 units; højst 0,2 units.",
      en: "The sum is 0.3 units; at most 0.2 units.",
    });
    expect(detailOf("limit:used", { B: "B.1" })).toEqual({
      da: "Summen er −2; mindst −5.",
      en: "The sum is −2; at least −5.",
    });
  });

  test("names the tasks or the scenarios that it can count", () => {
    const limits = [
      { id: "none", sum: { moved: "load" }, min: 9 },
      { id: "free", sum: { used: "cost" }, max: -9 },
      { id: "all", sum: { tasks: true as const, department: "Y" }, min: 9 },
    ];
    const found = rank(problem, { limits });
    const { conflicts } = found.status === "infeasible" ? found : { conflicts: [] };
    const subjects = Object.fromEntries(conflicts.flat().map(({ id, subject }) => [id, subject]));
    expect(subjects["limit:none"]).toMatchObject({ tasks: ["move"], scenarios: [] });
    expect(subjects["limit:free"]).toMatchObject({ tasks: [], areas: ["B"], scenarios: ["B.1"] });
    expect(subjects["limit:all"]).toMatchObject({ tasks: ["y", "move", "light"], departments: ["Y"] });
  });

  test("and one department has, with a verb of its own", () => {
    const single = smallProblem({ departments: ["X"], tasks: { x: "X" }, open: 2 });
    const detail = verify(single, { selection: {} }).rules.find(({ id }) => id === "department-count")?.detail;
    expect(detail).toEqual({
      da: "1 forvaltning har opgaver (X); kommissoriet kræver 2.",
      en: "1 department has tasks (X); the kommissorium requires 2.",
    });
  });
});

test("names are on one line in what is said of members", () => {
  const name = (text: string) => ({ da: text, en: text });
  const plain = smallProblem({ departments: ["X", "Y"], tasks: { x: "X", y: "Y" }, open: 2 });
  const broken = { ...plain, tasks: plain.tasks.map((task) => ({ ...task, name: name(`The\n  ${task.id}`) })) };
  const { conflicts } = asked(broken, { place: [{ together: ["x", "y"] }] }, ["listing"]);
  const [member] = conflicts.flat();
  expect(member?.text.en).toMatch(/^Your wish: “The x” and “The y” are in the same department \(.*\)\.$/u);
  expect(member?.detail?.da).toBe("For eksempel: The x ligger i X og The y ligger i Y.");
});
