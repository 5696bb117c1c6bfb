import { describe, expect, it } from "vitest";
import { evaluate, explain, whyNot, type Problem, type Selection } from "../../src/index.ts";
import { toMarkdown, view, type AnswerDocument } from "../../src/present/index.ts";
import { partsOf, type Span } from "../../src/present/document/inline.ts";
import { scenarioView } from "../../src/present/views/scenario.ts";
import { partsView } from "../../src/present/views/parts.ts";
import { parseProblem } from "../../src/problem/parse-problem.ts";
import type { Language } from "../../src/text/bilingual.ts";
import { remarkedProblem as problem } from "../remarked-problem.ts";

/** The lists and paragraphs below a heading, up to the next. */
function below(document: AnswerDocument, ...headings: readonly string[]): readonly string[] {
  const lines = toMarkdown(document).split("\n");
  const from = lines.findIndex((line) => headings.some((heading) => line === `## ${heading}`));
  if (from === -1) return [];
  const rest = lines.slice(from + 1);
  const to = rest.findIndex((line) => line.startsWith("## "));
  return rest.slice(0, to === -1 ? undefined : to).filter((line) => line !== "");
}

const remarksOf = (document: AnswerDocument): readonly string[] => below(document, "Remarks", "Bemærkninger");

const shown = (selection: Selection, language: Language = "en"): AnswerDocument =>
  view(problem, evaluate(problem, selection), language);

