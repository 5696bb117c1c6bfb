import type { Choice, StructuredCondition } from "../problem/structure.ts";
import type { Limit } from "../problem/problem.ts";
import type { Structure, StructuredTheme } from "../problem/structure.ts";
import type { Scoring } from "../allocation/score.ts";
import { conditionOf } from "./condition.ts";
import { addObjective, addRow, column, constant, finish, newDraft, sum, type Draft, type Expression } from "./draft.ts";
import { hooverIndex } from "./gauges/balance.ts";
import { movedSum } from "./gauges/moved.ts";
import { pointSum } from "./gauges/points.ts";
import type { LinearProgram } from "./linear-program.ts";
import { closed } from "./rules/closed.ts";
import { departmentCount } from "./rules/department-count.ts";
import { documentRules } from "./rules/document-rule.ts";
import { limits } from "./rules/limit.ts";
import { onePlace } from "./rules/one-place.ts";
import { oneScenario } from "./rules/one-scenario.ts";
import { opened } from "./rules/opened.ts";
import { permanent } from "./rules/permanent.ts";

/** That a task is in a department, or that two are in the same. */
export type PlacementWish = Extract<StructuredCondition, { readonly kind: "in" | "together" }>;

/** Demands on the lawful allocations beyond those of the document. */
export interface Wishes {
  /** Scenarios that must be chosen. */
  readonly lock: readonly Choice[];
  /** Scenarios that must not be chosen. */
  readonly forbid: readonly Choice[];
  /** Required places of tasks: one in a department, or two of them together. */
  readonly place: readonly PlacementWish[];
  /** Limits beyond those of the document. */
  readonly limits: readonly Limit[];
}

/** The name of a placement wish, by which rows and conflicts call it: `place:t@d`, `together:t+u`. */
export function placementId({ problem }: Structure, when: PlacementWish): string {
  const task = (at: number): string => quoted(problem.tasks[at]?.id ?? "");
  if (when.kind === "together") return `together:${when.tasks.map(task).join("+")}`;
  return `place:${task(when.task)}@${quoted(problem.departments[when.department]?.id ?? "")}`;
}

