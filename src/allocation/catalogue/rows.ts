import { conditionHolds } from "../gauges/points.ts";
import { rawValue } from "../gauges/raw.ts";
import type { Placement } from "../placement.ts";
import type { Structure } from "../../problem/structure.ts";
import { blockOf, blockWriter } from "./block.ts";
import type { Rows } from "./empty-rows.ts";
import { follow } from "./follow.ts";
import { tabulatePoints, type Points } from "./point-tables.ts";
import { startPoints } from "./running-points.ts";
import { countTasks, startState, type State } from "./state.ts";
import { readMeasured } from "./tally.ts";
import type { Trail } from "./trail.ts";

/** What a survey of the lawful choices has shown. */
interface Surveyed {
  /** The areas that decide, in document order. */
  readonly deciding: readonly number[];
  readonly trail: Trail;
}

/** Writes all lawful allocations in document order; false if it was told to end before. */
export function writeRows(
  structure: Structure,
  { deciding, trail }: Surveyed,
  rows: Rows,
  goOn: (written: number) => boolean,
): boolean {
  const points = tabulatePoints(structure);
  const measures = structure.themes.some(({ gauge }) => gauge.kind !== "points");
  const places = points.others.length > 0;
  const state = startState(structure, { counts: measures, measures, places });
  const placedAfter = placedAfterOf(state, deciding, points);
  const block = blockOf(structure, points, placedAfter);
  const running = startPoints(structure, points, block.from);
  const values = new Float64Array(structure.themes.length);
  const write = blockWriter(rows, block, {
    structure,
    choices: state.choices,
    points: running.sums.subarray(block.from * running.themes),
    values,
  });
  const cost = block.length + (state.tally.places ? structure.homes.length : 0);
  let written = 0;
  let work = 0;
  return follow({
    state,
    trail,
    deciding,
    depth: block.from,
    placedAfter,
    points: running,
    onPlaced: gaugeReader(state, points, values),
    onChosen: () => {
      write(written);
      written += block.length;
      work += cost;
      if (work < PAUSE_EVERY) return true;
      work = 0;
      return goOn(written);
    },
  });
}

/** So many rows take a millisecond or less. */
const PAUSE_EVERY = 1 << 12;

/** After so many areas every task is placed, and nothing that decides is to come: only tabulated points are. */
function placedAfterOf({ steps }: State, deciding: readonly number[], { others }: Points): number {
  let last = deciding.at(-1) ?? -1;
  steps.forEach((ofArea, area) => {
    if (ofArea.some(({ isIdle }) => !isIdle)) last = Math.max(last, area);
  });
  for (const { areas } of others) last = Math.max(last, areas.at(-1) ?? -1);
  return last + 1;
}

/** Reads what depends on the place of all tasks: the gauges of measures, and effects that are in no table. */
function gaugeReader(state: State, { others }: Points, values: Float64Array): (full: Placement | undefined) => void {
  const { structure, tally, placement, sent, ends } = state;
  const scratch = new Float64Array(structure.problem.departments.length);
  const balances = tally.themes.some(({ homely }) => homely === undefined);
  return (full) => {
    if (balances && full === undefined) countTasks(state);
    for (const measured of tally.themes) {
      const theme = structure.themes[measured.theme];
      values[measured.theme] =
        full === undefined || theme === undefined
          ? readMeasured(measured, tally, state, scratch)
          : rawValue(theme, full);
    }
    if (others.length === 0) return;
    const { departmentOf } = placement;
    for (let task = 0; task < sent.length; task++) departmentOf[task] = ends[sent[task] ?? 0] ?? 0;
    for (const { theme } of others) values[theme] = 0;
    for (const { theme, effect } of others) {
      if (conditionHolds(effect.when, full ?? placement)) values[theme] = (values[theme] ?? 0) + effect.points;
    }
  };
}
