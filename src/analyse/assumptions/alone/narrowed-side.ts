import { orderRows } from "../../../allocation/catalogue/order-rows.ts";
import { REACHES_BEYOND_CHANGE, TIE } from "../../../tolerances.ts";
import type { Clock } from "../../clock.ts";
import type { Field } from "./field.ts";
import type { Point } from "../patterns/forms.ts";
import { nearField, safeReach, type Narrowing } from "./near-field.ts";
import { aloneOf, changeTowards, sideWith, withValue, type Alone, type OneSide, type Side } from "./one-side.ts";
import type { Outcome } from "./outcome.ts";

/** Stretches of so much of the range are looked at closely where it is not certain that the winner stays. */
const STRETCH = 1 / 64;

/**
 * A side of a value that only a balance with many patterns rests on: as far as no other allocation can catch up with the
 * winner, nothing is worked out, and elsewhere only what can.
 */
export function narrowedSide(narrowing: Narrowing, { variable, assumed, end }: OneSide, clock: Clock): Side {
  const { field } = narrowing;
  const pointAt = (value: number): Point => withValue(field.model.point, variable, value);
  const beyond = reachBeyond() * (assumed.high - assumed.low);
  const safeAt = (value: number): number => safeReach(narrowing, pointAt(value)) - beyond;
  const aloneNear = (value: number, reach: number): Alone =>
    aloneOf(nearField(narrowing, pointAt(value), reach + beyond), variable, assumed);
  const walk = { from: assumed.value, to: end, stretch: STRETCH * narrowing.range, safeAt };
  for (const { near, far } of unsureStretches(walk)) {
    const alone = aloneNear((near + far) / 2, Math.abs(far - near) / 2);
    const at = changeTowards(alone, { near, far, end }, clock);
    if (at !== undefined) return sideWith(aloneNear(end, 0).outcomeAt(end), { alone, at }, end);
  }
  return sideWith(safeAt(end) > 0 ? alwaysOwn(field) : aloneNear(end, 0).outcomeAt(end), undefined, end);
}

/** A way from one value to another, and how far around a value the winner is certain to stay. */
interface Walk {
  readonly from: number;
  readonly to: number;
  /** Length of the stretches where it is not. */
  readonly stretch: number;
  readonly safeAt: (value: number) => number;
}

/** The stretches on a way on which it is not certain that the winner stays. */
function* unsureStretches({
  from,
  to,
  stretch,
  safeAt,
}: Walk): Generator<{ readonly near: number; readonly far: number }> {
  const step = Math.sign(to - from);
  let near = from;
  let reach = safeAt(from);
  if (reach > 0) near += step * reach;
  while ((to - near) * step > 0) {
    // Mostly it is as certain further on as it was here: then the next place is looked at from its middle.
    const middle = near + step * Math.max(reach, 0);
    const ahead = reach > 0 ? safeAt(middle) : 0;
    if (reach > 0 && ahead >= reach) {
      near = middle + step * ahead;
      reach = ahead;
      continue;
    }
    reach = safeAt(near);
    if (reach > stretch) {
      near += step * reach;
      continue;
    }
    const far = (to - near) * step > stretch ? near + step * stretch : to;
    yield { near, far };
    near = far;
    reach = 0;
  }
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
