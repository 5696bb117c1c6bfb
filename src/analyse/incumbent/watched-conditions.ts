import { conditionHolds } from "../../allocation/gauges/points.ts";
import type { Placement } from "../../allocation/placement.ts";
import { tasksOf, type Structure, type StructuredCondition } from "../../problem/structure.ts";
import type { Objective, Wishes } from "../../program/build-program.ts";

/** Something that counts while a condition holds: points of an effect, or a wish for a place. */
interface Watched {
  readonly when: StructuredCondition;
  /** Amount that it adds to the objective. */
  readonly worth: number;
  /** 1 if the condition is wished. */
  readonly wished: number;
}

/** The conditions that hold, kept up to date as choices and places change. */
export class WatchedConditions {
  readonly #placement: Placement;
  readonly #watched: readonly Watched[];
  readonly #holds: Uint8Array;
  readonly #byTask: number[][] = [];
  readonly #byArea: number[][] = [];
  #value = 0;
  #broken = 0;

  constructor(placement: Placement, { coefficients }: Objective, { place }: Pick<Wishes, "place">) {
    this.#placement = placement;
    this.#watched = watchedOf(placement.structure, coefficients, place);
    this.#holds = new Uint8Array(this.#watched.length);
    this.#watched.forEach(({ when, wished }, index) => {
      const byTask = when.kind === "in" || when.kind === "together";
      if (byTask) for (const task of tasksOf(when)) (this.#byTask[task] ??= []).push(index);
      if (when.kind === "scenario") (this.#byArea[when.choice.area] ??= []).push(index);
      if (when.kind === "all") for (const { area } of when.choices) (this.#byArea[area] ??= []).push(index);
      this.#broken += wished;
      this.#refresh(index);
    });
  }

  /** Sum of what the conditions that hold add to the objective. */
  get value(): number {
    return this.#value;
  }

  /** Number of wishes for a place that are not granted. */
  get broken(): number {
    return this.#broken;
  }

  onTask(task: number): void {
    const list = this.#byTask[task];
    if (list !== undefined) for (const index of list) this.#refresh(index);
  }

  onArea(area: number): void {
    const list = this.#byArea[area];
    if (list !== undefined) for (const index of list) this.#refresh(index);
  }

  #refresh(index: number): void {
    const watched = this.#watched[index];
    if (watched === undefined) return;
    const change = Number(conditionHolds(watched.when, this.#placement)) - (this.#holds[index] ?? 0);
    if (change === 0) return;
    this.#holds[index] = change > 0 ? 1 : 0;
    this.#value += change * watched.worth;
    this.#broken -= change * watched.wished;
  }
}

function watchedOf({ themes }: Structure, coefficients: Objective["coefficients"], place: Wishes["place"]): Watched[] {
  const effects = themes.flatMap((theme, t) => {
    const coefficient = theme.gauge.kind === "points" ? (coefficients[t] ?? 0) : 0;
    if (coefficient === 0) return [];
    return theme.effects.map(({ when, points }) => ({ when, worth: coefficient * points, wished: 0 }));
  });
  return [...effects, ...place.map((when) => ({ when, worth: 0, wished: 1 }))];
}
