import {
  MARGINS_BEYOND_TIE,
  REACHES_BEYOND_CHANGE,
  SCORE_SUM_ROUNDING,
  TIE,
  WHOLE_POINTS,
} from "../../../tolerances.ts";
import { tick, type Clock, type Progress } from "../../clock.ts";
import { courseOf, limitBreaks, type Course } from "./course.ts";
import type { Field } from "./field.ts";
import type { Point } from "../patterns/forms.ts";
import { outcomeOf, type Outcome } from "./outcome.ts";
import { firstFailure } from "./pieces.ts";
import { regimeAt } from "./regime.ts";
import type { Assumed } from "../variables.ts";

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
export interface Alone {
  readonly assumed: Assumed;
  readonly outcomeAt: (value: number) => Outcome;
  /** First value on a smooth stretch at which the winner trails by more than the margin; undefined if none. */
  readonly failureBetween: (near: number, far: number, margin: number) => number | undefined;
  readonly breaks: readonly number[];
  /** Breaks at which the set of lawful allocations changes. */
  readonly sudden: ReadonlySet<number>;
  readonly progress: () => Progress;
}

/** One side of the range of a variable. */
export interface OneSide {
  readonly variable: number;
  readonly assumed: Assumed;
  readonly end: number;
}

/** A variable with everything else as the document has it. */
export function aloneOf(field: Field, variable: number, assumed: Assumed): Alone {
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

/** Values with another one for a variable. */
export function withValue(point: Point, variable: number, value: number): Point {
  const changed = point.slice();
  changed[variable] = value;
  return changed;
}

/** A side on which all that a field compares is compared. */
export function sideOf(field: Field, { variable, assumed, end }: OneSide, clock: Clock): Side {
  const alone = aloneOf(field, variable, assumed);
  const atEnd = alone.outcomeAt(end);
  const isWhole = assumed.subject.kind === "effect";
  const at = isWhole
    ? wholeChange(alone, end, clock)
    : changeTowards(alone, { near: assumed.value, far: end, end }, clock);
  return sideWith(atEnd, at === undefined ? undefined : { alone, at }, end);
}

/** A side, by what is so at its end and the nearest change on the way there. */
export function sideWith(atEnd: Pick<Outcome, "survives" | "first">, change: Change | undefined, end: number): Side {
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

/** The nearest change on a stretch of a side; undefined if there is none. */
export function changeTowards(
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
