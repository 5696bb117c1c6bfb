import type { Limit, LimitSum } from "../problem/problem.ts";
import { measureOfSum } from "../problem/quantities.ts";
import { known, type Structure } from "../problem/structure.ts";
import { DECIMAL_ROUNDING, OPERATION_ROUNDING } from "../tolerances.ts";

/**
 * The ends, both included, between which the sum of a limit lies exactly if it keeps the limit. Where its figures are whole, or
 * decimals of few digits, the ends lie where no sum can: the limit is then kept or broken as people read it, whichever way
 * the sum was rounded and in whichever order it was added up.
 */
export interface LimitBounds {
  readonly least: number;
  readonly most: number;
  /** Units of the figures' last decimal that make 1: a power of ten. Undefined where figures have no such decimal. */
  readonly scale: number | undefined;
}

const boundsOf = new WeakMap<Structure, WeakMap<Limit, LimitBounds>>();

/** The bounds of a limit's sum, made once. */
export function limitBounds(structure: Structure, limit: Limit): LimitBounds {
  const ofStructure = boundsOf.get(structure) ?? new WeakMap<Limit, LimitBounds>();
  boundsOf.set(structure, ofStructure);
  const bounds = ofStructure.get(limit) ?? madeBounds(structure, limit);
  ofStructure.set(limit, bounds);
  return bounds;
}

function madeBounds(structure: Structure, { sum, min = -Infinity, max = Infinity }: Limit): LimitBounds {
  const { scale, rounding } = figuresOf(structure, sum);
  if (scale !== undefined) return { least: -mostOf(-min, scale), most: mostOf(max, scale), scale };
  return { least: min - rounding, most: max + rounding, scale };
}

/** Bound on the rounding error in adding up the sum of a limit. */
export function limitRounding(structure: Structure, { sum }: Limit): number {
  return figuresOf(structure, sum).rounding;
}

/** Scale of the figures that a sum adds up, and bound on the rounding error in adding them up. */
interface Figures {
  readonly scale: number | undefined;
  readonly rounding: number;
}

const figures = new WeakMap<Structure, Map<string, Figures>>();

/** The figures of a measure or a resource are looked at once, however many limits add them up. */
function figuresOf(structure: Structure, sum: LimitSum): Figures {
  const ofStructure = figures.get(structure) ?? new Map<string, Figures>();
  figures.set(structure, ofStructure);
  const key = JSON.stringify("used" in sum ? { used: sum.used } : (measureOfSum(sum) ?? null));
  const before = ofStructure.get(key);
  if (before !== undefined) return before;
  const terms = termsOf(structure, sum);
  const made = { scale: scaleOf(terms), rounding: sumRounding(terms.map(largest)) };
  ofStructure.set(key, made);
  return made;
}

/** For each term of a sum, what it can be where it is not 0. */
type Terms = readonly (readonly number[])[];

function termsOf({ amounts, areas, homes }: Structure, sum: LimitSum): Terms {
  if ("used" in sum) return areas.map(({ scenarios }) => scenarios.map(({ uses }) => uses.get(sum.used) ?? 0));
  if ("tasks" in sum) return Array.from(homes, () => [1]);
  return Array.from(known(amounts, "moved" in sum ? sum.moved : sum.load), (amount) => [amount]);
}

function largest(figures: readonly number[]): number {
  return figures.reduce((most, figure) => Math.max(most, Math.abs(figure)), 0);
}

/** Sums below this many units are no further from the sum of the decimals than a quarter of a unit. */
const MOST_UNITS = 2 ** 51;

const MOST_DECIMALS = 15;

/**
 * Units of the last decimal that make 1, if the figures have so few digits that no sum of them can be taken for
 * another; whole figures have no decimal, and their sums are exact as long as they are safe.
 */
function scaleOf(terms: Terms): number | undefined {
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    const scale = 10 ** decimals;
    const isWhole = decimals === 0 ? Number.isInteger : (count: number) => wholeNear(count) !== undefined;
    const total = scale * terms.reduce((sum, figures) => sum + largest(figures), 0);
    if (decimals === 0 ? total > Number.MAX_SAFE_INTEGER : total * (terms.length + 4) > MOST_UNITS) return undefined;
    if (terms.every((figures) => figures.every((figure) => isWhole(figure * scale)))) return scale;
  }
  return undefined;
}

/** The whole number that a count of units stands for; undefined if it stands for none. */
function wholeNear(count: number): number | undefined {
  const whole = Math.round(count);
  return Math.abs(count - whole) <= DECIMAL_ROUNDING * Math.abs(count) ? whole : undefined;
}

/** The greatest whole number of units that is not above a bound. */
export function unitsWithin(bound: number, scale: number): number {
  const count = bound * scale;
  return wholeNear(count) ?? Math.floor(count);
}

/** Sums of whole figures are exact; those of decimals are parted from the next by half a unit. */
function mostOf(bound: number, scale: number): number {
  const units = unitsWithin(bound, scale);
  return scale === 1 ? units : (units + 0.5) / scale;
}

/** Bound on the rounding error in adding up figures, each of them the double nearest to what is written. */
export function sumRounding(figures: readonly number[]): number {
  const total = figures.reduce((sum, figure) => sum + Math.abs(figure), 0);
  return (figures.length + 2) * OPERATION_ROUNDING * total;
}
