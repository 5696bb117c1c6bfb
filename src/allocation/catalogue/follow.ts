import { apply, undo } from "./apply.ts";
import { addPoints, type RunningPoints } from "./running-points.ts";
import type { State } from "./state.ts";
import { isMarked, type Trail } from "./trail.ts";

/** Course of a walk along a trail, and what is done on the way. */
export interface Following {
  readonly state: State;
  readonly trail: Trail;
  /** The areas of the trail, in document order. */
  readonly deciding: readonly number[];
  /** Number of areas that are chosen, from the first on. */
  readonly depth: number;
  /** After so many of these areas every task is placed. */
  readonly placedAfter: number;
  readonly points: RunningPoints;
  /** Called where every task is placed. */
  readonly onPlaced: () => void;
  /** Called where all these areas are chosen, with the place of the trail; says where it goes on, or ends the walk by −1. */
  readonly onChosen: (trailAt: number) => number;
}

/** Goes through all lawful choices in document order along the trail; false if it was ended before. */
export function follow(walk: Following): boolean {
  const { state, trail, depth, placedAfter } = walk;
  const widths = widthsOf(walk);
  const sizes = Int32Array.from({ length: depth }, (_, area) => state.steps[area]?.length ?? 0);
  const next = new Int32Array(depth);
  const starts = new Int32Array(depth + 1);
  let read = widths[0] ?? 0;
  if (placedAfter === 0) walk.onPlaced();
  for (let area = 0; area >= 0;) {
    if (area === depth) {
      read = walk.onChosen(read);
      if (read < 0) return false;
      if (--area >= 0) leave(walk, area);
      continue;
    }
    const isDeciding = (widths[area] ?? 0) > 0;
    const start = starts[area] ?? 0;
    let scenario = next[area] ?? 0;
    if (isDeciding) while (scenario < (sizes[area] ?? 0) && !isMarked(trail.bytes, start, scenario)) scenario++;
    if (scenario >= (sizes[area] ?? 0)) {
      next[area] = state.choices[area] = 0;
      if (--area >= 0) leave(walk, area);
      continue;
    }
    next[area] = scenario + 1;
    // What follows a choice that decides nothing follows every scenario of it.
    if (!isDeciding) read = start;
    enter(walk, area, scenario);
    area++;
    starts[area] = read;
    read += widths[area] ?? 0;
    if (area === placedAfter) walk.onPlaced();
  }
  return true;
}

/** For each area that is chosen, how many bytes of the trail a choice in it takes; 0 if it decides nothing. */
function widthsOf({ trail, deciding, depth }: Following): Int32Array {
  const widths = new Int32Array(depth);
  deciding.forEach((area, position) => {
    if (area < depth) widths[area] = trail.widths[position] ?? 0;
  });
  return widths;
}

function enter({ state, points }: Following, area: number, scenario: number): void {
  state.choices[area] = scenario;
  const step = state.steps[area]?.[scenario];
  if (step !== undefined && !step.isIdle) apply(state, step);
  addPoints(points, area, state.choices);
}

function leave({ state }: Following, area: number): void {
  const step = state.steps[area]?.[state.choices[area] ?? 0];
  if (step !== undefined && !step.isIdle) undo(state, step);
}
