import type { Member } from "../analyse/conflicts/member.ts";
import type { Possible, Replacement, Undecided, WhyNot } from "../analyse/why-not/why-not.ts";
import type { Evaluation } from "../allocation/evaluation.ts";
import { citesText } from "../problem/texts/cite-text.ts";
import type { Problem } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { shownScore } from "../text/numbers.ts";
import { scoreValue } from "./score-cell.ts";
import { shownCost } from "./sections/wish-parts.ts";
import { selectionIds } from "./selection-text.ts";
import { percentArguments } from "./typed-weights.ts";

/**
 * A line of an answer about a wish. The keys are the same in every language: `row` (`conflict`, `correction`, `best`,
 * `winner`, `part` or `incumbent`), `number` (of the conflict or the correction), `member` (its id), `kind`, `negotiable`, `text`,
 * `detail`, `needed` (the bound to which a limit of a correction must move) and `neededBy` (by how much, both in the
 * unit of the limit), `sources`, `rank`, `of`, `score`, `score.<id>` of each hensyn and each theme, `cost` (of the whole wish or of
 * the part, in points), `change` (in percentage points) and `nearestWeights` (in percent) of the nearest weighting under
 * which the wish wins, and `scenarios`. What is not known, or does not apply, is empty. A `detail` is an example: what
 * breaks the member in one of the selections that keep the others of the conflict. A score that is not proven is empty.
 */
export type WhyNotRow = Readonly<Record<string, string | number | boolean>>;

/** The same without what does not apply; null is what is not known, or what there is not. */
export type WhyNotLine = Readonly<Record<string, string | number | boolean | null>>;

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
  const columns = whyNotColumns(problem);
  return whyNotLines(problem, whyNot, language).map((line) =>
    Object.fromEntries(columns.map((column) => [column, line[column] ?? ""])),
  );
}

/** The rows for a reader that tells a number from no number, such as one of NDJSON: nothing is an empty text. */
export function whyNotLines(problem: Problem, whyNot: WhyNot, language: Language): readonly WhyNotLine[] {
  if (whyNot.possible === null) return undecidedRows(problem, whyNot);
  if (whyNot.possible) return possibleRows(problem, whyNot, language);
  return [
    // What helps comes first.
    ...memberRows(problem, "correction", whyNot.corrections, language),
    ...memberRows(problem, "conflict", whyNot.conflicts, language),
  ];
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
  const member = ["row", "number", "member", "kind", "negotiable", "text", "detail", "needed", "neededBy", "sources"];
  // Each once, though a theme may bear its hensyn's id.
  const scores = [...new Set(scored)].map((id) => `score.${id}`);
  return [...member, "rank", "of", "score", ...scores, "cost", "change", "nearestWeights", "scenarios"];
}

function memberRows(
  problem: Problem,
  row: "conflict" | "correction",
  sets: readonly (readonly Member[])[],
  language: Language,
): readonly WhyNotLine[] {
  return sets.flatMap((members, index) =>
    members.map((member) => ({ row, number: index + 1, ...memberCells(problem, member, language) })),
  );
}

function memberCells(
  problem: Problem,
  { id, kind, negotiable, text, detail, needed, cites }: Member,
  language: Language,
): WhyNotLine {
  const sources = cites.length === 0 ? null : citesText(problem, cites, language);
  const shown = { member: id, kind, negotiable, text: text[language], sources };
  return {
    ...shown,
    ...(detail === undefined ? {} : { detail: detail[language] }),
    ...(needed === undefined ? {} : { needed: needed.value, neededBy: needed.by }),
  };
}

/** The incumbent, if there is one. */
function undecidedRows(problem: Problem, { incumbent }: Undecided): readonly WhyNotLine[] {
  return incumbent === null ? [] : [{ row: "incumbent", ...scoreCells(problem, incumbent), rank: null, of: null }];
}

function possibleRows(problem: Problem, whyNot: Possible, language: Language): readonly WhyNotLine[] {
  const { best, winner, rank, of, replacement, nearestWeights: nearest } = whyNot;
  return [
    {
      row: "best",
      ...scoreCells(problem, best),
      rank,
      of,
      cost: shownCost(best.score, winner.score - best.score),
      change: nearest === null ? null : Math.round(nearest.change * 1e6) / 1e4,
      nearestWeights: nearest === null ? null : percentArguments(nearest.weights).join(" "),
    },
    { row: "winner", ...scoreCells(problem, winner), rank: 1, of },
    ...replacement.map((each) => partRow(problem, best, each, language)),
  ];
}

function scoreCells(problem: Problem, evaluation: Evaluation): WhyNotLine {
  const { hensyn, themes, selection } = evaluation;
  const scores = [...Object.entries(themes), ...Object.entries(hensyn)].map(([id, each]) => [
    `score.${id}`,
    scoreValue(each),
  ]);
  return {
    score: scoreValue(evaluation),
    ...(Object.fromEntries(scores) as Record<string, number | "">),
    scenarios: selectionIds(problem, selection),
  };
}

function partRow(problem: Problem, { score }: Evaluation, part: Replacement, language: Language): WhyNotLine {
  return {
    row: "part",
    ...memberCells(problem, part.member, language),
    score: shownScore(score + part.cost),
    cost: shownCost(score, part.cost),
    scenarios: selectionIds(problem, part.best),
  };
}
