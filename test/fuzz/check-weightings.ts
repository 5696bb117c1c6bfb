import * as fc from "fast-check";
import { kobenhavn2024 } from "../../seeds/index.ts";
import type { Weights } from "../../src/allocation/weights.ts";
import { rank } from "../../src/analyse/rank.ts";
import { enumerate } from "../../src/testing/enumeration.ts";
import { weightings } from "../../src/testing/problems.ts";

/** Weightings of Copenhagen: every corner and every edge's middle of the weight space first, then random ones. */
export function copenhagenWeightings(count: number, seed: number): Weights[] {
  const ids = kobenhavn2024.hensyn.map(({ id }) => id);
  const nothing = Object.fromEntries(ids.map((id) => [id, 0]));
  const corners = ids.map((id) => ({ ...nothing, [id]: 1 }));
  const edges = ids.flatMap((one, at) => ids.slice(at + 1).map((other) => ({ ...nothing, [one]: 1, [other]: 1 })));
  const random = fc.sample(weightings(kobenhavn2024), { numRuns: count, seed });
  return [...corners, ...edges, ...random].slice(0, count);
}

/** Says where the linear program and enumeration rank Copenhagen differently; undefined if they agree. */
export function checkWeightings(count: number, top: number, seed: number): string | undefined {
  const enumeration = enumerate(kobenhavn2024);
  for (const weights of copenhagenWeightings(count, seed)) {
    const { status, allocations } = rank(kobenhavn2024, { weights, top, method: "program" });
    const plain = enumeration.ranking({ weights, top });
    const where = `${JSON.stringify(weights)}: `;
    if (status !== "complete" || allocations.length !== top)
      return `${where}${status}, ${allocations.length} allocations`;
    for (const [at, expected] of plain.entries()) {
      const found = allocations[at];
      if (found === undefined) return `${where}number ${at + 1} is missing`;
      const same =
        found.rank === expected.rank &&
        found.tied === expected.tied &&
        JSON.stringify(found.selection) === JSON.stringify(expected.selection) &&
        Math.abs(found.score - expected.score) <= 1e-9;
      if (!same)
        return `${where}number ${at + 1} is ${JSON.stringify(found.selection)}, not ${JSON.stringify(expected)}`;
    }
  }
  return undefined;
}
