import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Choices } from "../../allocation/placement.ts";
import type { Structure } from "../../problem/structure.ts";
import type { Objective, Wishes } from "../../program/build-program.ts";
import { anneal, type Ground, type Terrain } from "./annealing.ts";
import { BestKept, type Incumbent } from "./best-kept.ts";
import { descend } from "./descent.ts";
import { goThrough } from "./go-through.ts";
import { neighboursOf } from "./neighbours.ts";
import { Trial } from "./trial.ts";
import { WORTH_WHILE_MENDING } from "../../tolerances.ts";
import { isUp, type Timer } from "../../problem/timer.ts";

/** Options of a local search: its wishes, its limits and its starting points. */
export interface LocalSearchOptions {
  readonly wishes: Wishes;
  /** It only cuts short. */
  readonly timer: Timer;
  /** The same seed gives the same answer on every machine, where the time suffices. */
  readonly seed?: number;
  /** A space with at most so many selections is gone through whole; 8,192 if left out. */
  readonly small?: number | undefined;
  /** Allocations that are known, lawful or not: what is met is at least as good as the best of them. */
  readonly known?: readonly Choices[];
  /** Nothing is worth more: an allocation worth so much ends the search. */
  readonly enough?: number;
}

const SMALL = 1 << 13;

/** Result of a local search. */
export interface LocalSearch {
  /** The best lawful allocation that grants the wishes; undefined if none was met. */
  readonly incumbent: Incumbent | undefined;
  /** True if every selection was tried: then the incumbent is optimal, and without one the wishes cannot be granted. */
  readonly complete: boolean;
}

/** A good lawful allocation that grants the wishes: today's if it does, improved by a search that needs no solver. */
export function searchLocally(structure: Structure, objective: Objective, options: LocalSearchOptions): LocalSearch {
  const { wishes, timer, seed = 1, small = SMALL, known = [], enough = Infinity } = options;
  const domains = domainsOf(structure, wishes);
  if (domains.some((domain) => domain.length === 0)) return { incumbent: undefined, complete: true };
  const best = new BestKept(structure, objective, wishes);
  best.offer(Int32Array.from(domains, ([first = 0]) => first));
  for (const choices of known) best.offer(choices);
  const isOver = (): boolean => (best.incumbent?.value ?? -Infinity) >= enough || isUp(timer);
  const met = (complete: boolean): LocalSearch => ({ incumbent: best.incumbent, complete });
  if (isOver()) return met(false);
  const trial = new Trial(structure, objective, wishes);
  const free = [...domains.keys()].filter((area) => (domains[area]?.length ?? 0) > 1);
  domains.forEach(([first = 0], area) => {
    trial.choose(area, first);
  });
  const ground = { trial, best, domains, free, isOver };
  if (domains.reduce((product, domain) => product * domain.length, 1) <= small) {
    return met(goThrough(ground));
  }
  const worth = mend(ground);
  if (isOver()) return met(false);
  const neighbours = neighboursOf(structure, (area) => (domains[area]?.length ?? 0) > 1);
  improve({ ...ground, neighbours, random: xoroshiro128plus(seed) }, worth);
  return met(false);
}

/** The objective of one to whom every allocation is as good. */
export function indifference({ themes }: Structure): Objective {
  return { coefficients: themes.map(() => 0), constant: 0 };
}

/** Looks for any lawful allocation that grants the wishes: today's is the first that is tried, whatever the time. */
export function searchForAny(
  structure: Structure,
  options: Pick<LocalSearchOptions, "wishes" | "timer" | "small">,
): LocalSearch {
  return searchLocally(structure, indifference(structure), { ...options, enough: 0 });
}

/** For each area, the scenarios that locks and forbids leave; today's first. */
function domainsOf({ areas }: Structure, { lock, forbid }: Wishes): readonly (readonly number[])[] {
  const domains: number[][] = areas.map(({ scenarios }) => [...scenarios.keys()]);
  for (const { area, scenario } of lock) domains[area] = (domains[area] ?? []).filter((number) => number === scenario);
  for (const { area, scenario } of forbid)
    domains[area] = (domains[area] ?? []).filter((number) => number !== scenario);
  return domains;
}

/** Number of rounds of annealing; each begins where the last ended, with twice as many steps. */
const ROUNDS = 7;

/** Steps of the first round for each area in which something can be chosen. */
const FIRST_STEPS = 12;

/** A round of a wide document, which would go on for long, has no more. */
const MOST_STEPS = 1 << 16;

/**
 * Mends what is broken, whatever it costs, and then takes what can be had for nothing.
 *
 * @returns what makes a typical change of the objective count 1; 0 if nothing changes it.
 */
function mend(ground: Ground): number {
  const step = typicalStep(ground);
  const worth = step > 0 ? 1 / step : 0;
  descend(ground, { worth: worth * WORTH_WHILE_MENDING, penalty: 1 });
  descend(ground, { worth, penalty: 20 });
  return worth;
}

/** Within which the penalty for what is broken stays, and the share of lawful steps that it is to lead to. */
const PENALTY = { least: 0.5, most: 8 };
const LAWFUL = { least: 0.2, most: 0.6 };

/**
 * Rounds of annealing: while nothing lawful was met, for what is lawful above all. The penalty rises where hardly a step is
 * lawful and falls where most are, so that the search keeps to the edge of what is lawful, where the best mostly are.
 *
 * Source: F. Glover and J.-K. Hao, "The case for strategic oscillation", Annals of Operations Research 183 (2011).
 */
function improve(terrain: Terrain, worth: number): void {
  let steps = Math.min(FIRST_STEPS * terrain.free.length, MOST_STEPS);
  let penalty = 2;
  for (let round = 0; round < ROUNDS && !terrain.isOver(); round++, steps = Math.min(2 * steps, MOST_STEPS)) {
    if (terrain.best.incumbent === undefined) {
      anneal(terrain, { steps, from: 0.5, to: 0.02, worth: worth / 20, penalty: 1 });
      continue;
    }
    const lawful = anneal(terrain, { steps, from: 1, to: 0.02, worth, penalty });
    if (lawful < LAWFUL.least) penalty = Math.min(2 * penalty, PENALTY.most);
    if (lawful > LAWFUL.most) penalty = Math.max(penalty / 2, PENALTY.least);
  }
}

/** Rough number of areas to change, to learn what one change typically does to the objective. */
const TRIED = 64;

/** Typical amount by which changing one area raises or lowers the objective. */
function typicalStep({ trial, domains, free }: Ground): number {
  const stride = Math.max(1, Math.floor(free.length / TRIED));
  let sum = 0;
  let count = 0;
  for (let index = 0; index < free.length; index += stride) {
    const area = free[index] ?? 0;
    const [now, before] = [trial.choices[area] ?? 0, trial.value];
    for (const scenario of domains[area] ?? []) {
      if (scenario === now) continue;
      trial.choose(area, scenario);
      const difference = Math.abs(trial.value - before);
      sum += difference;
      if (difference > 0) count++;
    }
    trial.choose(area, now);
  }
  return count === 0 ? 0 : sum / count;
}
