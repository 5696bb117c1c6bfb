import type { Limit } from "../../problem/problem.ts";
import type { Structure } from "../../problem/structure.ts";
import { movedOf } from "./additive.ts";
import type { Blocks } from "./blocks.ts";
import { capsOf, loosened, mostOf, times } from "./most-of.ts";

/** Upper bound on the moved sum of a measure, times a sign, under given closings. */
export function movedBound(
  structure: Structure,
  blocks: Blocks,
  measure: string,
  sign: 1 | -1,
  enough: number,
): number {
  const isSame = ({ sum }: Limit): boolean => "moved" in sum && sum.moved === measure;
  const { limits } = structure.problem;
  const caps = capsOf(
    structure,
    blocks,
    limits.filter((limit) => !isSame(limit)),
  );
  // Limits on the very sum bound it from both sides.
  const bounds = limits.filter(isSame);
  const most = loosened(Math.min(...bounds.map(({ max = Infinity }) => max)));
  const least = -loosened(-Math.max(...bounds.map(({ min = -Infinity }) => min)));
  const range = sign > 0 ? { least, most } : { least: -most, most: -least };
  return mostOf({ gain: times(movedOf(structure, blocks, measure), sign), caps, range }, enough);
}
