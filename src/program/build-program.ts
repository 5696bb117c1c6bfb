import type { Choice } from "../problem/structure.ts";
import type { Limit } from "../problem/problem.ts";
import type { Structure, StructuredTheme } from "../problem/structure.ts";
import type { Scoring } from "../allocation/score.ts";
import { addObjective, addRow, column, constant, finish, newDraft, type Draft } from "./draft.ts";
import { addBalance } from "./gauges/balance.ts";
import { movedSum } from "./gauges/moved.ts";
import { addPoints } from "./gauges/points.ts";
import type { LinearProgram } from "./linear-program.ts";
import { closed } from "./rules/closed.ts";
import { departmentCount } from "./rules/department-count.ts";
import { documentRules } from "./rules/document-rule.ts";
import { limits } from "./rules/limit.ts";
import { onePlace } from "./rules/one-place.ts";
import { oneScenario } from "./rules/one-scenario.ts";
import { opened } from "./rules/opened.ts";
import { permanent } from "./rules/permanent.ts";

/** What is asked of the lawful allocations beyond the document. */
export interface Wishes {
  /** Scenarios that must be chosen. */
  readonly lock: readonly Choice[];
  /** Scenarios that must not be chosen. */
  readonly forbid: readonly Choice[];
  /** Limits beyond those of the document. */
  readonly limits: readonly Limit[];
}

export const NO_WISHES: Wishes = { lock: [], forbid: [], limits: [] };

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

/**
 * The linear program of a problem: a row for everything that must hold, and an objective in the themes' raw values.
 * Effects of themes that the objective leaves out have no columns.
 */
export function buildProgram(structure: Structure, objective: Objective, wishes: Wishes = NO_WISHES): LinearProgram {
  const draft = ruledDraft(structure);
  limits(draft, wishes.limits);
  addWishes(draft, wishes);
  addObjective(draft, 1, constant(objective.constant));
  structure.themes.forEach((theme, t) => {
    addTheme(draft, theme, objective.coefficients[t] ?? 0);
  });
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

function addTheme(draft: Draft, theme: StructuredTheme, factor: number): void {
  if (factor === 0) return;
  if (theme.gauge.kind === "points") addPoints(draft, theme, factor);
  else if (theme.gauge.kind === "moved") addObjective(draft, factor, movedSum(draft, theme.gauge.measure));
  else addBalance(draft, theme, theme.gauge.measure, factor);
}

function addWishes(draft: Draft, { lock, forbid }: Wishes): void {
  const state = (kind: "lock" | "forbid", { area, scenario }: Choice, value: 0 | 1): void => {
    const id = draft.structure.areas[area]?.scenarios[scenario]?.id ?? "";
    const origin = { rule: `${kind}:${id}`, subject: { scenario: id }, cites: [] };
    addRow(draft, origin, column(draft.choose[area]?.[scenario] ?? 0), value, value);
  };
  for (const choice of lock) state("lock", choice, 1);
  for (const choice of forbid) state("forbid", choice, 0);
}
