import { afterEach, describe, expect, test, vi } from "vitest";
import { examples, kobenhavn2024 } from "../../../seeds/index.ts";
import {
  catalogue,
  evaluate,
  parseProblem,
  rank,
  ranked,
  type Conflicts,
  type Member,
  type Problem,
  type Wish,
} from "../../../src/index.ts";
import { javascriptLpSolver, type Solver } from "../../../src/program/index.ts";
import { conflictsOf, type ConflictWay } from "../../../src/analyse/conflicts/conflicts-of.ts";
import { structureOf } from "../../../src/problem/structure.ts";
import { smallProblem } from "../../small-problem.ts";
import { readWish } from "./read-wish.ts";
import { NO_LIMIT } from "../../../src/problem/timer.ts";

const forbidden: Solver = {
  ...javascriptLpSolver,
  solve: () => {
    throw new Error("No linear program was to be solved.");
  },
};

function asked(problem: Problem, wish: Wish, options: { solver?: Solver; ways?: ConflictWay[] } = {}): Conflicts {
  const wishes = readWish(problem, wish);
  return conflictsOf(structureOf(problem), wishes, { solver: javascriptLpSolver, timer: NO_LIMIT, ...options });
}

const WAYS: readonly ConflictWay[] = ["listing", "walking", "relaxing"];

const ids = (sets: readonly (readonly Member[])[]): string[][] => sets.map((set) => set.map(({ id }) => id));

afterEach(() => {
  vi.restoreAllMocks();
});

