import { describe, expect, test } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import {
  checkProblem,
  frontier,
  rank,
  stability,
  weightRegions,
  type Language,
  type Problem,
} from "../../src/index.ts";
import { view, toMarkdown } from "../../src/present/index.ts";
import { readCase } from "../cases/read-case.ts";
import { fileRows } from "./shown-page.ts";

/** H1, with 5 of 7 of the weight, has a single theme by which all allocations measure the same. */
const constant = readCase("constant-criterion");

const SAYS = {
  da: "Vægt uden virkning: T1 t1 (71,4 %) skelner ikke, fordi alle lovlige fordelinger måler det samme.",
  en: "Weight without influence: T1 t1 (71.4%) cannot distinguish anything, since all lawful allocations measure the same.",
};

/** Non-breaking blanks are blanks here. */
const textsOf = (problem: Problem, language: Language, weights = {}): readonly string[] =>
  [
    view(problem, rank(problem, { weights }), language),
    view(problem, frontier(problem, { weights }), language),
    view(
      problem,
      { regions: weightRegions(problem, { weights }), stability: stability(problem, { weights }) },
      language,
    ),
  ].map((page) => toMarkdown(page).replaceAll("\u00a0", " "));

describe("a theme with weight by which all measure the same", () => {
  test.each(["da", "en"] as const)("is named once on every page, with its share of the weight (%s)", (language) => {
    for (const text of textsOf(constant, language)) expect(text.split(SAYS[language])).toHaveLength(2);
  });

  test("is named in every row", () => {
    const ranked = fileRows(view(constant, rank(constant), "da"));
    const points = fileRows(view(constant, frontier(constant), "da"));
    const shares = fileRows(view(constant, weightRegions(constant), "da")).filter(({ row }) => row === "allocation");
    for (const rows of [ranked, points, shares]) expect(rows.map((row) => row.idle_weights)).toEqual(["T1", "T1"]);
  });

  test.each(["da", "en"] as const)("is not spoken of where it has no weight (%s)", (language) => {
    for (const text of textsOf(constant, language, { H1: 0 })) expect(text).not.toMatch(/Vægt uden|Weight without/);
    const rows = fileRows(view(constant, rank(constant, { weights: { H1: 0 } }), language));
    expect(rows.map((row) => row.idle_weights)).toEqual(["", ""]);
  });

  test("is not there in Copenhagen", () => {
    for (const text of textsOf(kobenhavn2024, "en")) expect(text).not.toContain("Weight without");
  });
});

describe("the page of a check", () => {
  test.each(["da", "en"] as const)("says every finding, and how many allocations there are (%s)", (language) => {
    const check = checkProblem(constant);
    const text = toMarkdown(view(constant, check, language));
    for (const finding of check.findings) expect(text).toContain(finding.text[language]);
    expect(text).toContain({ da: "Der er 2 lovlige fordelinger.", en: "It has 2 lawful allocations." }[language]);
  });

  test("has in files a row for each finding and each open question", () => {
    const check = checkProblem(constant);
    const kind = "limit-binds-nothing";
    const subject = ["L", "M"].map((id) => ({ kind: "limit" as const, id }));
    const rows = fileRows(view(constant, { ...check, undecided: [{ kind, subject }] }, "en"));
    expect(check.findings.length).toBeGreaterThan(0);
    expect(rows).toEqual([
      ...check.findings.map((finding) => ({
        severity: finding.severity,
        kind: finding.kind,
        about: finding.subject.map(({ id }) => id).join(","),
        text: finding.text.en,
      })),
      { severity: "undecided", kind, about: "L,M", text: "whether 2 limits bind" },
    ]);
  });
});
