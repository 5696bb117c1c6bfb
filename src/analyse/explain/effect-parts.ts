import { conditionHolds } from "../../allocation/gauges/points.ts";
import { place, type Placement } from "../../allocation/placement.ts";
import type { Scoring } from "../../allocation/score.ts";
import type { Note, Text } from "../../problem/problem.ts";
import type { Structure, StructuredEffect } from "../../problem/structure.ts";
import { remarkText } from "../../problem/texts/remark-text.ts";
import { effectStatement } from "./effect-statement.ts";
import type { UnshownPart } from "./unshown-part.ts";

/** The effects that hold in one of the two only, in document order by themes. */
export function effectParts(structure: Structure, scoring: Scoring, from: Placement, to: Placement): UnshownPart[] {
  return structure.themes.flatMap((theme, t) => {
    const slope = scoring.scale.themes[t]?.slope ?? 0;
    const perPoint = slope * (scoring.weights.themes[t] ?? 0) * (scoring.weights.hensyn[theme.hensyn] ?? 0);
    return theme.effects.flatMap((effect): UnshownPart[] => {
      const holds = conditionHolds(effect.when, to);
      if (holds === conditionHolds(effect.when, from)) return [];
      const { statements, remark, note } = wordsOf(structure, effect);
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

/** What is said of an effect depends on nothing but the problem, so it is made once. */
interface EffectWords {
  /** What is so where its condition holds, and where it does not. */
  readonly statements: { readonly holds: Text; readonly fails: Text };
  readonly remark: Text;
  readonly note: Note | undefined;
}

const words = new WeakMap<StructuredEffect, EffectWords>();

function wordsOf(structure: Structure, effect: StructuredEffect): EffectWords {
  const kept = words.get(effect);
  if (kept !== undefined) return kept;
  const today = conditionHolds(effect.when, place(structure, new Int32Array(structure.areas.length)));
  const made = {
    statements: {
      holds: effectStatement(structure, effect.when, { holds: true, today }),
      fails: effectStatement(structure, effect.when, { holds: false, today }),
    },
    remark: remarkText(structure.problem, effect.basis, effect.cites),
    note: structure.problem.effects.find(({ id }) => id === effect.id)?.note,
  };
  words.set(effect, made);
  return made;
}
