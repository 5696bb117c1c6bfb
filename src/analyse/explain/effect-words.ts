import { conditionHolds } from "../../allocation/gauges/points.ts";
import { place } from "../../allocation/placement.ts";
import type { Note } from "../../problem/problem.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import type { Structure, StructuredEffect } from "../../problem/structure.ts";
import { remarkText } from "../../problem/texts/remark-text.ts";
import { effectStatement } from "./effect-statement.ts";

/** Wording about an effect. */
export interface EffectWords {
  /** The statements for where its condition holds and for where it does not. */
  readonly statements: { readonly holds: Bilingual; readonly fails: Bilingual };
  readonly remark: Bilingual;
  readonly note: Note | undefined;
}

const words = new WeakMap<StructuredEffect, EffectWords>();

/** The wording about an effect. It depends on the problem alone, so it is made once. */
export function effectWords(structure: Structure, effect: StructuredEffect): EffectWords {
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
