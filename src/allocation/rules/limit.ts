import type { Language, Limit, LimitSum, Problem } from "../../problem/problem.ts";
import { measureOfSum } from "../../problem/quantities.ts";
import { known } from "../../problem/structure.ts";
import { inBoth } from "../../problem/texts/in-both.ts";
import { measureUnit } from "../../problem/texts/measure-text.ts";
import { figureText } from "../../problem/texts/numbers.ts";
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
      return inBoth((language) => detailText(limit, sum, placement.structure.problem, language));
    },
  }));
}

/** How far beyond a bound a sum may be. */
export function slack(bound: number): number {
  return Number.isFinite(bound) ? TOLERANCE * Math.max(1, Math.abs(bound)) : 0;
}

/** The bound that is nearest to a sum. */
function nearest(sum: number, { min, max }: Limit): number {
  const bounds = [min, max].filter((bound) => bound !== undefined);
  return bounds.reduce((best, bound) => (Math.abs(bound - sum) < Math.abs(best - sum) ? bound : best), Infinity);
}

const WORDS: Readonly<Record<Language, Readonly<Record<"is" | "least" | "most", string>>>> = {
  da: { is: "Summen er", least: "mindst", most: "højst" },
  en: { is: "The sum is", least: "at least", most: "at most" },
};

/** What the sum is and between which bounds it should be; tasks and resources have no unit. */
function detailText(limit: Limit, sum: number, problem: Problem, language: Language): string {
  const { is, least, most } = WORDS[language];
  const measure = measureOfSum(limit.sum);
  const unit = measure === undefined ? "" : ` ${measureUnit(problem, measure, language)}`;
  const figure = (value: number, other: number): string => `${figureText(value, language, other)}${unit}`;
  const bounds = [
    ...(limit.min === undefined ? [] : [`${least} ${figure(limit.min, sum)}`]),
    ...(limit.max === undefined ? [] : [`${most} ${figure(limit.max, sum)}`]),
  ];
  return `${is} ${figure(sum, nearest(sum, limit))}; ${bounds.join(", ")}.`;
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
