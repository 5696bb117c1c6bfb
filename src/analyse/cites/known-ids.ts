import type { Problem } from "../../problem/problem.ts";
import type { Structure } from "../../problem/structure.ts";
import type { ProvenanceKind } from "./provenance.ts";

/** Kind of thing named by an id that is met on the way to a number. */
export type NamedKind = Exclude<ProvenanceKind, "quantity" | "kommissorium" | "selection"> | "measure";

/** The ids of a problem by what they name. */
export type KnownIds = Readonly<Record<NamedKind, ReadonlySet<string>>>;

const knowns = new WeakMap<Problem, KnownIds>();

export function knownIds({ problem, areaAt, taskAt, departmentAt, choiceOf }: Structure): KnownIds {
  const ids = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));
  const kept = knowns.get(problem);
  if (kept !== undefined) return kept;
  const made: KnownIds = {
    effect: ids(problem.effects),
    theme: ids(problem.hensyn.flatMap(({ themes }) => themes)),
    hensyn: ids(problem.hensyn),
    measure: ids(problem.measures),
    task: new Set(taskAt.keys()),
    department: new Set(departmentAt.keys()),
    scenario: new Set(choiceOf.keys()),
    area: new Set(areaAt.keys()),
    rule: ids(problem.rules),
    limit: ids(problem.limits),
  };
  knowns.set(problem, made);
  return made;
}
