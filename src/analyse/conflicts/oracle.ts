import type { Choices } from "../../allocation/placement.ts";
import { demandProgram, type DemandProgram } from "./demand-rows.ts";
import { firstPoint } from "./feasible.ts";
import { bit, bitsOf, type Bits } from "./hitting-sets.ts";
import { mergeAreas, unmerged, type MergedAreas } from "./merged-areas.ts";
import type { ConflictQuestion } from "./question.ts";
import { repaired } from "./repair.ts";
import type { Searching } from "./searching.ts";
import { forSomeTime, inSteps, ticker, TooManySteps } from "./steps.ts";
import type { Violation } from "./violations.ts";
import { brokenAmong, walk } from "./walk.ts";

/**
 * A selection that keeps some demands, with all that it breaks; undefined if there is none.
 *
 * @throws {TimeUp} if the time ran out.
 */
export type Oracle = (kept: Bits) => Violation | undefined;

/** Way of looking for a selection: by trying the choices that matter, or by linear programs. */
export type OracleWay = "walking" | "relaxing";

/** Finds a selection that keeps some demands, and throws if that takes too long. */
type Finder = (kept: Bits, times: number) => Choices | undefined;

/** Both take about as long: some hundredths of a second. */
const WALKING_STEPS = 1000;
const RELAXING_MS = 50;

const GROWTH = 4;

/**
 * Asks in one way and then in the other, for longer and longer: where one sees at once that something cannot be, the
 * other may take for ever, and nobody knows beforehand.
 *
 * @returns gives an oracle that throws if a question takes more than so many times what the first attempts are given.
 */
export function oraclesOf(
  question: ConflictQuestion,
  searching: Searching,
  ways: readonly OracleWay[],
): (mostTimes: number) => Oracle {
  const finders: Readonly<Record<OracleWay, Finder>> = {
    walking: (kept, times) => walkTo(question, kept, ticker(searching.timer, WALKING_STEPS * times)),
    relaxing: relaxingFinder(question, searching),
  };
  return (mostTimes) => (kept) => {
    for (let times = 1; times <= mostTimes; times *= GROWTH) {
      for (const way of ways) {
        const found = inSteps(() => finders[way](kept, times));
        if (found === undefined) continue;
        const choices = found.given;
        return choices && { set: brokenAmong(question, question.demands.keys(), choices), choices };
      }
    }
    throw new TooManySteps();
  };
}

function walkTo(question: ConflictQuestion, kept: Bits, onStep: () => void): Choices | undefined {
  let found: Choices | undefined;
  walk(question, bitsOf(kept), {
    isWorthless: (broken) => broken !== 0n,
    atSelection: (_, choices) => {
      found = choices;
      return false;
    },
    onStep,
  });
  return found;
}

/** Asks the linear program, without objective and without the rows of what may be broken; walks if it is too large. */
function relaxingFinder(question: ConflictQuestion, searching: Searching): Finder {
  let made: { readonly merged: MergedAreas; readonly stated: DemandProgram } | undefined;
  let isTooLarge = false;
  const areas = question.within.structure.areas.length;
  return (kept, times) => {
    if (made === undefined && !isTooLarge) {
      const merged = mergeAreas(question);
      if (merged !== undefined) made = { merged, stated: demandProgram(question, merged) };
      isTooLarge = merged === undefined;
    }
    if (made === undefined) return walkTo(question, kept, ticker(searching.timer, WALKING_STEPS * times));
    const { merged, stated } = made;
    const rows = stated.program.rows.filter((_, at) => {
      const demand = stated.demandOf[at];
      return demand === undefined || (kept & bit(demand)) !== 0n;
    });
    const positions = bitsOf(kept);
    const demands = positions.flatMap((at) => question.demands[at] ?? []);
    const onChange = ticker(searching.timer);
    const accept = (leaf: Choices, isFirst: boolean): Choices | undefined => {
      const choices = unmerged(merged, leaf, areas);
      if (brokenAmong(question, positions, choices) === 0n) return choices;
      return isFirst ? repaired(question, demands, choices, onChange) : undefined;
    };
    return forSomeTime(searching.timer, RELAXING_MS * times, (timer) =>
      firstPoint({ ...stated.program, rows }, accept, { ...searching, timer }),
    );
  };
}
