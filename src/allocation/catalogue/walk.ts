import { place, type Placement } from "../placement.ts";
import { isLawful } from "../verify.ts";
import { apply, undo } from "./apply.ts";
import type { PointTable } from "./point-tables.ts";
import type { State } from "./state.ts";

/** Where a walk goes and what it does there. */
export interface Walk {
  readonly state: State;
  /** The areas to choose in, in document order. */
  readonly areas: readonly number[];
  /** After so many of these areas every task is placed. */
  readonly placedAfter: number;
  /** For each area of the problem, the tables to add when it is chosen. */
  readonly tablesAt: readonly (readonly PointTable[])[];
  /** Called where every task is lawfully placed; with the placement where only its definition tells it. */
  readonly onPlaced: (placement: Placement | undefined) => void;
  /** Called where all areas are chosen. */
  readonly onChosen: () => void;
  /** Asked now and then; false ends the walk. */
  readonly goOn: (taken: number) => boolean;
}

const PAUSE_EVERY = 1 << 12;

/** Goes through all lawful choices in document order, depth first; false if it was ended before. */
export function walk({ state, areas, placedAfter, tablesAt, onPlaced, onChosen, goOn }: Walk): boolean {
  const { steps } = state;
  const next = new Int32Array(areas.length);
  const takeBack = (position: number): void => {
    const area = areas[position] ?? 0;
    addPoints(state, tablesAt[area] ?? [], -1);
    const step = steps[area]?.[state.choices[area] ?? 0];
    if (step !== undefined) undo(state, step);
  };
  if (!isOpenTo(state, -1) || (placedAfter === 0 && !arrive(state, onPlaced))) return true;
  for (let position = 0, taken = 1; position >= 0; taken++) {
    if (taken % PAUSE_EVERY === 0 && !goOn(taken)) return false;
    const area = areas[position];
    const number = next[position] ?? 0;
    const step = area === undefined ? undefined : steps[area]?.[number];
    if (area === undefined || step === undefined) {
      if (area === undefined) onChosen();
      else next[position] = state.choices[area] = 0;
      if (--position >= 0) takeBack(position);
      continue;
    }
    next[position] = number + 1;
    state.choices[area] = number;
    if (!apply(state, step) || !isOpenTo(state, area) || !keepsRules(state, area)) undo(state, step);
    else {
      addPoints(state, tablesAt[area] ?? [], 1);
      if (position + 1 === placedAfter && !arrive(state, onPlaced)) takeBack(position);
      else position++;
    }
  }
  return true;
}

function addPoints({ choices, points }: State, tables: readonly PointTable[], sign: 1 | -1): void {
  for (const { theme, areas, strides, values } of tables) {
    let at = 0;
    for (let index = 0; index < areas.length; index++) at += (choices[areas[index] ?? 0] ?? 0) * (strides[index] ?? 0);
    points[theme] = (points[theme] ?? 0) + sign * (values[at] ?? 0);
  }
}

/**
 * False if no choice in later areas can make it lawful: the departments on which no later area has a say are not as they
 * must be, or too many or too few of them are open.
 */
function isOpenTo(state: State, area: number): boolean {
  const { plan, openers, taskCount, disputes } = state;
  if ((area >= 0 && plan.settles[area] !== true) || disputes > 0) return true;
  const { departments, kommissorium } = plan.structure.problem;
  countTasks(state);
  let open = 0;
  let unsettled = 0;
  for (let d = 0; d < taskCount.length; d++) {
    const department = departments[d];
    if ((plan.settledAt[d] ?? -1) > area) unsettled++;
    else if (taskCount[d] === 0) {
      if (department?.permanent === true) return false;
    } else {
      open++;
      if (department?.existing === false && openers[d] === 0) return false;
    }
  }
  return open <= kommissorium.departments && open + unsettled >= kommissorium.departments;
}

function countTasks({ tally, ends, taskCount }: State): void {
  taskCount.fill(0);
  for (let from = 0; from < ends.length; from++) {
    const end = ends[from] ?? from;
    taskCount[end] = (taskCount[end] ?? 0) + (tally.sums[from] ?? 0);
  }
}

function keepsRules({ plan, placement }: State, area: number): boolean {
  const rules = plan.rulesAt[area];
  return rules === undefined || rules.length === 0 || rules.every((rule) => rule.holds(placement));
}

/** Where every task is placed: whether it is lawful. */
function arrive(state: State, onPlaced: Walk["onPlaced"]): boolean {
  const { plan, choices, ends, sent, placement } = state;
  if (state.disputes > 0) {
    // Two chosen scenarios close one department into different ones. That is lawful only if it is empty or if what takes
    // over ends in one place after all, which is rare: there the definition decides.
    const full = place(plan.structure, choices);
    if (!isLawful(full)) return false;
    onPlaced(full);
    return true;
  }
  countTasks(state);
  if (plan.limits.length + plan.points.others.length > 0) {
    const { departmentOf } = placement;
    for (let task = 0; task < sent.length; task++) departmentOf[task] = ends[sent[task] ?? 0] ?? 0;
    if (!plan.limits.every((limit) => limit.holds(placement))) return false;
  }
  onPlaced(undefined);
  return true;
}
