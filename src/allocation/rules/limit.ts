import type { Limit, LimitSum } from "../../problem/problem.ts";
import { known } from "../../problem/structure.ts";
import { movedSum } from "../gauges/moved.ts";
import { chosen, type Placement } from "../placement.ts";
import type { Requirement } from "./rule.ts";

/** Sums of figures are compared with this relative tolerance, so that 0.1 + 0.2 keeps a limit of 0.3. */
const TOLERANCE = 1e-9;

/** Each sum stays between its bounds. */
export function limits(list: readonly Limit[]): readonly Requirement[] {
  return list.map((limit) => ({
    id: `limit:${limit.id}`,
    cites: limit.cites,
    holds: (placement) => {
      const sum = limitSum(limit.sum, placement);
      const { min = -Infinity, max = Infinity } = limit;
      return sum >= min - slack(min) && sum <= max + slack(max);
    },
    detail: (placement) => {
      const sum = limitSum(limit.sum, placement);
      const range = { da: boundsText(limit, "mindst", "højst"), en: boundsText(limit, "at least", "at most") };
      return { da: `Summen er ${sum}; ${range.da}.`, en: `The sum is ${sum}; ${range.en}.` };
    },
  }));
}

/** How far beyond a bound a sum may be. */
export function slack(bound: number): number {
  return Number.isFinite(bound) ? TOLERANCE * Math.max(1, Math.abs(bound)) : 0;
}

function boundsText({ min, max }: Limit, atLeast: string, atMost: string): string {
  const parts = [min === undefined ? [] : [`${atLeast} ${min}`], max === undefined ? [] : [`${atMost} ${max}`]];
  return parts.flat().join(", ");
}

/** What a limit adds up, for one placement. */
export function limitSum(sum: LimitSum, placement: Placement): number {
  const { structure, choices, departmentOf, taskCount } = placement;
  if ("moved" in sum) return movedSum(sum.moved, placement);
  if ("used" in sum) {
    return structure.areas.reduce(
      (total, _, area) => total + (chosen(structure, choices, area).uses.get(sum.used) ?? 0),
      0,
    );
  }
  const department = known(structure.departmentAt, sum.department);
  if ("tasks" in sum) return taskCount[department] ?? 0;
  let load = 0;
  known(structure.amounts, sum.load).forEach((amount, task) => {
    if (departmentOf[task] === department) load += amount;
  });
  return load;
}
