import { choicesOf } from "../allocation/selection.ts";
import type { NamedSelection } from "../problem/problem.ts";
import type { Structure } from "../problem/structure.ts";
import type { Wishes } from "../program/build-program.ts";
import type { Weighing } from "./analysis.ts";

/** The wishes that a named selection with open areas amounts to: what it decides is locked, what it rules out is forbidden. */
export type Decided = Pick<Wishes, "lock" | "forbid">;

/** Wishes that exactly the completions of a named selection grant; undefined of one that leaves nothing open. */
export function decidedBy(structure: Structure, { selection, open }: NamedSelection): Decided | undefined {
  if (open.length === 0) return undefined;
  const among = new Map(open.map((each) => [each.area, each.among]));
  const choices = choicesOf(structure, selection);
  const lock = structure.areas.flatMap(({ id }, area) =>
    among.has(id) ? [] : [{ area, scenario: choices[area] ?? 0 }],
  );
  const forbid = structure.areas.flatMap((each, area) => {
    const possible = among.get(each.id);
    if (possible === undefined) return [];
    return each.scenarios.flatMap(({ id }, scenario) => (possible.includes(id) ? [] : [{ area, scenario }]));
  });
  return { lock, forbid };
}

/** A question narrowed to the allocations that complete a selection. */
export function completing<W extends Weighing>(weighing: W, { lock, forbid }: Decided): W {
  const { wishes } = weighing;
  return { ...weighing, wishes: { ...wishes, lock: [...wishes.lock, ...lock], forbid: [...wishes.forbid, ...forbid] } };
}
