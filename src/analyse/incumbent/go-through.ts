import type { Ground } from "./annealing.ts";
import { RUNNING_ROUNDING } from "../../tolerances.ts";

/**
 * Tries every selection that the wishes allow, the last area turning fastest, and offers what may be better than what is
 * kept. False if the time ran out.
 */
export function goThrough({ trial, best, domains, free, isOver }: Ground): boolean {
  const turns = new Int32Array(free.length);
  for (let tried = 1; ; tried++) {
    if (tried % LOOK_EVERY === 0 && isOver()) return false;
    if (trial.broken <= RUNNING_ROUNDING && trial.value > (best.incumbent?.value ?? -Infinity))
      best.offer(trial.choices);
    let position = free.length - 1;
    for (; position >= 0; position--) {
      const area = free[position] ?? 0;
      const domain = domains[area] ?? [];
      const next = ((turns[position] ?? 0) + 1) % domain.length;
      turns[position] = next;
      trial.choose(area, domain[next] ?? 0);
      if (next > 0) break;
    }
    if (position < 0) return true;
  }
}

const LOOK_EVERY = 64;
