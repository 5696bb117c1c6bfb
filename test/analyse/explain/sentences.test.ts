import { describe, expect, it } from "vitest";
import { examples, kobenhavn2024 } from "../../../seeds/index.ts";
import { explain } from "../../../src/analyse/explain/explain.ts";
import { sourcedText } from "../../../src/analyse/explain/unshown-part.ts";
import {
  InvalidInput,
  parseProblem,
  rank,
  type Basis,
  type Cite,
  type Language,
  type Problem,
  type Selection,
  type Bilingual,
} from "../../../src/index.ts";
import { remarkText } from "../../../src/problem/texts/remark-text.ts";
import { smallProblem } from "../../small-problem.ts";

const named = (da: string, en: string): Bilingual => ({ da, en });

/** Every kind of condition, each with one that holds today and one that does not. */
const problem = smallProblem({
  departments: ["N", "S"],
  tasks: {
    roads: { home: "N", load: 4 },
    parks: { home: "N", load: 2.5 },
    schools: { home: "S", load: 3 },
    library: { home: "S", load: 0, eligible: ["N"] },
  },
  areas: { A: { "A.1": { moves: [{ task: "parks", to: "S" }] } }, B: { "B.1": {} }, C: { "C.1": {} } },
  open: 2,
  rest: {
    sources: [{ id: "R", title: "Report", date: "2024" }],
    hensyn: [
      {
        id: "H",
        name: named("H", "H"),
        weight: 1,
        themes: [
          { id: "T", name: named("T", "T"), weight: 1, gauge: { kind: "points" } },
          { id: "L", name: named("L", "L"), weight: 1, gauge: { kind: "balance", measure: "load" } },
          { id: "M", name: named("M", "M"), weight: 1, gauge: { kind: "moved", measure: "load" } },
        ],
      },
    ],
    effects: Object.entries({
      "together today": { together: ["roads", "parks"] },
      together: { together: ["parks", "schools"] },
      "in today": { task: "parks", in: "N" },
      in: { task: "parks", in: "S" },
      scenario: { scenario: "A.1" },
      "scenario today": { scenario: "A.0" },
      "free task": { scenario: "library@N" },
      "free task today": { scenario: "library@S" },
      two: { all: ["A.1", "B.1"] },
      three: { all: ["A.1", "B.1", "C.0"] },
      "two today": { all: ["A.0", "B.0"] },
      "three today": { all: ["A.0", "B.0", "C.0"] },
    }).map(([id, when]) => ({ id, theme: "T", points: 1, when, basis: "stated", cites: [{ source: "R", page: "3" }] })),
  },
});

const changed: Selection = { A: "A.1", B: "B.1", library: "library@N" };

const statements = (selection: Selection, versus: Selection, language: Language): Record<string, string> =>
  Object.fromEntries(
    explain(problem, selection, { versus }).parts.map(({ id, statement }) => [id, statement[language]]),
  );

const refusal = (options: object): readonly string[] => {
  try {
    explain(problem, { D: "D.1" }, options);
  } catch (error) {
    if (error instanceof InvalidInput) return error.issues.map(({ path }) => path);
  }
  return [];
};

const SOURCE = [{ source: "R", page: "3" }];

/** A balance and what moves, in three departments: A.1 takes the first task from N to S, and closes what `closes` says. */
function gauged(
  tasks: Readonly<Record<string, { readonly home: string; readonly load: number }>>,
  closes: Readonly<Record<string, string>> = {},
  other: Basis = "stated",
): Problem {
  const [first = ""] = Object.keys(tasks);
  const theme = (id: string, kind: string): object => ({
    id,
    name: named(id, id),
    weight: 1,
    gauge: { kind, measure: "load" },
  });
  const closings = Object.entries(closes).map(([department, into]) => ({ department, into }));
  const small = smallProblem({
    departments: ["N", "S", "O"],
    tasks: { ...tasks, stays: { home: "O", load: 5 } },
    areas: { A: { "A.1": { moves: [{ task: first, to: "S" }], closes: closings } } },
    open: 3,
    rest: {
      sources: [{ id: "R", title: "Report", date: "2024" }],
      hensyn: [{ id: "H", name: named("H", "H"), weight: 1, themes: [theme("L", "balance"), theme("M", "moved")] }],
    },
  });
  const sourced = small.tasks.map((task) => {
    const load = task.measures.load ?? { low: 0, high: 0 };
    const basis: Basis = task.id === "stays" ? other : "stated";
    return { ...task, measures: { load: { ...load, basis, cites: SOURCE } } };
  });
  return parseProblem(JSON.parse(JSON.stringify({ ...small, tasks: sourced })));
}

