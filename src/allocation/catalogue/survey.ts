import type { Plan } from "./plan.ts";
import { addAtOnce, enter, isLawfulHere, leave, mayBegin, startSurvey, type Surveying } from "./surveying.ts";
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
  const { trail, sizes, next } = walk;
  if (!mayBegin(walk)) return { selections: 0, trail: endTrail(trail) };
  if (sizes.length === 0) return { selections: isLawfulHere(walk) ? 1 : 0, trail: endTrail(trail) };
  openChoice(trail, 0);
  for (let position = 0; position >= 0;) {
    if (walk.work >= PAUSE_EVERY) {
      walk.work = 0;
      if (!goOn(walk.selections)) return { selections: walk.selections, trail: undefined };
    }
    const scenario = next[position] ?? 0;
    if (scenario === sizes[position] || (scenario === 0 && addAtOnce(walk, position))) {
      goBack(walk, position--);
      continue;
    }
    next[position] = scenario + 1;
    if (enter(walk, position, scenario)) position = goForward(walk, position, scenario);
  }
  return { selections: walk.selections, trail: endTrail(trail) };
}

/** After the last choice counts the selection, if it is lawful, and takes the choice back; after others begins the next. */
function goForward(walk: Surveying, position: number, scenario: number): number {
  const { trail, sizes, before } = walk;
  if (position < sizes.length - 1) {
    before[position + 1] = walk.selections;
    openChoice(trail, position + 1);
    return position + 1;
  }
  if (isLawfulHere(walk)) {
    walk.selections++;
    markScenario(trail, position, scenario);
  }
  leave(walk, position, scenario);
  return position;
}

/** Ends a choice of which all has been tried, and takes back the one before. */
function goBack(walk: Surveying, position: number): void {
  const { trail, next, before } = walk;
  next[position] = 0;
  const leads = walk.selections > (before[position] ?? 0);
  if (!leads) dropChoice(trail, position);
  if (position === 0) return;
  const chosen = (next[position - 1] ?? 0) - 1;
  if (leads) markScenario(trail, position - 1, chosen);
  leave(walk, position - 1, chosen);
}
