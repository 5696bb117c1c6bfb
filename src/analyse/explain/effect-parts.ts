import { conditionHolds } from "../../allocation/gauges/points.ts";
import type { Placement } from "../../allocation/placement.ts";
import type { Scoring } from "../../allocation/score.ts";
import type { Structure } from "../../problem/structure.ts";
import { effectWords } from "./effect-words.ts";
import type { UnshownPart } from "./unshown-part.ts";

/** The effects that hold in one of the two only, in document order by themes. */
export function effectParts(structure: Structure, scoring: Scoring, from: Placement, to: Placement): UnshownPart[] {
  return structure.themes.flatMap((theme, t) => {
    const slope = scoring.scale.themes[t]?.slope ?? 0;
    const perPoint = slope * (scoring.weights.themes[t] ?? 0) * (scoring.weights.hensyn[theme.hensyn] ?? 0);
    return theme.effects.flatMap((effect): UnshownPart[] => {
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
        contribution: (holds ? effect.points : -effect.points) * perPoint + 0,
        basis: effect.basis,
        cites: effect.cites,
        statement: holds ? statements.holds : statements.fails,
        ...(note === undefined ? {} : { note }),
      };
      return [{ theme: t, part, remark }];
    });
  });
}
