import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import {
  assumptions,
  evaluate,
  explain,
  frontier,
  rank,
  stability,
  standing,
  weightRegions,
  whyNot,
  type Evaluation,
  type Language,
  type Possible,
  type Problem,
  type Selection,
  type Standing,
} from "../../src/index.ts";
import { view, toMarkdown, type AnswerDocument, type Page } from "../../src/present/index.ts";
import { explainCases, type ExplainCase } from "../analyse/explain/explain-cases.ts";
import { runs } from "../runs.ts";
import { Figures, tableWith } from "./shown-figures.ts";
import { fileRows, shownTables, shownTexts } from "./shown-page.ts";

/** What was asked, in which language, and where the numbers that are shown are held against `evaluate`. */
interface Shown extends ExplainCase {
  readonly language: Language;
  readonly figures: Figures;
}

const evaluated = ({ problem, weights }: Shown, selection: Selection): Evaluation =>
  evaluate(problem, selection, { weights });

const scoreOf = ({ hensyn, themes }: Evaluation, id: string): number => (themes[id] ?? hensyn[id])?.score ?? NaN;

/** The ids of the hensyn, each before those of its themes. */
const criteriaOf = ({ hensyn }: Problem): readonly string[] =>
  hensyn.flatMap(({ id, themes }) => [id, ...themes.map((theme) => theme.id)]);

const HENSYN_AND_THEME = { da: "Hensyn og tema", en: "Hensyn and theme" };

/** The table by hensyn and theme: what it shows of each, and how it weighs. */
function byTheme(shown: Shown, what: string, page: AnswerDocument | Page, valueOf: (id: string) => number): void {
  const { problem, language, figures } = shown;
  const { hensyn, themes } = evaluated(shown, {});
  const { rows = [] } = tableWith(page, HENSYN_AND_THEME[language]) ?? {};
  const ids = criteriaOf(problem);
  expect(rows.map(([name]) => name?.split(" ").find((part) => part !== "–")).slice(0, -1)).toEqual(ids);
  for (const [at, id] of ids.entries()) {
    figures.score(what, rows[at]?.[2]?.replace("+", ""), valueOf(id));
    figures.weight(what, rows[at]?.[3], (themes[id] ?? hensyn[id])?.weight ?? NaN);
  }
  const [, , total, , sum] = rows.at(-1) ?? [];
  expect(total).toBe(sum);
}

/** What is shown of a difference is the score of one allocation minus that of another. */
const gain =
  (shown: Shown, from: Selection, to: Selection) =>
  (id: string): number =>
    scoreOf(evaluated(shown, to), id) - scoreOf(evaluated(shown, from), id);

function checkAllocation(shown: Shown): void {
  const { problem, weights, language, figures, to } = shown;
  const evaluation = evaluate(problem, to, { weights });
  const page = view(problem, evaluation, language);
  byTheme(shown, "allocation", page, (id) => scoreOf(evaluation, id));
  const { rows = [] } = tableWith(page, HENSYN_AND_THEME[language]) ?? {};
  figures.score("allocation", rows.at(-1)?.[2], evaluation.score);
}

function checkRanking(shown: Shown): void {
  const { problem, weights, language, figures } = shown;
  const ranking = rank(problem, { weights, top: 5 });
  const [best] = ranking.allocations;
  if (best === undefined) return;
  const page = view(problem, ranking, language);
  const rows = fileRows(page);
  const lines = tableWith(page, { da: "Plads", en: "Rank" }[language])?.rows ?? [];
  figures.weightings("ranking", page, evaluated(shown, best.selection));
  ranking.allocations.forEach(({ selection }, at) => {
    const own = evaluated(shown, selection);
    figures.score("ranking", lines[at]?.[1], own.score);
    figures.score("ranking rows", 100 * Number(rows[at]?.score), own.score);
    figures.hensyn("ranking", (id) => lines[at]?.[2 + problem.hensyn.findIndex((each) => each.id === id)], own);
    figures.hensyn("ranking rows", (id) => 100 * Number(rows[at]?.[`score_${id}`]), own);
    for (const [id, { score }] of Object.entries(own.themes))
      figures.score("ranking rows", 100 * Number(rows[at]?.[`theme_${id}`]), score);
    for (const text of [lines[at]?.at(-1) ?? "", String(rows[at]?.exchange)])
      figures.amounts("exchanges", text, evaluated(shown, best.selection), own);
  });
}

