import { describe, expect, it } from "vitest";
import { evaluate, parseProblem, rank, standing, type NamedSelection } from "../../src/index.ts";
import { toMarkdown } from "../../src/present/markdown.ts";
import { overviewPage } from "../../src/present/overview-page.ts";
import { tinyDocument } from "../cli/tiny-document.ts";

const problem = parseProblem(tinyDocument);

const standingOf = (named: NamedSelection): Parameters<typeof overviewPage>[1]["standings"][number] => ({
  named,
  evaluation: evaluate(problem, named.selection),
  standing: standing(problem, named.selection),
});

describe("the overview", () => {
  const ranking = rank(problem, { top: 3 });
  const standings = problem.selections.map(standingOf);

  it("shows where named selections stand, and what is not known of them", () => {
    const markdown = toMarkdown(overviewPage(problem, { ranking, standings, command: "try this" }, "en"));
    const { rank: place, of } = standing(problem, { A: "A.1" });
    expect(markdown).toMatch(/^# Small town\n\nThe 3 best of 8 lawful allocations/);
    expect(markdown).toMatch(new RegExp(`\\| The plan +\\| +${String(place)} of ${String(of)} \\|`));
    expect(markdown).toContain("The plan: A draft. No source confirms the choice in these areas: B Meetings.");
    expect(markdown).toContain("Try: try this");
  });

  it("says of an unlawful one that it is unlawful", () => {
    const [given] = standings;
    const unlawful = given === undefined ? [] : [{ ...given, standing: { ...given.standing, rank: null } }];
    expect(toMarkdown(overviewPage(problem, { ranking, standings: unlawful, command: "" }, "da"))).toMatch(
      /\| Planen +\| +ulovlig \|/,
    );
  });

  it("takes the remark of the other language where one is missing", () => {
    expect(toMarkdown(overviewPage(problem, { ranking, standings, command: "" }, "da"))).toContain("Planen: A draft.");
  });
});
