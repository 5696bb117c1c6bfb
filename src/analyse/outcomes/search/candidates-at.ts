import { TIE } from "../../../tolerances.ts";
import { compareChoices } from "../../../allocation/selection.ts";
import type { Search } from "../../../solve/search.ts";
import { tieMembers } from "../../../solve/ties.ts";
import { dot } from "../../weight-space/polygon.ts";
import { dominates } from "../outcome.ts";
import { disagreement } from "./best-sum.ts";
import { foundAt, sumOf } from "./found.ts";
import type { FoundAllocation, SearchQuestion } from "./question.ts";
import { tiesDown } from "./ranking.ts";

/**
 * The first candidates at some weights, in the order in which a list of all outcomes has them: by the score of an outcome's
 * first allocation, whichever it is in a tie; outcomes that as many allocations dominate as are asked for are left aside.
 *
 * Rankings put fewer changed areas first within a tie; the outcomes of a tie are told apart here as everywhere in the space
 * of scores, by their steps. A step is less than a tie: so all allocations of the best outcome, and all that dominates
 * another that is as good, are found together where what is found reaches a little further down than a tie.
 *
 * @param weights for each criterion, at least 0 and 1 in all. Where one is 0, areas that only weightless criteria speak of are
 *   idle, and their steps unknown: outcomes are told apart by the other criteria alone.
 * @param k how many to give at most, at least 1.
 */
export function candidatesAt(
  question: SearchQuestion,
  weights: Float64Array,
  k: number,
): readonly FoundAllocation[] | "stopped" {
  if (weights.includes(0)) return bestByWeighted(question, weights, k);
  const groups = new Map<string, Group>();
  const ties = tiesDown(question, weights, BEYOND_TIE);
  for (let count = 0, enough = -Infinity; ;) {
    const next = ties.next();
    if (next.done === true && !next.value) return "stopped";
    if (next.done === true || next.value.head < enough) break;
    const { head, leaves, search } = next.value;
    for (const leaf of leaves) addLeaf(question, search, groups, leaf);
    count += leaves.length * idleChoices(question, search);
    if (count >= k) {
      if (k === 1) break;
      enough = Math.max(enough, head - BEYOND_TIE);
    }
  }
  return ordered(question, [...groups.values()], weights, k);
}

/** The best by the criteria that have weight: of a tie first what is ahead by a step, else in the order of rankings. */
function bestByWeighted(
  question: SearchQuestion,
  weights: Float64Array,
  k: number,
): readonly FoundAllocation[] | "stopped" {
  const best: FoundAllocation[] = [];
  const ties = tiesDown(question, weights);
  for (;;) {
    const next = ties.next();
    if (next.done === true) return next.value ? best : "stopped";
    const groups = new Map<string, Group>();
    for (const leaf of next.value.leaves) {
      addLeaf(question, next.value.search, groups, leaf, (steps) => steps.filter((_, c) => (weights[c] ?? 0) > 0));
    }
    const level = [...groups.values()].map((group) => {
      const [first = new Int32Array()] = membersOf(question, group);
      return { group, worth: dot(lawful(question, group.search, first).scores, weights) };
    });
    for (const { group } of level.sort((one, other) => other.worth - one.worth)) {
      for (const choices of membersOf(question, group)) {
        best.push(lawful(question, group.search, choices));
        if (best.length >= k) return best;
      }
    }
  }
}

/** Scores of one outcome are less than a step apart, and so are those of one that dominates another from being better. */
const BEYOND_TIE = 3 * TIE;

/** Leaves that have the same steps. */
interface Group {
  readonly steps: Float64Array;
  readonly leaves: Int32Array[];
  readonly search: Search;
}

/** @param tellingOf the steps that tell outcomes apart. */
function addLeaf(
  question: SearchQuestion,
  search: Search,
  groups: Map<string, Group>,
  leaf: Int32Array,
  tellingOf: (steps: Float64Array) => Float64Array = (steps) => steps,
): void {
  const { steps } = lawful(question, search, leaf);
  const key = tellingOf(steps).join();
  const group = groups.get(key);
  if (group === undefined) groups.set(key, { steps, leaves: [leaf], search });
  else group.leaves.push(leaf);
}

function lawful(question: SearchQuestion, search: Search, choices: Int32Array): FoundAllocation {
  const found = foundAt(question, choices);
  if (found === undefined) throw disagreement(search);
  return found;
}

function idleChoices({ structure }: SearchQuestion, { reduced: { idle } }: Search): number {
  return structure.areas.reduce(
    (product, { scenarios }, a) => (idle[a] === true ? product * scenarios.length : product),
    1,
  );
}

function ordered(
  question: SearchQuestion,
  groups: readonly Group[],
  weights: Float64Array,
  k: number,
): readonly FoundAllocation[] {
  const outcomes = groups
    .filter(({ steps }) => countDominating(question, groups, steps) < k)
    .map((group) => {
      const first = firstOf(question, group);
      return { group, first, worth: dot(first.scores, weights), sum: sumOf(first.steps) };
    })
    .sort(
      (one, other) =>
        other.worth - one.worth || other.sum - one.sum || compareChoices(one.first.choices, other.first.choices),
    );
  const candidates: FoundAllocation[] = [];
  for (const { group, first } of outcomes) {
    for (const choices of membersOf(question, group)) {
      if (candidates.length >= k) return candidates;
      candidates.push({ ...first, choices });
    }
  }
  return candidates;
}

function countDominating(question: SearchQuestion, groups: readonly Group[], steps: Float64Array): number {
  const better = groups.filter((group) => dominates(group.steps, steps));
  return better.reduce((sum, { leaves, search }) => sum + leaves.length * idleChoices(question, search), 0);
}

function membersOf({ structure }: SearchQuestion, { leaves, search }: Group): Generator<Int32Array> {
  const sizes = structure.areas.map(({ scenarios }) => scenarios.length);
  return tieMembers(leaves, sizes, search.reduced.idle);
}

function firstOf(question: SearchQuestion, group: Group): FoundAllocation {
  const [choices = new Int32Array()] = membersOf(question, group);
  const first = lawful(question, group.search, choices);
  if (first.steps.join() !== group.steps.join()) throw disagreement(group.search);
  return first;
}
