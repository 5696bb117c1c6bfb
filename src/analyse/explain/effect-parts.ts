import { conditionHolds } from "../../allocation/gauges/points.ts";
import type { Placement } from "../../allocation/placement.ts";
import type { Structure } from "../../problem/structure.ts";
import { effectWords } from "./effect-words.ts";
import type { UnshownPart } from "./unshown-part.ts";

/**
 * The effects that hold in one of the two only, in document order by themes.
 *
 * @param perUnit for each theme what one point, or unit of a measure, adds to the score.
 */
export function effectParts(
  structure: Structure,
  perUnit: readonly number[],
  from: Placement,
  to: Placement,
): UnshownPart[] {
  return structure.themes.flatMap((theme, t) =>
    theme.effects.flatMap((effect): UnshownPart[] => {
      const holds = conditionHolds(effect.when, to);
      if (holds === conditionHolds(effect.when, from)) return [];
      const { statements, remark, note } = effectWords(structure, effect);
      const part = {
        kind: "effect" as const,
        id: effect.id,
        theme: theme.id,
        hensyn: structure.problem.hensyn[theme.hensyn]?.id ?? "",
        points: effect.points,
        holds,
        contribution: (holds ? effect.points : -effect.points) * (perUnit[t] ?? 0) + 0,
        basis: effect.basis,
        cites: effect.cites,
        statement: holds ? statements.holds : statements.fails,
        ...(note === undefined ? {} : { note }),
      };
      return [{ theme: t, part, remark }];
    }),
  );
}
