import { keptColumns, scaleOfColumns, type LawfulColumns } from "../../allocation/catalogue/columns.ts";
import { emptyScale, fixedScale, themeScale, type Scale, type ThemeScale } from "../../allocation/scale.ts";
import { place, type Choices, type Placement } from "../../allocation/placement.ts";
import { rawValues } from "../../allocation/score.ts";
import type { Structure } from "../../problem/structure.ts";
import { INDISTINCT } from "../../tolerances.ts";
import { NO_WISHES } from "../../program/build-program.ts";
import { searchForAny } from "../incumbent/search-locally.ts";
import type { Run } from "../run.ts";
import { boundedEnds, endsAround, endsOfBoth, endsWith, provenEnds } from "./known-ends.ts";
import { searchEnds } from "./search-ends.ts";
import { themeEnds, type End, type ThemeEnds } from "./theme-ends.ts";
import { isUp, leftMs, NO_LIMIT, TimeUp, within, type Timer } from "../../problem/timer.ts";

/** State of knowledge of a problem's scale, kept as long as the problem lives. */
interface Known {
  /** True once a lawful allocation was met, false once it is proven that there is none. */
  lawful: boolean | undefined;
  /** For each theme, once a lawful allocation was met. */
  ends: readonly ThemeEnds[];
  /** The themes whose ends were looked for, as far as that takes no time to speak of. */
  readonly looked: Set<number>;
}

const kept = new WeakMap<Structure, Known>();

function keptOf(structure: Structure): Known {
  const known = kept.get(structure) ?? { lawful: undefined, ends: [], looked: new Set<number>() };
  kept.set(structure, known);
  return known;
}

/**
 * The scale of a problem's scores, proven for the themes that count. The others stand on what is known of them: no answer
 * waits for what does not count.
 *
 * @param counts for each theme, whether it counts.
 * @throws {TimeUp} if the time ran out.
 */
export function scaleOf(structure: Structure, counts: readonly boolean[], run: Pick<Run, "solver" | "clock">): Scale {
  const listed = listedScale(structure);
  if (listed !== undefined) return listed;
  const known = keptOf(structure);
  for (let theme = 0; theme < counts.length && known.lawful !== false; theme++) {
    if (counts[theme] === true && !isSettled(structure, known, theme)) proveEnds(structure, known, theme, run);
  }
  return scaleAtHand(structure, { timer: run.clock });
}

/** True if nothing is to be found out about the scale of a theme: its ends are proven, or the document fixes it. */
function isSettled(structure: Structure, { ends }: Known, theme: number): boolean {
  return fixedScale(structure, theme) !== undefined || isProven(ends[theme]);
}

function isProven(ends: ThemeEnds | undefined): boolean {
  return ends?.worst.proven === true && ends.best.proven;
}

/** So long the ends of a theme are looked for without a solver, which proves most of them. */
const FITTING_MS = 500;

/** @throws {TimeUp} if the time ran out; what was met is kept all the same. */
function proveEnds(structure: Structure, known: Known, theme: number, run: Pick<Run, "solver" | "clock">): void {
  // Relaxations prove sums of points sooner than anything made for them.
  if (structure.themes[theme]?.gauge.kind !== "points")
    lookForEnds(structure, known, theme, within(run.clock, FITTING_MS));
  if (known.lawful === false || isProven(known.ends[theme])) return;
  const seeds = known.ends.flatMap(({ worst, best }) => [worst, best].map(({ choices }) => Int32Array.from(choices)));
  const { lawful, met, bounds, proven } = searchEnds(structure, theme, seeds, run);
  for (const choices of met) meet(structure, place(structure, choices));
  if (lawful === false) known.lawful = false;
  const ends = known.ends[theme];
  if (ends !== undefined) known.ends = known.ends.with(theme, proven ? provenEnds(ends) : boundedEnds(ends, bounds));
  if (!proven) throw new TimeUp();
}

/** Looks for the ends of a theme's scale without a solver. */
function lookForEnds(structure: Structure, known: Known, theme: number, timer: Timer): void {
  const ends = themeEnds(structure, theme, { timer });
  if (ends === "infeasible") known.lawful = false;
  if (ends === "infeasible" || ends === undefined) return;
  for (const { choices } of [ends.worst, ends.best]) meet(structure, place(structure, choices));
  const before = known.ends[theme];
  if (before !== undefined) known.ends = known.ends.with(theme, endsOfBoth(before, ends));
}

