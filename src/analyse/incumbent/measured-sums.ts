import { hooverOf } from "../../allocation/gauges/balance.ts";
import { limitBounds, type LimitBounds } from "../../allocation/limit-bounds.ts";
import type { Limit } from "../../problem/problem.ts";
import { known, type Structure } from "../../problem/structure.ts";
import type { Objective } from "../../program/build-program.ts";
import { DRIFT } from "../../tolerances.ts";

/** Sums of a measure over tasks: over all that are moved, over those of each department, or both. */
interface Measured {
  readonly amounts: Float64Array;
  /** Position of the sum over moved tasks; −1 if nobody needs it. */
  moved: number;
  /** Position at which the loads of the departments begin; −1 if nobody needs them. */
  loads: number;
}

/** A limit on one of the sums. */
interface Bound {
  readonly lower: number;
  readonly upper: number;
  /** Amount that one task or scenario typically adds, which makes overruns of different measures comparable. */
  readonly unit: number;
  /** Overrun of the sum in units, plus the fixed charge for breaking the limit; 0 within. */
  excess: number;
}

/** Amounts that a scenario uses of resources that a limit adds up. */
type Use = readonly { readonly position: number; readonly amount: number }[];

/** A number of tasks is a load of which every task has 1; no measure has an empty id. */
const TASKS = "";

/** Fixed charge for a broken limit, besides how far it is broken. */
const BROKEN = 0.25;

/** The sums that limits and measured themes need, kept up to date as tasks move. */
export class MeasuredSums {
  readonly #structure: Structure;
  readonly #measures = new Map<string, Measured>();
  readonly #measured: readonly Measured[];
  readonly #resources = new Map<string, number>();
  readonly #uses: readonly (readonly Use[])[];
  readonly #boundsAt: Bound[][] = [];
  readonly #themes: readonly { readonly coefficient: number; readonly balance: boolean; readonly at: Measured }[];
  readonly #values: Float64Array;
  #size = 0;
  #broken = 0;

  /** With every task at home and nothing used. */
  constructor(structure: Structure, { coefficients }: Objective, limits: readonly Limit[]) {
    this.#structure = structure;
    this.#themes = structure.themes.flatMap(({ gauge }, theme) => {
      const coefficient = coefficients[theme] ?? 0;
      if (gauge.kind === "points" || coefficient === 0) return [];
      const balance = gauge.kind === "balance";
      return [{ coefficient, balance, at: this.#measure(gauge.measure, balance ? "loads" : "moved") }];
    });
    const positions = limits.map((limit) => this.#positionOf(limit));
    this.#measured = [...this.#measures.values()];
    this.#values = new Float64Array(this.#size);
    this.#uses = this.#resources.size === 0 ? [] : this.#usesOfScenarios();
    structure.homes.forEach((home, task) => {
      for (const { amounts, loads } of this.#measured) {
        if (loads >= 0) this.#values[loads + home] = (this.#values[loads + home] ?? 0) + (amounts[task] ?? 0);
      }
    });
    limits.forEach((limit, index) => {
      const at = positions[index] ?? 0;
      (this.#boundsAt[at] ??= []).push(boundOf(limitBounds(structure, limit), this.#termsOf(limit)));
      this.#add(at, 0);
    });
  }

  /** Total excess over all limits. */
  get broken(): number {
    return this.#broken;
  }

  /** The part of the objective that measured themes give. */
  value(taskCount: Int32Array): number {
    let total = 0;
    for (const { coefficient, balance, at } of this.#themes) {
      const raw = balance
        ? hooverOf(this.#values.subarray(at.loads, at.loads + taskCount.length), taskCount)
        : (this.#values[at.moved] ?? 0);
      total += coefficient * raw;
    }
    return total;
  }

  /** Moves a task from one department to another. */
  relocate(task: number, from: number, to: number): void {
    const home = this.#structure.homes[task] ?? 0;
    for (const { amounts, moved, loads } of this.#measured) {
      const amount = amounts[task] ?? 0;
      if (moved >= 0 && from === home) this.#add(moved, amount);
      else if (moved >= 0 && to === home) this.#add(moved, -amount);
      if (loads < 0) continue;
      this.#add(loads + from, -amount);
      this.#add(loads + to, amount);
    }
  }

  /** Adds what a scenario uses, or takes it away. */
  use(area: number, scenario: number, sign: 1 | -1): void {
    for (const { position, amount } of this.#uses[area]?.[scenario] ?? []) this.#add(position, sign * amount);
  }

  #add(position: number, amount: number): void {
    const value = (this.#values[position] ?? 0) + amount;
    this.#values[position] = value;
    const bounds = this.#boundsAt[position];
    if (bounds === undefined) return;
    for (const bound of bounds) {
      const beyond = Math.max(0, value - bound.upper, bound.lower - value);
      const excess = beyond === 0 ? 0 : BROKEN + beyond / bound.unit;
      this.#broken += excess - bound.excess;
      bound.excess = excess;
    }
  }

  /** The sums of a measure, of which a part is needed. */
  #measure(id: string, part: "moved" | "loads"): Measured {
    const measured = this.#measures.get(id) ?? { amounts: this.#amountsOf(id), moved: -1, loads: -1 };
    this.#measures.set(id, measured);
    if (measured[part] < 0) {
      measured[part] = this.#size;
      this.#size += part === "moved" ? 1 : this.#structure.problem.departments.length;
    }
    return measured;
  }

  #amountsOf(id: string): Float64Array {
    const { amounts, homes } = this.#structure;
    return id === TASKS ? new Float64Array(homes.length).fill(1) : known(amounts, id);
  }

  #positionOf({ sum }: Limit): number {
    if ("moved" in sum) return this.#measure(sum.moved, "moved").moved;
    if ("used" in sum) {
      const position = this.#resources.get(sum.used) ?? this.#size++;
      this.#resources.set(sum.used, position);
      return position;
    }
    const department = known(this.#structure.departmentAt, sum.department);
    return this.#measure("load" in sum ? sum.load : TASKS, "loads").loads + department;
  }

  #usesOfScenarios(): readonly (readonly Use[])[] {
    return this.#structure.areas.map(({ scenarios }) =>
      scenarios.map(({ uses }) =>
        [...uses].flatMap(([id, amount]) => {
          const position = this.#resources.get(id);
          return position === undefined ? [] : [{ position, amount }];
        }),
      ),
    );
  }

  /** Everything that may count in the sum of a limit. */
  #termsOf({ sum }: Limit): Float64Array {
    if ("used" in sum) {
      const terms = this.#structure.areas.flatMap(({ scenarios }) =>
        scenarios.map(({ uses }) => uses.get(sum.used) ?? 0),
      );
      return Float64Array.from(terms);
    }
    return this.#amountsOf("tasks" in sum ? TASKS : "moved" in sum ? sum.moved : sum.load);
  }
}

function boundOf({ least, most, scale }: LimitBounds, terms: Float64Array): Bound {
  let size = 0;
  let count = 0;
  for (const amount of terms) {
    const term = Math.abs(amount);
    size += term;
    if (term > 0) count++;
  }
  // Sums of whole figures are exact, as long as they are safe; others drift while they run.
  const tolerance = scale === 1 ? 0 : DRIFT * size;
  return { lower: least - tolerance, upper: most + tolerance, unit: size > 0 ? size / count : 1, excess: 0 };
}
