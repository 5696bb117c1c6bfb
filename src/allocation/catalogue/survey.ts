import type { Plan } from "./plan.ts";
import { addAtOnce, enter, isLawfulHere, leave, mayBegin, startSurvey } from "./surveying.ts";
import { dropChoice, endTrail, markScenario, openChoice, type Trail } from "./trail.ts";

/** The lawful choices in the areas on which lawfulness depends. */
export interface Survey {
  readonly selections: number;
  /** Undefined if the walk was ended before its time. */
  readonly trail: Trail | undefined;
}

/** So much work takes a millisecond at most. */
const PAUSE_EVERY = 1 << 14;

/**
 * Goes through all lawful choices in the areas that decide, depth first, and turns back where nothing lawful can follow.
 *
 * @param goOn is told now and then how many there are so far; false ends the walk.
 */
export function survey(plan: Plan, goOn: (selections: number) => boolean): Survey {
  const walk = startSurvey(plan);
  const { trail, sizes } = walk;
  const last = sizes.length - 1;
  if (!mayBegin(walk)) return { selections: 0, trail: endTrail(trail) };
  if (last < 0) return { selections: isLawfulHere(walk) ? 1 : 0, trail: endTrail(trail) };
  const next = new Int32Array(sizes.length);
  const before = new Float64Array(sizes.length);
  openChoice(trail, 0);
  for (let position = 0; position >= 0;) {
    if (walk.work >= PAUSE_EVERY) {
      walk.work = 0;
      if (!goOn(walk.selections)) return { selections: walk.selections, trail: undefined };
    }
    const scenario = next[position] ?? 0;
    if (scenario === sizes[position] || (scenario === 0 && addAtOnce(walk, position))) {
      next[position] = 0;
      const leads = walk.selections > (before[position] ?? 0);
      if (!leads) dropChoice(trail, position);
      if (--position < 0) break;
      const chosen = (next[position] ?? 0) - 1;
      if (leads) markScenario(trail, position, chosen);
      leave(walk, position, chosen);
      continue;
    }
    next[position] = scenario + 1;
    if (!enter(walk, position, scenario)) continue;
    if (position < last) {
      before[++position] = walk.selections;
      openChoice(trail, position);
      continue;
    }
    if (isLawfulHere(walk)) {
      walk.selections++;
      markScenario(trail, position, scenario);
    }
    leave(walk, position, scenario);
  }
  return { selections: walk.selections, trail: endTrail(trail) };
}
