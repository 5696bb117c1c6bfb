import type { Structure } from "../../problem/structure.ts";
import type { Bound } from "./bounds.ts";
import type { Ends } from "./ends.ts";
import { sumChanges, type Changes, type SentTask } from "./sum-changes.ts";

/**
 * Least values that bounded sums can still take, and their rises as scenarios are chosen, as far as closings are known.
 * A sum is least where each area that is still to come adds as little as it can; so a choice never lowers it, and
 * nothing is chosen that brings it above its bound.
 */
export interface LeastSums {
  /** For each bound, the least of its sum before anything is chosen. */
  readonly atFirst: Float64Array;
  /** For each area, the number of its first scenario among those of all areas. */
  readonly offsets: Int32Array;
  /** For each scenario, where its rises begin; they end where those of the next begin. */
  readonly starts: Int32Array;
  readonly bounds: Int32Array;
  readonly rises: Float64Array;
  /** For each scenario, the rises that depend on whether an earlier area has sent a task already. */
  readonly shared: readonly (readonly SharedRise[])[];
}

/** Rises of sums when a task is sent by the first of the areas that send it, and when it is sent by a later one. */
export interface SharedRise {
  readonly task: number;
  readonly bounds: Int32Array;
  readonly first: Float64Array;
  readonly later: Float64Array;
}

/** @param areas the areas in which choices are made, in document order. */
export function leastSums(
  structure: Structure,
  areas: readonly number[],
  bounds: readonly Bound[],
  ends: Ends,
): LeastSums {
  const changesOf = sumChanges(structure, bounds, ends);
  const atFirst = changesOf.atHome();
  const offsets: number[] = [];
  const starts = [0];
  const rising: { readonly bound: number; readonly rise: number }[] = [];
  const shared: (readonly SharedRise[])[] = [];
  for (const area of areas) {
    offsets.push(shared.length);
    const scenarios = structure.areas[area]?.scenarios ?? [];
    const sent = scenarios.map((scenario) => changesOf.shared(scenario));
    const changes = scenarios.map((scenario, at) => withLeastOf(changesOf.alone(scenario), sent[at] ?? []));
    const lowest = lowestOf(changes);
    for (const [bound, low] of lowest) atFirst[bound] = (atFirst[bound] ?? 0) + low;
    for (const change of changes) {
      for (const [bound, low] of lowest) {
        const rise = (change.get(bound) ?? 0) - low;
        if (rise !== 0) rising.push({ bound, rise });
      }
      starts.push(rising.length);
    }
    for (const tasks of sent) shared.push(tasks.map(sharedRise));
  }
  return {
    atFirst,
    offsets: Int32Array.from(offsets),
    starts: Int32Array.from(starts),
    bounds: Int32Array.from(rising, ({ bound }) => bound),
    rises: Float64Array.from(rising, ({ rise }) => rise),
    shared,
  };
}

/** The least sums once the first areas are chosen. */
export function sumsAfter(table: LeastSums, areas: readonly number[], choices: Int32Array): Float64Array {
  const sums = table.atFirst.slice();
  const sent = new Set<number>();
  const add = (bound = 0, rise = 0): void => {
    sums[bound] = (sums[bound] ?? 0) + rise;
  };
  areas.forEach((area, position) => {
    const at = (table.offsets[position] ?? 0) + (choices[area] ?? 0);
    for (let index = table.starts[at] ?? 0; index < (table.starts[at + 1] ?? 0); index++) {
      add(table.bounds[index], table.rises[index]);
    }
    for (const { task, bounds, first, later } of table.shared[at] ?? []) {
      const rises = sent.has(task) ? later : first;
      bounds.forEach((bound, index) => {
        add(bound, rises[index]);
      });
      sent.add(task);
    }
  });
  return sums;
}

/** It is not known yet whether a scenario will be the first to send a task: at the least, whichever is less. */
function withLeastOf(changes: Changes, sent: readonly SentTask[]): Changes {
  for (const task of sent) {
    for (const [bound, change] of task.changes) {
      if (change < 0) changes.set(bound, (changes.get(bound) ?? 0) + change);
    }
  }
  return changes;
}

function lowestOf(changes: readonly Changes[]): Changes {
  const lowest: Changes = new Map();
  const bounds = new Set(changes.flatMap((change) => [...change.keys()]));
  for (const bound of bounds) {
    lowest.set(
      bound,
      changes.reduce((low, change) => Math.min(low, change.get(bound) ?? 0), Infinity),
    );
  }
  return lowest;
}

function sharedRise({ task, changes }: SentTask): SharedRise {
  return {
    task,
    bounds: Int32Array.from(changes.keys()),
    first: Float64Array.from(changes.values(), (change) => Math.max(0, change)),
    later: Float64Array.from(changes.values(), (change) => Math.max(0, -change)),
  };
}
