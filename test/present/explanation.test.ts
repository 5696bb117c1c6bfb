import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { examples, kobenhavn2024, namedSelections } from "../../seeds/index.ts";
import {
  explain,
  explanationColumns,
  explanationPage,
  explanationRows,
  toMarkdown,
  type Block,
  type Language,
  type Page,
  type Problem,
  type Selection,
  type TableBlock,
  type Text,
} from "../../src/index.ts";
import { shownTenths } from "../shown-number.ts";
import { smallProblem, type Small } from "../small-problem.ts";
import { explainCases } from "../analyse/explain/explain-cases.ts";

const tables = (page: Page): readonly TableBlock[] =>
  page.filter((block): block is TableBlock => block.kind === "table");
const textsOf = (block: Block): readonly string[] => {
  if (block.kind === "table") return block.rows.flat();
  return block.kind === "list" ? block.items : [block.text];
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const name = (text: string): Text => ({ da: text, en: text });

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
          const page = explanationPage(problem, explanation, language, { top });
          const [byTheme, reasons] = tables(page);
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
          expect(page.flatMap(textsOf).filter((text) => /undefined|NaN| {2}|^\.$/.test(text))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("says what an effect that does not hold would mean as what does not apply", () => {
    const explanation = explain(kobenhavn2024, examples.example3, { versus: examples.example1 });
    const rows = tables(explanationPage(kobenhavn2024, explanation, "en"))[1]?.rows.map(([, , reason]) => reason);
    expect(rows).toContain(
      "KD does not get Climate.\nDoes not apply: Climate is a main area on which politics and leadership focus.",
    );
    expect(rows).toContain("KFF gets Security guards.\nSecurity guards and night wardens are together.");
  });

  it("marks an unlawful allocation, and says what no source confirms of a named one", () => {
    const split = explain(kobenhavn2024, { A05: "A05.1" });
    expect(toMarkdown(explanationPage(kobenhavn2024, split, "en"))).toMatch(
      /^- Explained: A05\.1 \(score .*, unlawful\)$/m,
    );
    expect(toMarkdown(explanationPage(kobenhavn2024, split, "da"))).toMatch(
      /^- Forklaret: A05\.1 \(score .*, ulovlig\)$/m,
    );
    const named = namedSelections.find(({ id }) => id === "decision2025");
    const decision = explain(kobenhavn2024, named?.selection ?? {});
    const page = toMarkdown(explanationPage(kobenhavn2024, decision, "en", { to: named }));
    expect(page).toContain("- Explained: The political decision of 2025 (8 of 13 areas unconfirmed) (score");
    expect(page).toContain("No source confirms the choice in these areas:");
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
      explanationPage(problem, explain(problem, { X: "X.1" }, { versus }), language)
        .flatMap(textsOf)
        .filter((text) => /count|tæller/.test(text));
    expect(said({}, "en")).toEqual([
      "5 further differences count nothing, 1 because the theme or its hensyn has no weight, 2 because the theme does not distinguish between lawful allocations, 1 because the effect has 0 points and 1 because what is measured stays the same; the formats json and csv hold them.",
    ]);
    expect(said({}, "da")).toEqual([
      "5 forskelle mere tæller ikke, 1 fordi temaet eller dets hensyn ingen vægt har, 2 fordi temaet ikke skelner mellem lovlige fordelinger, 1 fordi virkningen har 0 point og 1 fordi det målte er det samme; formaterne json og csv har dem med.",
    ]);
  });

  it("shows a department without tasks by a dash that it explains, and small figures as they are", () => {
    const page = (problem: Problem, selection: Selection): string =>
      toMarkdown(explanationPage(problem, explain(problem, selection), "en"));
    const text = page(withBalance(0.04, 2), { X: "X.1" });
    expect(text).toMatch(/^\| A \(A\) +\| +0\.04 \| +– \| +−0\.04 \|$/m);
    expect(text).toMatch(/^\| B \(B\) +\| +2 \| +2\.04 \| +\+0\.04 \|$/m);
    expect(text).toContain("– The department has no tasks there.");
    expect(text).toMatch(/^\| – M M +\| +\+0\.04 units \|/m);
    expect(text).toMatch(/^\| z +\| +A → B +\| +\+0\.04 \|$/m);
    expect(page(withBalance(0.04, 3, { stays: { home: "A", load: 1 } }), { X: "X.1" })).not.toContain("has no tasks");
  });

  it("counts what has no weight", () => {
    const explanation = explain(kobenhavn2024, { A09: "A09.2" }, { weights: { H1: 0, H2: 0, H3: 0, H4: 1 } });
    const page = toMarkdown(explanationPage(kobenhavn2024, explanation, "en"));
    expect(page).toMatch(/^\d+ further differences count nothing/m);
    expect(page).toContain("Home care in SOF");
  });

  it("has a row for every part, with the columns that are named", () => {
    const explanation = explain(kobenhavn2024, examples.example1);
    const rows = explanationRows(kobenhavn2024, explanation, "da");
    expect(rows.map(({ id }) => id)).toEqual(explanation.parts.map(({ id }) => id));
    for (const row of rows) expect(Object.keys(row)).toEqual(explanationColumns());
    expect(rows.find(({ id }) => id === "E-A05-02")).toMatchObject({
      kind: "effect",
      theme: "T1",
      points: -2,
      holds: true,
      basis: "derived",
      sources: "Ressortanalyse 2024, s. [29]",
    });
  });
});
