import { describe, expect, it } from "vitest";
import { frontier, parseProblem, rank, standing } from "../../src/index.ts";
import { toMarkdown } from "../../src/present/render/to-markdown.ts";
import { view } from "../../src/present/index.ts";
import { tinyDocument } from "../cli/tiny-document.ts";
import { stopped } from "./answers.ts";

const problem = parseProblem(tinyDocument);

describe("the overview", () => {
  const ranking = rank(problem, { top: 3 });
  const standings = problem.selections.map(({ id }) => standing(problem, id));
  const reached = frontier(problem);

  it("shows where named selections stand, and what is not known of them", () => {
    const markdown = toMarkdown(view(problem, { ranking, standings, frontier: reached, command: "try this" }, "en"));
    const { rank: first, completions } = standing(problem, "plan");
    const ranks = `${String(first)}–${String(completions?.worst?.rank)}`;
    expect(markdown).toMatch(/^# Small town\n\nThe 3 best of 8 lawful allocations/);
    expect(markdown).toMatch(new RegExp(`\\| The plan \\(1 of 3 areas open\\) \\|.*\\| +${ranks} \\| +(?:yes|no) `));
    expect(markdown).toContain("The plan: A draft. The sources do not say what is chosen in this area: B Meetings.");
    expect(markdown).toContain("Try: try this");
  });

  it("says of an unlawful one that it is unlawful", () => {
    const [given] = standings;
    const unlawful = given === undefined ? [] : [{ ...given, evaluation: { ...given.evaluation, lawful: false } }];
    expect(toMarkdown(view(problem, { ranking, standings: unlawful, frontier: reached, command: "" }, "da"))).toMatch(
      /\| Planen \(1 af 3 områder åbne\) \|.*\| +ulovlig \|/,
    );
  });

  it("counts what is efficient, and what no weights reach", () => {
    const [point] = reached.points;
    const points = point === undefined ? [] : [point, { ...point, supported: false }, { ...point, supported: false }];
    const overview = { ranking, standings, frontier: { ...reached, points }, command: "" };
    expect(toMarkdown(view(problem, overview, "en"))).toMatch(
      /There are 8 lawful allocations\. 3 combinations of scores by H1, H2 are efficient: .* 2 of them are the best under no weights at all\.\n/,
    );
    const support = (supported: readonly (boolean | null)[]): string => {
      const of = point === undefined ? [] : supported.map((each) => ({ ...point, supported: each }));
      return toMarkdown(view(problem, { ...overview, frontier: { ...reached, points: of } }, "en"));
    };
    expect(support([true, true])).toContain("Each of them is the best under some weights.");
    expect(support([true])).toContain("It is the best under some weights.");
    expect(support([true, null])).not.toContain("under some weights");
    expect(support([])).not.toContain("under some weights");
    expect(support([false, null])).toContain("At least 1 of them is the best under no weights at all.");
    const late = { ...overview, frontier: stopped({ ...reached, points, status: "complete" as const }) };
    expect(toMarkdown(view(problem, late, "da"))).toContain("Tiden løb ud: ikke alt dette er bevist.");
  });

  it.each([
    [{ nearestWeights: { weights: {}, change: 0.123 } }, "12\\.3 pp", "12,3 %-p\\."],
    [{ nearestWeights: { weights: {}, change: 0 } }, "is best", "er bedst"],
    [{ nearestWeights: null }, "impossible", "umulig"],
    [{ nearestWeights: null, status: "stopped" as const }, "\\?", "\\?"],
  ])("says which change of weights makes a named one the best: %o", (known, en, da) => {
    const [given] = standings;
    const changed = given === undefined ? [] : [{ ...given, status: "complete" as const, ...known }];
    const overview = { ranking, standings: changed, frontier: reached, command: "" };
    expect(toMarkdown(view(problem, overview, "en"))).toMatch(new RegExp(`The plan .*\\| +${en} \\|\\n`));
    expect(toMarkdown(view(problem, overview, "da"))).toMatch(new RegExp(`Planen .*\\| +${da} \\|\\n`));
  });

  it("marks no row of a selection that leaves nothing open", () => {
    const selections = problem.selections.map((each) => ({ ...each, open: [] }));
    const confirmed = parseProblem({ ...tinyDocument, selections });
    const settled = [standing(confirmed, "plan")];
    const markdown = toMarkdown(view(confirmed, { ranking, standings: settled, frontier: reached, command: "" }, "en"));
    expect(markdown).toMatch(/\| The plan +\|/);
    expect(markdown).not.toContain("areas open");
  });

  it("says of one best that it is one", () => {
    const single = { ranking: rank(problem, { top: 1 }), standings, frontier: reached, command: "" };
    expect(toMarkdown(view(problem, single, "da"))).toContain("Den bedste af 8 lovlige fordelinger med");
    expect(toMarkdown(view(problem, single, "en"))).toContain("The best of 8 lawful allocations under");
  });

  it("takes the remark of the other language where one is missing", () => {
    expect(toMarkdown(view(problem, { ranking, standings, frontier: reached, command: "" }, "da"))).toContain(
      "Planen: A draft.",
    );
  });
});
