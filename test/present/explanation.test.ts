import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { examples, kobenhavn2024 } from "../../seeds/index.ts";
import {
  evaluate,
  explain,
  parseProblem,
  type Basis,
  type Language,
  type Problem,
  type Selection,
  type Bilingual,
  type Weights,
  standing,
} from "../../src/index.ts";
import { toMarkdown, view } from "../../src/present/index.ts";
import { shownTenths } from "../shown-number.ts";
import { smallProblem, type Small } from "../small-problem.ts";
import { runs } from "../runs.ts";
import { textOf } from "../../src/present/document/inline.ts";
import { blockTexts, fileRows, shownTables, shownTexts } from "./shown-page.ts";
import { explainCases } from "../analyse/explain/explain-cases.ts";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const name = (text: string): Bilingual => ({ da: text, en: text });

/** A balance and what moves: X.1 takes z from A to B. */
const withBalance = (load: number, open: number, others: Small["tasks"] = {}): Problem =>
  smallProblem({
    departments: ["A", "B", "C"],
    tasks: { z: { home: "A", load }, b: { home: "B", load: 2 }, c: { home: "C", load: 3 }, ...others },
    open,
    areas: { X: { "X.1": { moves: [{ task: "z", to: "B" }] } }, Y: { "Y.1": { moves: [{ task: "c", to: "B" }] } } },
    rest: {
      hensyn: [
        {
          id: "H",
          name: name("H"),
          weight: 1,
          themes: ["balance", "moved"].map((kind) => ({
            id: kind.charAt(0).toUpperCase(),
            name: name(kind.charAt(0).toUpperCase()),
            weight: 1,
            gauge: { kind, measure: "load" },
          })),
        },
      ],
    },
  });

