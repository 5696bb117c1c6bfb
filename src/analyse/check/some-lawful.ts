import { place, type Placement } from "../../allocation/placement.ts";
import { isLawful } from "../../allocation/verify.ts";
import type { Structure } from "../../problem/structure.ts";
import { inTime, within } from "../../problem/timer.ts";
import { buildProgram, type Wishes } from "../../program/build-program.ts";
import { firstPoint } from "../conflicts/feasible.ts";
import type { Searching } from "../conflicts/searching.ts";
import { isGranted } from "../granted.ts";
import { indifference, searchForAny } from "../incumbent/search-locally.ts";

/** Time to look for a lawful allocation, in milliseconds, before asking whether there can be one. */
const MEETING_MS = 50;

/** Options of the search for a lawful allocation. */
export interface SomeLawfulOptions extends Searching {
  /** The most selections of a space that is searched exhaustively; the local search's default if left out. */
  readonly small?: number | undefined;
}

/**
 * A lawful allocation that grants wishes and more, or `none`, which is proven: by a search of every selection, or by linear
 * relaxations that let in everything lawful.
 *
 * @param accepts test for anything else the allocation must satisfy.
 * @returns undefined if the time ran out before either was known.
 */
export function someLawful(
  structure: Structure,
  wishes: Wishes,
  { solver, timer, small }: SomeLawfulOptions,
  accepts: (placement: Placement) => boolean = () => true,
): Placement | "none" | undefined {
  const { incumbent, complete } = searchForAny(structure, { wishes, timer: within(timer, MEETING_MS), small });
  if (incumbent === undefined && complete) return "none";
  const met = incumbent && place(structure, incumbent.choices);
  if (met !== undefined && accepts(met)) return met;
  return inTime(() => {
    const found = firstPoint(
      buildProgram(structure, indifference(structure), wishes),
      (choices) => {
        const placement = place(structure, choices);
        return isLawful(placement) && isGranted(placement, wishes) && accepts(placement) ? placement : undefined;
      },
      { solver, timer },
    );
    return found ?? "none";
  });
}