describe("Copenhagen", () => {
  test("the split without the merger opens too many departments", () => {
    const { conflicts, corrections, complete } = asked(
      kobenhavn2024,
      { lock: ["A05.1"], forbid: ["A03.1"] },
      { solver: forbidden },
    );
    expect(complete).toBe(true);
    expect(ids(conflicts)).toEqual([["lock:A05.1", "forbid:A03.1", "department-count"]]);
    expect(ids(corrections)).toEqual([["lock:A05.1"], ["forbid:A03.1"]]);
    const [split, merger, count] = conflicts[0] ?? [];
    expect(split).toMatchObject({ kind: "wish", negotiable: true, subject: { areas: ["A05"], scenarios: ["A05.1"] } });
    expect(split?.detail?.en).toBe("For example, with all the others kept: In A05, A05.0 is chosen.");
    expect(merger?.text.en).toBe(
      "Your wish: A03.1 “BIF and SOF are merged” (Ressortanalyse 2024, p. [25]) is not chosen.",
    );
    expect(merger?.text.da).toBe(
      "Dit ønske: A03.1 ”BIF og SOF lægges sammen” (Ressortanalyse 2024, s. [25]) vælges ikke.",
    );
    expect(count).toMatchObject({ kind: "kommissorium", negotiable: false });
    expect(count?.text.en).toMatch(/^Exactly 7 departments have tasks \(kommissorium, not negotiable; Ressortanalyse/u);
    expect(count?.text.da).toMatch(/^Præcis 7 forvaltninger har opgaver \(kommissoriet, ikke til forhandling; /u);
    expect(count?.detail?.en).toBe(
      "For example, with all the others kept: 8 departments have tasks (BIF, BUF, KFF, SOF, SUF, TMF, ØKF, KD); the kommissorium requires 7.",
    );
  });

  test("two whole selections at once have as many corrections as there are ways to choose between them", () => {
    const choosing = kobenhavn2024.areas.filter(({ scenarios }) => scenarios.length > 0);
    const today = choosing.map(({ id }) => `${id}.0`);
    const { conflicts, corrections, complete } = asked(
      kobenhavn2024,
      { lock: [...Object.values(examples.example1), ...today] },
      { solver: forbidden },
    );
    expect(complete).toBe(true);
    const chosen = new Set<string>(Object.values(examples.example1));
    const contested = today.filter((id) => !chosen.has(id));
    // In each area one of the two is kept; the split (A05.1) and the merger (A03.1) stand or fall together.
    expect(corrections).toHaveLength(2 ** (contested.length - 1));
    expect(new Set(ids(corrections).map((members) => members.join(" "))).size).toBe(corrections.length);
    // One conflict for each of these areas, and two in which the split or the merger is left alone.
    expect(ids(conflicts).filter((members) => members.includes("department-count"))).toHaveLength(2);
    expect(conflicts).toHaveLength(contested.length + 2);
  });

  test("the same by keeping what would be merged as it is", () => {
    const { conflicts } = asked(kobenhavn2024, { lock: ["A05.1", "A03.0"] }, { solver: forbidden });
    expect(ids(conflicts)).toEqual([["lock:A05.1", "lock:A03.0", "department-count"]]);
    expect(conflicts[0]?.[1]?.text.en).toMatch(
      /^Your wish: A03\.0 “[^“”]+: Unchanged” \(Ressortanalyse 2024, .*\) is chosen\.$/u,
    );
  });

  test("the split and the move of operation to KFF tear the operation", () => {
    const { conflicts, corrections } = asked(kobenhavn2024, { lock: ["A05.1", "A06.3"] }, { solver: forbidden });
    expect(ids(conflicts)).toEqual([["lock:A05.1", "lock:A06.3", "one-place:operation"]]);
    expect(ids(corrections)).toEqual([["lock:A05.1"], ["lock:A06.3"]]);
    const whole = conflicts[0]?.[2];
    expect(whole?.subject).toMatchObject({ tasks: ["operation"] });
    expect(whole?.subject.scenarios).toEqual(expect.arrayContaining(["A05.1", "A06.3"]));
    expect(whole?.detail?.en).toMatch(/is sent to several departments: KD, KFF\.$/u);
    expect(whole?.detail?.da).toMatch(/sendes til flere forvaltninger: KD, KFF\.$/u);
  });

  test("a ranking tells it, from the list of all lawful allocations too", () => {
    const request = { lock: ["A05.1", "A03.0"] } as const;
    const own = asked(kobenhavn2024, request);
    const question = {
      kind: "ranking",
      problem: kobenhavn2024.id,
      weights: evaluate(kobenhavn2024, {}).question.weights,
      wishes: { ...request, forbid: [], place: [], limits: [] },
      apart: 1,
    };
    const expected = {
      question: { ...question, top: 10 },
      status: "infeasible",
      allocations: [],
      ...own,
    };
    expect(rank(kobenhavn2024, { ...request, method: "program" })).toEqual(expected);
    expect(catalogue(kobenhavn2024).rank(request)).toEqual(expected);
    expect(ranked(kobenhavn2024, request).next()).toEqual({
      done: true,
      value: { question, status: "infeasible", ...own },
    });
    expect(JSON.parse(JSON.stringify(own))).toEqual(own);
  });
});

const CITED = [{ source: "S", page: "3" }];

/** Two areas that open and close, and a free task. */
const small = smallProblem({
  departments: ["X", "Y", "Z", { id: "N", existing: false }],
  tasks: { x: "X", y: "Y", z: "Z", part: "X", free: { home: "Y", eligible: ["X", "Y"] } },
  areas: {
    A: {
      "A.1": { closes: [{ department: "Y", into: "X" }] },
      "A.2": { closes: [{ department: "X", into: "Y" }] },
      "A.3": { moves: [{ task: "part", to: "Y" }] },
    },
    B: { "B.1": { opens: ["N"], moves: [{ task: "part", to: "N" }] } },
  },
  open: 3,
  rest: {
    sources: [{ id: "S", title: "Source 2020" }],
    rules: [
      { id: "guess", kind: "excludes", scenarios: ["A.3", "free@X"], basis: "assumed", cites: CITED },
      { id: "fact", kind: "requires", scenario: "A.1", anyOf: ["free@X"], basis: "stated", cites: CITED },
    ],
    limits: [{ id: "room", sum: { load: "load", department: "X" }, max: 3 }],
  },
});

describe("an area of which more is wished than one scenario", () => {
  test("is a conflict with that exactly one is chosen", () => {
    const { conflicts, corrections } = asked(small, { lock: ["A.0", "A.3", "A.3"] });
    expect(ids(conflicts)).toEqual([["lock:A.0", "lock:A.3", "one-scenario:A"]]);
    expect(ids(corrections)).toEqual([["lock:A.0"], ["lock:A.3"]]);
    expect(conflicts[0]?.[2]?.detail).toEqual({
      da: "For eksempel, når alle de andre holdes: I A er A.0 og A.3 valgt.",
      en: "For example, with all the others kept: In A, A.0 and A.3 are chosen.",
    });
  });

  test("counts for rules as choosing each of them", () => {
    const { conflicts } = asked(small, { lock: ["A.0", "A.3", "free@X"] });
    expect(ids(conflicts)).toEqual([
      ["lock:A.0", "lock:A.3", "one-scenario:A"],
      ["lock:A.3", "lock:free@X", "rule:guess"],
    ]);
  });

  test("is none if all is forbidden", () => {
    const { conflicts, corrections } = asked(small, { forbid: ["free@X", "free@Y"] });
    expect(ids(conflicts)).toEqual([["forbid:free@X", "forbid:free@Y", "one-scenario:free"]]);
    expect(ids(corrections)).toEqual([["forbid:free@X"], ["forbid:free@Y"]]);
    expect(conflicts[0]?.[2]?.detail?.en).toBe("For example, with all the others kept: In free, nothing is chosen.");
  });

  test("has nothing to do with it if one scenario is both locked and forbidden", () => {
    const { conflicts } = asked(small, { lock: ["A.3", "A.0"], forbid: ["A.3"] });
    expect(ids(conflicts)).toEqual([
      ["lock:A.3", "lock:A.0"],
      ["lock:A.3", "forbid:A.3"],
    ]);
  });

  test("cannot close departments in a circle, whoever permits it", () => {
    for (const way of WAYS) {
      const { conflicts } = asked(small, { lock: ["A.1", "A.2"] }, { ways: [way] });
      expect(ids(conflicts)).toContainEqual(["lock:A.1", "lock:A.2"]);
      expect(ids(conflicts).flat()).not.toContain("one-scenario:A");
    }
  });
});

describe("departments that are closed into several", () => {
  const torn = smallProblem({
    departments: ["X", "Y", "Z"],
    tasks: { x: "X", y: "Y", z: "Z", guest: "X", moving: "Z" },
    areas: {
      A: { "A.1": { closes: [{ department: "Z", into: "X" }] } },
      B: { "B.1": { closes: [{ department: "Z", into: "Y" }] } },
      C: { "C.1": { moves: [{ task: "moving", to: "X" }] } },
      D: { "D.1": { moves: [{ task: "guest", to: "Z" }] } },
    },
    open: 2,
  });
  const both = ["A.1", "B.1"];

  test.each(WAYS)("tear what is in them and what comes, and spare what leaves (%s)", (way) => {
    const locked = (...lock: string[]): string[] =>
      ids(asked(torn, { lock: [...both, ...lock] }, { ways: [way] }).conflicts).map((conflict) => conflict.join(" "));
    expect(locked()).toEqual(["lock:A.1 lock:B.1 one-place:z"]);
    expect(locked("C.1")).toEqual(["lock:A.1 lock:B.1 one-place:z"]);
    expect(locked("C.0")).toEqual(["lock:A.1 lock:B.1 one-place:z", "lock:A.1 lock:B.1 lock:C.0 one-place:moving"]);
    expect(locked("D.1")).toEqual(["lock:A.1 lock:B.1 one-place:z", "lock:A.1 lock:B.1 lock:D.1 one-place:guest"]);
  });

  test("put what they tear where the first closing in document order does", () => {
    for (const way of WAYS) {
      const place = [{ task: "z", in: "Y" }];
      const { conflicts } = asked(torn, { lock: both, place }, { ways: [way] });
      expect(ids(conflicts)).toEqual([
        ["lock:A.1", "place:z@Y"],
        ["lock:A.1", "lock:B.1", "one-place:z"],
      ]);
    }
  });
});

describe("a limit on what moves", () => {
  test("spares a move that keeps a task from moving further", () => {
    // Of two scenarios that move a task the first has its way: A.1 keeps it at home, whatever B.1 says.
    const guarded = smallProblem({
      departments: ["X", "Y"],
      tasks: { x: "X", y: "Y", heavy: { home: "X", load: 9 } },
      areas: {
        A: { "A.1": { moves: [{ task: "heavy", to: "X" }] } },
        B: { "B.1": { moves: [{ task: "heavy", to: "Y" }] } },
      },
      open: 2,
    });
    const request = { lock: ["B.1"], limits: [{ id: "still", sum: { moved: "load" }, max: 5 }] };
    for (const way of WAYS) {
      expect(ids(asked(guarded, request, { ways: [way] }).conflicts)).toEqual([
        ["lock:B.1", "limit:still", "one-place:heavy"],
      ]);
    }
  });

  test("counts what a scenario gives back", () => {
    const cost = (low: number) => ({ uses: { cost: { low, high: low, basis: "stated" } } });
    const giving = smallProblem({
      departments: ["X"],
      tasks: { x: "X" },
      areas: { A: { "A.1": cost(4) }, B: { "B.1": cost(-2) } },
      open: 1,
    });
    const limits = [{ id: "spent", sum: { used: "cost" }, max: 3 }];
    for (const way of WAYS) {
      expect(asked(giving, { lock: ["A.1"], limits }, { ways: [way] }).conflicts).toEqual([]);
      const { conflicts } = asked(giving, { lock: ["A.1"], forbid: ["B.1"], limits }, { ways: [way] });
      expect(ids(conflicts)).toEqual([["lock:A.1", "forbid:B.1", "limit:spent"]]);
    }
  });
});

describe("members", () => {
  test("say that what is assumed is assumed, and what has no source has none", () => {
    const { conflicts } = asked(small, {
      lock: ["A.3", "free@X"],
      place: [{ task: "part", in: "X" }, { together: ["z", "x"] }],
      limits: [{ id: "own", sum: { moved: "load" }, min: 1, max: 1.5 }],
    });
    const texts = new Map(conflicts.flat().map(({ id, text }) => [id, text]));
    expect(texts.get("rule:guess")).toEqual({
      da: "Højst ét af A.3 og free@X kan vælges (guess; antagelse; Source 2020, s. 3).",
      en: "At most one of A.3 and free@X can be chosen (guess; assumption; Source 2020, p. 3).",
    });
    expect(texts.get("limit:own")).toEqual({
      da: "Dit ønske: summen af load i de opgaver, der skifter forvaltning, er mindst 1 og højst 1,5 units (own; din egen grænse).",
      en: "Your wish: the sum of load of the tasks that change department is at least 1 and at most 1.5 units (own; a limit of your own).",
    });
    expect(texts.get("together:x+z")?.en).toBe(
      "Your wish: “x” and “z” are in the same department (assumption: no source is named).",
    );
    expect(texts.get("place:part@X")?.da).toBe("Dit ønske: ”part” ligger i X ”X” (antagelse: ingen kilde er nævnt).");
    const kinds = new Map(conflicts.flat().map(({ id, kind, negotiable }) => [id, [kind, negotiable]]));
    expect(kinds.get("rule:guess")).toEqual(["rule", true]);
    expect(kinds.get("limit:own")).toEqual(["wish", true]);
  });

  test("that only name sources do so without the word", () => {
    const { conflicts } = asked(small, { lock: ["A.1", "B.0", "free@Y"] });
    expect(ids(conflicts)).toEqual([
      ["lock:A.1", "lock:B.0", "limit:room"],
      ["lock:A.1", "lock:B.0", "department-count"],
      ["lock:A.1", "lock:free@Y", "rule:fact"],
    ]);
    const rule = conflicts[2]?.[2];
    expect(rule?.text.en).toBe("A.1 requires free@X (fact; Source 2020, p. 3).");
    const limit = conflicts[0]?.[2];
    expect(limit).toMatchObject({ kind: "limit", negotiable: true, subject: { departments: ["X"] } });
    expect(limit?.text.en).toBe("The sum of load in X is at most 3 units (room; assumption: no source is named).");
  });
});

describe("what can be kept", () => {
  test("has neither conflicts nor corrections", () => {
    for (const way of WAYS) {
      expect(asked(small, { lock: ["A.3"] }, { ways: [way] })).toEqual({
        conflicts: [],
        corrections: [],
        witnesses: [],
        complete: true,
      });
    }
  });

  test("is not mended by giving up wishes where the kommissorium contradicts itself", () => {
    const impossible = smallProblem({ departments: ["X", "Y"], tasks: { x: "X", y: "Y" }, open: 1 });
    for (const way of WAYS) {
      const { conflicts, corrections } = asked(impossible, { place: [{ task: "x", in: "Y" }] }, { ways: [way] });
      expect(ids(conflicts)).toEqual([["place:x@Y"], ["department-count"]]);
      expect(corrections).toEqual([]);
    }
  });
});

describe("many free tasks", () => {
  const departments = ["D0", "D1", "D2", "D3", "D4"];
  const tasks = Array.from({ length: 25 }, (_, at) => {
    return [`t${at}`, { home: `D${at % 5}`, eligible: departments, load: 1 + ((at * 7) % 11) }] as const;
  });
  const free = smallProblem({ departments, tasks: Object.fromEntries(tasks), open: 5 });
  const limits = [
    { id: "still", sum: { moved: "load" }, max: 10 },
    { id: "few", sum: { tasks: true as const, department: "D0" }, max: 1 },
    { id: "much", sum: { load: "load", department: "D1" }, min: 70 },
  ];
  const place = [{ together: ["t0", "t1"] as const }, { task: "t0", in: "D2" }, { task: "t1", in: "D3" }];
  const expected = [
    ["limit:still", "limit:few"],
    ["limit:still", "limit:much"],
    ["together:t0+t1", "place:t0@D2", "place:t1@D3"],
  ];

  test("are searched by linear programs", () => {
    const { conflicts, corrections, complete } = asked(free, { limits, place });
    expect(complete).toBe(true);
    expect(ids(conflicts).sort()).toEqual(expected.sort());
    expect(corrections.length).toBe(6);
    expect(ids(corrections)).toContainEqual(["together:t0+t1", "limit:still"]);
  });

  test("are left when the time is up, with what is proven until then", () => {
    const counts = new Set<number>();
    for (const ticks of [0, 500, 1500, 2500]) {
      let now = 0;
      vi.spyOn(performance, "now").mockImplementation(() => now++);
      const wishes = readWish(free, { limits, place });
      const solver = javascriptLpSolver;
      const found = conflictsOf(structureOf(free), wishes, { solver, timer: { deadline: ticks } });
      vi.restoreAllMocks();
      for (const conflict of ids(found.conflicts)) expect(expected).toContainEqual(conflict);
      counts.add(found.conflicts.length);
      expect(found.complete || found.conflicts.length + found.corrections.length < 9).toBe(true);
    }
    expect(counts.size).toBeGreaterThan(1);
  });
});

test("documents are not changed by being asked", () => {
  const before = JSON.stringify(small);
  asked(small, { lock: ["A.1", "A.2", "B.1"] });
  expect(JSON.stringify(small)).toBe(before);
  expect(parseProblem(JSON.parse(before))).toEqual(small);
});
