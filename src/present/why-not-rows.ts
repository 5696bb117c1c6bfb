import type { Member } from "../analyse/conflicts/member.ts";
import type { Possible, Replacement, WhyNot } from "../analyse/why-not/why-not.ts";
import type { Evaluation } from "../allocation/evaluation.ts";
import { citesText } from "../problem/texts/cite-text.ts";
import type { Language, Problem } from "../problem/problem.ts";
import { shownScore } from "../problem/texts/numbers.ts";
import { shownCost } from "./sections/wish-parts.ts";
import { selectionIds } from "./selection-text.ts";
import { percentArguments } from "./typed-weights.ts";

/**
 * A line of an answer about a wish. The keys are the same in every language: `row` (`conflict`, `correction`, `best`,
 * `winner` or `part`), `number` (of the conflict or the correction), `member` (its id), `kind`, `negotiable`, `text`,
 * `detail`, `sources`, `rank`, `of`, `score`, `score.<id>` of each hensyn and each theme, `cost` (of the whole wish or of
 * the part, in points), `change` (in percentage points) and `nearestWeights` (in percent) of the nearest weighting under
 * which the wish wins, and `scenarios`. What is not known, or does not apply, is empty.
 */
export type WhyNotRow = Readonly<Record<string, string | number | boolean>>;

/**
 * An answer about a wish as flat rows, for CSV, data frames and notebooks: a row for each member of each conflict and of
 * each correction; or for the best that grants the wish, for the best of all, and for each part of the wish with the best
 * that there would be without it. Scores are those that people see: times 100, one decimal.
 *
 * @param language of the columns `text`, `detail` and `sources`.
 * @example
 * ```ts
 * const rows = whyNotRows(kobenhavn2024, whyNot(kobenhavn2024, ["A05.1", "A03.0"]), "en");
 * rows[0]?.["member"]; // "lock:A05.1"
 * ```
 */
export function whyNotRows(problem: Problem, whyNot: WhyNot, language: Language): readonly WhyNotRow[] {
  const blank = Object.fromEntries(whyNotColumns(problem).map((column) => [column, ""]));
  const rows = whyNot.possible
    ? possibleRows(problem, whyNot, language)
    : [
        ...memberRows(problem, "conflict", whyNot.conflicts, language),
        ...memberRows(problem, "correction", whyNot.corrections, language),
      ];
  return rows.map((row) => ({ ...blank, ...row }));
}

/**
 * The columns of the rows, in order.
 *
 * @example
 * ```ts
 * whyNotColumns(kobenhavn2024)[0]; // "row"
 * ```
 */
export function whyNotColumns({ hensyn }: Problem): readonly string[] {
  const scored = [...hensyn.map(({ id }) => id), ...hensyn.flatMap(({ themes }) => themes.map(({ id }) => id))];
  const member = ["row", "number", "member", "kind", "negotiable", "text", "detail", "sources"];
  // Each once, though a theme may bear its hensyn's id.
  const scores = [...new Set(scored)].map((id) => `score.${id}`);
  return [...member, "rank", "of", "score", ...scores, "cost", "change", "nearestWeights", "scenarios"];
}

function memberRows(
  problem: Problem,
  row: "conflict" | "correction",
  sets: readonly (readonly Member[])[],
  language: Language,
): readonly WhyNotRow[] {
  return sets.flatMap((members, index) =>
    members.map((member) => ({ row, number: index + 1, ...memberCells(problem, member, language) })),
  );
}

function memberCells(
  problem: Problem,
  { id, kind, negotiable, text, detail, cites }: Member,
  language: Language,
): WhyNotRow {
  const sources = citesText(problem, cites, language);
  return { member: id, kind, negotiable, text: text[language], detail: detail?.[language] ?? "", sources };
}

function possibleRows(problem: Problem, whyNot: Possible, language: Language): readonly WhyNotRow[] {
  const { best, winner, rank, of, replacement, nearestWeights: nearest } = whyNot;
  return [
    {
      row: "best",
      ...scoreCells(problem, best),
      rank: rank ?? "",
      of: of ?? "",
      cost: shownCost(best.score, winner.score - best.score),
      change: nearest === null ? "" : Math.round(nearest.change * 1e6) / 1e4,
      nearestWeights: nearest === null ? "" : percentArguments(nearest.weights).join(" "),
    },
    { row: "winner", ...scoreCells(problem, winner), rank: 1, of: of ?? "" },
    ...replacement.map((each) => partRow(problem, best, each, language)),
  ];
}

function scoreCells(problem: Problem, evaluation: Evaluation): WhyNotRow {
  const { hensyn, themes, score, selection } = evaluation;
  const scores = [...Object.entries(themes), ...Object.entries(hensyn)].map(([id, each]) => [
    `score.${id}`,
    shownScore(each.score),
  ]);
  return {
    score: shownScore(score),
    ...(Object.fromEntries(scores) as Record<string, number>),
    scenarios: selectionIds(problem, selection),
  };
}

function partRow(problem: Problem, { score }: Evaluation, part: Replacement, language: Language): WhyNotRow {
  return {
    row: "part",
    ...memberCells(problem, part.member, language),
    score: shownScore(score + part.cost),
    cost: shownCost(score, part.cost),
    scenarios: selectionIds(problem, part.best),
  };
}
