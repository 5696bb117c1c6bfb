import type { Cite } from "../problem/problem.ts";
import type { Structure } from "../problem/structure.ts";
import type { ColumnKind, LinearProgram, ProgramColumn, ProgramRow, Subject } from "./linear-program.ts";
import { ROW_TOLERANCE } from "../tolerances.ts";

/** A constant plus coefficients on columns. */
export interface Expression {
  readonly constant: number;
  readonly terms: ReadonlyMap<number, number>;
}

export function constant(value: number): Expression {
  return { constant: value, terms: new Map() };
}

export function column(at: number): Expression {
  return { constant: 0, terms: new Map([[at, 1]]) };
}

/** The sum of expressions, each times its factor. */
export function sum(parts: readonly (readonly [factor: number, expression: Expression])[]): Expression {
  let total = 0;
  const terms = new Map<number, number>();
  for (const [factor, expression] of parts) {
    total += factor * expression.constant;
    for (const [at, coefficient] of expression.terms) terms.set(at, (terms.get(at) ?? 0) + factor * coefficient);
  }
  return { constant: total, terms };
}

export function isConstant(expression: Expression): boolean {
  return expression.terms.size === 0;
}

/** The rule that a row states, what it is about and where that is written. */
export interface Origin {
  readonly rule: string;
  readonly subject: Subject;
  readonly cites: readonly Cite[];
  readonly slack?: number;
}

/** A program in the making. */
export interface Draft {
  readonly structure: Structure;
  readonly columns: { -readonly [K in keyof ProgramColumn]: ProgramColumn[K] }[];
  readonly rows: ProgramRow[];
  /** The columns that stand for products, by label: two effects under one condition share one. */
  readonly products: Map<string, number>;
  /** For each area, the column of each of its scenarios. */
  readonly choose: number[][];
  /** For each task and department in which it can end, whether it is there: constant for tasks that cannot move. */
  readonly place: Map<number, Expression>[];
  /** For each department, the tasks that can end there, in order, and whether they are there. */
  readonly inside: (readonly [task: number, place: Expression])[][];
  /** For each department, whether it has a task. */
  readonly open: Expression[];
  objective: Expression;
}

export function newDraft(structure: Structure): Draft {
  return {
    structure,
    columns: [],
    rows: [],
    products: new Map(),
    choose: [],
    place: [],
    inside: structure.problem.departments.map(() => []),
    open: [],
    objective: constant(0),
  };
}

/** Adds a column between 0 and `upper` and gives its position. */
export function addColumn(
  draft: Draft,
  kind: ColumnKind,
  subject: Subject,
  key: string,
  upper: number,
  integer: boolean,
): number {
  draft.columns.push({ kind, subject, label: `${kind}[${key}]`, lower: 0, upper, integer, cost: 0 });
  return draft.columns.length - 1;
}

/** Adds the row lower ≤ expression ≤ upper. A row without columns is kept only if nothing can satisfy it. */
export function addRow(
  draft: Draft,
  origin: Origin,
  expression: Expression,
  lower: number | null,
  upper: number | null,
): void {
  const terms = [...expression.terms].filter(([, coefficient]) => coefficient !== 0);
  const [from, to] = [
    lower === null ? null : lower - expression.constant,
    upper === null ? null : upper - expression.constant,
  ];
  if (terms.length === 0 && (from ?? 0) <= ROW_TOLERANCE && (to ?? 0) >= -ROW_TOLERANCE) return;
  draft.rows.push({
    ...origin,
    terms: terms.map(([at, coefficient]) => ({ column: at, coefficient })),
    lower: from,
    upper: to,
  });
}

/** Adds to the objective `factor` times an expression. */
export function addObjective(draft: Draft, factor: number, expression: Expression): void {
  draft.objective = sum([
    [1, draft.objective],
    [factor, expression],
  ]);
}

/** The finished program. */
export function finish(draft: Draft): LinearProgram {
  for (const [at, cost] of draft.objective.terms) {
    const target = draft.columns[at];
    if (target !== undefined) target.cost = cost;
  }
  return {
    problem: draft.structure.problem.id,
    columns: draft.columns,
    rows: draft.rows,
    constant: draft.objective.constant,
  };
}
