import type { Ground } from "./annealing.ts";
import { RUNNING_ROUNDING } from "../../tolerances.ts";

/** Factors by which the objective and what is broken are multiplied. */
export interface Prices {
  readonly worth: number;
  readonly penalty: number;
}

/** A descent rarely needs more passes; what it leaves is left to annealing. */
const PASSES = 4;

const LOOK_EVERY = 64;

/** Gives one area after the other the scenario that is best while all others stay, until a pass changes nothing. */
export function descend(ground: Ground, { worth, penalty }: Prices): void {
  const { trial, best, domains, free, isOver } = ground;
  const energy = (): number => worth * trial.value - penalty * trial.broken;
  let isChanged = true;
  let looked = 0;
  for (let pass = 0; pass < PASSES && isChanged; pass++) {
    isChanged = false;
    for (const area of free) {
      if (++looked % LOOK_EVERY === 0 && isOver()) {
        best.offer(trial.choices);
        return;
      }
      const before = trial.choices[area] ?? 0;
      let [chosen, most] = [before, energy()];
      for (const scenario of domains[area] ?? []) {
        trial.choose(area, scenario);
        const here = energy();
        // What is hardly better is not worth a change.
        if (here <= most + RUNNING_ROUNDING) continue;
        [chosen, most] = [scenario, here];
      }
      trial.choose(area, chosen);
      isChanged ||= chosen !== before;
    }
  }
  best.offer(trial.choices);
}
