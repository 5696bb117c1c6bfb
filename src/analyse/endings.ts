import { evaluatePlacement, type Evaluation } from "../allocation/evaluation.ts";
import { place } from "../allocation/placement.ts";
import { scoreObjective } from "../program/build-program.ts";
import { scoringAtHand, type Weighing } from "./analysis.ts";
import { searchLocally } from "./incumbent/search-locally.ts";
import { whyInfeasible } from "./conflicts/why-infeasible.ts";
import type { Infeasible, Stopped } from "./question.ts";
import { meet } from "./scale/scale.ts";
import { graceOf } from "./clock.ts";

/** What is known where the time ran out. */
interface Known {
  /** What no other allocation exceeds; 1, which no score exceeds, if nothing better is proven. */
  readonly bound?: number;
  /** Looked for if left out. */
  readonly incumbent?: Evaluation | null;
}

/** How an answer ends whose time ran out: with the best that is known, met by the way or by a short local search. */
export function stoppedAt(
  weighing: Weighing,
  { bound = 1, incumbent: best = searched(weighing) }: Known = {},
): Stopped {
  if (best === null) return { status: "stopped", incumbent: null, bound, gap: null };
  const least = Math.max(bound, best.score);
  // On a scale that is not proven the incumbent may be worth less than it is shown to be.
  return { status: "stopped", incumbent: best, bound: least, gap: least - (best.range?.low ?? best.score) };
}

function searched({ structure, weights, wishes, clock }: Weighing): Evaluation | null {
  const timer = graceOf(clock);
  const objective = scoreObjective(structure, scoringAtHand({ structure, weights }, timer));
  const { incumbent: best } = searchLocally(structure, objective, { wishes, timer });
  if (best === undefined) return null;
  const placement = place(structure, best.choices);
  meet(structure, placement);
  return evaluatePlacement(placement, scoringAtHand({ structure, weights }, timer));
}

/** How an answer ends where no lawful allocation grants what is wished: with the reasons. */
export function infeasibleSince({ structure, wishes, solver, clock }: Weighing): Infeasible {
  return { status: "infeasible", ...whyInfeasible(structure, wishes, { solver, timer: clock }) };
}