function checkFrontier(shown: Shown): void {
  const { problem, weights, language, figures } = shown;
  const answer = frontier(problem, { weights });
  const page = view(problem, answer, language);
  const rows = fileRows(page);
  const lines = tableWith(page, { da: "Understøttet", en: "Supported" }[language])?.rows ?? [];
  for (const text of shownTexts(page)) figures.themeWeightings("frontier", text, evaluated(shown, {}));
  answer.points.forEach(({ first }, at) => {
    const own = evaluated(shown, first);
    figures.hensyn("frontier", (id) => lines[at]?.[1 + answer.by.indexOf(id)], own, answer.by);
    figures.hensyn("frontier rows", (id) => 100 * Number(rows[at]?.[`score_${id}`]), own, answer.by);
  });
}

/** Central weights and shares are no numbers of `evaluate`; the weights in use are, and those of the themes. */
function checkWeights(shown: Shown): void {
  const { problem, weights, language, figures } = shown;
  const firm = stability(problem, { weights });
  const regions = weightRegions(problem, { weights, samples: 20 });
  const page = view(problem, { regions, stability: firm }, language);
  const { hensyn, themes } = evaluated(shown, {});
  for (const text of shownTexts(page)) figures.themeWeightings("weights", text, { themes });
  const { rows = [] } = tableWith(page, { da: "Nu", en: "Now" }[language]) ?? {};
  const total = firm.by.reduce((sum, id) => sum + (hensyn[id]?.weight ?? NaN), 0);
  // The weights of a single hensyn with all the weight are shown with more decimals than one where they are extreme.
  rows.forEach(([, now], at) => {
    const weight = (hensyn[firm.by[at] ?? ""]?.weight ?? NaN) / total;
    if (total > 0 && weight > 0.001 && weight < 0.999) figures.weight("weights", now, weight);
  });
}

function checkMixture(
  shown: Shown,
  page: AnswerDocument | Page,
  { by, mixture }: Pick<Standing, "by" | "mixture">,
  own: Evaluation,
): void {
  const { figures, language } = shown;
  const { rows = [] } = tableWith(page, { da: "Andel", en: "Share" }[language]) ?? {};
  const parts = [...(mixture ?? [])].sort((one, other) => other.share - one.share);
  if (rows.length < parts.length) return;
  for (const [at, { selection }] of parts.entries())
    figures.hensyn("mixtures", (id) => rows[at]?.[1 + by.indexOf(id)], evaluated(shown, selection), by);
  if (parts.length > 0) figures.hensyn("mixtures", (id) => rows.at(-1)?.[1 + by.indexOf(id)], own, by);
}

