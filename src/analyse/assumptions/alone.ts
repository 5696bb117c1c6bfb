import { orderRows } from "../../allocation/catalogue/order-rows.ts";
import { TIE } from "../../tolerances.ts";
import { tick, type Clock } from "../clock.ts";
import type { Progress } from "../clock.ts";
import { courseOf, limitBreaks, type Course } from "./course.ts";
import { fieldOf, type Field } from "./field.ts";
import type { Point } from "./forms.ts";
import type { Model } from "./model.ts";
import { narrowingOf, nearField, rivalsNear, type Narrowing } from "./near-field.ts";
import { outcomeOf, type Outcome } from "./outcome.ts";
import { firstFailure } from "./pieces.ts";
import { regimeAt } from "./regime.ts";
import { steadyField } from "./steady-field.ts";
import { isMadeOf, limitRestsOn, type Assumed } from "./variables.ts";
import { MARGINS_BEYOND_TIE, REACHES_BEYOND_CHANGE, SCORE_SUM_ROUNDING, WHOLE_POINTS } from "../../tolerances.ts";

/** Consequence for the winner of moving a value to one end of its range. */
export interface Side {
  readonly survives: boolean;
  /** The row that comes first there; undefined where nothing lawful grants what is wished. */
  readonly first: number | undefined;
  /** The nearest value on that side at which, or as near beyond which as one likes, it no longer survives. */
  readonly changesAt: number | null;
  /** The row that comes first just beyond. */
  readonly beyond: number | undefined;
}

/** One value, with everything else as the document has it. */
interface Alone {
  readonly assumed: Assumed;
  readonly outcomeAt: (value: number) => Outcome;
  /** First value on a smooth stretch at which the winner trails by more than the margin; undefined if none. */
  readonly failureBetween: (near: number, far: number, margin: number) => number | undefined;
  readonly breaks: readonly number[];
  /** Breaks at which the set of lawful allocations changes. */
  readonly sudden: ReadonlySet<number>;
  readonly progress: () => Progress;
}

/** The fields of a model, by what varies in them. */
export interface Fields {
  readonly fields: Map<string, Field>;
  readonly narrowings: Map<Field, Narrowing | undefined>;
}

export function noFields(): Fields {
  return { fields: new Map(), narrowings: new Map() };
}

/**
 * Consequences for the winner of moving one variable to either end of its range, with the value in between at which
 * another allocation takes over.
 *
 * @throws {TimeUp} if the time ran out.
 */
export function sidesOf(
  model: Model,
  fields: Fields,
  variable: number,
  winner: number,
  clock: Clock,
): { readonly low: Side; readonly high: Side } {
  const assumed = model.variables[variable];
  if (assumed === undefined) throw new RangeError(`There is no variable ${variable}.`);
  const field = fieldOfVariable(model, fields, assumed, winner);
  if (field.gauges.length + field.limits.length === 0) {
    const side = { survives: true, first: winner, changesAt: null, beyond: undefined };
    return { low: side, high: side };
  }
  const narrowing = fields.narrowings.get(field) ?? narrowingOf(field);
  fields.narrowings.set(field, narrowing);
  const side = (end: number): Side =>
    narrowing === undefined
      ? sideOf(field, { variable, assumed, end }, clock)
      : narrowedSide(narrowing, { variable, assumed, end }, clock);
  return { low: side(assumed.low), high: side(assumed.high) };
}

function fieldOfVariable(model: Model, fields: Fields, assumed: Assumed, winner: number): Field {
  const { structure } = model.columns;
  const gauges = model.gauges.filter(({ themes }) =>
    themes.some((t) => {
      const theme = structure.themes[t];
      return theme !== undefined && isMadeOf(structure, theme, assumed.subject);
    }),
  );
  const limits = model.limits.filter(({ limit }) => limitRestsOn(limit, assumed));
  const key = JSON.stringify([gauges.map(({ themes }) => themes), limits.map(({ limit }) => limit.id)]);
  const made = fields.fields.get(key);
  if (made !== undefined) return made;
  const field = limits.length === 0 ? steadyField(model, gauges, winner) : fieldOf(model, gauges, limits, winner);
  fields.fields.set(key, field);
  return field;
}

/** One side of the range of a variable. */
interface OneSide {
  readonly variable: number;
  readonly assumed: Assumed;
  readonly end: number;
}

