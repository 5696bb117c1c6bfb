import { lawfulTable, selectionCount } from "../allocation/lawful-table.ts";
import { place } from "../allocation/placement.ts";
import { rawValues, scoreOf } from "../allocation/score.ts";
import { isLawful } from "../allocation/verify.ts";
import type { Weights } from "../allocation/weights.ts";
import type { Problem, Selection } from "../problem/problem.ts";
import { anything, callback } from "../problem/read-options.ts";
import { structureOf } from "../problem/structure.ts";
import { TIE } from "./rank.ts";
import { readQuestion } from "./read-question.ts";
import { scaleOf } from "./scale.ts";

/** Where an allocation stands among all lawful ones. */
export interface Standing {
  /** From 1: one more than there are lawful allocations with a higher score; null for an unlawful selection. */
  readonly rank: number | null;
  /** How many lawful allocations there are. */
  readonly of: number;
  /** The share of the lawful allocations that it is at least as good as, 0…100; null for an unlawful selection. */
  readonly percentile: number | null;
}

/** What a standing depends on besides the problem. */
export interface StandingOptions {
  /** By id of hensyn or theme; what is left out has the document's weight. */
  readonly weights?: Weights;
  /** Called with the number of lawful allocations found so far, while they are counted for the first time. */
  readonly onProgress?: (found: number) => void;
}

/** More selections than this are not gone through one by one. */
const MOST_SELECTIONS = 5_000_000;

/**
 * Where a selection stands among all lawful allocations under some weights: every one of them is scored and counted.
 *
 * @param problem a parsed problem with at most 5 million selections.
 * @param selection the chosen scenario of areas; areas left out are unchanged.
 * @returns its rank, out of how many, and its percentile.
 * @throws {InvalidInput} for unknown areas, scenarios, weights and options, with every issue.
 * @throws {RangeError} if the problem has more selections than are gone through one by one.
 * @example
 * ```ts
 * const { rank, of } = standing(kobenhavn2024, examples.example3);
 * of; // 272160
 * ```
 */
export function standing(problem: Problem, selection: Selection, options: StandingOptions = {}): Standing {
  const structure = structureOf(problem);
  const question = readQuestion(problem, selection, options, { weights: anything, onProgress: callback });
  const { choices, weights } = question;
  const placement = place(structure, choices);
  const selections = selectionCount(structure);
  if (selections > MOST_SELECTIONS) {
    throw new RangeError(
      `The problem has ${selections} selections, above the ${MOST_SELECTIONS} that are counted one by one.`,
    );
  }
  const table = lawfulTable(structure, question.options.onProgress);
  const of = table[0]?.length ?? 0;
  if (!isLawful(placement)) return { rank: null, of, percentile: null };
  const scoring = { scale: scaleOf(problem), weights };
  const own = scoreOf(structure, rawValues(placement), scoring);
  const all = new Float64Array(of);
  const raw = new Float64Array(table.length);
  for (let row = 0; row < of; row++) {
    table.forEach((column, theme) => (raw[theme] = column[row] ?? 0));
    all[row] = scoreOf(structure, raw, scoring);
  }
  const better = firstOfTie(all.sort(), own);
  return { rank: better + 1, of, percentile: (100 * (of - better)) / of };
}

/** How many scores come before the tie to which a score belongs, ties being formed from the best downwards. */
function firstOfTie(ascending: Float64Array, own: number): number {
  let first = 0;
  let head = Infinity;
  for (let at = 0; at < ascending.length; at++) {
    const score = ascending[ascending.length - 1 - at] ?? 0;
    if (score < head - TIE) [first, head] = [at, score];
    if (score <= own) break;
  }
  return first;
}
