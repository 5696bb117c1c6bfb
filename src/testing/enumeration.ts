import { direction } from "../allocation/gauges/raw.ts";
import { lawfulPlacements } from "../allocation/enumerate.ts";
import type { Choices, Placement } from "../allocation/placement.ts";
import { emptyScale, themeScale, type Scale } from "../allocation/scale.ts";
import { rawValues, scoreOf } from "../allocation/score.ts";
import { compareChoices, selectionOf } from "../allocation/selection.ts";
import { isLawful } from "../allocation/verify.ts";
import { normalWeights, type Weights } from "../allocation/weights.ts";
import type { GivenPlacement } from "../analyse/read-placements.ts";
import type { Limit, Problem, Selection } from "../problem/problem.ts";
import { structureOf, type Structure } from "../problem/structure.ts";
import { TIE } from "../tolerances.ts";

/** A lawful allocation as plain enumeration ranks it. */
export interface EnumeratedAllocation {
  readonly selection: Selection;
  readonly score: number;
  readonly rank: number;
  readonly tied: boolean;
}

/** Results of plain enumeration on a problem: no solver, no bound, no cleverness. */
export interface Enumeration {
  readonly scale: Scale;
  /** Number of lawful allocations. */
  readonly count: number;
  /** The best `top` of the lawful allocations that grant the wishes, ranked as the definition says. */
  ranking(options?: EnumerationOptions): EnumeratedAllocation[];
}

/** Options of an enumerated ranking: weights, wishes and the number of allocations. */
export interface EnumerationOptions {
  readonly weights?: Weights | undefined;
  readonly lock?: readonly string[] | undefined;
  readonly forbid?: readonly string[] | undefined;
  readonly place?: readonly GivenPlacement[] | undefined;
  readonly limits?: readonly Limit[] | undefined;
  readonly top?: number | undefined;
}

interface Entry {
  readonly placement: Placement;
  readonly raw: readonly number[];
}

/**
 * Goes through every lawful allocation of a problem, as the oracle for whatever finds them in another way.
 *
 * @param problem a parsed problem, small enough: every selection is looked at and every lawful one kept.
 * @example
 * ```ts
 * enumerate(kobenhavn2024).count; // 136080
 * ```
 */
export function enumerate(problem: Problem): Enumeration {
  const structure = structureOf(problem);
  const entries: Entry[] = [];
  for (const placement of lawfulPlacements(structure)) entries.push({ placement, raw: rawValues(placement) });
  const scale = enumeratedScale(structure, entries);
  return {
    scale,
    count: entries.length,
    ranking: (options = {}) => rankEntries(structure, entries, scale, options),
  };
}

function enumeratedScale(structure: Structure, entries: readonly Entry[]): Scale {
  if (entries.length === 0) return emptyScale(structure);
  const themes = structure.themes.map((theme, t) => {
    let [least, most] = [Infinity, -Infinity];
    for (const { raw } of entries) {
      least = Math.min(least, raw[t] ?? 0);
      most = Math.max(most, raw[t] ?? 0);
    }
    return direction(theme) > 0 ? themeScale(structure, t, least, most) : themeScale(structure, t, most, least);
  });
  return { lawful: true, themes };
}

function rankEntries(
  structure: Structure,
  entries: readonly Entry[],
  scale: Scale,
  { weights, lock = [], forbid = [], place = [], limits = [], top = Infinity }: EnumerationOptions,
): EnumeratedAllocation[] {
  const scoring = { scale, weights: normalWeights(structure.problem, weights) };
  const chooses = (choices: Choices, id: string): boolean => {
    const choice = structure.choiceOf.get(id);
    return choice !== undefined && choices[choice.area] === choice.scenario;
  };
  const granted = entries.filter(
    ({ placement }) =>
      lock.every((id) => chooses(placement.choices, id)) &&
      !forbid.some((id) => chooses(placement.choices, id)) &&
      place.every((wish) => isPlaced(structure, placement, wish)) &&
      (limits.length === 0 || isLawful(placement, limits)),
  );
  const all = Float64Array.from(granted, ({ raw }) => scoreOf(structure, raw, scoring));
  // Only what can be among the best is kept: a tie that begins within the best ends at most 1e-9 below them.
  const least = all.length > top ? (all.slice().sort()[all.length - top] ?? 0) - TIE : -Infinity;
  const scored = granted
    .map(({ placement }, at) => ({ choices: placement.choices, score: all[at] ?? 0 }))
    .filter(({ score }) => score >= least)
    .sort((first, second) => second.score - first.score);
  const ranked: EnumeratedAllocation[] = [];
  for (let from = 0; from < scored.length && ranked.length < top;) {
    const head = scored[from]?.score ?? 0;
    let to = from;
    while (to < scored.length && (scored[to]?.score ?? 0) >= head - TIE) to++;
    const tie = scored.slice(from, to).sort((first, second) => compareChoices(first.choices, second.choices));
    for (const { choices, score } of tie) {
      ranked.push({ selection: selectionOf(structure, choices), score, rank: from + 1, tied: tie.length > 1 });
    }
    from = to;
  }
  return ranked.slice(0, top);
}

function isPlaced({ problem, taskAt }: Structure, { departmentOf }: Placement, wish: GivenPlacement): boolean {
  const at = (task: string): string | undefined => problem.departments[departmentOf[taskAt.get(task) ?? -1] ?? -1]?.id;
  return "together" in wish ? new Set(wish.together.map(at)).size === 1 : at(wish.task) === wish.in;
}
