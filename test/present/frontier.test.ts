import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { evaluate, frontier, parseProblem, type Complete, type Frontier } from "../../src/index.ts";
import { toCsv } from "../../src/present/index.ts";
import { frontierPage } from "../../src/present/frontier-page.ts";
import { frontierColumns, frontierRows } from "../../src/present/frontier-rows.ts";
import { toMarkdown } from "../../src/present/render/to-markdown.ts";
import type { Page } from "../../src/present/document/document.ts";
import { tinyDocument } from "../cli/tiny-document.ts";
import { mixed, stopped } from "./answers.ts";

const problem = parseProblem(tinyDocument);

const found: Frontier & Complete = {
  question: frontier(problem, { by: ["H1", "T3"] }).question,
  status: "complete",
  first: evaluate(problem, { A: "A.1", B: "B.1" }),
  by: ["H1", "T3"],
  points: [
    { scores: { H1: 1, T3: 0.2 }, count: 1200, first: { A: "A.1", B: "B.1" }, supported: true },
    {
      scores: { H1: 0.6, T3: 0.5 },
      count: 2,
      first: { A: "A.1" },
      supported: false,
      mixture: [
        mixed(problem, { A: "A.1", B: "B.1" }, 0.3),
        mixed(problem, {}, 0.6999),
        mixed(problem, { library: "library@N" }, 0.0001),
      ],
    },
    { scores: { H1: 0, T3: 0.96 }, count: 1, first: {}, supported: null },
  ],
};

const text = (page: Page): string => toMarkdown(page).replaceAll("\u00a0", " ").replaceAll("\\<", "<");

describe("the page of a frontier", () => {
  it("counts the vectors, the allocations that have them, and those that some weights reach", () => {
    expect(text(frontierPage(problem, found, "en"))).toContain(
      "3 combinations of scores are efficient; 1,203 lawful allocations have one of them. 1 can become the best by weighting, 1 cannot, and of 1 it is not proven.",
    );
    expect(text(frontierPage(problem, found, "da"))).toContain(
      "3 kombinationer af scorer er efficiente; 1.203 lovlige fordelinger har en af dem. 1 kan blive den bedste ved vægtning, 1 kan ikke, og for 1 er det ikke bevist.",
    );
  });

  it("names what is compared, a theme too", () => {
    expect(text(frontierPage(problem, found, "en"))).toMatch(
      /^Allocations are compared by H1 Nearness and T3 Evenness\./,
    );
  });

  it("says in words which mixture beats one that no weights reach, by number where it has one", () => {
    expect(text(frontierPage(problem, found, "en"))).toMatch(
      /\| +2 \| +60\.0 \| +50\.0 \| +2 \| no +\| .*Beaten by the mixture 70\.0% of no\. 3 \+ 30\.0% of no\. 1 \+ < 0\.1% of library@N\./,
    );
    expect(text(frontierPage(problem, found, "da"))).toContain(
      "Slås af blandingen 70,0 % af nr. 3 + 30,0 % af nr. 1 + < 0,1 % af library@N.",
    );
  });

  it("shows as unknown what is not proven", () => {
    expect(text(frontierPage(problem, found, "en"))).toMatch(/\| +3 \| +0\.0 \| +96\.0 \| +1 \| \? +\| unchanged +\|/);
  });

  it("shows the rows that it may, numbered as in the whole, and counts the others", () => {
    const page = text(frontierPage(problem, found, "en", { top: 2 }));
    expect(page).toContain("2 of 3 are shown; --top 3 shows all.");
    expect(page).toContain("70.0% of no. 3");
    expect(page).not.toMatch(/^\| +3 \|/m);
    expect(text(frontierPage(problem, found, "en", { top: 3 }))).not.toContain("are shown");
  });

  it("says when the time ran out", () => {
    const partial = text(frontierPage(problem, stopped(found), "en"));
    expect(partial).toContain("The time ran out: each of these is efficient, and there may be more.");
    expect(text(frontierPage(problem, found, "en"))).not.toContain("time ran out");
  });

  it("explains its words by what is compared, and says what rests on assumptions", () => {
    const page = text(frontierPage(problem, found, "en"));
    expect(page).toContain("Efficient: no lawful allocation is at least as good by each of H1, T3 and better by one");
    expect(page).toContain("Supported: the best under some weights of H1, T3.");
    expect(page).toContain("- T3 Evenness is measured by cases: 1 of 4 figures is assumed.");
  });

  it("says how themes weigh where that is not as in the document", () => {
    const first = evaluate(problem, { A: "A.1", B: "B.1" }, { weights: { T1: 0 } });
    const shown = text(frontierPage(problem, { ...found, first }, "da"));
    expect(shown).toContain("Temaernes vægte: inden for H1: T1 0,0 %, T2 100,0 %.");
  });

  it("says what is known of the best where there are no points yet", () => {
    const nothing = { ...found, points: [], first: null };
    expect(frontierPage(problem, nothing, "en")).toEqual([]);
    const late = text(frontierPage(problem, stopped(nothing, evaluate(problem, { A: "A.1" })), "en"));
    expect(late).toMatch(/^## The time ran out\n\n.*\n\nWeights: H1[^]*A\.1 Parks/);
  });
});

describe("frontier rows", () => {
  it("hold all, with shown scores and what is not proven left empty", () => {
    const rows = frontierRows(problem, found, "en");
    expect(rows.map(({ number, supported, count }) => [number, supported, count])).toEqual([
      [1, true, 1200],
      [2, false, 2],
      [3, "", 1],
    ]);
    expect(rows[1]).toMatchObject({ "score.H1": 60, "score.T3": 50, scenarios: "A.1" });
    expect(rows[0]).toMatchObject({ mixture: "", scenarios: "A.1,B.1" });
    expect(frontierRows(problem, found, "da")[2]?.difference).toBe("uændret");
  });

  it("have the columns that they say, also through CSV", () => {
    const rows = frontierRows(problem, found, "en");
    for (const row of rows) expect(Object.keys(row)).toEqual(frontierColumns(found));
    expect(csvParse(toCsv(rows, frontierColumns(found))).map(({ scenarios }) => scenarios)).toEqual([
      "A.1,B.1",
      "A.1",
      "unchanged",
    ]);
  });
});
