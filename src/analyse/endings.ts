import { evaluatePlacement, type Evaluation } from "../allocation/evaluation.ts";
import { place } from "../allocation/placement.ts";
import { NO_WISHES, type Wishes } from "../program/build-program.ts";
import { scoringAtHand, type Weighing } from "./analysis.ts";
import { incumbentOf } from "./incumbent.ts";
import { whyInfeasible } from "./conflicts/why-infeasible.ts";
import type { Infeasible, Stopped } from "./question.ts";

/** What is known where the time ran out. */
interface Known {
  readonly wishes?: Wishes;
  /** What no other allocation exceeds; 1, which no score exceeds, if nothing better is proven. */
  readonly bound?: number;
  readonly incumbent?: Evaluation | undefined;
}

/** How an answer ends whose time ran out: with the best that is known, met by the way or by a short local search. */
export function stoppedAt(
  weighing: Weighing,
  { wishes = NO_WISHES, bound = 1, incumbent = searched(weighing, wishes) }: Known = {},
): Stopped {
  if (incumbent === undefined) return { status: "stopped", incumbent: null, bound, gap: null };
  const least = Math.max(bound, incumbent.score);
  return { status: "stopped", incumbent, bound: least, gap: least - incumbent.score };
}

function searched(weighing: Weighing, wishes: Wishes): Evaluation | undefined {
  const scoring = scoringAtHand(weighing);
  const choices = incumbentOf(weighing.structure, wishes);
  return choices && evaluatePlacement(place(weighing.structure, choices), scoring);
}

/** How an answer ends where no lawful allocation grants what is wished: with the reasons. */
export function infeasibleSince({ structure, solver, clock }: Weighing, wishes: Wishes = NO_WISHES): Infeasible {
  return { status: "infeasible", ...whyInfeasible(structure, wishes, { solver, deadline: clock.deadline }) };
}
