import type { Frontier } from "../analyse/frontier.ts";
import type { Problem } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { mixtureText } from "./mixture-text.ts";
import { shownScore } from "../text/numbers.ts";
import { NO_SCORE, scoreValue } from "./score-cell.ts";
import { callByNumber, selectionCells } from "./selection-text.ts";
import { idleWeightsCell } from "./sections/idle-weights.ts";

/**
 * An efficient score vector as one flat row. The keys are the same in every language: `number` (from 1), `score.<id>` of
 * each criterion, `count` (how many allocations have these scores), `supported` (`true`, `false`, or empty where it is
 * not proven), `mixture` (in words, what beats it under any weights; by number), and of the first allocation `scenarios`
 * (the ids of the changed ones, or `unchanged`) and `difference` (in words, one scenario a line); `idleWeights` are the ids
 * of the themes that have weight and distinguish nothing, separated by commas. Where the time ran out
 * the last row is the incumbent, the best known under the weights, without a number; it need not be efficient.
 */
export type FrontierRow = Readonly<Record<string, string | number | boolean>>;

/**
 * A frontier as flat rows, for CSV, data frames and notebooks. Scores are those that people see: times 100, one decimal.
 *
 * @param frontier of the same problem.
 * @param language of the columns `mixture` and `difference`.
 * @example
 * ```ts
 * frontierRows(kobenhavn2024, frontier(kobenhavn2024), "en")[0]?.["number"]; // 1
 * ```
 */
export function frontierRows(problem: Problem, frontier: Frontier, language: Language): readonly FrontierRow[] {
  const { points, by } = frontier;
  const selections = points.map(({ first }) => first);
  const call = callByNumber(problem, selections, language);
  const idleWeights = idleWeightsCell(problem, frontier.first);
  const rows = points.map(({ scores, count, first, supported, mixture }, index): FrontierRow => ({
    number: index + 1,
    ...scoreCells(by, (id) => shownScore(scores[id] ?? 0)),
    count,
    supported: supported ?? "",
    mixture: mixture === undefined ? "" : mixtureText(mixture, call, language),
    ...selectionCells(problem, first, language),
    idleWeights,
  }));
  if (frontier.status !== "stopped" || frontier.incumbent === null) return rows;
  const { hensyn, themes, selection } = frontier.incumbent;
  return [
    ...rows,
    {
      number: "",
      ...scoreCells(by, (id) => scoreValue((Object.hasOwn(hensyn, id) ? hensyn : themes)[id] ?? NO_SCORE)),
      count: "",
      supported: "",
      mixture: "",
      ...selectionCells(problem, selection, language),
      idleWeights: idleWeightsCell(problem, frontier.incumbent),
    },
  ];
}

function scoreCells(by: readonly string[], scoreOf: (id: string) => number | ""): FrontierRow {
  return Object.fromEntries(by.map((id) => [`score.${id}`, scoreOf(id)]));
}

/**
 * The columns of the rows, in order; there even when the frontier has no point.
 *
 * @example
 * ```ts
 * frontierColumns(frontier(kobenhavn2024)).slice(0, 2); // ["number", "score.H1"]
 * ```
 */
export function frontierColumns({ by }: Frontier): readonly string[] {
  const criteria = by.map((id) => `score.${id}`);
  return ["number", ...criteria, "count", "supported", "mixture", "scenarios", "difference", "idleWeights"];
}