function aloneOf(field: Field, variable: number, assumed: Assumed): Alone {
  const { model } = field;
  const { point } = model;
  const open = model.columns.structure.problem.kommissorium.departments;
  const courses = field.gauges.map((gauge) => courseOf(gauge, variable, point, open));
  const sudden = new Set(field.limits.flatMap((limit) => limitBreaks(limit, variable, point)));
  return {
    assumed,
    outcomeAt: (value) => outcomeAt(field, courses, withValue(point, variable, value), value),
    failureBetween: (near, far, margin) => failureBetween(field, courses, variable, { near, far, margin }),
    breaks: [...courses.flatMap(({ breaks }) => breaks), ...sudden],
    sudden,
    progress: () => ({ step: "search", done: variable, of: model.variables.length }),
  };
}

function outcomeAt(field: Field, courses: readonly Course[], point: Point, value: number): Outcome {
  return outcomeOf(
    field,
    regimeAt(field, point),
    courses.map(({ values }) => values(value)),
    courses.map(({ least }) => least(value)),
  );
}

function failureBetween(
  field: Field,
  courses: readonly Course[],
  variable: number,
  { near, far, margin }: { readonly near: number; readonly far: number; readonly margin: number },
): number | undefined {
  const regime = regimeAt(field, withValue(field.model.point, variable, (near + far) / 2));
  const stretches = courses.map(({ values, least }) => ({
    lines: { near: values(near), far: values(far) },
    least: { near: least(near), far: least(far) },
  }));
  const at = firstFailure(field, regime, stretches, margin);
  return at === undefined ? undefined : near + at * (far - near);
}

function withValue(point: Point, variable: number, value: number): Point {
  const changed = point.slice();
  changed[variable] = value;
  return changed;
}

function sideOf(field: Field, { variable, assumed, end }: OneSide, clock: Clock): Side {
  const alone = aloneOf(field, variable, assumed);
  const atEnd = alone.outcomeAt(end);
  const isWhole = assumed.subject.kind === "effect";
  const at = isWhole
    ? wholeChange(alone, end, clock)
    : changeTowards(alone, { near: assumed.value, far: end, end }, clock);
  return sideWith(atEnd, at === undefined ? undefined : { alone, at }, end);
}

function sideWith(atEnd: Pick<Outcome, "survives" | "first">, change: Change | undefined, end: number): Side {
  return {
    survives: atEnd.survives,
    first: atEnd.first(),
    changesAt: change?.at ?? null,
    beyond: change === undefined ? undefined : beyondChange(change.alone, change.at, end).first(),
  };
}

/** The nearest change, and what is compared there. */
interface Change {
  readonly alone: Alone;
  readonly at: number;
}

/** On stretches of so much of the range of a balance all that is left is compared; longer ones are divided. */
const SHORT = 1 / 256;

/** Share of a range by which is looked beyond a change. */
const BEYOND = 2 * Math.max(...REACHES_BEYOND_CHANGE);

/**
 * A side of a value that only a balance with many patterns rests on: where no other allocation can catch up with the winner,
 * nothing is worked out, and elsewhere only what can.
 */
function narrowedSide(narrowing: Narrowing, { variable, assumed, end }: OneSide, clock: Clock): Side {
  const { field } = narrowing;
  const short = SHORT * narrowing.range;
  const reachOf = (from: number, to: number): number => Math.abs(to - from) / 2 + BEYOND * (assumed.high - assumed.low);
  const middlePoint = (from: number, to: number): Point => withValue(field.model.point, variable, (from + to) / 2);
  /** Undefined if the winner stays. */
  const aloneIn = (from: number, to: number): Alone | "long" | undefined => {
    const [point, reach] = [middlePoint(from, to), reachOf(from, to)];
    const rivals = rivalsNear(narrowing, point, reach);
    if (rivals?.every((group) => group === field.ownGroup) === true) return undefined;
    if (Math.abs(to - from) > short) return "long";
    const left = rivals === undefined ? field : nearField(narrowing, rivals, point, reach);
    return aloneOf(left, variable, assumed);
  };
  const changeIn = (from: number, to: number): Change | undefined => {
    const alone = aloneIn(from, to);
    if (alone === undefined) return undefined;
    if (alone === "long") return changeIn(from, (from + to) / 2) ?? changeIn((from + to) / 2, to);
    const at = changeTowards(alone, { near: from, far: to, end }, clock);
    return at === undefined ? undefined : { alone, at };
  };
  // Where the winner stays on the whole side, it does at its end.
  const isSafe = aloneIn(assumed.value, end) === undefined;
  const change = isSafe || end === assumed.value ? undefined : changeIn(assumed.value, end);
  const atEnd = isSafe ? undefined : aloneIn(end, end);
  return sideWith(typeof atEnd === "object" ? atEnd.outcomeAt(end) : alwaysOwn(field), change, end);
}