describe("remarks on the page of an allocation", () => {
  it("are those about its scenarios, their areas and the tasks that move, conditions first", () => {
    expect(remarksOf(shown({ S: "S.1" }))).toEqual([
      "Remarks do not count in the score.",
      "Conditions:",
      "- S.1 S.1 (contested): The law must be changed. Raised by: The committee. The evidence is mixed. It often is. (Report 2024, p. \\[5\\])",
      "Concerns:",
      "- parks: The lakes are forgotten. (assumption: no source is named)",
      "Gaps:",
      "- S S: Figures are missing. (derived; Report 2024)",
    ]);
    expect(remarksOf(shown({ R: "R.1" }, "da"))).toEqual([
      "Bemærkninger tæller ikke med i scoren.",
      "Tidsplan:",
      "- R R: Til maj. (antagelse: ingen kilde er nævnt)",
    ]);
    expect(remarksOf(shown({}))).toEqual([]);
  });

  it("say in Danish what they are, who raised them, and that the evidence is mixed", () => {
    const [, , condition] = remarksOf(shown({ S: "S.1" }, "da"));
    expect(condition).toMatch(
      /^- S\.1 S\.1 \(omstridt\): Loven skal ændres\. Fremført af: Udvalget\. Det, man ved om det, peger i flere retninger\. Det er den tit\. \(/,
    );
  });

  it("stand above the recommendations for what is chosen", () => {
    expect(below(shown({ S: "S.1", R: "R.1" }), "Recommendations that speak for it")).toEqual([
      "- N1 Gather the parks (main recommendation). Speaks for: S.1 S.1. (Report 2024, p. 3)",
      "- N3 Let the desk stay. Speaks for: R.1 R.1. (assumption: no source is named)",
    ]);
    expect(below(shown({}), "Recommendations that speak for it")).toEqual([]);
  });

  it("keep names and sources as spans", () => {
    const spans = shown({ S: "S.1" }).blocks.flatMap((block): readonly Span[] =>
      block.kind === "list" ? block.items.flatMap(partsOf).filter((part) => typeof part !== "string") : [],
    );
    expect(spans).toContainEqual({ kind: "area", id: "S", text: "S S" });
    expect(spans).toContainEqual({ kind: "scenario", id: "S.1", text: "S.1 S.1" });
    expect(spans).toContainEqual({ kind: "task", id: "parks", text: "parks" });
    expect(spans.map((span) => (span.kind === "cite" ? span.cite.source : undefined))).toContain("P");
  });
});

describe("remarks on other pages", () => {
  it("are shown once on the page of a scenario, above its allocation", () => {
    const page = toMarkdown(scenarioView(problem, evaluate(problem, { S: "S.1" }), "S.1", "en"));
    expect(page.match(/^## Remarks$/gm)).toHaveLength(1);
    expect(page.indexOf("## Remarks")).toBeLessThan(page.indexOf("## The allocation with everything else unchanged"));
    expect(page).toContain("- N1 Gather the parks");
  });

  it("are shown of an area that is context, which says that it is", () => {
    const page = scenarioView(problem, evaluate(problem, {}), "reform.0", "da");
    expect(toMarkdown(page)).toContain("Område: reform reform. Det er kontekst: der er intet at vælge.");
    expect(remarksOf(page)).toContain("- reform reform (opfyldt): Vedtaget. (antagelse: ingen kilde er nævnt)");
  });

  it("know the unchanged scenario of a freely placed task by both its ids", () => {
    const page = scenarioView(problem, evaluate(problem, {}), "desk@A", "en");
    expect(remarksOf(page).join("\n")).toContain("It stayed.");
    expect(toMarkdown(page)).toContain("- N3 Let the desk stay. Speaks for: desk@A ");
  });

  it("are in an explanation those about what differs", () => {
    const page = view(problem, explain(problem, { S: "S.1", R: "R.1" }, { versus: { R: "R.1" } }), "en");
    const lines = remarksOf(page);
    expect(lines.filter((line) => line.startsWith("- ")).map((line) => line.slice(2, 7))).toEqual([
      "S.1 S",
      "parks",
      "S S: ",
    ]);
    expect(toMarkdown(page)).toContain(
      String.raw`A page number in \[ \] is not printed on the page; it was found by counting the pages.`,
    );
    const same = explain(problem, { R: "R.1" }, { versus: { R: "R.1" } });
    expect(remarksOf(view(problem, same, "en"))).toEqual([]);
  });

  it("are of a wish those about what is wished", () => {
    const lines = (wish: Parameters<typeof whyNot>[1]): string =>
      remarksOf(view(problem, whyNot(problem, wish), "en")).join("\n");
    expect(lines({ lock: ["S.1"] })).toMatch(/The law[^]*The lakes[^]*Figures are missing/);
    expect(lines({ place: [{ task: "parks", in: "B" }] })).toMatch(/The lakes are forgotten/);
    expect(lines({ lock: ["R.0"] })).toMatch(/In May/);
    expect(lines({ forbid: ["R.1"] })).toBe("");
    // Of a whole selection, what it leaves as it is is not what it is about.
    expect(lines({ selection: { S: "S.1" } })).not.toContain("In May");
    expect(lines({ lock: ["S.1"], limits: [{ id: "none", sum: { moved: "load" }, max: 0 }] })).toContain("The law");
  });

  it("stand below the departments and the themes that they are about", () => {
    expect(remarksOf(partsView(problem, "departments", "en")).at(-1)).toMatch(/^- B \(B\): Ask them\. /);
    expect(remarksOf(partsView(problem, "themes", "da")).at(-1)).toMatch(/^- T T: Set før\. /);
    expect(remarksOf(partsView(problem, "tasks", "en"))).toEqual([]);
  });

  it("are listed by kind, and it is said where none is of a kind", () => {
    const ids = (document: AnswerDocument): readonly unknown[] => document.data?.rows.map(([id]) => id?.value) ?? [];
    expect(ids(partsView(problem, "remarks", "en"))).toEqual(problem.remarks.map(({ id }) => id));
    expect(ids(partsView(problem, "remarks", "en", ["gap", "condition"]))).toEqual(["M2", "M3", "M5"]);
    const bare: Problem = parseProblem({ ...problem, remarks: [] });
    expect(toMarkdown(partsView(bare, "remarks", "da"))).toContain("Dokumentet har ingen.");
    const one = parseProblem({ ...problem, remarks: problem.remarks.slice(0, 1) });
    expect(toMarkdown(partsView(one, "remarks", "da", ["gap"]))).toContain("Dokumentet har ingen af den slags.");
  });
});
