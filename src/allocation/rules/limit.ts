import type { Limit, LimitSum } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { measureOfSum } from "../../problem/quantities.ts";
import { known, type Structure } from "../../problem/structure.ts";
import { inBoth } from "../../text/in-both.ts";
import { measureUnit } from "../../problem/texts/measure-text.ts";
import { figureTextApart } from "../../text/numbers.ts";
import { movedSum } from "../gauges/moved.ts";
import { limitBounds } from "../limit-bounds.ts";
import { chosen, type Placement } from "../placement.ts";
import type { Requirement } from "./rule.ts";

/** Each sum stays between its bounds. */
export function limits(list: readonly Limit[]): readonly Requirement[] {
  return list.map((limit) => ({
    id: `limit:${limit.id}`,
    cites: limit.cites,
    holds: (placement) => {
      const sum = limitSum(limit.sum, placement);
      const { least, most } = limitBounds(placement.structure, limit);
      return sum >= least && sum <= most;
    },
    detail: (placement) => {
      const sum = limitSum(limit.sum, placement);
      return inBoth((language) => detailText(limit, sum, placement.structure, language));
    },
  }));
}

/** A sum and the narrowest bounds that some limits set it. */
interface BoundedSum {
  readonly sum: LimitSum;
  readonly least: number;
  readonly most: number;
}

const bounded = new WeakMap<Structure, WeakMap<readonly Limit[], readonly BoundedSum[]>>();

/** Tells whether a placement keeps all of some limits; a sum that several of them bound is added up once. */
export function keepsLimits(placement: Placement, list: readonly Limit[]): boolean {
  return boundedSums(placement.structure, list).every(({ sum, least, most }) => {
    const value = limitSum(sum, placement);
    return value >= least && value <= most;
  });
}

function boundedSums(structure: Structure, list: readonly Limit[]): readonly BoundedSum[] {
  const ofStructure = bounded.get(structure) ?? new WeakMap<readonly Limit[], readonly BoundedSum[]>();
  bounded.set(structure, ofStructure);
  const before = ofStructure.get(list);
  if (before !== undefined) return before;
  const sums = new Map<string, BoundedSum>();
  for (const limit of list) {
    const { least, most } = limitBounds(structure, limit);
    const key = JSON.stringify(limit.sum);
    const other = sums.get(key) ?? { sum: limit.sum, least, most };
    sums.set(key, { ...other, least: Math.max(least, other.least), most: Math.min(most, other.most) });
  }
  const made = [...sums.values()];
  ofStructure.set(list, made);
  return made;
}

const WORDS: Readonly<Record<Language, Readonly<Record<"is" | "least" | "most", string>>>> = {
  da: { is: "Summen er", least: "mindst", most: "højst" },
  en: { is: "The sum is", least: "at least", most: "at most" },
};

/** States the sum and the bounds that it should keep; tasks and resources have no unit. */
function detailText(limit: Limit, sum: number, structure: Structure, language: Language): string {
  const { is, least, most } = WORDS[language];
  const measure = measureOfSum(limit.sum);
  const unit = measure === undefined ? "" : ` ${measureUnit(structure.problem, measure, language)}`;
  const shown = asRead(sum, structure, limit);
  const apart = [limit.min ?? shown, limit.max ?? shown].map((bound) => bound - shown);
  const figure = (value: number): string => `${figureTextApart(value, language, apart)}${unit}`;
  const parts = [
    ...(limit.min === undefined ? [] : [`${least} ${figure(limit.min)}`]),
    ...(limit.max === undefined ? [] : [`${most} ${figure(limit.max)}`]),
  ];
  return `${is} ${figure(shown)}; ${parts.join(", ")}.`;
}

/** The sum without its rounding: the decimal that it stands for, or the bound that it keeps up to rounding. */
function asRead(sum: number, structure: Structure, limit: Limit): number {
  const { least, most, scale } = limitBounds(structure, limit);
  if (scale !== undefined) return Math.round(sum * scale) / scale;
  const { min = -Infinity, max = Infinity } = limit;
  return sum >= least && sum <= most ? Math.max(min, Math.min(max, sum)) : sum;
}

/** The sum that a limit bounds, for one placement. */
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
