import { conditionHolds } from "../gauges/points.ts";
import { rawValue } from "../gauges/raw.ts";
import type { Placement } from "../placement.ts";
import type { Plan } from "./plan.ts";
import { blockOf, blockWriter } from "./block.ts";
import type { Rows } from "./empty-rows.ts";
import type { PointTable } from "./point-tables.ts";
import { startState, type State } from "./state.ts";
import { readMeasured } from "./tally.ts";
import { walk } from "./walk.ts";

/** Writes all lawful allocations in document order; false if it was told to end before. */
export function writeRows(plan: Plan, rows: Rows, goOn: (written: number) => boolean): boolean {
  const block = blockOf(plan);
  const state = startState(plan, true);
  const read = gaugeReader(state);
  const write = blockWriter(rows, block, state, read.values);
  let written = 0;
  return walk({
    state,
    areas: Array.from({ length: block.from }, (_, area) => area),
    placedAfter: plan.placedAfter,
    tablesAt: byLastArea(plan),
    onPlaced: read.read,
    onChosen: () => {
      write(written);
      written += block.length;
    },
    goOn: () => goOn(written),
  });
}

function byLastArea({ structure, points }: Plan): readonly (readonly PointTable[])[] {
  const tablesAt = structure.areas.map((): PointTable[] => []);
  for (const table of points.tables) tablesAt[table.areas.at(-1) ?? -1]?.push(table);
  return tablesAt;
}

/** Reads what depends on the place of all tasks: the gauges of measures, and effects that are in no table. */
function gaugeReader(state: State): { values: Float64Array; read: (full: Placement | undefined) => void } {
  const { plan, tally } = state;
  const { structure, points } = plan;
  const values = new Float64Array(structure.themes.length);
  const scratch = new Float64Array(structure.problem.departments.length);
  const read = (full: Placement | undefined): void => {
    for (const each of tally.themes) {
      const theme = structure.themes[each.theme];
      values[each.theme] =
        full === undefined || theme === undefined ? readMeasured(each, tally, state, scratch) : rawValue(theme, full);
    }
    for (const { theme } of points.others) values[theme] = 0;
    for (const { theme, effect } of points.others) {
      if (conditionHolds(effect.when, full ?? state.placement)) values[theme] = (values[theme] ?? 0) + effect.points;
    }
  };
  return { values, read };
}
