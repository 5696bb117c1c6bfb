import { TIE } from "../../tolerances.ts";

/** The first score of a tie, and how many come before it. */
export interface TieHead {
  readonly score: number;
  readonly before: number;
}

/** The ties of some scores, formed from the best downwards. @param ascending is sorted. */
export function tieHeads(ascending: Float64Array): readonly TieHead[] {
  const heads: TieHead[] = [];
  let head = Infinity;
  for (let before = 0; before < ascending.length; before++) {
    const score = ascending[ascending.length - 1 - before] ?? 0;
    if (score >= head - TIE) continue;
    head = score;
    heads.push({ score, before });
  }
  return heads;
}

/** Number of scores before the tie that one of them belongs to: the last tie that begins with no lower score. */
export function beforeTie(score: number, heads: readonly TieHead[]): number {
  let [from, to] = [0, heads.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((heads[middle]?.score ?? 0) >= score) from = middle + 1;
    else to = middle;
  }
  return heads[from - 1]?.before ?? 0;
}
