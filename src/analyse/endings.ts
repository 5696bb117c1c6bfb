import type { Evaluation } from "../allocation/evaluation.ts";
import { place, type Choices } from "../allocation/placement.ts";
import { leftMs, NO_LIMIT, within } from "../problem/timer.ts";
import { scoreObjective } from "../program/build-program.ts";
import { evaluationMet, scoringAtHand, type Weighing } from "./analysis.ts";
import { graceOf } from "./clock.ts";
import { whyInfeasible } from "./conflicts/why-infeasible.ts";
import { searchLocally } from "./incumbent/search-locally.ts";
import type { Infeasible, Stopped } from "./question.ts";
import { mostScore } from "./scale/known-ends.ts";
import { metAt } from "./scale/scale.ts";

/** Proven bound and best allocations known when time ran out. */
interface Known {
  /** Upper bound on the score of any other allocation; the highest possible score if nothing tighter is proven. */
  readonly bound?: number;
  /** Looked for if left out. */
  readonly incumbent?: Evaluation | null;
  /** An allocation that was met by the way: what is looked for is at least as good. */
  readonly met?: Choices | undefined;
}

/** Ending of an answer whose time ran out: the best allocation known, met along the way or by a short local search. */
export function stoppedAt(
  weighing: Weighing,
  { bound = mostScore(weighing.structure), met, incumbent: best = searched(weighing, met) }: Known = {},
): Stopped {
  if (best === null) return { status: "stopped", incumbent: null, bound, gap: null };
  const least = Math.max(bound, best.score);
  // On a scale that is not proven the incumbent may be worth less than it is shown to be.
  return { status: "stopped", incumbent: best, bound: least, gap: least - (best.range?.low ?? best.score) };
}

/** Half of the grace is for the ends of what counts; the best between them has what is left of it, and a quarter at least. */
function searched(weighing: Weighing, met?: Choices): Evaluation | null {
  const { structure, weights, wishes, counts, clock } = weighing;
  const grace = graceOf(clock);
  const looking = { timer: within(grace, clock.graceMs / 2), counts };
  const objective = scoreObjective(structure, scoringAtHand({ structure, weights }, looking));
  const timer = within(NO_LIMIT, Math.max(leftMs(grace), clock.graceMs / 4));
  const known = [...(met === undefined ? [] : [met]), ...metAt(structure)];
  const { incumbent: best } = searchLocally(structure, objective, { wishes, known, timer });
  if (best === undefined) return null;
  return evaluationMet(weighing, place(structure, best.choices));
}

/** Ending of an answer where no lawful allocation grants the wishes: with the reasons. */
export function infeasibleSince({ structure, wishes, solver, clock }: Weighing): Infeasible {
  return { status: "infeasible", ...whyInfeasible(structure, wishes, { solver, timer: clock }) };
}