/** Options of the search for better ends of a scale: its time, and the themes. */
export interface Looking {
  readonly timer: Timer;
  /** The themes that are looked at; all if left out. */
  readonly counts?: readonly boolean[];
}

/** The scale on the worst and the best that are known, where the time did not suffice to prove them. */
export function scaleAtHand(structure: Structure, looking: Looking): Scale {
  const listed = listedScale(structure);
  if (listed !== undefined) return listed;
  const known = keptOf(structure);
  lookAround(structure, known, looking);
  if (known.lawful === false) return emptyScale(structure);
  const themes = structure.themes.map((_, theme): ThemeScale => {
    const ends = known.ends[theme];
    return fixedScale(structure, theme) ?? (ends === undefined ? UNKNOWN : scaleOfEnds(structure, theme, ends));
  });
  return { lawful: true, themes };
}

/** Of a document of which no lawful allocation is known: any score is possible. */
const UNKNOWN: ThemeScale = { worst: 0, best: 0, slope: 0, beyond: { worst: -Infinity, best: Infinity } };

/** A lawful allocation was met: no score is measured on less than what it has. */
export function meet(structure: Structure, placement: Placement): void {
  const known = keptOf(structure);
  const raw = rawValues(placement);
  known.lawful = true;
  known.ends = structure.themes.map((theme, t) => {
    const [ends, value] = [known.ends[t], raw[t] ?? 0];
    const met = { value, choices: placement.choices };
    return ends === undefined ? endsAround(structure, theme, met) : endsWith(ends, met);
  });
}

/** Lawful allocations at the ends that are known: a search may start from them. */
export function metAt(structure: Structure): readonly Choices[] {
  return keptOf(structure).ends.flatMap(({ worst, best }) => [worst.choices, best.choices]);
}

/** So long the ends of all themes together are looked for that no answer asks to be proven. */
const LOOKING_MS = 100;

/**
 * Looks for something lawful and then, once for each theme, near both ends of its scale. A theme for which there was too
 * little time is looked at again.
 */
function lookAround(structure: Structure, known: Known, { timer, counts }: Looking): void {
  if (known.lawful === undefined) lookForAny(structure, known, timer);
  const open = [...structure.themes.keys()].filter(
    (theme) => counts?.[theme] !== false && !known.looked.has(theme) && !isSettled(structure, known, theme),
  );
  const lookingMs = Math.min(LOOKING_MS, leftMs(timer));
  for (const theme of open) {
    if (isUp(timer) || known.lawful === false) return;
    lookForEnds(structure, known, theme, within(NO_LIMIT, lookingMs / open.length));
    if (lookingMs >= LOOKING_MS / 2) known.looked.add(theme);
  }
}

function lookForAny(structure: Structure, known: Known, timer: Timer): void {
  const { incumbent, complete } = searchForAny(structure, { wishes: NO_WISHES, timer });
  if (incumbent !== undefined) meet(structure, place(structure, incumbent.choices));
  else if (complete) known.lawful = false;
}

const scales = new WeakMap<LawfulColumns, Scale>();

/** The scale of the list, if there is one. */
function listedScale(structure: Structure): Scale | undefined {
  const columns = keptColumns(structure);
  if (columns === undefined) return undefined;
  const scale = scales.get(columns) ?? scaleOfColumns(columns);
  scales.set(columns, scale);
  return scale;
}

function scaleOfEnds(structure: Structure, theme: number, { worst, best }: ThemeEnds): ThemeScale {
  const scale = themeScale(structure, theme, worst.value, best.value);
  if (isClosed(worst) && isClosed(best)) return scale;
  return { ...scale, beyond: { worst: worst.bound, best: best.bound } };
}

/** True if nothing lies beyond an end but what rounding makes of its bound. */
function isClosed({ value, bound, proven }: End): boolean {
  return proven || Math.abs(bound - value) <= INDISTINCT * Math.max(1, Math.abs(value));
}