function checkStandings(shown: Shown): void {
  const { problem, weights, language, figures, from, to } = shown;
  const standings = [to, from].map((selection) => standing(problem, selection, { weights }));
  const compared = view(problem, standings, language);
  const rows = fileRows(compared).filter(({ weighting }) => weighting !== "corner");
  const measures = tableWith(compared, "A")?.rows ?? [];
  standings.forEach((answer, at) => {
    const own = evaluated(shown, answer.evaluation.selection);
    const page = view(problem, answer, language);
    figures.weightings("standing", page, own);
    figures.score("standing", /^Score (\S+) (?:of|af) 100/m.exec(shownTexts(page).join("\n"))?.[1], own.score);
    if (answer.dominatedBy !== undefined)
      for (const text of shownTexts(page))
        figures.amounts("dominators", text, own, evaluated(shown, answer.dominatedBy.selection));
    checkMixture(shown, page, answer, own);
    figures.score("standing rows", 100 * Number(rows[at]?.score), own.score);
    figures.hensyn("standing rows", (id) => 100 * Number(rows[at]?.[`score_${id}`]), own);
    for (const [id, { score }] of Object.entries(own.themes))
      figures.score("standing rows", 100 * Number(rows[at]?.[`theme_${id}`]), score);
    figures.score("comparison", measures[0]?.[1 + at], own.score);
    for (const [line, id] of criteriaOf(problem).entries())
      figures.score("comparison", measures[4 + line]?.[1 + at], scoreOf(own, id));
  });
  figures.weightings("comparison", compared, evaluated(shown, to));
  const texts = [
    ...shownTexts(compared).filter((text) => /^B (?:against|i forhold til) A/.test(text)),
    String(rows[1]?.exchange),
  ];
  for (const text of texts) figures.amounts("exchanges", text, evaluated(shown, to), evaluated(shown, from));
}

