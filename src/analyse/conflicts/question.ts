import type { Wishes } from "../../program/build-program.ts";
import { reachOf, type Reach } from "../../allocation/reach.ts";
import type { Structure } from "../../problem/structure.ts";
import type { Demand } from "./demand.ts";
import { demandsOf } from "./demands.ts";
import { dependencies } from "./dependencies.ts";
import { domainsOf } from "./domains.ts";
import { withWishedStates, type WishedStructure } from "./wished-structure.ts";

/** The demands that may be broken, with the areas and states that have to be looked at to find out. */
export interface ConflictQuestion {
  readonly within: WishedStructure;
  readonly reach: Reach;
  readonly demands: readonly Demand[];
  /** The ids of demands that are not asked about: they may be broken freely. */
  readonly ignored: Pick<ReadonlySet<string>, "has">;
  /** For each demand, the areas that decide whether it is kept. */
  readonly areasOf: readonly ReadonlySet<number>[];
  /** For each area, the states that may be better than unchanged. */
  readonly domains: readonly (readonly number[])[];
}

export function conflictQuestion(structure: Structure, wishes: Wishes): ConflictQuestion {
  const within = withWishedStates(structure, wishes);
  const reach = reachOf(within.structure);
  const demands = demandsOf(within, wishes);
  const areas = dependencies(within.structure, reach);
  return {
    within,
    reach,
    demands,
    ignored: new Set(),
    areasOf: demands.map(({ asked }) => areas(asked)),
    domains: domainsOf(within, reach, wishes),
  };
}
