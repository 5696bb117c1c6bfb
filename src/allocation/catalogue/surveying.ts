import { place } from "../placement.ts";
import type { Requirement } from "../rules/rule.ts";
import { isLawful } from "../verify.ts";
import { apply, undo } from "./apply.ts";
import { freeTail, hasRoom, type FreeTail } from "./free-tail.ts";
import { isOpenTo } from "./openness.ts";
import type { Plan } from "./plan.ts";
import { addChoice, fits, startSums, takeChoice, type RunningSums } from "./running-sums.ts";
import { startState, type State } from "./state.ts";
import { fillChoice, markScenario, startTrail, type TrailWriter } from "./trail.ts";

/** State of a survey of lawful choices. */
export interface Surveying {
  readonly plan: Plan;
  readonly state: State;
  readonly running: RunningSums;
  readonly trail: TrailWriter;
  /** For each area that decides, how many scenarios it has, and what it costs to choose one, in choices of the simplest kind. */
  readonly sizes: readonly number[];
  readonly costs: readonly number[];
  readonly tail: FreeTail;
  /** By position, the scenario to be tried next, and how many selections there were before any was. */
  readonly next: Int32Array;
  readonly before: Float64Array;
  /** Number of lawful selections found so far. */
  selections: number;
  /** Cost of the work since the clock was last looked at, in the unit of `costs`. */
  work: number;
}

export function startSurvey(plan: Plan): Surveying {
  const { structure, deciding } = plan;
  const sizes = deciding.map((area) => structure.areas[area]?.scenarios.length ?? 1);
  const running = startSums(structure, deciding);
  const state = startState(structure, { counts: true, measures: false, places: false });
  const isPlain = (position: number): boolean =>
    state.steps[deciding[position] ?? -1]?.every((step) => step.isIdle) === true && !isChecked(plan, position);
  return {
    plan,
    state,
    running,
    trail: startTrail(sizes),
    sizes,
    costs: costsOf(plan, running),
    tail: freeTail(sizes, (position) => running.byDefinition.length === 0 && isPlain(position)),
    next: new Int32Array(sizes.length),
    before: new Float64Array(sizes.length),
    selections: 0,
    work: 0,
  };
}

function costsOf({ structure, deciding, settles }: Plan, running: RunningSums): number[] {
  const [departments, tasks] = [structure.problem.departments.length, structure.homes.length];
  return deciding.map((area, position) => {
    const countsDepartments = settles[area] === true || running.closings[position] !== undefined;
    const places = position === deciding.length - 1 && mayBeUnsure(running);
    return 1 + (countsDepartments ? departments >> 2 : 0) + (running.tells[position] === true || places ? tasks : 0);
  });
}

/** Tells whether choosing a scenario in an area takes a check of something besides bounded sums. */
function isChecked({ deciding, settles, rulesAt }: Plan, position: number): boolean {
  const area = deciding[position] ?? -1;
  return settles[area] === true || (rulesAt[area]?.length ?? 0) > 0;
}

/** Tells whether anything lawful may follow, before anything is chosen. */
export function mayBegin({ plan, state, running }: Surveying): boolean {
  return isOpenTo(state, plan, -1) && running.sums.every((sum, bound) => sum <= (running.most[bound] ?? 0));
}

/** Chooses a scenario; false, and nothing is chosen, if nothing lawful can follow. */
export function enter(walk: Surveying, position: number, scenario: number): boolean {
  const { plan, state, running } = walk;
  const area = plan.deciding[position] ?? 0;
  const step = state.steps[area]?.[scenario];
  walk.work += walk.costs[position] ?? 1;
  state.choices[area] = scenario;
  const isWhole = step === undefined || step.isIdle || apply(state, step);
  const keeps = addChoice(running, position, scenario, state);
  if (isWhole && keeps && (plan.settles[area] !== true || isOpenTo(state, plan, area)) && keepsRules(walk, area)) {
    return true;
  }
  leave(walk, position, scenario);
  return false;
}

/** Takes the last choice back. */
export function leave({ plan, state, running }: Surveying, position: number, scenario: number): void {
  const area = plan.deciding[position] ?? 0;
  const step = state.steps[area]?.[scenario];
  takeChoice(running, position, scenario);
  if (step !== undefined && !step.isIdle) undo(state, step);
  state.choices[area] = 0;
}

function keepsRules({ plan, state }: Surveying, area: number): boolean {
  const rules = plan.rulesAt[area];
  return rules === undefined || rules.length === 0 || rules.every((rule) => rule.holds(state.placement));
}

/** Adds all that is lawful from an area on at once; false if its scenarios have to be chosen one by one. */
export function addAtOnce(walk: Surveying, position: number): boolean {
  const { running, trail, tail, sizes, state } = walk;
  if (position < tail.from || state.disputes > 0) return false;
  walk.work += running.sums.length >> 2;
  const all = tail.trails[position];
  if (all !== undefined && hasRoom(running, tail, position)) {
    walk.selections += tail.selections[position] ?? 0;
    walk.work += all.length >> 4;
    fillChoice(trail, position, all);
    return true;
  }
  // Where a sum may be too close to its bound, the definition decides.
  if (position < sizes.length - 1 || mayBeUnsure(running)) return false;
  const size = sizes[position] ?? 0;
  walk.work += size;
  for (let scenario = 0; scenario < size; scenario++) {
    if (!fits(running, position, scenario)) continue;
    walk.selections++;
    markScenario(trail, position, scenario);
  }
  return true;
}

/** Tells whether the choices are lawful, once all have been made and nothing has ruled them out. */
export function isLawfulHere({ plan, state, running }: Surveying): boolean {
  const { structure } = plan;
  // Two chosen scenarios close one department into different ones. That is lawful only if it is empty or if what takes
  // over ends in one place after all, which is rare: there the definition decides.
  if (state.disputes > 0) return isLawful(place(structure, state.choices));
  if (!mayBeUnsure(running)) return true;
  const unsure = unsureLimits(plan, running);
  if (unsure.length === 0) return true;
  const placement = place(structure, state.choices);
  return unsure.every((limit) => limit.holds(placement));
}

/** Tells whether running sums may leave open, for some limit, whether it is kept. */
function mayBeUnsure({ bounds, byDefinition }: RunningSums): boolean {
  return byDefinition.length > 0 || bounds.some(({ margin }) => margin > 0);
}

/** The limits of which running sums do not tell whether they are kept: those that are none, and those that are too close. */
function unsureLimits({ limits }: Plan, { bounds, sums, byDefinition }: RunningSums): readonly Requirement[] {
  const unsure = new Set(byDefinition);
  bounds.forEach(({ limit, most, margin }, at) => {
    if (margin > 0 && (sums[at] ?? 0) > most - margin) unsure.add(limit);
  });
  return limits.filter((_, at) => unsure.has(at));
}
