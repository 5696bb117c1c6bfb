import { tabulatePoints } from "../../allocation/catalogue/point-tables.ts";
import { direction } from "../../allocation/gauges/raw.ts";
import type { Choices } from "../../allocation/placement.ts";
import type { Structure, StructuredTheme } from "../../problem/structure.ts";
import { NO_WISHES } from "../../program/build-program.ts";
import { searchLocally } from "../incumbent/search-locally.ts";
import { evennessBound, unevennessBound, type Known } from "./balance-bound.ts";
import { blocksOf, type Blocks } from "./blocks.ts";
import { movedBound } from "./moved-bound.ts";
import { themeSize } from "./theme-size.ts";
import { EXTREME_ROUNDING } from "../../tolerances.ts";
import type { Timer } from "../../problem/timer.ts";

/** An end of a theme's scale, as far as it is known. */
export interface End {
  /** A raw value that a lawful allocation has: the best known. */
  readonly value: number;
  /** A raw value beyond which no lawful allocation lies. */
  readonly bound: number;
  /** True if no lawful allocation lies beyond the value. */
  readonly proven: boolean;
  /** An allocation that has the value. */
  readonly choices: Choices;
}

/** The ends of a theme's scale. */
export interface ThemeEnds {
  readonly worst: End;
  readonly best: End;
}

export interface EndsOptions {
  /** Timer of the search, which it can only cut short. */
  readonly timer: Timer;
  /** The most selections of a space that is searched exhaustively; the local search's default if left out. */
  readonly small?: number | undefined;
}

/**
 * The worst and the best raw value of a theme over all lawful allocations, without a solver: values by local search, bounds
 * by relaxations that fit the gauge. Where the two meet the end is proven.
 *
 * @returns `infeasible` if it is proven that nothing is lawful; undefined if nothing lawful was met.
 */
export function themeEnds(
  structure: Structure,
  at: number,
  options: EndsOptions,
): ThemeEnds | "infeasible" | undefined {
  const theme = structure.themes[at];
  if (theme === undefined) return undefined;
  const ways = theme.gauge.kind === "points" ? undefined : blocksOf(structure);
  if (ways?.length === 0) return "infeasible";
  const worst = endOf({ structure, theme, at, ways }, -1, options);
  if (worst === undefined || worst === "infeasible") return worst;
  const best = endOf({ structure, theme, at, ways }, 1, options);
  return best === undefined || best === "infeasible" ? best : { worst, best };
}

interface Question {
  readonly structure: Structure;
  readonly theme: StructuredTheme;
  readonly at: number;
  readonly ways: readonly Blocks[] | undefined;
}

/** The end in a direction: what is greatest of the raw value times a sign. */
function endOf(question: Question, towards: 1 | -1, options: EndsOptions): End | "infeasible" | undefined {
  const { structure, theme, at } = question;
  const sign = towards * direction(theme) > 0 ? 1 : -1;
  const rounding = EXTREME_ROUNDING * themeSize(structure, theme);
  const objective = { coefficients: structure.themes.map((_, t) => (t === at ? sign : 0)), constant: 0 };
  const quick = quickBound(question, sign);
  const { incumbent, complete } = searchLocally(structure, objective, {
    wishes: NO_WISHES,
    small: options.small,
    enough: quick - rounding,
    timer: options.timer,
  });
  if (incumbent === undefined) return complete ? "infeasible" : undefined;
  const { value, choices } = incumbent;
  const bound = complete ? value : Math.min(quick, slowBound(question, sign, { enough: value, timer: options.timer }));
  const proven = bound <= value + rounding;
  // Adding 0 makes 0 of −0, which JSON does not keep.
  return { value: sign * value + 0, bound: sign * (proven ? value : bound + rounding) + 0, proven, choices };
}

/** Upper bound on the raw value times a sign, as it is seen at once. */
function quickBound({ structure, theme, at, ways }: Question, sign: 1 | -1): number {
  const { gauge } = theme;
  if (gauge.kind === "points") return pointsBound(structure, at, sign);
  if (ways === undefined) return gauge.kind === "balance" ? (sign > 0 ? 1 : 0) : Infinity;
  if (gauge.kind === "moved") {
    return Math.max(...ways.map((blocks) => movedBound(structure, blocks, gauge.measure, sign, -Infinity)));
  }
  return sign > 0 ? 1 : Math.max(...ways.map((blocks) => -evennessBound(structure, blocks, gauge.measure)));
}

/** A tighter bound at the cost of more work, where a value is known and it is asked whether more is possible. */
function slowBound({ structure, theme, ways }: Question, sign: 1 | -1, known: Known): number {
  const { gauge } = theme;
  if (gauge.kind !== "balance" || sign < 0 || ways === undefined) return Infinity;
  return Math.max(...ways.map((blocks) => unevennessBound(structure, blocks, gauge.measure, known)));
}

/** More effects than this take longer to tabulate than what the bound tells is worth. */
const MOST_EFFECTS = 1 << 13;

/** Every group of effects that depend on the same areas gives at most what its best combination gives. */
function pointsBound(structure: Structure, at: number, sign: 1 | -1): number {
  if (structure.problem.effects.length > MOST_EFFECTS) return Infinity;
  const { fixed, tables, others } = tabulatePoints(structure);
  let bound = sign * (fixed[at] ?? 0);
  for (const { theme, values } of tables) {
    if (theme === at) bound += values.reduce((most, value) => Math.max(most, sign * value), -Infinity);
  }
  for (const { theme, effect } of others) if (theme === at) bound += Math.max(0, sign * effect.points);
  return bound;
}
