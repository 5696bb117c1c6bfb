import { orderRows } from "../../allocation/catalogue/order-rows.ts";
import { REACHES_BEYOND_CHANGE, TIE } from "../../tolerances.ts";
import type { Clock } from "../clock.ts";
import type { Field } from "./field.ts";
import type { Point } from "./forms.ts";
import { nearField, rivalsNear, type Narrowing } from "./near-field.ts";
import {
  aloneOf,
  changeTowards,
  sideWith,
  withValue,
  type Alone,
  type Change,
  type OneSide,
  type Side,
} from "./one-side.ts";
import type { Outcome } from "./outcome.ts";

/** On stretches of so much of the range of a balance all that is left is compared; longer ones are divided. */
const SHORT = 1 / 256;

/** Into so many. */
const PARTS = 4;

/**
 * A side of a value that only a balance with many patterns rests on: where no other allocation can catch up with the winner,
 * nothing is worked out, and elsewhere only what can.
 */
export function narrowedSide(narrowing: Narrowing, { variable, assumed, end }: OneSide, clock: Clock): Side {
  const { field } = narrowing;
  const short = SHORT * narrowing.range;
  const reachOf = (from: number, to: number): number =>
    Math.abs(to - from) / 2 + reachBeyond() * (assumed.high - assumed.low);
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
    if (alone === "long") return changeInParts(from, to);
    const at = changeTowards(alone, { near: from, far: to, end }, clock);
    return at === undefined ? undefined : { alone, at };
  };
  const changeInParts = (from: number, to: number): Change | undefined => {
    let near = from;
    for (let part = 1; part <= PARTS; part++) {
      const far = part === PARTS ? to : from + (part / PARTS) * (to - from);
      const change = changeIn(near, far);
      if (change !== undefined) return change;
      near = far;
    }
    return undefined;
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

/** Share of a range by which is looked beyond a change. */
function reachBeyond(): number {
  return 2 * Math.max(...REACHES_BEYOND_CHANGE);
}
