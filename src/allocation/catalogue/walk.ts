import { place, type Placement } from "../placement.ts";
import { isLawful } from "../verify.ts";
import type { Structure, StructuredScenario } from "../../problem/structure.ts";
import type { Plan } from "./plan.ts";
import type { PointTable } from "./point-tables.ts";
import { sendAmounts, type MeasuredTheme } from "./sums.ts";

/** What is kept up to date as one scenario after the other is chosen and taken back. */
export interface State {
  readonly plan: Plan;
  /** The chosen scenario of each area; 0 for those that are still to come. */
  readonly choices: Int32Array;
  readonly homes: Int32Array;
  /** For each task where moves send it, closings left aside, and how many of them do. */
  readonly sent: Int32Array;
  readonly senders: Int32Array;
  /** For each department how many tasks are sent there, and how many scenarios open it. */
  readonly sentCount: Int32Array;
  readonly openers: Int32Array;
  /** For each department which other takes over (−1 if it stays), and how many scenarios say so. */
  readonly takers: Int32Array;
  readonly closers: Int32Array;
  /** For each department, where the chain of closings ends. */
  readonly ends: Int32Array;
  /** Closings of a department into another one than an earlier closing of it. */
  disputes: number;
  /** For each department how many tasks are in it, closings followed. */
  readonly taskCount: Int32Array;
  readonly measured: readonly MeasuredTheme[];
  /** For each theme, the tabulated points so far. */
  readonly points: Float64Array;
  /** The same state as documents' rules and limits read it. */
  readonly placement: Placement;
}

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
  readonly goOn: (steps: number) => boolean;
}

const PAUSE_EVERY = 1 << 12;

export function startState(plan: Plan, measured: readonly MeasuredTheme[]): State {
  const { structure } = plan;
  const departments = structure.problem.departments.length;
  const tasks = structure.homes.length;
  const sentCount = new Int32Array(departments);
  for (const home of structure.homes) sentCount[home] = (sentCount[home] ?? 0) + 1;
  const choices = new Int32Array(structure.areas.length);
  const taskCount = sentCount.slice();
  return {
    plan,
    choices,
    homes: structure.homes,
    sent: structure.homes.slice(),
    senders: new Int32Array(tasks),
    sentCount,
    openers: new Int32Array(departments),
    takers: new Int32Array(departments).fill(-1),
    closers: new Int32Array(departments),
    ends: Int32Array.from({ length: departments }, (_, department) => department),
    disputes: 0,
    taskCount,
    measured,
    points: plan.points.fixed.slice(),
    placement: readable(structure, choices, taskCount),
  };
}

/** Rules and limits of documents read choices, places and how many tasks are where, and nothing else. */
function readable(structure: Structure, choices: Int32Array, taskCount: Int32Array): Placement {
  const departmentOf = structure.homes.slice();
  return { structure, choices, departmentOf, taskCount, scattered: new Map(), opened: new Set(), closed: new Map() };
}

/** Goes through all lawful choices in document order, depth first; false if it was ended before. */
export function walk({ state, areas, placedAfter, tablesAt, onPlaced, onChosen, goOn }: Walk): boolean {
  const all = state.plan.structure.areas;
  const next = new Int32Array(areas.length);
  const takeBack = (position: number): void => {
    const area = areas[position] ?? 0;
    addPoints(state, tablesAt[area] ?? [], -1);
    undo(state, all[area]?.scenarios[state.choices[area] ?? 0]);
  };
  if (!isOpenTo(state, -1) || (placedAfter === 0 && !arrive(state, onPlaced))) return true;
  for (let position = 0, steps = 1; position >= 0; steps++) {
    if (steps % PAUSE_EVERY === 0 && !goOn(steps)) return false;
    const area = areas[position];
    const number = next[position] ?? 0;
    const scenario = area === undefined ? undefined : all[area]?.scenarios[number];
    if (area === undefined || scenario === undefined) {
      if (area === undefined) onChosen();
      else next[position] = state.choices[area] = 0;
      if (--position >= 0) takeBack(position);
      continue;
    }
    next[position] = number + 1;
    state.choices[area] = number;
    if (!apply(state, scenario) || !isOpenTo(state, area) || !keepsRules(state, area)) undo(state, scenario);
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

/** False if a task is sent to two departments: nothing that is chosen later mends that. */
function apply(state: State, { moves, opens, closes }: StructuredScenario): boolean {
  const { sent, senders, openers, closers, takers } = state;
  let whole = true;
  for (const { task, to } of moves) {
    const before = senders[task] ?? 0;
    senders[task] = before + 1;
    if (before === 0) send(state, task, to);
    else if (sent[task] !== to) whole = false;
  }
  for (const department of opens) openers[department] = (openers[department] ?? 0) + 1;
  for (const { department, into } of closes) {
    const before = closers[department] ?? 0;
    closers[department] = before + 1;
    if (before === 0) takers[department] = into;
    else if (takers[department] !== into) state.disputes++;
  }
  if (closes.length > 0) followChains(state);
  return whole;
}

/** Takes back what was applied last, the last part of it first. */
function undo(state: State, scenario: StructuredScenario | undefined): void {
  if (scenario === undefined) return;
  const { moves, opens, closes } = scenario;
  const { senders, homes, openers, closers, takers } = state;
  for (let at = closes.length - 1; at >= 0; at--) {
    const { department, into } = closes[at] ?? NO_CLOSING;
    const left = (closers[department] ?? 0) - 1;
    closers[department] = left;
    if (left === 0) takers[department] = -1;
    else if (takers[department] !== into) state.disputes--;
  }
  if (closes.length > 0) followChains(state);
  for (const department of opens) openers[department] = (openers[department] ?? 0) - 1;
  for (const { task } of moves) {
    const left = (senders[task] ?? 0) - 1;
    senders[task] = left;
    if (left === 0) send(state, task, homes[task] ?? 0);
  }
}

const NO_CLOSING = { department: 0, into: 0 };

function send({ homes, sent, sentCount, measured }: State, task: number, to: number): void {
  const from = sent[task] ?? 0;
  if (from === to) return;
  sent[task] = to;
  sentCount[from] = (sentCount[from] ?? 0) - 1;
  sentCount[to] = (sentCount[to] ?? 0) + 1;
  sendAmounts(measured, sentCount.length, task, homes[task] ?? 0, from, to);
}

function followChains({ takers, ends }: State): void {
  for (let department = 0; department < ends.length; department++) {
    let end = department;
    for (let taker = takers[end] ?? -1; taker >= 0; taker = takers[end] ?? -1) end = taker;
    ends[department] = end;
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

function countTasks({ sentCount, ends, taskCount }: State): void {
  taskCount.fill(0);
  for (let from = 0; from < ends.length; from++) {
    const end = ends[from] ?? from;
    taskCount[end] = (taskCount[end] ?? 0) + (sentCount[from] ?? 0);
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
