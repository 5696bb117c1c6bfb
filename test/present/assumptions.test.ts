import { describe, expect, it } from "vitest";
import {
  assumptions,
  assumptionsColumns,
  assumptionsPage,
  assumptionsRows,
  javascriptLpSolver,
  parseProblem,
  toMarkdown,
  type Assumptions,
} from "../../src/index.ts";
import { tinyDocument } from "../cli/tiny-document.ts";

/** With one point for joint meetings against one for parks: what is assumed decides. */
const problem = parseProblem({
  ...tinyDocument,
  limits: [{ id: "L", sum: { load: "load", department: "N" }, max: 8.5 }],
  effects: [
    {
      id: "E1",
      theme: "T1",
      points: 3,
      when: { scenario: "A.1" },
      basis: "assumed",
      cites: [{ source: "S", page: "9" }],
    },
    { id: "E2", theme: "T1", points: 2, when: { task: "parks", in: "N" }, basis: "stated", cites: [] },
  ],
});
const weights = { H2: 0 };
const found = assumptions(problem, weights, { samples: 60 });
const page = (language: "da" | "en", shown: Assumptions = found): string =>
  toMarkdown(assumptionsPage(problem, shown, language, { weights }));

describe("the page", () => {
  it("tells what can change the winner, where, and who wins then", () => {
    const text = page("en");
    expect(text).toContain("The winner by the document's own values is A.1 (score 50.0 of 100).");
    expect(text).toContain("2 assumptions; 2 of them have a range. 1 of these can change the winner alone");
    expect(text).toContain(
      "is chosen, T1: 3 (0–6) points (assumption; Rapport om byen 2020, p. 9) | from 1 down | A.0",
    );
  });

  it("tells shares, worst ranks and regrets, and how often a limit forbids", () => {
    expect(page("da")).toMatch(/\| +Første +\| +Dårligste rang +\| +Største tab +\|/);
    expect(found.together?.allocations.some(({ unlawful }) => unlawful > 0)).toBe(true);
    expect(page("da")).toMatch(/Største tab +\| +Ulovlig/);
  });

  it("says the word for assumption, or a source, in every line of a list", () => {
    for (const [language, word] of [
      ["da", "antagelse"],
      ["en", "assumption"],
    ] as const) {
      const lists = assumptionsPage(problem, found, language, { weights }).filter(
        (block) => block.kind === "list" && block.items.some((item) => item.includes("(")),
      );
      expect(lists.length).toBeGreaterThan(1);
      for (const block of lists) {
        for (const item of block.kind === "list" ? block.items : []) expect(item).toContain(word);
      }
    }
  });

  it("says what is not known where allocations are searched for", () => {
    const searched = assumptions(problem, weights, { samples: 2, solver: javascriptLpSolver });
    expect(page("en", searched)).toContain("that there is none nearer by is an assumption");
    expect(page("en", searched)).toContain("? as a worst rank");
    expect(page("en")).not.toContain("? as a worst rank");
  });

  it("is empty where nothing is lawful", () => {
    const nothing = { winner: null, items: [], together: null, complete: true };
    expect(assumptionsPage(problem, nothing, "en")).toEqual([]);
  });
});

describe("the rows", () => {
  it("have the columns, one row for each assumption", () => {
    const rows = assumptionsRows(problem, found, "en");
    expect(rows.map((row) => Object.keys(row))).toEqual(found.items.map(() => assumptionsColumns()));
    expect(rows[1]).toMatchObject({
      id: "E1",
      changesBelow: 1,
      changesAbove: "",
      winnerBelow: "unchanged",
      exact: true,
    });
  });
});