const statementsOf = (of: Problem, selection: Selection, versus: Selection): Record<string, string> =>
  Object.fromEntries(explain(of, selection, { versus }).parts.map(({ id, statement }) => [id, statement.en]));

describe("the sentences of explain", () => {
  it("say what is gained against today", () => {
    expect(statements(changed, {}, "en")).toMatchInlineSnapshot(`
      {
        "L": "The spread of load over the departments becomes more even: Hoover index 0.184 → 0.079; namely N 6.5 → 4 and S 3 → 5.5 units",
        "M": "The sum of load in the tasks that change department rises from 0 to 2.5 units; namely parks +2.5",
        "free task": "library@N “library: N” is chosen",
        "free task today": "library “library” is changed",
        "in": "S gets parks",
        "in today": "N gives up parks",
        "scenario": "A.1 “A.1” is chosen",
        "scenario today": "A “A” is changed",
        "three": "A.1 “A.1”, B.1 “B.1” and C “C” unchanged are all chosen",
        "three today": "A “A”, B “B” and C “C” do not all stay unchanged",
        "together": "parks and schools come together",
        "together today": "roads and parks are separated",
        "two": "A.1 “A.1” and B.1 “B.1” are both chosen",
        "two today": "A “A” and B “B” do not both stay unchanged",
      }
    `);
    expect(statements(changed, {}, "da")).toMatchInlineSnapshot(`
      {
        "L": "Fordelingen af load mellem forvaltningerne bliver mere lige: Hoover-indeks 0,184 → 0,079; nemlig N 6,5 → 4 og S 3 → 5,5 units",
        "M": "Summen af load i de opgaver, der skifter forvaltning, stiger fra 0 til 2,5 units; nemlig parks +2,5",
        "free task": "library@N ”library: N” er valgt",
        "free task today": "library ”library” ændres",
        "in": "parks kommer til S",
        "in today": "parks forlader N",
        "scenario": "A.1 ”A.1” er valgt",
        "scenario today": "A ”A” ændres",
        "three": "A.1 ”A.1”, B.1 ”B.1” og C ”C” uændret er alle valgt",
        "three today": "A ”A”, B ”B” og C ”C” forbliver ikke alle uændrede",
        "together": "parks og schools samles",
        "together today": "roads og parks skilles ad",
        "two": "A.1 ”A.1” og B.1 ”B.1” er begge valgt",
        "two today": "A ”A” og B ”B” forbliver ikke begge uændrede",
      }
    `);
  });

  it("say what is kept against another allocation", () => {
    expect(statements({}, changed, "en")).toMatchInlineSnapshot(`
      {
        "L": "The spread of load over the departments becomes less even: Hoover index 0.079 → 0.184; namely N 4 → 6.5 and S 5.5 → 3 units",
        "M": "The sum of load in the tasks that change department falls from 2.5 to 0 units; namely parks −2.5",
        "free task": "library@N “library: N” is not chosen",
        "free task today": "library “library” stays unchanged",
        "in": "S does not get parks",
        "in today": "N keeps parks",
        "scenario": "A.1 “A.1” is not chosen",
        "scenario today": "A “A” stays unchanged",
        "three": "A.1 “A.1”, B.1 “B.1” and C “C” unchanged are not all chosen",
        "three today": "A “A”, B “B” and C “C” all stay unchanged",
        "together": "parks and schools do not come together",
        "together today": "roads and parks stay together",
        "two": "A.1 “A.1” and B.1 “B.1” are not both chosen",
        "two today": "A “A” and B “B” both stay unchanged",
      }
    `);
    expect(statements({}, changed, "da")).toMatchInlineSnapshot(`
      {
        "L": "Fordelingen af load mellem forvaltningerne bliver mindre lige: Hoover-indeks 0,079 → 0,184; nemlig N 4 → 6,5 og S 5,5 → 3 units",
        "M": "Summen af load i de opgaver, der skifter forvaltning, falder fra 2,5 til 0 units; nemlig parks −2,5",
        "free task": "library@N ”library: N” er ikke valgt",
        "free task today": "library ”library” forbliver uændret",
        "in": "parks kommer ikke til S",
        "in today": "parks bliver i N",
        "scenario": "A.1 ”A.1” er ikke valgt",
        "scenario today": "A ”A” forbliver uændret",
        "three": "A.1 ”A.1”, B.1 ”B.1” og C ”C” uændret er ikke alle valgt",
        "three today": "A ”A”, B ”B” og C ”C” forbliver alle uændrede",
        "together": "parks og schools samles ikke",
        "together today": "roads og parks bliver sammen",
        "two": "A.1 ”A.1” og B.1 ”B.1” er ikke begge valgt",
        "two today": "A ”A” og B ”B” forbliver begge uændrede",
      }
    `);
  });

  it("end with what is contributed and the sources, or the word where it is an assumption or nothing is named", () => {
    const behind = (basis: Basis, cites: readonly Cite[], language: Language): string =>
      sourcedText(named("A", "A"), -2.1, remarkText(problem, basis, cites))[language];
    const cite: Cite = { source: "R", page: "3" };
    expect(behind("stated", [cite], "en")).toBe("A (−2.1, Report 2024, p. 3)");
    expect(behind("assumed", [cite], "en")).toBe("A (−2.1, assumption; Report 2024, p. 3)");
    expect(behind("assumed", [], "en")).toBe("A (−2.1, assumption)");
    expect(behind("derived", [], "en")).toBe("A (−2.1, assumption: no source is named)");
    expect(behind("derived", [cite], "da")).toBe("A (−2,1, Report 2024, s. 3)");
    expect(behind("assumed", [cite], "da")).toBe("A (−2,1, antagelse; Report 2024, s. 3)");
    expect(behind("assumed", [], "da")).toBe("A (−2,1, antagelse)");
    expect(behind("stated", [], "da")).toBe("A (−2,1, antagelse: ingen kilde er nævnt)");
  });

  it("of Copenhagen lead with the whole of the difference", () => {
    const best = rank(kobenhavn2024, { top: 1 }).allocations[0]?.selection ?? {};
    const { parts, shown } = explain(kobenhavn2024, best, { versus: examples.example2 });
    expect(parts.length).toBeGreaterThan(10);
    const amounts = parts.map(({ text }) =>
      Number(/[+−]?\d+\.\d(?=, [^()]*(\([^()]*\))?[^()]*\)$)/.exec(text.en)?.[0].replace("−", "-")),
    );
    expect(Math.round(10 * amounts.reduce((sum, amount) => sum + amount, 0))).toBe(Math.round(10 * shown));
  });

  it("show figures as small as they are, and call a sum the same only where it is", () => {
    const moved = (load: number): Record<string, string> => {
      const small = gauged({ small: { home: "N", load }, rest: { home: "S", load: 1 } });
      return statementsOf(small, { A: "A.1" }, {});
    };
    expect(moved(0.04).M).toBe(
      "The sum of load in the tasks that change department rises from 0 to 0.04 units; namely small +0.04",
    );
    expect(moved(0).M).toBe("The sum of load in the tasks that change department stays at 0 units");
    expect(moved(0.0004).L).toMatch(/; namely N 0\.0004 → no tasks and S 1 → 1\.0004 units$/);
    const near = gauged({
      small: { home: "N", load: 0.0004 },
      rest: { home: "N", load: 1 },
      other: { home: "S", load: 1 },
    });
    expect(statementsOf(near, { A: "A.1" }, {}).L).toMatch(
      /stays as even: Hoover index 0\.381 → 0\.381; namely N 1\.0004 → 1 and S 1 → 1\.0004 units$/,
    );
    const nearer = gauged({
      small: { home: "N", load: 0.0004 },
      rest: { home: "N", load: 2 },
      other: { home: "S", load: 7 },
    });
    expect(statementsOf(nearer, { A: "A.1" }, {}).L).toMatch(
      /becomes less even: Hoover index 0\.190452 → 0\.190480; namely N 2\.0004 → 2 and S 7 → 7\.0004 units$/,
    );
  });

  it("do not take a department without tasks for one with a load of 0", () => {
    const closing = gauged({ small: { home: "N", load: 3 }, idle: { home: "S", load: 0 } }, { N: "S" });
    expect(statementsOf(closing, { A: "A.1" }, {}).L).toMatch(/; namely N 3 → no tasks and S 0 → 3 units$/);
    expect(statementsOf(closing, {}, { A: "A.1" }).L).toMatch(/; namely N no tasks → 3 and S 3 → 0 units$/);
    const idle = gauged({ idle: { home: "N", load: 0 }, rest: { home: "S", load: 1 } });
    const { da } = explain(idle, { A: "A.1" }).parts.find(({ id }) => id === "L")?.statement ?? {};
    expect(da).toMatch(/; nemlig N 0 units → ingen opgaver$/);
  });

  it("call a balance an assumption where a load that stays is one", () => {
    const tasks = { small: { home: "N", load: 3 }, rest: { home: "S", load: 1 } };
    const [stated, assumed] = (["stated", "assumed"] as const).map((basis) => {
      const { parts } = explain(gauged(tasks, {}, basis), { A: "A.1" });
      return Object.fromEntries(parts.map((part) => [part.id, [part.basis, part.text.en.includes("assumption;")]]));
    });
    expect(stated).toEqual({ L: ["stated", false], M: ["stated", false] });
    expect(assumed).toEqual({ L: ["assumed", true], M: ["stated", false] });
  });

  it("say of each load whether it counts an assumption, before or after", () => {
    const basesIn = (problem: Problem): Record<string, Basis> =>
      Object.fromEntries(
        explain(problem, { A: "A.1" })
          .parts.flatMap((part) => (part.kind === "gauge" ? part.loads : []))
          .map(({ department, basis }) => [department, basis]),
      );
    const tasks = { small: { home: "N", load: 3 }, rest: { home: "S", load: 1 } };
    expect(basesIn(gauged(tasks))).toEqual({ N: "stated", S: "stated", O: "stated" });
    expect(basesIn(gauged(tasks, {}, "assumed"))).toEqual({ N: "stated", S: "stated", O: "assumed" });
    // What leaves one department for another counts in both.
    const leaving = gauged({ ...tasks, more: { home: "N", load: 1 } });
    const [first, ...others] = leaving.tasks;
    const derived = { ...first, measures: { load: { low: 3, high: 3, basis: "derived", cites: SOURCE } } };
    const edited = parseProblem(JSON.parse(JSON.stringify({ ...leaving, tasks: [derived, ...others] })));
    expect(basesIn(edited)).toEqual({ N: "derived", S: "derived", O: "stated" });
  });

  it("are not made of input that cannot be used: every issue is named", () => {
    expect(refusal({ versus: { A: "B.1" }, weights: { X: 1 }, wieghts: {} })).toEqual([
      "wieghts",
      "weights.X",
      "D",
      "versus.A",
    ]);
    expect(refusal({ versus: 3 })).toEqual(["D", "versus"]);
  });
});
