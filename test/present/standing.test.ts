import { describe, expect, it } from "vitest";
import {
  evaluate,
  parseProblem,
  type GivenSelection,
  type Language,
  type Problem,
  type Selection,
} from "../../src/index.ts";
import { toCsv, toMarkdown, view } from "../../src/present/index.ts";
import { tinyDocument } from "../cli/tiny-document.ts";
import { mixed, standingOf, type Known } from "./answers.ts";
import { fileRows } from "./shown-page.ts";

const problem = parseProblem(tinyDocument);

/** With a rule that some selection breaks. */
const strict = parseProblem({
  ...tinyDocument,
  rules: [{ id: "R", kind: "excludes", scenarios: ["A.1", "B.1"], basis: "stated" }],
});

const best: Known = {
  granted: true,
  rank: 2,
  of: 8,
  gap: 0,
  percentile: 87.5,
  by: ["H1", "H2"],
  efficient: true,
  region: {
    share: 0.25,
    polygon: [
      { H1: 0.75, H2: 0.25 },
      { H1: 1, H2: 0 },
    ],
  },
  nearestWeights: { weights: { H1: 0.75, H2: 0.25 }, change: 0.83 },
  status: "complete",
};
const never: Known = { ...best, region: null, nearestWeights: null };

interface Shown {
  readonly command?: string;
  readonly language?: Language;
  readonly of?: Problem;
  readonly selection?: GivenSelection;
}

const page = (known: Known, { command, language = "en", of = problem, selection = { A: "A.1" } }: Shown = {}): string =>
  toMarkdown(view(of, standingOf(of, selection, known), language, { command })).replaceAll("\u00a0", " ");

