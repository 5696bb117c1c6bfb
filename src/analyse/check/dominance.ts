import type { LawfulColumns } from "../../allocation/catalogue/columns.ts";
import { direction } from "../../allocation/gauges/raw.ts";
import { EXTREME_ROUNDING } from "../../tolerances.ts";
import { themeSize } from "../scale/theme-size.ts";

/** A scenario of an area, and another that can always take its place and is never worse. */
export interface Dominance {
  readonly scenario: number;
  readonly by: number;
}

/** Two scenarios, the first of which has not been shown to be undominated by the other. */
interface Pair extends Dominance {
  /** True if the other is better by some theme in some allocation. */
  isBetter: boolean;
}

/**
 * The scenarios of an area that are dominated, each with the first that does: wherever the scenario is lawful, the other is,
 * all else alike; by no theme is it worse anywhere, and by some theme it is better somewhere (beyond rounding).
 *
 * The list is in the order of its choices. So rows that choose alike in the areas before this one follow each other, among
 * them those of each scenario, and these in the order of what is chosen after: two of them are compared as lists are merged.
 */
export function dominances(columns: LawfulColumns, area: number, step: () => void): readonly Dominance[] {
  const { structure, size } = columns;
  const scenarios = [...(structure.areas[area]?.scenarios.keys() ?? [])];
  const isMet = scenarios.map(() => false);
  let pairs = scenarios.flatMap((scenario) =>
    scenarios.flatMap((by): Pair[] => (by === scenario ? [] : [{ scenario, by, isBetter: false }])),
  );
  const compare = comparer(columns);
  for (let from = 0; from < size && pairs.length > 0;) {
    const starts = startsOf(columns, area, from, scenarios.length);
    scenarios.forEach((scenario) => (isMet[scenario] ||= rowsOf(starts, scenario) > 0));
    pairs = pairs.filter((pair) => keeps(columns, area, starts, pair, compare, step));
    from = starts.at(-1) ?? size;
  }
  const dominated = pairs.filter(({ scenario, isBetter }) => isBetter && isMet[scenario]);
  return scenarios.flatMap((scenario) => dominated.filter((pair) => pair.scenario === scenario).slice(0, 1));
}

/** Number of rows of a block that choose a scenario. */
function rowsOf(starts: readonly number[], scenario: number): number {
  return (starts[scenario + 1] ?? 0) - (starts[scenario] ?? 0);
}

/**
 * For each scenario of an area, the position where its rows begin in a block; last, the end of the block. A block is
 * the rows, from a given one on, that choose alike in all areas before this one.
 */
function startsOf({ choices, size, structure }: LawfulColumns, area: number, from: number, count: number): number[] {
  const width = structure.areas.length;
  const isOfBlock = (row: number): boolean => {
    for (let before = 0; before < area; before++) {
      if (choices[row * width + before] !== choices[from * width + before]) return false;
    }
    return true;
  };
  const starts: number[] = [];
  let row = from;
  for (let scenario = 0; scenario < count; scenario++) {
    starts.push(row);
    while (row < size && choices[row * width + area] === scenario && isOfBlock(row)) row++;
  }
  return [...starts, row];
}

/** True if nothing in a block refutes that the other scenario of a pair dominates; notes where the other is better. */
function keeps(
  { choices, structure }: LawfulColumns,
  area: number,
  starts: readonly number[],
  pair: Pair,
  compare: Comparer,
  step: () => void,
): boolean {
  const width = structure.areas.length;
  const end = starts[pair.scenario + 1] ?? 0;
  const lastOther = starts[pair.by + 1] ?? 0;
  let other = starts[pair.by] ?? 0;
  for (let row = starts[pair.scenario] ?? 0; row < end; row++) {
    step();
    while (other < lastOther && isBefore(choices, other * width, row * width, area + 1, width)) other++;
    if (other === lastOther || !isAlike(choices, other * width, row * width, area + 1, width)) return false;
    const verdict = compare(other, row);
    if (verdict === "worse") return false;
    if (verdict === "better") pair.isBetter = true;
  }
  return true;
}

type Choices = LawfulColumns["choices"];

function isAlike(choices: Choices, one: number, other: number, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (choices[one + at] !== choices[other + at]) return false;
  return true;
}

/** True if a row precedes another by its choices from an area on. */
function isBefore(choices: Choices, one: number, other: number, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const difference = (choices[one + at] ?? 0) - (choices[other + at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** Compares two rows: `worse` if the one is so by some theme, else `better` if it is so by some, else `alike`. */
type Comparer = (one: number, other: number) => "worse" | "better" | "alike";

function comparer({ structure, raw }: LawfulColumns): Comparer {
  const themes = structure.themes.map((theme, t) => ({
    column: raw[t] ?? new Float64Array(),
    sign: direction(theme),
    rounding: theme.gauge.kind === "points" ? 0 : EXTREME_ROUNDING * themeSize(structure, theme),
  }));
  return (one, other) => {
    let verdict: "better" | "alike" = "alike";
    for (const { column, sign, rounding } of themes) {
      const gain = sign * ((column[one] ?? 0) - (column[other] ?? 0));
      if (gain < -rounding) return "worse";
      if (gain > rounding) verdict = "better";
    }
    return verdict;
  };
}