function checkExplanation(shown: Shown): void {
  const { problem, weights, language, figures, from, to } = shown;
  const page = view(problem, explain(problem, to, { versus: from, weights }), language);
  figures.weightings("explanation", page, evaluated(shown, to));
  const [explained = "", against = ""] = shownTexts(page).slice(1, 3);
  for (const [text, selection] of [
    [explained, to],
    [against, from],
  ] as const)
    figures.score("explanation", /\(score (\S*\d)/.exec(text)?.[1], evaluated(shown, selection).score);
  byTheme(shown, "explanation", page, gain(shown, from, to));
}

function checkPossible(shown: Shown, answer: Possible): void {
  const { problem, language, figures } = shown;
  const page = view(problem, answer, language);
  const [best, winner] = [answer.best, answer.winner].map(({ selection }) => evaluated(shown, selection));
  if (best === undefined || winner === undefined) return;
  figures.weightings("wish", page, best);
  figures.score("wish", /^Score (\S+) (?:of|af) 100/m.exec(shownTexts(page).join("\n"))?.[1], best.score);
  if (tableWith(page, HENSYN_AND_THEME[language]) !== undefined)
    byTheme(shown, "wish", page, gain(shown, winner.selection, best.selection));
  checkMixture(shown, page, answer, best);
  const rows = fileRows(page);
  [best, winner].forEach((own, at) => {
    figures.score("wish rows", 100 * Number(rows[at]?.score), own.score);
    for (const [id, { score }] of Object.entries(own.hensyn))
      figures.score("wish rows", 100 * Number(rows[at]?.[`score_${id}`]), score);
    for (const [id, { score }] of Object.entries(own.themes))
      figures.score("wish rows", 100 * Number(rows[at]?.[`theme_${id}`]), score);
  });
  answer.replacement.forEach((part, at) => {
    // What costs nothing is not scored again: the first of a tie need not have its last digit.
    if (part.cost > 0) figures.score("wish rows", 100 * Number(rows[2 + at]?.score), evaluated(shown, part.best).score);
  });
}

function checkWishes(shown: Shown): void {
  const { problem, weights, to } = shown;
  const areas = Object.values(evaluate(problem, to).selection);
  for (const wish of [{ selection: to }, { lock: areas.slice(0, 1) }, { forbid: areas.slice(-1) }]) {
    const answer = whyNot(problem, wish, { weights });
    if (answer.possible === true) checkPossible(shown, answer);
  }
}

function checkAssumptions(shown: Shown): void {
  const { problem, weights, language, figures } = shown;
  const answer = assumptions(problem, { weights, samples: 2 });
  if (answer.winner === null) return;
  const page = view(problem, answer, language);
  const own = evaluated(shown, answer.winner.selection);
  figures.weightings("assumptions", page, own);
  figures.score("assumptions", /\(score (\S+) (?:of|af) 100\)/.exec(shownTexts(page).join("\n"))?.[1], own.score);
}

const CHECKS = [
  checkAllocation,
  checkRanking,
  checkFrontier,
  checkWeights,
  checkStandings,
  checkExplanation,
  checkWishes,
  checkAssumptions,
] as const;

const KINDS = [
  ...["allocation", "ranking", "ranking rows", "exchanges", "exchanges, weights", "frontier", "frontier rows"],
  ...["weights", "weights, themes", "standing", "standing, themes", "standing rows", "dominators", "mixtures"],
  ...["comparison", "explanation", "wish", "wish rows", "assumptions"],
];

describe("every page and row of every answer", () => {
  test("shows the numbers of evaluate under the same weights", () => {
    const counts = new Map<string, number>();
    fc.assert(
      fc.property(explainCases(), fc.constantFrom("da", "en"), (given, language) => {
        const figures = new Figures(given.problem, language, counts);
        for (const check of CHECKS) check({ ...given, language, figures });
      }),
      runs(30),
    );
    for (const kind of KINDS) expect([kind, (counts.get(kind) ?? 0) > 10]).toEqual([kind, true]);
  });
});

describe("Copenhagen under weights of a theme and of a hensyn", () => {
  const weights = { T1: 50, H1: 5 };
  const to: Selection = evaluate(kobenhavn2024, "example2").selection;

  test.each(["da", "en"] as const)("shows the numbers of evaluate on every page (%s)", (language) => {
    const counts = new Map<string, number>();
    const figures = new Figures(kobenhavn2024, language, counts);
    const shown = { problem: kobenhavn2024, weights, from: {}, to, language, figures };
    for (const check of [checkAllocation, checkRanking, checkStandings, checkExplanation, checkWishes]) check(shown);
    expect(counts.get("wish") ?? 0).toBeGreaterThan(30);
  });

  test("says of a wish what T1 and H1 weigh, and a total that is that of the weights", () => {
    const answer = whyNot(kobenhavn2024, { lock: ["A09.1"] }, { weights });
    if (answer.possible !== true) throw new Error("The wish can be granted.");
    const page = view(kobenhavn2024, answer, "en");
    const [table] = shownTables(page).filter(({ titles }) => titles[0] === HENSYN_AND_THEME.en);
    const row = (id: string): readonly string[] | undefined =>
      table?.rows.find(([name = ""]) => name.includes(`${id} `));
    const [best, winner] = [answer.best, answer.winner].map((each) =>
      evaluate(kobenhavn2024, each.selection, { weights }),
    );
    expect(shownTexts(page).join("\n")).toContain("H1 Coherent service 71.4%");
    expect(row("H1")?.[3]).toBe("71.4%");
    expect(row("T1")?.[3]).toBe(`${(100 * (best?.themes.T1?.weight ?? NaN)).toFixed(1)}%`);
    expect(best?.themes.T1?.weight).toBeGreaterThan(0.9);
    const figures = new Figures(kobenhavn2024, "en", new Map());
    figures.score("total", table?.rows.at(-1)?.[4], (best?.score ?? NaN) - (winner?.score ?? NaN));
  });

  test("names of what dominates an allocation every gain by these weights", () => {
    const answer = standing(kobenhavn2024, "example2", { weights });
    const own = evaluate(kobenhavn2024, "example2", { weights });
    const other = evaluate(kobenhavn2024, answer.dominatedBy?.selection ?? {}, { weights });
    const page = toMarkdown(view(kobenhavn2024, answer, "en"));
    expect(answer.efficient).toBe(false);
    for (const id of answer.by) {
      const gain = (other.hensyn[id]?.score ?? NaN) - (own.hensyn[id]?.score ?? NaN);
      if (gain > 0.0005)
        expect(page).toContain(`${(Math.round(1000 * gain) / 10).toFixed(1)} points of score better by ${id} `);
    }
  });
});
