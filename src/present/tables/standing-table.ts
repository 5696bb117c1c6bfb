import { exchangeBetween } from "../../allocation/exchange.ts";
import type { Evaluation } from "../../allocation/evaluation.ts";
import type { Weights } from "../../allocation/weights.ts";
import type { Standing } from "../../analyse/standing.ts";
import type { NamedSelection, Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { detailColumns, endColumns, scoreColumns } from "./allocation-columns.ts";
import { keyed, tableOf, type Column, type Table } from "../document/table.ts";
import { exchangeText } from "../texts/exchange-text.ts";
import { provenScore } from "../texts/score-text.ts";
import { allocationName, namedOf } from "../texts/named-text.ts";
import { selectionIds } from "../texts/selection-text.ts";

/**
 * Standings of allocations, for files. For each a row with the nearest weights that make it the best, and behind it,
 * with the same in all other columns, a row for each corner of the region of the weights that do; `weighting` says
 * which.
 *
 * @param standings of one problem under the same weights; the first has no exchange.
 */
export function standingTable(problem: Problem, standings: readonly Standing[], language: Language): Table {
  const [first] = standings;
  const rows = standings.flatMap((standing, index): readonly Row[] => {
    const { evaluation, question, region, nearestWeights } = standing;
    const allocation = {
      standing,
      evaluation,
      named: namedOf(problem, question.subject),
      exchange:
        first === undefined || index === 0
          ? ""
          : exchangeText(problem, exchangeBetween(problem, first.evaluation, evaluation), language),
    };
    return [
      { ...allocation, weighting: nearestWeights && "nearest", weights: nearestWeights?.weights ?? null },
      ...(region?.polygon ?? []).map((weights): Row => ({ ...allocation, weighting: "corner", weights })),
    ];
  });
  return tableOf(columnsOf(problem, rows, language), rows, { language });
}

/** An allocation, and weights that choose it. */
interface Row {
  readonly standing: Standing;
  readonly evaluation: Evaluation;
  readonly named: NamedSelection | undefined;
  readonly exchange: string;
  readonly weighting: "nearest" | "corner" | null;
  readonly weights: Weights | null;
}

type FileColumn = Pick<Column<Row>, "key" | "type" | "value">;

const PLACE: readonly FileColumn[] = [
  { key: "lawful", type: "flag", value: ({ evaluation }) => evaluation.lawful },
  { key: "rank", type: "count", value: ({ standing }) => standing.rank },
  { key: "of", type: "count", value: ({ standing }) => standing.of },
  // Of 0…100, as the answer has it.
  { key: "percentile", type: "figure", value: ({ standing }) => standing.percentile },
  { key: "gap", type: "score", value: ({ standing }) => standing.gap },
];

const WINNING: readonly FileColumn[] = [
  { key: "share", type: "share", value: ({ standing }) => shareOf(standing) },
  { key: "standard_error", type: "share", value: ({ standing }) => standing.region?.standardError ?? null },
  { key: "change", type: "share", value: ({ standing }) => standing.nearestWeights?.change ?? null },
  { key: "weighting", type: "text", value: ({ weighting }) => weighting },
];

function columnsOf(problem: Problem, rows: readonly Row[], language: Language): readonly Column<Row>[] {
  const before: readonly FileColumn[] = [
    {
      key: "allocation",
      type: "text",
      value: ({ evaluation, named }) => allocationName(problem, evaluation.selection, named, language),
    },
    ...PLACE,
  ];
  const after: readonly FileColumn[] = [
    { key: "scenarios", type: "text", value: ({ evaluation }) => selectionIds(problem, evaluation.selection) },
    { key: "open", type: "text", value: ({ standing }) => standing.completions?.open.join(",") ?? "" },
    { key: "completions", type: "count", value: ({ standing }) => standing.completions?.count ?? null },
    { key: "worst_rank", type: "count", value: ({ standing }) => standing.completions?.worst?.rank ?? null },
    {
      key: "worst_percentile",
      type: "figure",
      value: ({ standing }) => standing.completions?.worst?.percentile ?? null,
    },
    { key: "worst_gap", type: "score", value: ({ standing }) => standing.completions?.worst?.gap ?? null },
    { key: "worst_score", type: "score", value: ({ standing }) => worstScore(standing) },
    { key: "exchange", type: "text", value: ({ exchange }) => exchange },
    { key: "efficient", type: "flag", value: ({ standing }) => standing.efficient },
    {
      key: "dominated_by",
      type: "text",
      value: ({ standing: { dominatedBy } }) =>
        dominatedBy === undefined ? null : selectionIds(problem, dominatedBy.selection),
    },
    ...WINNING,
    ...keyed("weight", problem.hensyn, ({ id }, key): FileColumn => ({
      key,
      type: "share",
      value: ({ weights }) => (weights !== null && Object.hasOwn(weights, id) ? (weights[id] ?? null) : null),
    })),
  ];
  const evaluationOf = ({ evaluation }: Row): Evaluation => evaluation;
  return [
    ...before.map(forFiles),
    ...scoreColumns(problem, evaluationOf, "", language),
    ...detailColumns(problem, evaluationOf),
    ...after.map(forFiles),
    ...endColumns(problem, rows, evaluationOf),
  ];
}

function forFiles(column: FileColumn): Column<Row> {
  return { ...column, title: column.key, only: "file" };
}

/** The score of the worst completion, where it is proven. */
function worstScore({ completions }: Standing): number | null {
  return completions?.worst ? provenScore(completions.worst.evaluation) : null;
}

/** Nothing where it is not proven that no weights choose it. */
function shareOf({ evaluation, region, status }: Standing): number | null {
  if (region !== null) return region.share;
  return evaluation.lawful && status === "complete" ? 0 : null;
}
