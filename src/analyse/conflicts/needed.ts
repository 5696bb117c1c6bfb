import type { Limit, Problem } from "../../problem/problem.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import { measureOfSum } from "../../problem/quantities.ts";
import { inBoth } from "../../text/in-both.ts";
import { measureUnit } from "../../problem/texts/measure-text.ts";
import { formatNumber } from "../../text/numbers.ts";

/** How far a limit must move. */
export interface Needed {
  /** Which of its bounds. */
  readonly bound: "min" | "max";
  /** What the bound must be: with it, and with no bound nearer to the present one, there is an allocation. */
  readonly value: number;
  /** By how much it must move, above 0. */
  readonly by: number;
  /** Of both; absent where tasks or what scenarios use are counted. */
  readonly unit?: Bilingual;
  /** False if the time did not suffice to prove that less will not do; that this will do is proven all the same. */
  readonly proven: boolean;
  /** What is needed, in a sentence. */
  readonly text: Bilingual;
}

/** How a limit must move so that a sum which breaks it keeps it. */
export interface Shortfall {
  readonly limit: Limit;
  readonly sum: number;
  readonly proven: boolean;
  /** Whether other limits move, too. */
  readonly joint: boolean;
}

/** Sums of figures differ in what follows by rounding. */
const DIGITS = 12;

export function neededOf(problem: Problem, { limit, sum, proven, joint }: Shortfall): Needed {
  const bound = limit.max !== undefined && sum > limit.max ? "max" : "min";
  const value = Number(sum.toPrecision(DIGITS));
  const by = Number(Math.abs(value - (limit[bound] ?? 0)).toPrecision(DIGITS));
  const measure = measureOfSum(limit.sum);
  const unit = measure === undefined ? undefined : inBoth((language) => measureUnit(problem, measure, language));
  const figure = (of: number): Bilingual => inBoth((language) => formatNumber(of, language, { most: DIGITS }));
  const to = inBoth((language) => `${figure(value)[language]} ${unit?.[language] ?? ""}`.trimEnd());
  const [step, end] = [figure(by), endText(proven, joint)];
  const [da, en] = { max: ["hæve", "raise"], min: ["sænke", "lower"] }[bound];
  return {
    bound,
    value,
    by,
    ...(unit === undefined ? {} : { unit }),
    proven,
    text: {
      da: `Det er nok at ${da} grænsen til ${to.da} (med ${step.da})${end.da}.`,
      en: `It is enough to ${en} the limit to ${to.en} (by ${step.en})${end.en}.`,
    },
  };
}

function endText(proven: boolean, joint: boolean): Bilingual {
  if (!proven) {
    return {
      da: "; om mindre også er nok, nåede ikke at blive afgjort",
      en: "; the time ran out before it was known whether less would do",
    };
  }
  if (joint) return { da: ", når de andre flyttes, som det står", en: ", if the others move as is said of them" };
  return { da: "; mindre er ikke nok", en: "; less is not" };
}
