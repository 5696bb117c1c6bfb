import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { evaluate, frontier, parseProblem, type Complete, type Frontier } from "../../src/index.ts";
import { toCsv, view, type AnswerDocument } from "../../src/present/index.ts";
import { fileRows } from "./shown-page.ts";
import { toMarkdown } from "../../src/present/render/to-markdown.ts";
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

const text = (page: AnswerDocument): string => toMarkdown(page).replaceAll("\u00a0", " ").replaceAll("\\<", "<");

describe("the view of a frontier", () => {
  it("counts the vectors, the allocations that have them, and those that some weights reach", () => {
    expect(text(view(problem, found, "en"))).toContain(
      "3 combinations of scores are efficient; 1,203 lawful allocations have one of them. 1 can become the best by weighting, 1 cannot, and of 1 it is not proven.",
    );
    expect(text(view(problem, found, "da"))).toContain(
      "3 kombinationer af scorer er efficiente; 1.203 lovlige fordelinger har en af dem. 1 kan blive den bedste ved vægtning, 1 kan ikke, og for 1 er det ikke bevist.",
    );
  });

  it("names what is compared, a theme too", () => {
    expect(text(view(problem, found, "en"))).toMatch(/^Allocations are compared by H1 Nearness and T3 Evenness\./);
  });

  it("says in words which mixture beats one that no weights reach, by number where it has one", () => {
    expect(text(view(problem, found, "en"))).toMatch(
      /\| +2 \| +60\.0 \| +50\.0 \| +2 \| no +\| .*Beaten by the mixture 70\.0% of no\. 3 \+ 30\.0% of no\. 1 \+ < 0\.1% of library@N\./,
    );
    expect(text(view(problem, found, "da"))).toContain(
      "Slås af blandingen 70,0 % af nr. 3 + 30,0 % af nr. 1 + < 0,1 % af library@N.",
    );
  });

  it("shows as unknown what is not proven", () => {
    expect(text(view(problem, found, "en"))).toMatch(/\| +3 \| +0\.0 \| +96\.0 \| +1 \| \? +\| unchanged +\|/);
  });

  it("shows the rows that it may, numbered as in the whole, and counts the others", () => {
    const page = text(view(problem, found, "en", { top: 2 }));
    expect(page).toContain("2 of 3 are shown.");
    expect(text(view(problem, found, "en", { top: 2, namesOptions: true }))).toContain(
      "2 of 3 are shown; --top 3 shows all.",
    );
    expect(page).toContain("70.0% of no. 3");
    expect(page).not.toMatch(/^\| +3 \|/m);
    expect(text(view(problem, found, "en", { top: 3 }))).not.toContain("are shown");
  });

  it("says when the time ran out", () => {
    const partial = text(view(problem, stopped(found), "en"));
    expect(partial).toContain("The time ran out: each of these is efficient, and there may be more.");
    expect(text(view(problem, found, "en"))).not.toContain("time ran out");
  });

  it("explains its words by what is compared, and says what rests on assumptions", () => {
    const page = text(view(problem, found, "en"));
    expect(page).toContain("Efficient: no lawful allocation is at least as good by each of H1, T3 and better by one");
    expect(page).toContain("Supported: the best under some weights of H1, T3.");
    expect(page).toContain("- T3 Evenness is measured by cases: 1 of 4 figures is assumed.");
  });

  it("says how themes weigh where that is not as in the document", () => {
    const first = evaluate(problem, { A: "A.1", B: "B.1" }, { weights: { T1: 0 } });
    const shown = text(view(problem, { ...found, first }, "da"));
    expect(shown).toContain("Temaernes vægte: inden for H1: T1 0,0 %, T2 100,0 %.");
  });

  it("says what is known of the best where there are no points yet", () => {
    const nothing = { ...found, points: [], first: null };
    expect(view(problem, nothing, "en").blocks).toEqual([]);
    const late = text(view(problem, stopped(nothing, evaluate(problem, { A: "A.1" })), "en"));
    expect(late).toMatch(/^## The time ran out\n\n.*\n\nWeights: H1[^]*A\.1 Parks/);
  });
});

describe("the file of a frontier", () => {
  it("holds all in full, and nothing for what is not proven", () => {
    const rows = fileRows(view(problem, found, "en", { top: 1 }));
    expect(rows.map(({ number, supported, count }) => [number, supported, count])).toEqual([
      [1, true, 1200],
      [2, false, 2],
      [3, null, 1],
    ]);
    expect(rows[1]).toMatchObject({ score_H1: 0.6, score_T3: 0.5, area_A: "A.1", area_B: "B.0", scenarios: "A.1" });
    expect(rows[0]).toMatchObject({ mixture: "", scenarios: "A.1,B.1" });
    expect(fileRows(view(problem, found, "da", { top: 1 }))[2]?.difference).toBe("uændret");
  });

  it("has the same rows through CSV, and the incumbent behind them", () => {
    const late = stopped(found, evaluate(problem, { A: "A.1" }));
    const rows = csvParse(toCsv(view(problem, late, "en")));
    expect(rows.columns.slice(0, 5)).toEqual(["number", "score_H1", "score_T3", "count", "supported"]);
    expect(rows.map(({ scenarios }) => scenarios)).toEqual(["A.1,B.1", "A.1", "unchanged", "A.1"]);
    expect(rows.map(({ number }) => number)).toEqual(["1", "2", "3", ""]);
  });
});
