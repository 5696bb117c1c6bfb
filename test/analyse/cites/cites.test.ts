import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { examples, kobenhavn2024 } from "../../../seeds/index.ts";
import {
  assumptions,
  catalogue,
  cites,
  evaluate,
  exchange,
  explain,
  frontier,
  InvalidInput,
  rank,
  stability,
  standing,
  verify,
  weightRegions,
  whyNot,
  type Problem,
  type Provenance,
  type Selection,
  type Weights,
  moves,
} from "../../../src/index.ts";
import { toLinearProgram } from "../../../src/program/index.ts";
import { smallProblem } from "../../small-problem.ts";
import { explainCases } from "../explain/explain-cases.ts";
import { runs } from "../../runs.ts";
import { numbersIn } from "./numbers-in.ts";

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A result of every kind. */
const resultsOf = (problem: Problem, from: Selection, to: Selection, weights: Weights) => ({
  evaluate: evaluate(problem, to, { weights }),
  verify: verify(problem, to),
  rank: rank(problem, { weights, top: 2 }),
  moves: moves(problem, { weights }),
  frontier: frontier(problem, { weights }),
  standing: standing(problem, to, { weights }),
  exchange: exchange(problem, from, to, { weights }),
  stability: stability(problem, { weights }),
  weightRegions: weightRegions(problem, { weights, samples: 20 }),
  frequency: catalogue(problem).frequency({ weights }),
  explain: explain(problem, to, { versus: from, weights }),
  toLinearProgram: toLinearProgram(problem, { weights }),
  whyNot: whyNot(problem, { lock: Object.values(to) }, { weights }),
  assumptions: assumptions(problem, { weights, samples: 3, best: 2 }),
});

/** The numbers of a result whose provenance is empty, or names a source or a page that the document does not. */
function unfounded(problem: Problem, result: unknown): readonly string[] {
  const known = new Set(numbersOfCites(problem));
  return numbersIn(result).flatMap((path) => {
    const found = cites(problem, result, path);
    const strange = found
      .flatMap((each) => each.cites)
      .filter(({ source, page }) => !known.has(`${source.id} ${page ?? ""}`));
    return found.length > 0 && strange.length === 0 ? [] : [path.join(".")];
  });
}

/** Every source and page that the document cites anywhere. */
function numbersOfCites(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "source" in value && typeof value.source === "string" ? value : undefined;
  const here = own === undefined ? [] : [`${String(own.source)} ${"page" in own ? String(own.page) : ""}`];
  return [...here, ...Object.values(value).flatMap(numbersOfCites)];
}

const ids = (found: readonly Provenance[], kind: Provenance["kind"]): string[] =>
  found.filter((each) => each.kind === kind).map(({ id }) => id);