describe("the view of a standing", () => {
  it("says rank, out of how many, percentile and score, under which weights", () => {
    const shown = page(best);
    expect(shown).toContain("Weights: H1 Nearness 33.3%; H2 Balance 66.7%.");
    expect(shown).toMatch(
      /Score \d+\.\d of 100\. It is at least as good as 87\.5% of the lawful allocations\. Rank 2 of 8 lawful allocations\./,
    );
    expect(page(best, { language: "da" })).toMatch(
      /Den er mindst lige så god som 87,5 % af de lovlige fordelinger\. Plads 2 af 8 lovlige fordelinger\./,
    );
  });

  it("says what it knows of a rank where the allocations are too many to list", () => {
    expect(page({ ...best, of: null, percentile: null })).toContain(" Rank 2.\n");
    expect(page({ ...best, rank: null, of: null, percentile: null })).toContain("it is not among the first 1,000.");
  });

  it("never rounds a percentile up to all", () => {
    expect(page({ ...best, percentile: 99.99 })).toContain("as good as \\> 99.9% of the lawful");
  });

  it("says which weights choose it, and the smallest change, with what to type", () => {
    const shown = page(best, { command: "ressort rank --weight H1=75" });
    expect(shown).toContain("Efficient: no lawful allocation is at least as good by each of H1, H2");
    expect(shown).toContain("It is the best under 25.0% of all weightings of H1, H2.");
    expect(shown).toContain("leads to H1 75.0%, H2 25.0%: the changes add up to 83.0 percentage points.");
    expect(shown).toContain("Try: ressort rank --weight H1=75");
    expect(shown).toMatch(/\| +75\.0% \| 25\.0% \|\n\| 100\.0% \| +0\.0% \|/);
  });

  it("says so where it is the best already, and where it is only at single weightings", () => {
    expect(page({ ...best, nearestWeights: { weights: { H1: 0.5, H2: 0.5 }, change: 0.00012 } })).toContain(
      "add up to 0.012 percentage points",
    );
    const already = page({ ...best, nearestWeights: { weights: { H1: 1 / 3, H2: 2 / 3 }, change: 0 } });
    expect(already).toContain("It is the best under the weights as they are.");
    expect(already).not.toContain("smallest change");
    expect(page({ ...best, region: { share: 0 } })).toContain("under single weightings of H1, H2 only");
    expect(page({ ...best, region: { share: 0, standardError: 0.001 } })).toContain("under 0.0 ± 0.1% of all");
  });

  it("says what dominates it, by how much, and in which choices that differs", () => {
    const shown = page({
      ...never,
      efficient: false,
      dominatedBy: evaluate(problem, { A: "A.1", B: "B.1" }),
      mixture: [mixed(problem, { A: "A.1", B: "B.1" }, 1)],
    });
    const gain =
      100 *
      ((evaluate(problem, { A: "A.1", B: "B.1" }).hensyn.H1?.score ?? 0) -
        (evaluate(problem, { A: "A.1" }).hensyn.H1?.score ?? 0));
    expect(shown).toContain(
      `at least as good by each of H1, H2, and ${gain.toFixed(1)} points of score better by H1 Nearness.`,
    );
    expect(shown).toContain("- B.1 Joint");
    expect(shown).toContain("No weights of H1, H2 make it the best.");
    expect(shown).toContain("The proof: the allocation above is higher by each of them");
    expect(shown).not.toContain("Efficient:");
  });

  it("proves by a mixture and its mean that no weights choose it", () => {
    const shown = page({
      ...never,
      mixture: [mixed(problem, {}, 0.25), mixed(problem, { B: "B.1" }, 0.75)],
    });
    const score = (selection: Selection): number => evaluate(problem, selection).hensyn.H2?.score ?? 0;
    const mean = 25 * score({}) + 75 * score({ B: "B.1" });
    expect(shown).toContain("the mean of this mixture is higher by each of them");
    expect(shown).toMatch(/\| 75\.0% \| .*\| B\.1 +\|\n\| 25\.0% \| .*\| The allocation of today +\|\n/);
    expect(shown).toMatch(new RegExp(`\\| +${mean.toFixed(1)} \\| The mean of the mixture \\|`));
    expect(shown).toMatch(/\| This allocation +\|/);
  });

  it("says of an unlawful one that it has no rank, and nothing of weights", () => {
    const unlawful: Known = { ...never, rank: null, percentile: null, efficient: null };
    const shown = page(unlawful, { of: strict, selection: { A: "A.1", B: "B.1" } });
    expect(shown).toContain("Unlawful, so it has no rank");
    expect(shown).toMatch(/A\.1, B\.1 is not lawful:\n\n- `rule:R/);
    expect(shown).not.toMatch(/[Ee]fficient|Which weights/);
  });

  it("says what is not known when the time ran out", () => {
    const shown = page({ ...never, rank: null, of: null, percentile: null, efficient: null, status: "stopped" });
    expect(shown).toContain("Its rank is not known.");
    expect(shown).toContain("Whether it is efficient is not proven.");
    expect(shown).toContain("The time ran out");
    expect(shown).not.toContain("No weights of");
  });

  it("says what a named one leaves open", () => {
    expect(page(best, { selection: "plan" })).toMatch(
      /^# The plan \(1 of 3 areas open\)\n\nA draft\.\n\nThe sources do not say/,
    );
    expect(page(best, { selection: "plan", language: "da" })).toMatch(/^# Planen \(1 af 3 områder åbne\)/);
  });
});

const compared = [
  standingOf(problem, "plan", best),
  standingOf(problem, {}, { ...never, rank: 8, efficient: false }),
  standingOf(problem, { A: "A.1", B: "B.1" }, { ...never, rank: null, of: null, efficient: null, status: "stopped" }),
];
const comparison = (language: "da" | "en"): string =>
  toMarkdown(view(problem, compared, language)).replaceAll("\u00a0", " ");

describe("the view of a comparison", () => {
  it("heads columns with letters, and says what they stand for", () => {
    expect(comparison("en")).toMatch(
      /^- A: The plan \(1 of 3 areas open\)\n- B: The allocation of today\n- C: A\.1, B\.1\n/,
    );
    expect(comparison("en")).toMatch(/\| +\| +A \| +B \| +C \|/);
  });

  it("shows rank, scores of hensyn and themes, efficiency and share side by side", () => {
    const shown = comparison("en");
    expect(shown).toMatch(/\| Rank +\| +2 \| +8 \| +\? \|/);
    expect(shown).toContain("Rank and share: of 8 lawful allocations.");
    const scores = compared.map(({ evaluation }) => (100 * (evaluation.themes.T1?.score ?? 0)).toFixed(1));
    expect(shown).toMatch(new RegExp(`\\| – T1 Points +\\| +${scores.join(" \\| +")} \\|`));
    expect(shown).toMatch(/\| Efficient +\| +yes \| +no \| +\? \|/);
    expect(shown).toMatch(/\| Share of weightings +\| +25\.0% \| +0\.0% \| +\? \|/);
    expect(comparison("da")).toMatch(/\| Efficient +\| +ja \| +nej \| +\? \|/);
  });

  it("marks the scenarios that each chooses", () => {
    expect(comparison("en")).toMatch(/\| A\.1 Parks.*\| +× \| +· \| +× \|\n\| B\.1 Joint.*\| +× \| +· \| +× \|/);
    const [, today] = compared;
    const nothing = today === undefined ? [] : [today, today];
    expect(toMarkdown(view(problem, nothing, "en"))).toContain("Nothing is changed.");
    expect(toMarkdown(view(problem, nothing, "en"))).toContain("- B against A: the same by each of H1, H2.");
  });

  it("exchanges each against the first, and says what is not confirmed", () => {
    const shown = comparison("en");
    expect(shown).toMatch(/## What is exchanged against A\n\n- B against A: .+\.\n- C against A: .+\.\n/);
    expect(shown).toContain("The plan: A draft. The sources do not say what is chosen in this area: B Meetings.");
  });

  it("says what a question mark means, where there is one", () => {
    const of = (known: Known): string => toMarkdown(view(problem, [standingOf(problem, { A: "A.1" }, known)], "en"));
    const [late, beyond] = ["? means that the time ran out", "? as a rank means that the lawful allocations"];
    const unknown = { ...never, rank: null, of: null, percentile: null };
    expect(of({ ...unknown, efficient: null, status: "stopped" })).toContain(late);
    expect(of({ ...unknown, status: "stopped" })).not.toContain(beyond);
    expect(of(unknown)).toContain(beyond);
    expect(of(unknown)).not.toContain(late);
    expect(of(never)).not.toMatch(/\?/);
  });

  it("has every text in both languages", () => {
    const [danish, english] = (["da", "en"] as const).map((language) => view(problem, compared, language).blocks);
    expect(danish?.map(({ kind }) => kind)).toEqual(english?.map(({ kind }) => kind));
    danish?.forEach((block, index) => {
      expect(block).not.toEqual(english?.[index]);
    });
    expect(JSON.stringify([danish, english])).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe("the file of standings", () => {
  const rows = fileRows(view(problem, compared, "en"));
  const [plan, ...others] = rows.filter(({ weighting }) => weighting !== "corner");

  it("says what is known, and leaves the rest empty", () => {
    expect(plan).toMatchObject({
      allocation: "The plan (1 of 3 areas open)",
      lawful: true,
      rank: 2,
      of: 8,
      percentile: 87.5,
      gap: 0,
      efficient: true,
      dominated_by: null,
      share: 0.25,
      standard_error: null,
      change: 0.83,
      weighting: "nearest",
      weight_H1: 0.75,
      weight_H2: 0.25,
      scenarios: "A.1,B.1",
      area_A: "A.1",
      area_B: "B.1",
      open: "",
      exchange: "",
    });
    const [, { evaluation }] = compared as [unknown, (typeof compared)[number]];
    const { score, hensyn, themes } = evaluation;
    expect(others[0]).toMatchObject({ score, score_H1: hensyn.H1?.score, theme_T3: themes.T3?.score });
    expect(others[0]).toMatchObject({ share: 0, change: null, weighting: null, weight_H1: null });
    expect(others[0]?.scenarios).toBe("unchanged");
    expect(others[1]).toMatchObject({ rank: null, of: null, efficient: null, share: null });
    expect(others[0]?.exchange).not.toBe("");
  });

  it("has a row for each corner of the region, with everything else as it is", () => {
    const corners = rows.filter(({ weighting }) => weighting === "corner");
    expect(corners).toEqual([
      { ...plan, weighting: "corner", weight_H1: 0.75, weight_H2: 0.25 },
      { ...plan, weighting: "corner", weight_H1: 1, weight_H2: 0 },
    ]);
    expect(rows.map(({ weighting }) => weighting)).toEqual(["nearest", "corner", "corner", null, null]);
  });

  it("has weights, shares and their errors in full", () => {
    const nearestWeights = { weights: { H1: 1 / 3, H2: 2 / 3 }, change: 0.1 };
    const region = { share: 1 / 7, standardError: 1 / 700 };
    const standing = standingOf(problem, {}, { ...best, region, nearestWeights });
    const [row] = fileRows(view(problem, standing, "en"));
    expect(row).toMatchObject({ weight_H1: 1 / 3, weight_H2: 2 / 3, share: 1 / 7, standard_error: 1 / 700 });
  });

  it("has the same columns through CSV, whatever is known", () => {
    const [head = "", ...lines] = toCsv(view(problem, compared, "en"))
      .trimEnd()
      .split("\n");
    expect(head.split(",")).toEqual(Object.keys(plan ?? {}));
    expect(lines.length).toBeGreaterThanOrEqual(rows.length);
  });
});
