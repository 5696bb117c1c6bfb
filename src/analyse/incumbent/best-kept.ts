import { rawValues } from "../../allocation/score.ts";
import { place, type Choices } from "../../allocation/placement.ts";
import { isLawful } from "../../allocation/verify.ts";
import type { Structure } from "../../problem/structure.ts";
import type { Objective, Wishes } from "../../program/build-program.ts";
import { isGranted } from "../granted.ts";

/** A lawful allocation that grants the wishes, and what the objective is worth there. */
export interface Incumbent {
  readonly choices: Choices;
  readonly value: number;
}

/** The best lawful allocation that was met, checked by the definition and by nothing that a search keeps. */
export class BestKept {
  readonly #structure: Structure;
  readonly #objective: Objective;
  readonly #wishes: Wishes;
  #incumbent: Incumbent | undefined;

  constructor(structure: Structure, objective: Objective, wishes: Wishes) {
    this.#structure = structure;
    this.#objective = objective;
    this.#wishes = wishes;
  }

  get incumbent(): Incumbent | undefined {
    return this.#incumbent;
  }

  /** Keeps a copy of choices if they are lawful, grant the wishes and are better than what is kept. */
  offer(choices: Choices): void {
    const copy = choices.slice();
    const placement = place(this.#structure, copy);
    const value = objectiveValue(this.#objective, rawValues(placement));
    if (value <= (this.#incumbent?.value ?? -Infinity)) return;
    if (isLawful(placement) && isGranted(placement, this.#wishes)) this.#incumbent = { choices: copy, value };
  }
}

function objectiveValue({ coefficients, constant }: Objective, raw: readonly number[]): number {
  return coefficients.reduce((sum, coefficient, t) => sum + coefficient * (raw[t] ?? 0), constant);
}
