import type { Evaluation } from "../../allocation/evaluation.ts";
import { conditionHolds } from "../../allocation/gauges/points.ts";
import { place } from "../../allocation/placement.ts";
import { choicesOf } from "../../allocation/selection.ts";
import type { Effect, Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { structureOf } from "../../problem/structure.ts";

/** Material for every section of an allocation's document. */
export interface ShownAllocation {
  readonly problem: Problem;
  readonly evaluation: Evaluation;
  readonly language: Language;
  /** The effects whose condition holds, in document order. */
  readonly effects: readonly Effect[];
}

export function shownAllocation(problem: Problem, evaluation: Evaluation, language: Language): ShownAllocation {
  const structure = structureOf(problem);
  const placement = place(structure, choicesOf(structure, evaluation.selection));
  const holding = new Set(
    structure.themes.flatMap(({ effects }) =>
      effects.filter(({ when }) => conditionHolds(when, placement)).map(({ id }) => id),
    ),
  );
  const effects = problem.effects.filter(({ id }) => holding.has(id));
  return { problem, evaluation, language, effects };
}

/** The ids of the themes that have weight, their own and their hensyn's. */
export function weightyThemes({ problem, evaluation }: ShownAllocation): ReadonlySet<string> {
  const weighty = problem.hensyn.flatMap(({ id, themes }) =>
    (evaluation.hensyn[id]?.weight ?? 0) > 0
      ? themes.filter((theme) => (evaluation.themes[theme.id]?.weight ?? 0) > 0)
      : [],
  );
  return new Set(weighty.map(({ id }) => id));
}
