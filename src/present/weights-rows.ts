import type { Regions } from "../analyse/weight-regions.ts";
import type { Problem } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { idleWeightsCell } from "./sections/idle-weights.ts";
import { selectionCells } from "./selection-text.ts";

/**
 * An allocation's acceptability as one flat row. The keys are the same in every language: `number` (from 1), `share` (of
 * all weightings, in percent), `standardError` (in percentage points; empty where the share is exact), `share.<place>`
 * (for places 1…r, in percent), `weight.<id>` (its central weights, in percent; empty where it has none), `count` (how
 * many allocations have the same scores), `scenarios`, `difference` and `idleWeights` (the ids of the themes that have weight
 * and distinguish nothing, separated by commas). Where the time ran out the last row is the incumbent, the best known under
 * the weights, with nothing but the last three.
 */
export type WeightsRow = Readonly<Record<string, string | number | boolean>>;

/**
 * The acceptability of allocations as flat rows, for CSV, data frames and notebooks. Percentages have four decimals.
 *
 * @param regions of the same problem.
 * @param language of the column `difference`.
 * @example
 * ```ts
 * weightsRows(kobenhavn2024, weightRegions(kobenhavn2024), "en")[0]?.["number"]; // 1
 * ```
 */
export function weightsRows(problem: Problem, regions: Regions, language: Language): readonly WeightsRow[] {
  const { acceptability, best, by } = regions;
  const rows = acceptability.map(
    ({ selection, count, share, standardError, ranks, centralWeights }, index): WeightsRow => {
      const places = Array.from({ length: best }, (_, place) => [`share.${place + 1}`, percent(ranks[place] ?? 0)]);
      const weights = by.map((id) => [`weight.${id}`, centralWeights === null ? "" : percent(centralWeights[id] ?? 0)]);
      return {
        number: index + 1,
        share: percent(share),
        standardError: standardError === undefined ? "" : percent(standardError),
        ...(Object.fromEntries([...places, ...weights]) as Record<string, string | number>),
        count,
        ...selectionCells(problem, selection, language),
        idleWeights: idleWeightsCell(problem, regions.first),
      };
    },
  );
  if (regions.status !== "stopped" || regions.incumbent === null) return rows;
  const blank = Object.fromEntries(weightsColumns(regions).map((column) => [column, ""]));
  const { incumbent } = regions;
  return [
    ...rows,
    {
      ...blank,
      ...selectionCells(problem, incumbent.selection, language),
      idleWeights: idleWeightsCell(problem, incumbent),
    },
  ];
}

/**
 * The columns of the rows, in order; there even when there is no region.
 *
 * @example
 * ```ts
 * weightsColumns(weightRegions(kobenhavn2024)).slice(0, 4); // ["number", "share", "standardError", "share.1"]
 * ```
 */
export function weightsColumns({ best, by }: Regions): readonly string[] {
  const places = Array.from({ length: best }, (_, place) => `share.${place + 1}`);
  const weights = by.map((id) => `weight.${id}`);
  return ["number", "share", "standardError", ...places, ...weights, "count", "scenarios", "difference", "idleWeights"];
}

/** Regions may be small: more decimals than a score has. */
function percent(share: number): number {
  return Math.round(share * 1e6) / 1e4 + 0;
}
