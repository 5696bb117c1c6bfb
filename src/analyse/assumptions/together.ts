import { beforeTie, tieHeads } from "../../allocation/catalogue/tie-ranks.ts";
import { tick, type Clock } from "../clock.ts";
import { drawnValues } from "./draw.ts";
import { fieldOf, type Field } from "./field.ts";
import type { Model, Point } from "./model.ts";
import { addedScores, rowsFrom } from "./outcome.ts";
import { regimeAt } from "./regime.ts";

/** Tally of one allocation over all samples. */
export interface Followed {
  first: number;
  unlawful: number;
  worstRank: number | null;
  largestRegret: number | null;
}

export interface Sampling {
  readonly samples: number;
  readonly seed: number;
}

/**
 * Follows some rows through samples in which everything varies at once.
 *
 * @throws {TimeUp} if the time ran out.
 */
export function sampledRows(
  model: Model,
  rows: readonly number[],
  { samples, seed }: Sampling,
  clock: Clock,
): readonly Followed[] {
  const followed = rows.map((): Followed => ({ first: 0, unlawful: 0, worstRank: null, largestRegret: null }));
  const field = fieldOf(model, model.gauges, model.limits, rows[0] ?? 0);
  let done = 0;
  for (const point of drawnValues(model.variables, samples, seed)) {
    tick(clock, () => ({ step: "draws", done, of: samples }));
    count(field, point, rows, followed);
    done++;
  }
  return followed;
}

function count(field: Field, point: Point, rows: readonly number[], followed: readonly Followed[]): void {
  const { gauges, ranked } = field;
  const regime = regimeAt(field, point);
  const added = addedScores(
    field,
    regime,
    gauges.map(({ values }) => values(point)),
    gauges.map(({ least }) => least(point)),
  );
  const scores = rows.map((row) => {
    const group = ranked.of[row] ?? -1;
    return regime.live[group] === 1 ? (regime.base[row] ?? 0) + (added[group] ?? 0) : undefined;
  });
  const least = scores.reduce<number>((lowest, score) => Math.min(lowest, score ?? Infinity), Infinity);
  const ascending = Float64Array.from(rowsFrom(field, regime, added, least).scores).sort();
  const heads = tieHeads(ascending);
  followed.forEach((each, index) => {
    const score = scores[index];
    if (score === undefined) {
      each.unlawful++;
      return;
    }
    const rank = 1 + beforeTie(score, heads);
    if (rank === 1) each.first++;
    each.worstRank = Math.max(each.worstRank ?? 1, rank);
    each.largestRegret = Math.max(each.largestRegret ?? 0, (ascending.at(-1) ?? score) - score);
  });
}
