import type { Structure, StructuredScenario } from "../../problem/structure.ts";
import { reachOf } from "../reach.ts";
import { isMovedByOneArea } from "./sum-changes.ts";
import { positionIn, type Tally } from "./tally.ts";

type Moves = StructuredScenario["moves"];

/** Changes of some sums of a tally. */
export interface Differences {
  readonly positions: Int32Array;
  readonly differences: Float64Array;
}

/** Changes that choosing a scenario makes. */
export interface Step extends Differences {
  /** Of tasks that no other area moves. What they change of the tally is worked out beforehand. */
  readonly own: Moves;
  /** Of tasks that other areas move too, perhaps elsewhere. */
  readonly shared: Moves;
  /** Of departments that do not exist today. */
  readonly opens: StructuredScenario["opens"];
  readonly closes: StructuredScenario["closes"];
  /** True if it changes nothing at all. */
  readonly isIdle: boolean;
}

/**
 * The steps of all scenarios of all areas. A department with a task that nothing moves is as open as it is whatever else is
 * sent there, so tasks are counted in the other ones only.
 */
export function stepsOf(structure: Structure, tally: Tally): readonly (readonly Step[])[] {
  const { steady } = reachOf(structure);
  const { departments } = structure.problem;
  return structure.areas.map(({ scenarios }) =>
    scenarios.map((scenario) => {
      const single = scenario.moves.filter(({ task }) => isMovedByOneArea(structure, task));
      const shared = scenario.moves.filter(({ task }) => !isMovedByOneArea(structure, task));
      const opens = scenario.opens.filter((department) => departments[department]?.existing === false);
      const changes = differencesOf(structure, tally, single, steady);
      const own = tally.places ? single : [];
      const idle = own.length + changes.positions.length + shared.length + opens.length + scenario.closes.length === 0;
      return { own, ...changes, shared, opens, closes: scenario.closes, isIdle: idle };
    }),
  );
}

const IDLE: Step = {
  own: [],
  positions: new Int32Array(),
  differences: new Float64Array(),
  shared: [],
  opens: [],
  closes: [],
  isIdle: true,
};

/** Steps that change nothing, where it is of no account in which departments tasks are. */
export function idleSteps({ areas }: Structure): readonly (readonly Step[])[] {
  return areas.map(({ scenarios }) => scenarios.map(() => IDLE));
}

function differencesOf(structure: Structure, tally: Tally, moves: Moves, steady: readonly boolean[]): Differences {
  const changed = new Map<number, number>();
  for (const { task, to } of moves) {
    for (const [at, sign] of [
      [structure.homes[task] ?? 0, -1],
      [to, 1],
    ] as const) {
      if (steady[at] !== true) changed.set(at, (changed.get(at) ?? 0) + sign);
      for (const theme of tally.themes) {
        const position = positionIn(tally, theme, task, at);
        if (position >= 0) changed.set(position, (changed.get(position) ?? 0) + sign * (theme.amounts[task] ?? 0));
      }
    }
  }
  const lasting = [...changed].filter(([, difference]) => difference !== 0);
  return {
    positions: Int32Array.from(lasting, ([position]) => position),
    differences: Float64Array.from(lasting, ([, difference]) => difference),
  };
}
