import { choicesAt } from "../../../allocation/catalogue/columns.ts";
import { orderRows } from "../../../allocation/catalogue/order-rows.ts";
import type { Choices } from "../../../allocation/placement.ts";
import { isUp } from "../../../problem/timer.ts";
import type { Clock } from "../../clock.ts";
import { drawnValues, type Sampling } from "../draw.ts";
import { drawnAt, type Drawn } from "./drawn.ts";
import type { Joint } from "./joint.ts";
import { startTally, type CoreOfDraws } from "./tally.ts";

/** Tally of one allocation over all draws. */
export interface Followed {
  first: number;
  unlawful: number;
  largestRegret: number | null;
}

/** Results of draws in which everything varies at once. */
export interface Together {
  /** Number of draws before the time ran out, if it did. */
  readonly draws: number;
  readonly followed: readonly Followed[];
  readonly core: CoreOfDraws;
  /** The allocation that has or shares the first rank in most draws; undefined if none ever has. */
  readonly leading: Choices | undefined;
}

/** Follows some rows through draws in which everything varies at once, and counts what the best of each choose. */
export function sampledRows(joint: Joint, rows: readonly number[], sampling: Sampling, clock: Clock): Together {
  const { columns, variables } = joint.model;
  const { structure, choices } = columns;
  const areas = structure.areas.length;
  const followed = rows.map((): Followed => ({ first: 0, unlawful: 0, largestRegret: null }));
  const tally = startTally(structure);
  const firsts = new Map<number, number>();
  let draws = 0;
  for (const point of drawnValues(variables, sampling)) {
    if (isUp(clock)) break;
    clock.onProgress?.({ step: "draws", done: draws, of: sampling.samples });
    const drawn = drawnAt(joint, point);
    follow(drawn, rows, followed);
    tally.add(drawn.rows.map((row) => choices.subarray(row * areas, (row + 1) * areas)));
    for (const row of drawn.rows) firsts.set(row, (firsts.get(row) ?? 0) + 1);
    draws++;
  }
  const most = Math.max(0, ...new Set(firsts.values()));
  const [leading] = orderRows(
    columns,
    [...firsts.keys()].filter((row) => firsts.get(row) === most),
    1,
  );
  return {
    draws,
    followed,
    core: tally.core(),
    leading: leading === undefined ? undefined : choicesAt(columns, leading),
  };
}

function follow({ best, rows: firsts, scoreOf }: Drawn, rows: readonly number[], followed: readonly Followed[]): void {
  followed.forEach((each, index) => {
    const row = rows[index] ?? 0;
    const score = scoreOf(row);
    if (score === undefined) {
      each.unlawful++;
      return;
    }
    if (firsts.includes(row)) each.first++;
    each.largestRegret = Math.max(each.largestRegret ?? 0, best - score);
  });
}