/** Ids with the signs that join them are quoted, so that no two wishes have the same name. */
function quoted(id: string): string {
  return /[@+"]/u.test(id) ? JSON.stringify(id) : id;
}

export const NO_WISHES: Wishes = { lock: [], forbid: [], place: [], limits: [] };

/** Tells whether there are no wishes, so that every lawful allocation grants them. */
export function isNothingWished({ lock, forbid, place, limits: added }: Wishes): boolean {
  return lock.length + forbid.length + place.length + added.length === 0;
}

/** A linear function of the themes' raw values, to be maximised. */
export interface Objective {
  /** For each theme in document order, its coefficient. */
  readonly coefficients: readonly number[];
  readonly constant: number;
}

/** The score as a function of raw values. */
export function scoreObjective(structure: Structure, { scale, weights }: Scoring): Objective {
  let fixed = 0;
  const coefficients = structure.themes.map((theme, t) => {
    const { worst, slope } = scale.themes[t] ?? { worst: 0, slope: 0 };
    const coefficient = (weights.hensyn[theme.hensyn] ?? 0) * (weights.themes[t] ?? 0) * slope;
    fixed -= coefficient * worst;
    return coefficient;
  });
  return { coefficients, constant: fixed };
}

/** Lower and upper bound on a linear function of the themes' raw values, such as the score of a criterion. */
export interface ScoreBounds {
  /** Id of what the function stands for: the row is called `score:<id>`. */
  readonly id: string;
  readonly of: Objective;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Tolerance, above 0, by which a score beyond its bounds still counts as within them: scores are rounded. */
  readonly slack: number;
}

/**
 * The linear program of a problem: a row for everything that must hold, and an objective in the themes' raw values.
 * Effects of themes that neither the objective nor the bounds speak of have no columns.
 */
export function buildProgram(
  structure: Structure,
  objective: Objective,
  wishes: Wishes = NO_WISHES,
  bounds: readonly ScoreBounds[] = [],
): LinearProgram {
  const draft = ruledDraft(structure);
  limits(draft, wishes.limits);
  addWishes(draft, wishes);
  const raw = structure.themes.map((theme, t) => rawValue(draft, theme, pushesOn(t, objective, bounds)));
  addObjective(draft, 1, linear(objective, raw));
  for (const each of bounds) addBounds(draft, each, linear(each.of, raw));
  return finish(draft);
}

const ruledDrafts = new WeakMap<Structure, Draft>();

/** A draft with the rows of the document, which every question about it shares; they are made once. */
function ruledDraft(structure: Structure): Draft {
  let ruled = ruledDrafts.get(structure);
  if (ruled === undefined) {
    ruled = newDraft(structure);
    for (const rule of [oneScenario, onePlace, departmentCount, permanent, opened, closed, documentRules]) rule(ruled);
    limits(ruled, structure.problem.limits);
    ruledDrafts.set(structure, ruled);
  }
  return {
    ...ruled,
    columns: ruled.columns.map((column) => ({ ...column })),
    rows: [...ruled.rows],
    products: new Map(),
  };
}

/** Directions in which a theme's raw value is wanted, by the objective or by a bound: 1, −1, both or neither. */
function pushesOn(theme: number, objective: Objective, bounds: readonly ScoreBounds[]): ReadonlySet<number> {
  const pushes = [Math.sign(objective.coefficients[theme] ?? 0)];
  for (const { of, lower, upper } of bounds) {
    const sign = Math.sign(of.coefficients[theme] ?? 0);
    if (lower !== null) pushes.push(sign);
    if (upper !== null) pushes.push(-sign);
  }
  return new Set(pushes.filter((sign) => sign !== 0));
}

/** A theme's raw value; without columns if nothing is wanted of it. */
function rawValue(draft: Draft, theme: StructuredTheme, pushes: ReadonlySet<number>): Expression {
  if (pushes.size === 0) return constant(0);
  switch (theme.gauge.kind) {
    case "points":
      return pointSum(draft, theme);
    case "moved":
      return movedSum(draft, theme.gauge.measure);
    case "balance":
      return hooverIndex(draft, theme, theme.gauge.measure, pushes.has(1));
  }
}

function linear({ coefficients, constant: fixed }: Objective, raw: readonly Expression[]): Expression {
  return sum([[1, constant(fixed)], ...raw.map((each, t) => [coefficients[t] ?? 0, each] as const)]);
}

/** The row's largest coefficient is made 1: tolerances are relative to it, and a step of a score is small. */
function addBounds(draft: Draft, { id, lower, upper, slack }: ScoreBounds, score: Expression): void {
  const largest = [...score.terms.values()].reduce((most, each) => Math.max(most, Math.abs(each)), 0) || 1;
  const scaled = (bound: number | null): number | null => (bound === null ? null : bound / largest);
  const origin = { rule: `score:${id}`, subject: {}, cites: [], slack: slack / largest };
  addRow(draft, origin, sum([[1 / largest, score]]), scaled(lower), scaled(upper));
}

function addWishes(draft: Draft, { lock, forbid, place }: Wishes): void {
  const state = (kind: "lock" | "forbid", { area, scenario }: Choice, value: 0 | 1): void => {
    const id = draft.structure.areas[area]?.scenarios[scenario]?.id ?? "";
    const origin = { rule: `${kind}:${id}`, subject: { scenario: id }, cites: [] };
    addRow(draft, origin, column(draft.choose[area]?.[scenario] ?? 0), value, value);
  };
  for (const choice of lock) state("lock", choice, 1);
  for (const choice of forbid) state("forbid", choice, 0);
  for (const when of place) placeAsWished(draft, when);
}

function placeAsWished(draft: Draft, when: PlacementWish): void {
  const { tasks, departments } = draft.structure.problem;
  const subject =
    when.kind === "in"
      ? { task: tasks[when.task]?.id ?? "", department: departments[when.department]?.id ?? "" }
      : { tasks: [tasks[when.tasks[0]]?.id ?? "", tasks[when.tasks[1]]?.id ?? ""] as const };
  const asked = { rule: placementId(draft.structure, when), subject, cites: [] };
  addRow(draft, asked, conditionOf(draft, when, asked), 1, 1);
}
