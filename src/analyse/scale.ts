import { keptColumns, scaleOfColumns, type LawfulColumns } from "../allocation/catalogue/columns.ts";
import { emptyScale, themeScale, type Scale, type ThemeScale } from "../allocation/scale.ts";
import { place, type Placement } from "../allocation/placement.ts";
import { rawValues } from "../allocation/score.ts";
import type { Structure } from "../problem/structure.ts";
import { NO_WISHES } from "../program/build-program.ts";
import { OutOfTime } from "./clock.ts";
import { incumbent } from "./incumbent/incumbent.ts";
import type { Run } from "./run.ts";
import { boundedEnds, endsAround, endsWith, provenEnds, searchEnds, type ThemeEnds } from "./theme-ends.ts";

/** What is known of a problem's scale, kept as long as the problem lives. */
interface Known {
  /** True once a lawful allocation was met, false once it is proven that there is none. */
  lawful: boolean | undefined;
  /** For each theme, once a lawful allocation was met. */
  ends: readonly ThemeEnds[];
  /** Lawful allocations near the ends, for searches to start from. */
  seeds: readonly Int32Array[];
}

const kept = new WeakMap<Structure, Known>();

function keptOf(structure: Structure): Known {
  const known = kept.get(structure) ?? { lawful: undefined, ends: [], seeds: [] };
  kept.set(structure, known);
  return known;
}

/**
 * The scale of a problem's scores, proven for the themes that count. The others stand on what is known of them: no answer
 * waits for what does not count.
 *
 * @param counts for each theme, whether it counts.
 * @throws {OutOfTime} if the time ran out.
 */
export function scaleOf(structure: Structure, counts: readonly boolean[], run: Pick<Run, "solver" | "clock">): Scale {
  const listed = listedScale(structure);
  if (listed !== undefined) return listed;
  const known = keptOf(structure);
  for (let theme = 0; theme < counts.length && known.lawful !== false; theme++) {
    if (counts[theme] === true && !isProven(known.ends[theme])) proveEnds(structure, known, theme, run);
  }
  return scaleAtHand(structure);
}

function isProven(ends: ThemeEnds | undefined): boolean {
  return ends?.worst.proven === true && ends.best.proven;
}

/** @throws {OutOfTime} if the time ran out; what was met is kept all the same. */
function proveEnds(structure: Structure, known: Known, theme: number, run: Pick<Run, "solver" | "clock">): void {
  meetAny(structure, known);
  const { lawful, met, bounds, proven } = searchEnds(structure, theme, known.seeds, run);
  for (const placement of met) meet(structure, placement);
  if (lawful === false) known.lawful = false;
  const ends = known.ends[theme];
  if (ends !== undefined) known.ends = known.ends.with(theme, proven ? provenEnds(ends) : boundedEnds(ends, bounds));
  if (!proven) throw new OutOfTime();
}

/** The scale on the worst and the best that are known, where the time did not suffice to prove them. */
export function scaleAtHand(structure: Structure): Scale {
  const listed = listedScale(structure);
  if (listed !== undefined) return listed;
  const known = keptOf(structure);
  if (known.lawful === false) return emptyScale(structure);
  meetAny(structure, known);
  const themes = structure.themes.map((_, theme): ThemeScale => {
    const ends = known.ends[theme];
    return ends === undefined ? UNKNOWN : scaleOfEnds(structure, theme, ends);
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
  known.ends = structure.themes.map((_, theme) => {
    const [ends, value] = [known.ends[theme], raw[theme] ?? 0];
    return ends === undefined ? endsAround(structure, theme, value) : endsWith(ends, value);
  });
}

/** So long is looked for lawful allocations near the ends of all scales together. */
const MEETING_MS = 100;

/** Looks for lawful allocations to measure on, towards both ends of each theme, where none were looked for yet. */
function meetAny(structure: Structure, known: Known): void {
  if (known.seeds.length > 0) return;
  const { themes } = structure;
  const perEndMs = MEETING_MS / (2 * themes.length);
  known.seeds = themes.flatMap((_, theme) =>
    [1, -1].flatMap((towards) => {
      const coefficients = themes.map((__, t) => (t === theme ? towards : 0));
      const options = { wishes: NO_WISHES, deadline: performance.now() + perEndMs };
      const best = incumbent(structure, { coefficients, constant: 0 }, options);
      if (best === undefined) return [];
      meet(structure, place(structure, best.choices));
      return [Int32Array.from(best.choices)];
    }),
  );
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
  if (worst.proven && best.proven) return scale;
  return { ...scale, beyond: { worst: worst.bound, best: best.bound } };
}
