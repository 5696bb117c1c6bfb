import type { Choices } from "../allocation/placement.ts";

/** Tells whether choices differ enough from all those taken before, and if so takes them too. */
export type Takes = (choices: Choices) => boolean;

/**
 * Takes one allocation after the other, if it differs in at least so many areas from every one taken before: of a ranking
 * the best first, then the best of those that are far enough from it, and so on.
 *
 * Source: S. S. Ravi, D. J. Rosenkrantz and G. K. Tayi, "Heuristic and special case algorithms for dispersion problems",
 * Operations Research 42 (1994), on greedy choices that keep their distance.
 */
export function takesApart(apart: number): Takes {
  // Allocations differ in one area at least, so nothing has to be remembered.
  if (apart <= 1) return () => true;
  const taken: Choices[] = [];
  return (choices) => {
    if (taken.some((other) => differing(choices, other) < apart)) return false;
    taken.push(choices);
    return true;
  };
}

/** Number of areas in which two allocations differ. */
function differing(one: Choices, other: Choices): number {
  return one.reduce((count, scenario, area) => count + (scenario === other[area] ? 0 : 1), 0);
}
