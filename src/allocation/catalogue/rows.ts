import { conditionHolds } from "../gauges/points.ts";
import type { Structure } from "../../problem/structure.ts";
import { addDifferences } from "./apply.ts";
import { blockOf, blockWriter } from "./block.ts";
import type { Rows } from "./empty-rows.ts";
import { follow } from "./follow.ts";
import { tabulatePoints, type Points } from "./point-tables.ts";
import { startPoints } from "./running-points.ts";
import { countTasks, startState, type State } from "./state.ts";
import { readMeasured } from "./tally.ts";
import type { Trail } from "./trail.ts";

/** Result of a survey of the lawful choices. */
interface Surveyed {
  /** The areas that decide, in document order. */
  readonly deciding: readonly number[];
  readonly trail: Trail;
}

/**
 * Writes all lawful allocations in document order; false if it was told to end before. In them all closings of a department
 * that has tasks end in one place, so the first of them tells it.
 */
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
  const placedAfter = placedAfterOf(state, points);
  const block = blockOf(state, points, placedAfter);
  const running = startPoints(structure, points, block.from);
  const values = new Float64Array(structure.themes.length);
  const readMeasures = measureReader(state, values);
  const readOthers = otherReader(state, points, values);
  const write = blockWriter(rows, block, deciding, trail, {
    state,
    points: running.sums.subarray(block.from * running.themes),
    values,
    readRun: (run) => {
      const changes = block.changes[run];
      if (changes === undefined) return;
      addDifferences(state.tally, changes, 1);
      readMeasures();
      addDifferences(state.tally, changes, -1);
    },
  });
  const cost = state.tally.places ? structure.homes.length : 0;
  let written = 0;
  let work = 0;
  return follow({
    state,
    trail,
    deciding,
    depth: block.from,
    placedAfter: Math.min(placedAfter, block.from),
    points: running,
    onPlaced: () => {
      if (!block.sends) readMeasures();
      readOthers();
    },
    onChosen: (at) => {
      const { count, trailAt } = write(written, at);
      written += count;
      work += count + cost;
      if (work < PAUSE_EVERY) return trailAt;
      work = 0;
      return goOn(written) ? trailAt : -1;
    },
  });
}

/** So many rows take a millisecond or less. */
const PAUSE_EVERY = 1 << 12;

/** After so many areas every task is placed, and only tabulated points are to come. */
function placedAfterOf({ steps }: State, { others }: Points): number {
  let last = -1;
  steps.forEach((ofArea, area) => {
    if (ofArea.some(({ isIdle }) => !isIdle)) last = area;
  });
  for (const { areas } of others) last = Math.max(last, areas.at(-1) ?? -1);
  return last + 1;
}

/** Reads the gauges of measures. */
function measureReader(state: State, values: Float64Array): () => void {
  const { structure, tally } = state;
  const scratch = new Float64Array(structure.problem.departments.length);
  const balances = tally.themes.some(({ homely }) => homely === undefined);
  return () => {
    if (balances) countTasks(state);
    for (const measured of tally.themes) values[measured.theme] = readMeasured(measured, tally, state, scratch);
  };
}

/** Adds up the effects that are in no table. */
function otherReader({ placement, sent, ends }: State, { others }: Points, values: Float64Array): () => void {
  if (others.length === 0) return () => undefined;
  return () => {
    const { departmentOf } = placement;
    for (let task = 0; task < sent.length; task++) departmentOf[task] = ends[sent[task] ?? 0] ?? 0;
    for (const { theme } of others) values[theme] = 0;
    for (const { theme, effect } of others) {
      if (conditionHolds(effect.when, placement)) values[theme] = (values[theme] ?? 0) + effect.points;
    }
  };
}
