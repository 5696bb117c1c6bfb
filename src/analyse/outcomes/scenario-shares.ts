import { choicesAt, type LawfulColumns } from "../../allocation/catalogue/columns.ts";
import type { Choices } from "../../allocation/placement.ts";
import { BLOCK } from "../../allocation/catalogue/row-scores.ts";
import { NO_WISHES } from "../../program/build-program.ts";
import type { Structure } from "../../problem/structure.ts";
import { TimeUp } from "../../problem/timer.ts";
import { tick, type Clock } from "../clock.ts";
import type { Scale } from "../../allocation/scale.ts";
import type { Criterion } from "./criteria.ts";
import type { Outcome } from "./outcome.ts";
import { stepsOfRows } from "./row-steps.ts";
import { outcomeAt } from "./search/outcome-at.ts";
import type { SearchQuestion } from "./search/question.ts";

/** For each area and scenario, by position, the share of some allocations that choose it, 0…1. */
export type ScenarioShares = readonly Float64Array[];

/** Shares of nothing yet: 0 for every scenario. */
export function noShares({ areas }: Structure): ScenarioShares {
  return areas.map(({ scenarios }) => new Float64Array(scenarios.length));
}

/** The lawful allocations among which those of an outcome are looked for. */
export interface Among {
  readonly columns: LawfulColumns;
  readonly criteria: readonly Criterion[];
  readonly scale: Scale;
  readonly clock: Clock;
}

/** An outcome whose allocations are to be counted, and what it is known by. */
type Steps = Pick<Outcome, "steps">;

/** The shares of the allocations with the steps of each outcome, counted in one pass over the list. */
export function listedShares(outcomes: readonly Steps[], { columns, criteria, scale, clock }: Among): ScenarioShares[] {
  const { structure, size } = columns;
  const width = criteria.length;
  const counts = outcomes.map(() => noShares(structure));
  const found = outcomes.map(() => 0);
  const at = new Map(outcomes.map(({ steps }, index) => [steps.join(), index]));
  const firstSteps = new Set(outcomes.map(({ steps }) => steps[0]));
  const steps = new Float64Array(BLOCK * width);
  for (let from = 0; from < size; from += BLOCK) {
    tick(clock, () => ({ step: "regions", done: from, of: size }));
    const rows = Math.min(BLOCK, size - from);
    const raw = columns.raw.map((column) => column.subarray(from, from + rows));
    stepsOfRows(raw, criteria, scale, 0, rows, steps);
    for (let row = 0; row < rows; row++) {
      // Most rows have none of the outcomes: their first number tells.
      if (!firstSteps.has(steps[row * width])) continue;
      const index = at.get(steps.subarray(row * width, (row + 1) * width).join());
      if (index === undefined) continue;
      found[index] = (found[index] ?? 0) + 1;
      addChoices(counts[index] ?? [], choicesAt(columns, from + row), 1);
    }
  }
  counts.forEach((shares, index) => {
    for (const area of shares) area.forEach((count, scenario) => (area[scenario] = count / (found[index] ?? 1)));
  });
  return counts;
}

/**
 * The shares of the allocations with the steps of an outcome, where they are not listed: those that choose a scenario are
 * counted by a search that is locked to it.
 *
 * @throws {TimeUp} if the time ran out.
 */
export function searchedShares(
  { steps, count, first }: Omit<Outcome, "scores">,
  question: SearchQuestion,
): ScenarioShares {
  const { structure } = question;
  const shares = noShares(structure);
  if (count === 1) {
    addChoices(shares, first, 1);
    return shares;
  }
  structure.areas.forEach(({ scenarios }, area) => {
    for (let scenario = 0; scenario < scenarios.length; scenario++) {
      const { lock, ...wishes } = question.wishes ?? NO_WISHES;
      const locked = { ...question, wishes: { ...wishes, lock: [...lock, { area, scenario }] } };
      const outcome = outcomeAt(locked, steps);
      if (outcome === "stopped") throw new TimeUp();
      const of = shares[area];
      if (of !== undefined) of[scenario] = (outcome?.count ?? 0) / count;
    }
  });
  return shares;
}

/** Adds an amount to the scenario that an allocation chooses in each area. */
export function addChoices(shares: ScenarioShares, choices: Choices, amount: number): void {
  shares.forEach((area, at) => {
    const scenario = choices[at] ?? 0;
    area[scenario] = (area[scenario] ?? 0) + amount;
  });
}

/** Adds so many times the shares of others. */
export function addShares(shares: ScenarioShares, more: ScenarioShares, amount: number): void {
  more.forEach((area, at) => {
    const into = shares[at];
    area.forEach((share, scenario) => {
      if (into !== undefined) into[scenario] = (into[scenario] ?? 0) + amount * share;
    });
  });
}
