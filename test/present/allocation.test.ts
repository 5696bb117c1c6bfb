import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { evaluate, parseProblem, type Basis, type Problem, type Selection, type Weights } from "../../src/index.ts";
import { toMarkdown, view, type AnswerDocument } from "../../src/present/index.ts";
import { fileRows, shownTable, type ShownTable } from "./shown-page.ts";
import { tinyDocument } from "../cli/tiny-document.ts";
import { runs } from "../runs.ts";
import { shownTenths } from "../shown-number.ts";
import { smallProblem } from "../small-problem.ts";

const pageOf = (
  problem: Problem,
  selection: Selection,
  weights: Weights = {},
  language: "da" | "en" = "en",
): AnswerDocument => view(problem, evaluate(problem, selection, { weights }), language);

/** The table under a heading. */
function tableUnder({ blocks }: AnswerDocument, heading: string): ShownTable {
  const at = blocks.findIndex((block) => block.kind === "heading" && block.text === heading);
  const table = blocks.slice(at + 1).find((block) => block.kind === "table");
  if (at === -1 || table === undefined) throw new Error(`There is no table under ${heading}.`);
  return shownTable(table);
}

describe("contributions as shown", () => {
  const selections = fc
    .tuple(
      ...kobenhavn2024.areas.map(({ id, scenarios }) =>
        fc.constantFrom(`${id}.0`, ...scenarios.map((each) => each.id)),
      ),
    )
    .map((ids) => Object.fromEntries(kobenhavn2024.areas.map(({ id }, index) => [id, ids[index] ?? ""])));
  const weights = fc.record(
    Object.fromEntries(["H1", "H2", "H3", "H4", "T1", "T6"].map((id) => [id, fc.integer({ min: 1, max: 9 })])),
  );

  it("add up to the score as shown, and those of the themes to that of their hensyn", () => {
    fc.assert(
      fc.property(selections, weights, (selection, weighting) => {
        const { rows } = tableUnder(pageOf(kobenhavn2024, selection, weighting), "Score");
        const isTheme = (row: readonly string[]): boolean => row[0]?.startsWith("– ") === true;
        const total = shownTenths(rows.at(-1)?.[4], "en");
        const hensyn = rows.slice(0, -1).filter((row) => !isTheme(row));
        expect(rows.at(-1)?.[2]).toBe(rows.at(-1)?.[4]);
        expect(hensyn.reduce((sum, row) => sum + shownTenths(row[4], "en"), 0)).toBe(total);
        expect(rows.filter(isTheme).reduce((sum, row) => sum + shownTenths(row[4], "en"), 0)).toBe(total);
      }),
      runs(10),
    );
  });
});

describe("the file of an allocation", () => {
  it("has one row with everything in full, of an unlawful one too", () => {
    const given = evaluate(kobenhavn2024, { A05: "A05.1" }, { weights: { H4: 1 } });
    const [row, ...more] = fileRows(view(kobenhavn2024, given, "da"));
    expect(more).toEqual([]);
    expect(row).toMatchObject({ lawful: false, score: given.score, scenarios: "A05.1", area_A05: "A05.1" });
    for (const [id, { score }] of Object.entries(given.hensyn)) expect(row?.[`score_${id}`]).toBe(score);
    for (const [id, { score }] of Object.entries(given.themes)) expect(row?.[`theme_${id}`]).toBe(score);
    for (const [id, { worth }] of Object.entries(given.themes)) expect(row?.[`worth_${id}`]).toBe(worth);
    // Context is not chosen, and has no column.
    for (const [id, scenario] of Object.entries(given.selection)) {
      expect(row?.[`area_${id}`]).toBe(id === "A11" ? undefined : scenario);
    }
  });
});

