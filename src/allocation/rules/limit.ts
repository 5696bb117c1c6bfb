import type { Language, Limit, LimitSum, Problem, Text } from "../../problem/problem.ts";
import { known } from "../../problem/structure.ts";
import { figureText } from "../../problem/texts/numbers.ts";
import { oneLine } from "../../problem/texts/one-line.ts";
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
      const unit = unitOf(limit.sum, placement.structure.problem);
      const da = boundsText(limit, sum, unit, "da", ["mindst", "højst"]);
      const en = boundsText(limit, sum, unit, "en", ["at least", "at most"]);
      return {
        da: `Summen er ${figure(sum, unit, "da", nearest(sum, limit))}; ${da}.`,
        en: `The sum is ${figure(sum, unit, "en", nearest(sum, limit))}; ${en}.`,
      };
    },
  }));
}

/** How far beyond a bound a sum may be. */
export function slack(bound: number): number {
  return Number.isFinite(bound) ? TOLERANCE * Math.max(1, Math.abs(bound)) : 0;
}

/** The unit of what a limit adds up; tasks and resources have none. */
function unitOf(sum: LimitSum, { measures }: Problem): Text | undefined {
  const measure = "moved" in sum ? sum.moved : "load" in sum ? sum.load : undefined;
  return measures.find(({ id }) => id === measure)?.unit;
}

/** The bound that is nearest to a sum. */
function nearest(sum: number, { min, max }: Limit): number {
  const bounds = [min, max].filter((bound) => bound !== undefined);
  return bounds.reduce((best, bound) => (Math.abs(bound - sum) < Math.abs(best - sum) ? bound : best), Infinity);
}

function boundsText(
  { min, max }: Limit,
  sum: number,
  unit: Text | undefined,
  language: Language,
  [atLeast, atMost]: readonly [string, string],
): string {
  return [
    ...(min === undefined ? [] : [`${atLeast} ${figure(min, unit, language, sum)}`]),
    ...(max === undefined ? [] : [`${atMost} ${figure(max, unit, language, sum)}`]),
  ].join(", ");
}

function figure(value: number, unit: Text | undefined, language: Language, other: number): string {
  const shown = figureText(value, language, other);
  return unit === undefined ? shown : `${shown} ${oneLine(unit[language])}`;
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