describe("cites", () => {
  const results = resultsOf(kobenhavn2024, examples.example1, examples.example3, { H2: 2 });

  it("leads from every number of every result of Copenhagen to something in the document", () => {
    for (const [name, result] of Object.entries<unknown>(results)) {
      // Of thousands of coefficients, those of some rows and columns.
      const { rows, columns, ...rest } = result as { rows?: unknown[]; columns?: unknown[] };
      const some =
        name === "toLinearProgram" ? { ...rest, rows: rows?.slice(0, 200), columns: columns?.slice(0, 200) } : result;
      expect({ name, unfounded: unfounded(kobenhavn2024, plain(some)) }).toEqual({ name, unfounded: [] });
    }
    expect(numbersIn(results.explain).length).toBeGreaterThan(150);
  });

  it("leads from every number of every result of generated problems to something in the document", () => {
    fc.assert(
      fc.property(explainCases(), ({ problem, weights, from, to }) => {
        for (const [name, result] of Object.entries(resultsOf(problem, from, to, weights))) {
          expect({ name, unfounded: unfounded(problem, result) }).toEqual({ name, unfounded: [] });
        }
      }),
      runs(4),
    );
  });

  it("names for a theme of points exactly the effects that hold, whose points are its raw value", () => {
    fc.assert(
      fc.property(explainCases(), ({ problem, to, weights }) => {
        const evaluation = evaluate(problem, to, { weights });
        for (const theme of problem.hensyn.flatMap(({ themes }) => themes)) {
          if (theme.gauge.kind === "balance") continue;
          const found = cites(problem, evaluation, ["themes", theme.id, "raw"]);
          const pointsOf = (id: string): number => problem.effects.find((effect) => effect.id === id)?.points ?? NaN;
          const amountOf = (id: string): number => {
            const task = problem.tasks.find((each) => id.startsWith(`${each.id}.`));
            const { low, high } = task?.measures[id.slice(task.id.length + 1)] ?? { low: NaN, high: NaN };
            return (low + high) / 2;
          };
          const counted = [...ids(found, "effect").map(pointsOf), ...ids(found, "quantity").map(amountOf)];
          expect(counted.reduce((sum, each) => sum + each, 0)).toBeCloseTo(evaluation.themes[theme.id]?.raw ?? NaN, 9);
        }
      }),
      runs(20),
    );
  });

  const evaluation = evaluate(kobenhavn2024, examples.example2);
  const of = (path: readonly (string | number)[], result: unknown = evaluation): readonly Provenance[] =>
    cites(kobenhavn2024, result, path);

  it("names the figures of all tasks for a balance, and the sources themselves", () => {
    const found = of(["themes", "T6", "raw"]);
    expect(ids(found, "quantity")).toHaveLength(kobenhavn2024.tasks.length);
    expect(found.find(({ id }) => id === "climate.cases")).toEqual({
      kind: "quantity",
      id: "climate.cases",
      basis: "stated",
      cites: [
        {
          source: { id: "R24", title: "Ressortanalyse 2024, Københavns Kommune, med bilag 1", date: "2025-01" },
          page: "29",
          inferred: true,
          fact: "D10",
        },
      ],
    });
  });

  it("names for the worth of a unit all that may count in the theme, whatever is chosen", () => {
    const effects = kobenhavn2024.effects.filter(({ theme }) => theme === "T2").map(({ id }) => id);
    expect(ids(of(["themes", "T2", "worth"]), "effect")).toEqual(effects);
    expect(ids(of(["themes", "T2", "contribution"]), "effect").length).toBeLessThan(effects.length);
    expect(ids(of(["themes", "T2", "worth"]), "theme")).toEqual(["T2"]);
    for (const theme of ["T6", "T11"])
      expect(ids(of(["themes", theme, "worth"]), "quantity")).toHaveLength(kobenhavn2024.tasks.length);
    const { first } = stability(kobenhavn2024);
    expect(ids(of(["first", "themes", "T2", "worth"], { first }), "effect")).toEqual(effects);
  });

  it("names for the load of a department the figures of its tasks there", () => {
    const split = evaluate(kobenhavn2024, examples.example1);
    const at = split.departments.findIndex(({ id }) => id === "KD");
    const found = of(["departments", at, "loads", "cases"], split);
    expect(ids(found, "department")).toEqual(["KD"]);
    expect(ids(found, "quantity")).toEqual(
      ["climate", "waste", "operation", "operation-rest"].map((id) => `${id}.cases`),
    );
  });

  it("tells an effect from a theme that bears its id, and figures apart whose ids read the same", () => {
    const name = { da: "-", en: "-" };
    const cited = (page: string) => [{ source: "R", page }];
    const theme = (id: string, gauge: object) => ({ id, name, weight: 1, gauge, cites: cited(id) });
    const figure = (page: string) => ({ low: 1, high: 1, basis: "stated", cites: cited(page) });
    const problem = smallProblem({
      departments: ["N", "S"],
      tasks: { a: { home: "N", load: 1 }, "a.b": { home: "N", load: 1 }, s: { home: "S", load: 1 } },
      open: 2,
      areas: { A: { "A.1": { moves: [{ task: "a", to: "S" }] } } },
      rest: {
        sources: [{ id: "R", title: "Report" }],
        measures: ["b.c", "c"].map((id) => ({ id, name, unit: name })),
        tasks: [
          { id: "a", name, home: "N", measures: { "b.c": figure("1"), c: figure("2") } },
          { id: "a.b", name, home: "N", measures: { "b.c": figure("3"), c: figure("4") } },
          { id: "s", name, home: "S", measures: { "b.c": figure("5"), c: figure("6") } },
        ],
        hensyn: [
          {
            id: "H",
            name,
            weight: 1,
            themes: [
              theme("T", { kind: "points" }),
              theme("B", { kind: "balance", measure: "b.c" }),
              theme("C", { kind: "balance", measure: "c" }),
            ],
          },
        ],
        effects: [{ id: "T", theme: "T", points: 1, when: { scenario: "A.1" }, basis: "assumed", cites: cited("9") }],
      },
    });
    const explanation = explain(problem, { A: "A.1" });
    const at = explanation.parts.findIndex(({ kind }) => kind === "effect");
    const [effect, ...others] = cites(problem, explanation, ["parts", at, "contribution"]);
    expect([effect?.kind, effect?.id, effect?.basis, effect?.cites[0]?.page]).toEqual(["effect", "T", "assumed", "9"]);
    expect(others).toEqual([]);
    const quantities = cites(problem, evaluate(problem, {}), ["score"]).filter(({ kind }) => kind === "quantity");
    expect(quantities.map((each) => each.cites[0]?.page).toSorted()).toEqual(["1", "2", "3", "4", "5", "6"]);
  });

  it("names for a hensyn its themes, for a weight what it weighs, for a score the kommissorium and all with weight", () => {
    expect(ids(of(["hensyn", "H2", "score"]), "theme")).toEqual(["T5", "T6", "T7"]);
    expect(of(["hensyn", "H2", "weight"]).map(({ kind, id }) => `${kind} ${id}`)).toEqual(["hensyn H2"]);
    const score = of(["score"]);
    expect(ids(score, "kommissorium")).toEqual(["department-count"]);
    expect(ids(score, "selection")).toEqual(["example2"]);
    expect(ids(score, "theme")).not.toContain("T11");
    expect(ids(score, "theme")).toHaveLength(10);
    const weighed = evaluate(kobenhavn2024, examples.example2, { weights: { H4: 1, H1: 0 } });
    expect(ids(of(["score"], weighed), "theme")).toEqual(["T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12"]);
  });

  it("names for a difference what differs, for one side of it what holds there, for a part its own", () => {
    const explanation = explain(kobenhavn2024, examples.example3, { versus: examples.example1 });
    const parts = explanation.parts.filter(({ theme }) => theme === "T2").map(({ id }) => id);
    expect(ids(of(["themes", "T2", "contribution"], explanation), "effect").toSorted()).toEqual(parts.toSorted());
    expect(ids(of(["to", "score"], explanation), "selection")).toEqual(["example3"]);
    const at = explanation.parts.findIndex(({ kind }) => kind === "effect");
    expect(of(["parts", at, "shown"], explanation)).toMatchObject([
      { kind: "effect", id: explanation.parts[at]?.id, basis: explanation.parts[at]?.basis },
    ]);
    const gauge = explanation.parts.findIndex(({ id }) => id === "T11");
    expect(of(["parts", gauge, "tasks", 0, "amount"], explanation)).toMatchObject([
      { kind: "quantity", id: "sof-rest.staff", basis: "assumed" },
    ]);
  });

  it("names for each number of a gauge in an explanation what the same number of an allocation or theme rests on", () => {
    fc.assert(
      fc.property(explainCases(), ({ problem, weights, from, to }) => {
        const explanation = explain(problem, to, { versus: from, weights });
        const [before, after] = [evaluate(problem, from, { weights }), evaluate(problem, to, { weights })];
        for (const [at, { kind, theme }] of explanation.parts.entries()) {
          if (kind !== "gauge") continue;
          const inPart = (key: string): readonly Provenance[] => cites(problem, explanation, ["parts", at, key]);
          const inTheme = (key: string): readonly Provenance[] => cites(problem, explanation, ["themes", theme, key]);
          expect(inPart("before")).toEqual(cites(problem, before, ["themes", theme, "raw"]));
          expect(inPart("after")).toEqual(cites(problem, after, ["themes", theme, "raw"]));
          for (const key of ["raw", "contribution", "shown"]) expect(inPart(key)).toEqual(inTheme(key));
        }
      }),
      runs(10),
    );
    const explanation = explain(kobenhavn2024, examples.example3, { versus: examples.example1 });
    const balance = explanation.parts.findIndex(({ id }) => id === "T6");
    expect(ids(of(["parts", balance, "before"], explanation), "quantity")).toHaveLength(kobenhavn2024.tasks.length);
  });

  it.each([
    { cites: [null], score: 3 },
    { cites: [{ source: "R24", page: 30 }], score: 3 },
    { cites: [{ source: "R24" }], score: 3 },
    { id: "unknown", rule: "rule:unknown", cites: [], score: 3 },
    { id: "unknown", kind: "gauge", cites: [{ source: "R24" }], score: 3 },
  ])("takes the number of an object that it does not know for one of a whole allocation: %j", (strange) => {
    expect(of(["score"], strange)).toEqual(of(["score"], { score: 3 }));
    expect(ids(of(["score"], strange), "kommissorium")).toEqual(["department-count"]);
  });

  it("names for what a wish costs the allocation that grants it, and for the range of an assumption the figure", () => {
    const asked = whyNot(kobenhavn2024, { lock: ["A05.1"] });
    const best = asked.possible ? asked.best : evaluation;
    expect(of(["rank"], asked)).toEqual(of(["score"], best));
    expect(of(["replacement", 0, "cost"], asked).length).toBeGreaterThan(50);
    const assumed = results.assumptions;
    const item = assumed.items.findIndex(({ id }) => id === "operation.cases");
    expect(of(["items", item, "high"], assumed)).toMatchObject([
      { kind: "quantity", id: "operation.cases", basis: "assumed", cites: [{ page: "29", fact: "D14" }] },
    ]);
    const effect = assumed.items.findIndex(({ id }) => id === "E-A06-06");
    expect(of(["items", effect, "value"], assumed)).toMatchObject([
      { kind: "effect", id: "E-A06-06", basis: "derived" },
    ]);
  });

  it("names for the value at which the winner changes all that scores rest on, and the figure itself", () => {
    const assumed = assumptions(kobenhavn2024, { weights: { H2: 3 }, samples: 1 });
    const at = assumed.items.findIndex(({ changesAbove }) => changesAbove !== null);
    const found = of(["items", at, "changesAbove"], assumed);
    expect(found.some(({ id }) => id === assumed.items[at]?.id)).toBe(true);
    expect(ids(found, "kommissorium")).toEqual(["department-count"]);
    expect(ids(found, "effect").length).toBeGreaterThanOrEqual(50);
  });

  it("names for how many there are what makes them lawful, and for a row of a program its rule", () => {
    const counted = of(["of"], standing(kobenhavn2024, examples.example2));
    expect(ids(counted, "scenario")).toHaveLength(24);
    expect(ids(counted, "theme")).toEqual([]);
    const program = toLinearProgram(kobenhavn2024);
    const row = program.rows.findIndex(({ rule }) => rule === "department-count");
    expect(of(["rows", row, "terms", 0, "coefficient"], program)).toMatchObject([
      { kind: "kommissorium", id: "department-count", cites: [{ page: "7" }, { page: "7" }, { page: "B1/14" }] },
    ]);
  });

  it("refuses a path that does not lead to a number, and says where it ends", () => {
    const issue = (path: unknown): readonly string[] => {
      try {
        of(path as readonly string[]);
      } catch (error) {
        if (error instanceof InvalidInput) return error.issues.flatMap(({ path: at, text }) => [at, text.en, text.da]);
      }
      return [];
    };
    expect(issue(["themes", "T6", "rwa"])).toEqual([
      "path[2]",
      'path[2] is "rwa", which is not there in the result. Maybe "raw" was meant.',
      'path[2] er "rwa", som ikke findes dér i resultatet. Mente du "raw"?',
    ]);
    expect(issue(["departments", 40, "loads"])).toEqual([
      "path[1]",
      "path[1] is 40, which is not there in the result. Write a position that the list has.",
      "path[1] er 40, som ikke findes dér i resultatet. Skriv en plads, som listen har.",
    ]);
    expect(issue(["themes", "T6"])[1]).toMatch(/^path leads to \{.*\}, which is not a number/);
    expect(issue("score")[1]).toMatch(/^path is "score"\. Write a list/);
    expect(issue(["departments", "length"])[0]).toBe("path[1]");
    expect(issue(["constructor"])[0]).toBe("path[0]");
  });
});
