import type { Structure, StructuredScenario } from "../../problem/structure.ts";
import { addTask, type Tally } from "./tally.ts";

type Moves = StructuredScenario["moves"];

/** What choosing a scenario changes. */
export interface Step {
  /** Of tasks that no other area moves. What they change of the tally is worked out beforehand. */
  readonly own: Moves;
  readonly positions: Int32Array;
  readonly differences: Float64Array;
  /** Of tasks that other areas move too, perhaps elsewhere. */
  readonly shared: Moves;
  readonly opens: StructuredScenario["opens"];
  readonly closes: StructuredScenario["closes"];
}

/** The steps of all scenarios of all areas, from a tally that has every task at home. */
export function stepsOf(structure: Structure, tally: Tally): readonly (readonly Step[])[] {
  const isOwn = structure.movers.map((movers) => movers.every(({ area }) => area === movers[0]?.area));
  return structure.areas.map(({ scenarios }) =>
    scenarios.map(({ moves, opens, closes }) => {
      const own = moves.filter(({ task }) => isOwn[task]);
      const shared = moves.filter(({ task }) => !isOwn[task]);
      const { positions, differences } = differencesOf(structure, tally, own);
      return { own, positions, differences, shared, opens, closes };
    }),
  );
}

function differencesOf(structure: Structure, tally: Tally, moves: Moves): Pick<Step, "positions" | "differences"> {
  const changed = { ...tally, sums: new Float64Array(tally.sums.length) };
  for (const { task, to } of moves) {
    addTask(changed, task, structure.homes[task] ?? 0, -1);
    addTask(changed, task, to, 1);
  }
  const positions = Int32Array.from(changed.sums.keys()).filter((position) => changed.sums[position] !== 0);
  return { positions, differences: Float64Array.from(positions, (position) => changed.sums[position] ?? 0) };
}
