import { TimeUp } from "../../problem/timer.ts";
import type { Analysis } from "../analysis.ts";
import { answersOf, varyingIn } from "../assumptions/answers-of.ts";
import type { Sampling } from "../assumptions/draw.ts";
import type { Varied } from "../assumptions/vary.ts";
import type { Cases } from "./cases.ts";

/**
 * Joint draws of everything that varies, each as a case.
 *
 * @throws {TimeUp} if the time ran out before any was drawn.
 */
export function casesOfDraws(
  analysis: Analysis<unknown>,
  vary: readonly Varied[],
  sampling: Sampling,
): Cases | "infeasible" {
  const answers = answersOf(analysis, varyingIn(analysis.problem, vary));
  if (answers.best(1).length === 0) return "infeasible";
  const { draws, core, leading } = answers.together(0, sampling);
  if (draws === 0) throw new TimeUp();
  const { shares, errors } = core;
  return { complete: draws === sampling.samples, exact: false, number: draws, shares, errors, leading };
}