describe("the page of an allocation", () => {
  it("names every task once, in its department", () => {
    const selection = { A01: "A01.2", A03: "A03.1", A05: "A05.1", A09: "A09.2" } as const;
    const { placement } = evaluate(kobenhavn2024, selection);
    const { rows } = tableUnder(pageOf(kobenhavn2024, selection), "Departments, committees and tasks");
    const shown = rows.flatMap(([name = "", tasks = ""]) => {
      const department = /\(([^()]+)\)\n/.exec(name)?.[1] ?? "";
      return tasks.split(/\n|; /).map((task) => `${department}: ${task.replace(/^\+ | \(from [^()]+\)$/g, "")}`);
    });
    const expected = kobenhavn2024.tasks.map(({ id, name }) => `${placement[id] ?? ""}: ${name.en}`);
    expect(shown.sort()).toEqual(expected.sort());
  });

  it("shows the loads of measures that a balance gauge or a limit uses, and of no other", () => {
    const markdown = toMarkdown(pageOf(kobenhavn2024, {}));
    expect(markdown).toContain("## Committee cases (cases/year)");
    expect(markdown).not.toContain("## Staff");
    const unused = { ...tinyDocument, hensyn: tinyDocument.hensyn.slice(0, 1), limits: [] };
    expect(toMarkdown(pageOf(parseProblem(unused), {}))).not.toContain("## Cases");
    const limited = { ...tinyDocument, hensyn: tinyDocument.hensyn.slice(0, 1) };
    expect(toMarkdown(pageOf(parseProblem(limited), {}))).toContain("## Cases (cases)");
  });

  it("shows TMU's blocks: 225 cases in all, 47 and 178 after the split", () => {
    const { rows } = tableUnder(pageOf(kobenhavn2024, { A03: "A03.1", A05: "A05.1" }), "Committee cases (cases/year)");
    const loads: Record<string, string | undefined> = Object.fromEntries(
      rows.map(([name = "", load]) => [/\(([^()]+)\)$/.exec(name)?.[1] ?? "", load]),
    );
    expect(loads).toMatchObject({ KD: "47", TMF: "178" });
  });

  it("counts what rests on assumptions", () => {
    const markdown = toMarkdown(pageOf(parseProblem(tinyDocument), { B: "B.1" }));
    expect(markdown).toContain(
      "Of the 1 effect that holds here and has weight: 0 stated by a source, 0 derived, 1 assumed.",
    );
    expect(markdown).toContain("- T3 Evenness is measured by cases: 1 of 4 figures is assumed.");
    expect(markdown).toContain("- The limit L is measured by cases: 1 of 4 figures is assumed.");
  });

  it("marks a measured value that rests on assumptions, and counts them, without weight too", () => {
    const moved = (basis: Basis, high: number): Problem =>
      parseProblem({
        ...tinyDocument,
        tasks: tinyDocument.tasks.map((task) =>
          task.id === "parks" ? { ...task, measures: { load: { low: 0, high, basis } } } : task,
        ),
        hensyn: [
          ...tinyDocument.hensyn,
          {
            id: "H3",
            name: { da: "Ro", en: "Calm" },
            weight: 0,
            themes: [
              { id: "T4", name: { da: "Flyt", en: "Moved" }, weight: 1, gauge: { kind: "moved", measure: "load" } },
            ],
          },
        ],
      });
    const shown = (problem: Problem, selection: Selection, language: "da" | "en"): string =>
      toMarkdown(pageOf(problem, selection, {}, language));
    const zero = shown(moved("assumed", 0), { A: "A.1" }, "en");
    expect(zero).toMatch(/T4 Moved +\| +0\\\* cases \|/);
    expect(zero).toContain("T3: 2 of the 4 figures behind it are assumed, 1 of them as 0.");
    expect(zero).toContain("T4: 1 of the 1 figure behind it is assumed, as 0.");
    expect(zero).toMatch(/Hoover index 0\.\d{3}\\\*/);
    expect(shown(moved("assumed", 4), { A: "A.1" }, "da")).toMatch(
      /T4 Flyt +\| +2\\\* sager \|[^]*T4: 1 af 1 tal bag værdien er antaget\./,
    );
    // Nothing that moves is assumed: the task of figures that are stays.
    const stated = shown(moved("stated", 4), { A: "A.1" }, "en");
    expect(stated).toMatch(/T4 Moved +\| +2 cases \|/);
    expect(stated).not.toContain("T4: ");
    expect(stated).toContain("\\* T3: 1 of the 4 figures behind it is assumed.");
  });

  it("says under the loads how many tasks have figures that are assumed", () => {
    expect(toMarkdown(pageOf(parseProblem(tinyDocument), {}))).toContain(
      "The figure is the middle of the range. The figures of 1 of the 4 tasks are assumed.",
    );
    expect(toMarkdown(pageOf(parseProblem(tinyDocument), {}, {}, "da"))).toContain(
      "Tallet er midten af spændet. For 1 af 4 opgaver er tallet antaget.",
    );
  });

  it("leaves out what has no weight from the count", () => {
    const markdown = toMarkdown(pageOf(parseProblem(tinyDocument), {}, { H1: 1, H2: 0 }));
    expect(markdown).not.toContain("T3 Evenness is measured by");
  });

  it("shows figures as small as they are", () => {
    const hensyn = ["balance", "moved"].map((kind) => ({
      id: `of ${kind}`,
      name: { da: kind, en: kind },
      weight: 1,
      themes: [{ id: kind, name: { da: kind, en: kind }, weight: 1, gauge: { kind, measure: "load" } }],
    }));
    const small = smallProblem({
      departments: ["A", "B"],
      tasks: { a: "A", b: "B", light: { home: "A", load: 0.004 } },
      areas: { X: { "X.1": { moves: [{ task: "light", to: "B" }] } } },
      open: 2,
      rest: { hensyn },
    });
    const page = pageOf(small, { X: "X.1" });
    expect(tableUnder(page, "Score").rows.map(([name, raw]) => `${name}: ${raw}`)).toContain(
      "– moved moved: 0.004 units",
    );
    expect(toMarkdown(page)).toMatch(/^\| B \(B\) +\| +1\.004 \|/m);
  });

  it("has every text in both languages, and they differ", () => {
    const [danish, english] = (["da", "en"] as const).map(
      (language) => pageOf(kobenhavn2024, { A05: "A05.1" }, {}, language).blocks,
    );
    expect(danish?.map(({ kind }) => kind)).toEqual(english?.map(({ kind }) => kind));
    danish?.forEach((block, index) => {
      if (block.kind !== "heading") expect(block).not.toEqual(english?.[index]);
    });
    expect(JSON.stringify([danish, english])).not.toMatch(/undefined|NaN|\[object/);
  });
});
