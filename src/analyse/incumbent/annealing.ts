import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import type { BestKept } from "./best-kept.ts";
import type { Neighbours } from "./neighbours.ts";
import type { Trial } from "./trial.ts";
import { RUNNING_ROUNDING } from "../../tolerances.ts";

/** The trial, the incumbent and the domains that a search by small changes works on. */
export interface Ground {
  readonly trial: Trial;
  readonly best: BestKept;
  /** For each area, the scenarios that the wishes allow. */
  readonly domains: readonly (readonly number[])[];
  /** The areas of which more than one scenario is allowed. */
  readonly free: readonly number[];
  /** Tells whether the search is to end, by time or because enough is found; asked now and then. */
  readonly isOver: () => boolean;
}

/** Ground of annealing, with the neighbours of areas and a source of random numbers. */
export interface Terrain extends Ground {
  readonly neighbours: Neighbours;
  readonly random: RandomGenerator;
}

/** Parameters of a round of annealing. */
export interface Cooling {
  readonly steps: number;
  /** Temperatures at the start and at the end: the loss at which a change is typically still accepted. */
  readonly from: number;
  readonly to: number;
  /** Factors by which the objective and what is broken are multiplied. */
  readonly worth: number;
  readonly penalty: number;
}

const LOOK_EVERY = 64;

/**
 * A round of simulated annealing through lawful and unlawful allocations alike: one area is changed, or two that have to do
 * with each other, and what is broken costs a penalty.
 *
 * Source: E. Aarts and J. K. Lenstra (eds.), "Local Search in Combinatorial Optimization" (1997), chapters 4 and 5.
 *
 * @returns the share of steps that ended at a lawful allocation.
 */
export function anneal(terrain: Terrain, { steps, from, to, worth, penalty }: Cooling): number {
  const { trial, best, random } = terrain;
  const energy = (): number => worth * trial.value - penalty * trial.broken;
  const cooling = (to / from) ** (1 / Math.max(1, steps - 1));
  const change: Change = { count: 0, areas: [0, 0], scenarios: [0, 0] };
  let temperature = from;
  let before = energy();
  let record = best.incumbent?.value ?? -Infinity;
  let isRecord = false;
  let lawful = 0;
  for (let step = 1; step <= steps; step++, temperature *= cooling) {
    if (step % LOOK_EVERY === 0 && terrain.isOver()) break;
    if (trial.broken <= RUNNING_ROUNDING) lawful++;
    draw(terrain, change);
    swap(trial, change);
    const after = energy();
    const loss = before - after;
    if (loss > 0 && (loss > 40 * temperature || uniformFloat64(random) >= Math.exp(-loss / temperature))) {
      swap(trial, change);
      continue;
    }
    if (loss > 0 && isRecord) {
      // The record is left: it is looked at as it was.
      swap(trial, change);
      best.offer(trial.choices);
      swap(trial, change);
      isRecord = false;
    }
    before = after;
    if (trial.broken <= RUNNING_ROUNDING && trial.value > record) {
      record = trial.value;
      isRecord = true;
    }
  }
  if (isRecord) best.offer(trial.choices);
  return lawful / steps;
}

/** New scenarios for one area or two. */
interface Change {
  count: number;
  readonly areas: [number, number];
  readonly scenarios: [number, number];
}

/** Makes a change; what was chosen before is the change that takes it back. */
function swap(trial: Trial, { count, areas, scenarios }: Change): void {
  for (let index = count - 1; index >= 0; index--) {
    const area = areas[index] ?? 0;
    const before = trial.choices[area] ?? 0;
    trial.choose(area, scenarios[index] ?? 0);
    scenarios[index] = before;
  }
}

function draw(terrain: Terrain, change: Change): void {
  const { free, neighbours, random } = terrain;
  const first = pick(free, random) ?? 0;
  change.count = 1;
  change.areas[0] = first;
  change.scenarios[0] = otherScenario(terrain, first);
  if (uniformFloat64(random) < 0.5) return;
  const group = pick(neighbours.groupsOf[first] ?? [], random);
  const second = group === undefined ? first : (pick(neighbours.groups[group] ?? [], random) ?? first);
  if (second === first) return;
  change.count = 2;
  change.areas[1] = second;
  change.scenarios[1] = otherScenario(terrain, second);
}

/** A scenario that is not chosen, of those that are allowed. */
function otherScenario({ domains, trial, random }: Terrain, area: number): number {
  const domain = domains[area] ?? [];
  const drawn = domain[Math.floor(uniformFloat64(random) * (domain.length - 1))] ?? 0;
  return drawn === trial.choices[area] ? (domain.at(-1) ?? drawn) : drawn;
}

function pick<T>(list: readonly T[], random: RandomGenerator): T | undefined {
  return list[Math.floor(uniformFloat64(random) * list.length)];
}
