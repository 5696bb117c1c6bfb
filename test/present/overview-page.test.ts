import { describe, expect, it } from "vitest";
import { evaluate, frontier, parseProblem, rank, standing, type NamedSelection } from "../../src/index.ts";
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
  const reached = frontier(problem);

  it("shows where named selections stand, and what is not known of them", () => {
    const markdown = toMarkdown(
      overviewPage(problem, { ranking, standings, frontier: reached, command: "try this" }, "en"),
    );
    const { rank: place } = standing(problem, { A: "A.1" });
    expect(markdown).toMatch(/^# Small town\n\nThe 3 best of 8 lawful allocations/);
    expect(markdown).toMatch(new RegExp(`\\| The plan \\(1 of 3 areas unconfirmed\\) +\\| +${String(place)} \\|`));
    expect(markdown).toContain("The plan: A draft. No source confirms the choice in this area: B Meetings.");
    expect(markdown).toContain("Try: try this");
  });

  it("says of an unlawful one that it is unlawful", () => {
    const [given] = standings;
    const unlawful = given === undefined ? [] : [{ ...given, evaluation: { ...given.evaluation, lawful: false } }];
    expect(
      toMarkdown(overviewPage(problem, { ranking, standings: unlawful, frontier: reached, command: "" }, "da")),
    ).toMatch(/\| Planen \(1 af 3 områder ubekræftet\) +\| +ulovlig \|/);
  });

  it("marks no row of a selection that is confirmed in every area", () => {
    const [given] = standings;
    const confirmed = given === undefined ? [] : [{ ...given, named: { ...given.named, unconfirmed: [] } }];
    const markdown = toMarkdown(
      overviewPage(problem, { ranking, standings: confirmed, frontier: reached, command: "" }, "en"),
    );
    expect(markdown).toMatch(/\| The plan +\|/);
    expect(markdown).not.toContain("unconfirmed");
  });

  it("says of one best that it is one", () => {
    const single = { ranking: rank(problem, { top: 1 }), standings, frontier: reached, command: "" };
    expect(toMarkdown(overviewPage(problem, single, "da"))).toContain("Den bedste af 8 lovlige fordelinger under");
    expect(toMarkdown(overviewPage(problem, single, "en"))).toContain("The best of 8 lawful allocations under");
  });

  it("takes the remark of the other language where one is missing", () => {
    expect(toMarkdown(overviewPage(problem, { ranking, standings, frontier: reached, command: "" }, "da"))).toContain(
      "Planen: A draft.",
    );
  });
});