/** Outcome where only what measures the same as the winner can come first. */
function alwaysOwn({ always, ownGroup, ranked: { rows, from }, model }: Field): Pick<Outcome, "survives" | "first"> {
  const own = rows.subarray(from[ownGroup], from[ownGroup + 1]);
  const least = (always?.tops[ownGroup] ?? 0) - TIE;
  return {
    survives: true,
    first: () =>
      orderRows(
        model.columns,
        own.filter((row) => (always?.base(row) ?? 0) >= least),
        1,
      )[0],
  };
}

function beyondChange(alone: Alone, change: number, end: number): Outcome {
  const isWhole = alone.assumed.subject.kind === "effect";
  return (isWhole ? undefined : failingBeyond(alone, change, end)) ?? alone.outcomeAt(change);
}

/** So few numbers of points are looked at one by one. */
const FEW_STEPS = 8;

/**
 * Points are whole numbers: the first of them at which it does not survive. Those before the next place where it would not if
 * there were halves of points, too, need not be looked at.
 */
function wholeChange(alone: Alone, end: number, clock: Clock): number | undefined {
  const { assumed, outcomeAt } = alone;
  const step = Math.sign(end - assumed.value);
  if (Math.abs(end - assumed.value) <= FEW_STEPS) {
    tick(clock, alone.progress);
    for (let value = assumed.value; value !== end;) {
      value += step;
      if (!outcomeAt(value).survives) return value;
    }
    return undefined;
  }
  for (let value = assumed.value; value !== end;) {
    tick(clock, alone.progress);
    const at = alone.failureBetween(value, end, leastMargin());
    if (at === undefined) return outcomeAt(end).survives ? undefined : end;
    value += step * Math.max(1, Math.ceil((at - value) * step - WHOLE_POINTS));
    if (!outcomeAt(value).survives) return value;
  }
  return undefined;
}

function changeTowards(
  alone: Alone,
  { near: from, far: to, end }: { readonly near: number; readonly far: number; readonly end: number },
  clock: Clock,
): number | undefined {
  const [least, most] = [Math.min(from, to), Math.max(from, to)];
  const places = alone.breaks.filter((place) => place > least && place < most);
  const outwards = [...new Set(places)].sort((one, other) => Math.abs(one - from) - Math.abs(other - from));
  let near = from;
  for (const far of [...outwards, to]) {
    tick(clock, alone.progress);
    if (near !== from && alone.sudden.has(near) && alone.outcomeAt(near).fails) return near;
    const at = changeWithin(alone, near, far, end);
    if (at !== undefined) return at;
    near = far;
  }
  return to !== end || alone.outcomeAt(end).survives ? undefined : end;
}

/** Lead that another must have: more than a tie, and more than sums of scores may round. */
function leastMargin(): number {
  // Not a constant: bundlers keep sums of constants, and what these are of, even where nothing of this is used.
  return TIE + 2 * SCORE_SUM_ROUNDING;
}

/**
 * First change on a stretch; undefined if there is none. Where a lead stays at a tie along the whole stretch, rounding
 * feigns changes that no value confirms: a greater margin skips them and reveals any change behind them.
 */
function changeWithin(alone: Alone, near: number, far: number, end: number): number | undefined {
  for (const more of MARGINS_BEYOND_TIE) {
    const at = alone.failureBetween(near, far, leastMargin() + more);
    if (at === undefined || failingBeyond(alone, at, end) !== undefined) return at;
  }
  return undefined;
}

/** The range, with the sign of the direction. */
function stepTowards({ assumed: { value, low, high } }: Alone, end: number): number {
  return Math.sign(end - value) * (high - low);
}

/** Nearest outcome beyond a change in which the winner clearly fails; undefined if it survives at all places tried. */
function failingBeyond(alone: Alone, change: number, end: number): Outcome | undefined {
  const step = stepTowards(alone, end);
  for (const share of REACHES_BEYOND_CHANGE) {
    const place = change + share * step;
    const outcome = alone.outcomeAt((end - place) * step > 0 ? place : end);
    if (outcome.fails) return outcome;
  }
  return undefined;
}