describe("the page of an explanation", () => {
  it("adds up in both of its tables, whatever is left out, in both languages", () => {
    fc.assert(
      fc.property(explainCases(), fc.integer({ min: 1, max: 6 }), (drawn, top) => {
        const { problem, weights, from, to } = drawn;
        const explanation = explain(problem, to, { versus: from, weights });
        for (const language of ["da", "en"] as const) {
          const page = view(problem, explanation, language, { top });
          const [byTheme, reasons] = shownTables(page);
          const rows = (byTheme?.rows ?? []).map((row) => ({
            name: row[0] ?? "",
            shown: shownTenths(row[4], language),
          }));
          const total = rows.at(-1)?.shown;
          const ofHensyn = rows.slice(0, -1).filter(({ name }) => !name.startsWith("–"));
          const ofThemes = rows.slice(0, -1).filter(({ name }) => name.startsWith("–"));
          expect(total).toBe(Math.round(10 * explanation.shown));
          expect(sum(ofHensyn.map(({ shown }) => shown))).toBe(total);
          expect(sum(ofThemes.map(({ shown }) => shown))).toBe(total);
          const counting = explanation.parts.filter(({ contribution }) => contribution !== 0);
          if (counting.length === 0) continue;
          const shown = (reasons?.rows ?? []).map((row) => shownTenths(row[0], language));
          expect(sum(shown.slice(0, -1))).toBe(shown.at(-1));
          expect(shown.at(-1)).toBe(total);
          expect(shown).toHaveLength(Math.min(counting.length, top) + (counting.length > top ? 1 : 0) + 1);
          expect(shownTexts(page).filter((text) => /undefined|NaN| {2}|^\.$/.test(text))).toEqual([]);
        }
      }),
      runs(15),
    );
  });

  it("says what an effect that does not hold would mean as what does not apply", () => {
    const explanation = explain(kobenhavn2024, examples.example3, { versus: examples.example1 });
    const rows = shownTables(view(kobenhavn2024, explanation, "en"))[1]?.rows.map(([, , reason]) => reason);
    expect(rows).toContain(
      "KD does not get Climate.\nDoes not apply: Climate is a main area on which politics and leadership focus.",
    );
    expect(rows).toContain(
      "Business in KFF and “Job centres and the other employment effort” come together.\nThe business area is coupled to the employment area.",
    );
  });

  it("marks an unlawful allocation, and says what a named one leaves open", () => {
    const split = explain(kobenhavn2024, { A05: "A05.1" });
    expect(toMarkdown(view(kobenhavn2024, split, "en"))).toMatch(/^- Explained: A05\.1 \(score .*, unlawful\)$/m);
    expect(toMarkdown(view(kobenhavn2024, split, "da"))).toMatch(/^- Forklaret: A05\.1 \(score .*, ulovlig\)$/m);
    const decision = explain(kobenhavn2024, "decision2025");
    const page = toMarkdown(view(kobenhavn2024, decision, "en"));
    expect(page).toContain("- Explained: The political decision of 2025 (7 of 12 areas open) (score");
    expect(page).toContain("The sources do not say what is chosen in these areas:");
    expect(page).toContain("Shown here is the best lawful way to complete it, which in the open areas chooses A03.2,");
    expect(decision.to?.score).toBe(standing(kobenhavn2024, "decision2025").evaluation.score);
  });

  it("says of what counts nothing the real reasons", () => {
    const theme = (id: string, weight: number, gauge: object): object => ({ id, name: name(id), weight, gauge });
    const effect = (id: string, of: string, points: number): object => ({
      id,
      theme: of,
      points,
      when: { scenario: "X.1" },
      basis: "stated",
    });
    const problem = smallProblem({
      departments: ["A", "B"],
      tasks: { z: { home: "A", load: 0 }, a: { home: "A", load: 5 }, b: { home: "B", load: 2 } },
      open: 2,
      areas: { X: { "X.1": { moves: [{ task: "z", to: "B" }] } }, Y: { "Y.1": { moves: [{ task: "a", to: "B" }] } } },
      rest: {
        hensyn: [
          {
            id: "H",
            name: name("H"),
            weight: 1,
            themes: [
              theme("M", 1, { kind: "moved", measure: "load" }),
              theme("P", 1, { kind: "points" }),
              theme("O", 1, { kind: "points" }),
              theme("N", 0, { kind: "points" }),
            ],
          },
        ],
        // Two that cancel each other: all lawful allocations have the same of their theme.
        effects: [
          effect("none", "P", 0),
          effect("some", "P", 2),
          effect("up", "O", 3),
          effect("down", "O", -3),
          effect("light", "N", 3),
        ],
      },
    });
    const said = (versus: Selection, language: Language): readonly string[] =>
      view(problem, explain(problem, { X: "X.1" }, { versus }), language)
        .blocks.flatMap(blockTexts)
        .filter((text) => /count|tæller/.test(text));
    expect(said({}, "en")).toEqual([
      "5 further differences count nothing, 1 because the theme or its hensyn has no weight, 2 because the theme does not distinguish between lawful allocations, 1 because the effect has 0 points and 1 because what is measured stays the same; the CSV and the JSON hold them.",
    ]);
    expect(said({}, "da")).toEqual([
      "5 forskelle mere tæller ikke, 1 fordi temaet eller dets hensyn ingen vægt har, 2 fordi temaet ikke skelner mellem lovlige fordelinger, 1 fordi virkningen har 0 point og 1 fordi det målte er det samme; CSV og JSON har dem med.",
    ]);
  });

  it("shows a department without tasks by a dash that it explains, and small figures as they are", () => {
    const page = (problem: Problem, selection: Selection): string =>
      toMarkdown(view(problem, explain(problem, selection), "en"));
    const text = page(withBalance(0.04, 2), { X: "X.1" });
    expect(text).toMatch(/^\| A \(A\) +\| +0\.04 \| +– \| +−0\.04 \|$/m);
    expect(text).toMatch(/^\| B \(B\) +\| +2 \| +2\.04 \| +\+0\.04 \|$/m);
    expect(text).toContain("– The department has no tasks there.");
    expect(text).toMatch(/^\| – M M +\| +\+0\.04 units \|/m);
    expect(text).toMatch(/^\| z +\| +A → B +\| +\+0\.04 \|$/m);
    expect(page(withBalance(0.04, 3, { stays: { home: "A", load: 1 } }), { X: "X.1" })).not.toContain("has no tasks");
  });

  it("shows gauges in their unit, and marks loads and figures that count an assumption", () => {
    const sourced = withBalance(2, 3, {
      y: { home: "A", load: 0 },
      x: { home: "A", load: 0 },
      w: { home: "A", load: 1 },
    });
    const rebased = (assumed: readonly string[]): Problem => {
      const tasks = sourced.tasks.map((task) => {
        const load = { ...task.measures.load, basis: assumed.includes(task.id) ? "assumed" : "stated" };
        return { ...task, measures: { load } };
      });
      const [X, Y] = sourced.areas;
      const moves = ["z", "y", "x"].map((task) => ({ task, to: "B" }));
      const areas = [{ ...X, scenarios: [{ ...X?.scenarios[0], moves }] }, Y];
      return parseProblem(JSON.parse(JSON.stringify({ ...sourced, tasks, areas })));
    };
    const page = (assumed: readonly string[], language: Language): string => {
      const problem = rebased(assumed);
      return toMarkdown(view(problem, explain(problem, { X: "X.1" }), language));
    };
    const stated = page([], "en");
    expect(stated).toMatch(/\| Compared with \(units\) \| Explained \(units\) \| Change \(units\) \|/);
    expect(stated).toMatch(/\| Figure \(units\) \|/);
    expect(stated).toContain("\n2 further tasks with the figure 0.");
    expect(stated).not.toContain("*");
    const some = page(["y", "c"], "en");
    expect(some).toMatch(/^\| A \(A\) +\| +3\\\* \| +1\\\* \| +−2 \|$/m);
    expect(some).toMatch(/^\| C \(C\) +\| +3\\\* \| +3\\\* \| +0 \|$/m);
    expect(some).toContain("* The load counts figures that are assumptions, in one of the two at least.");
    expect(some).toContain("2 further tasks with the figure 0 (1 of these figures is an assumption).");
    expect(page(["y", "c"], "da")).toContain("2 opgaver mere med tallet 0 (1 af disse tal er en antagelse).");
    expect(page(["x", "y"], "en")).toContain("2 further tasks with the figure 0 (all assumptions).");
    expect(page(["x", "y"], "da")).toContain("2 opgaver mere med tallet 0 (alle antagelser).");
    expect(page(["c"], "en")).toMatch(/^\| A \(A\) +\| +3 \| +1 \| +−2 \|$/m);
  });

  it("names the scenarios that make the difference", () => {
    const lists = (to: Selection, from: Selection, language: Language): readonly string[] => {
      const page = view(kobenhavn2024, explain(kobenhavn2024, to, { versus: from }), language).blocks;
      const at = page.findIndex(
        (block) =>
          block.kind === "text" && /^(What differs|Where the expl|Forskel fra|Hvor den f)/.test(textOf(block.text)),
      );
      const [title, items] = at < 0 ? [] : page.slice(at, at + 2);
      return [...(title === undefined ? [] : blockTexts(title)), ...(items === undefined ? [] : blockTexts(items))];
    };
    expect(lists({ A09: "A09.2" }, {}, "en")).toEqual([
      "What differs from today:",
      "A09.2 One joint organisation in SUF",
    ]);
    expect(lists({ A09: "A09.2" }, {}, "da")[0]).toBe("Forskel fra i dag:");
    expect(lists({ A09: "A09.2", A08: "A08.2" }, { A09: "A09.1", A01: "A01.1" }, "en")).toEqual([
      "Where the explained allocation differs from the other:",
      "A01.0 One entry to the municipality through Borgerservice: unchanged (instead of A01.1 One entry in KFF)",
      "A08.2 Youth houses to KFF",
      "A09.2 One joint organisation in SUF (instead of A09.1 One joint nursing in SUF)",
    ]);
    expect(lists({}, { A08: "A08.2" }, "da")).toEqual([
      "Hvor den forklarede fordeling afviger fra den anden:",
      "A08.0 Samlet klub- og fritidsområde for unge: uændret (i stedet for A08.2 Ungehuse til KFF)",
    ]);
    expect(lists({ A08: "A08.2" }, { A08: "A08.2" }, "en")).toEqual([]);
  });

  it("says what kinds of statements make the difference, each as what it is", () => {
    const said = (bases: readonly Basis[], language: Language): string | undefined => {
      const effects = bases.map((basis, index) => ({
        id: `E${index}`,
        theme: "T",
        points: 1,
        when: { scenario: "X.1" },
        basis,
        cites: basis === "assumed" ? [] : [{ source: "R", page: "1" }],
      }));
      const areas = { X: { "X.1": {} }, Y: { "Y.1": {} } };
      const sources = [{ id: "R", title: "Report" }];
      const problem = smallProblem({
        departments: ["A"],
        tasks: { a: "A" },
        open: 1,
        areas,
        rest: { effects, sources },
      });
      const page = view(problem, explain(problem, { X: "X.1" }), language);
      return page.blocks
        .flatMap(blockTexts)
        .find((text) => /(effect|effects) that make|virkning(er)?, der gør forskellen[,:]/.test(text));
    };
    expect(said(["assumed"], "en")).toBe("The only effect that makes the difference is assumed.");
    expect(said(["stated"], "da")).toBe("Den eneste virkning, der gør forskellen, står i en kilde.");
    expect(said(["derived", "derived"], "en")).toBe("The 2 effects that make the difference are all derived.");
    expect(said(["stated", "stated"], "da")).toBe("De 2 virkninger, der gør forskellen, står alle i en kilde.");
    expect(said(["stated", "assumed", "assumed"], "en")).toBe(
      "Of the 3 effects that make the difference: 1 stated by a source, 2 assumed.",
    );
    expect(said(["derived", "assumed", "assumed"], "da")).toBe(
      "Af de 3 virkninger, der gør forskellen: 1 er udledt, 2 er antaget.",
    );
  });

  it("says that weights are rounded only where some do not add up as they are shown", () => {
    const theme = (id: string): object => ({ id, name: name(id), weight: 1, gauge: { kind: "points" } });
    const text = (themes: number, weights: Weights, language: Language): string => {
      const ids = Array.from({ length: themes }, (_, index) => `T${index}`);
      const hensyn = [
        { id: "H", name: name("H"), weight: 1, themes: ids.map(theme) },
        { id: "I", name: name("I"), weight: 1, themes: [theme("U")] },
      ];
      const problem = smallProblem({ departments: ["A"], tasks: { a: "A" }, open: 1, rest: { hensyn } });
      const pages = [explain(problem, {}, { weights }), evaluate(problem, {}, { weights })].map((answer) =>
        toMarkdown(view(problem, answer, language)),
      );
      // Two pages with a table of weights say it alike.
      expect(pages[0]?.includes(notes[language])).toBe(pages[1]?.includes(notes[language]));
      return pages[0] ?? "";
    };
    const notes = { en: "The weights shown are rounded, and do", da: "De viste vægte er afrundet og" };
    expect(text(2, { H: 1, I: 2 }, "en")).not.toContain(notes.en);
    expect(text(3, { H: 1, I: 1 }, "en")).toContain(notes.en);
    // 15/16 and 1/16 are shown as 93.8 and 6.3.
    expect(text(2, { H: 15, I: 1 }, "da")).toContain(notes.da);
  });

  it("says of what was taken as the best that others are as good", () => {
    const explanation = explain(kobenhavn2024, { A09: "A09.2" });
    if (explanation.from === null) throw new Error("No best was asked for");
    const text = (tied: readonly ("to" | "from")[], language: Language): string => {
      const { from, to } = explanation.question;
      const question = {
        ...explanation.question,
        from: { ...from, tied: tied.includes("from") },
        to: { ...to, tied: tied.includes("to") },
      };
      return toMarkdown(view(kobenhavn2024, { ...explanation, question }, language));
    };
    const notes = (tied: readonly ("to" | "from")[], language: Language): readonly string[] =>
      text(tied, language).match(/^(Other allocations have|Andre fordelinger har) .*?(:|,)/gm) ?? [];
    expect(notes([], "en")).toEqual([]);
    expect(notes(["to"], "en")).toEqual(["Other allocations have the same score as the explained one:"]);
    expect(notes(["to", "from"], "en")).toHaveLength(2);
    expect(notes(["from"], "da")).toEqual(["Andre fordelinger har samme score som den,"]);
  });

  it("counts what has no weight", () => {
    const explanation = explain(kobenhavn2024, { A09: "A09.2" }, { weights: { H1: 0, H2: 0, H3: 0, H4: 1 } });
    const page = toMarkdown(view(kobenhavn2024, explanation, "en"));
    expect(page).toMatch(/^\d+ further differences count nothing/m);
    expect(page).toContain("Home care in SOF");
  });

  it("has in files a row for every part, whose contributions add up in full and as they are shown", () => {
    const explanation = explain(kobenhavn2024, examples.example1);
    const rows = fileRows(view(kobenhavn2024, explanation, "da", { top: 1 }));
    expect(rows.map(({ id }) => id)).toEqual(explanation.parts.map(({ id }) => id));
    expect(sum(rows.map(({ contribution }) => Number(contribution)))).toBeCloseTo(explanation.difference, 12);
    expect(sum(rows.map(({ shown }) => Math.round(10 * Number(shown))))).toBe(Math.round(10 * explanation.shown));
    expect(rows.find(({ id }) => id === "E-A05-02")).toMatchObject({
      kind: "effect",
      theme: "T1",
      points: -2,
      holds: true,
      before: null,
      basis: "derived",
      sources: "Ressortanalyse 2024, s. [29]",
    });
    const gauge = explanation.parts.find((part) => part.kind === "gauge");
    expect(gauge).toBeDefined();
    expect(rows.find(({ kind }) => kind === "gauge")).toMatchObject({
      ...{ id: gauge?.id, points: null, holds: null, before: gauge?.before, after: gauge?.after },
    });
  });

  it("states nothing by a source where there is none", () => {
    const effects = [{ id: "E", theme: "T", points: 1, when: { scenario: "X.1" }, basis: "stated" }];
    const areas = { X: { "X.1": {} } };
    const problem = smallProblem({ departments: ["A"], tasks: { a: "A" }, open: 1, areas, rest: { effects } });
    const text = toMarkdown(view(problem, explain(problem, { X: "X.1" }), "en"));
    expect(text).toContain("The only effect that makes the difference is assumed.");
    expect(text).toContain("The points of the effects are the document's own; it names no sources.");
    expect(text).not.toMatch(/stated by a source|reading of its sources/);
    expect(toMarkdown(view(problem, evaluate(problem, { X: "X.1" }), "en"))).toContain(
      "0 stated by a source, 0 derived, 1 assumed.",
    );
  });
});
