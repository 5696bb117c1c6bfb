import { buildProgram, type ScoreBounds } from "../../../program/build-program.ts";
import { advance, startSearch, type Search } from "../../../solve/search.ts";
import { SolverDisagreement } from "../../../solve/solver-disagreement.ts";
import { tieMembers } from "../../../solve/ties.ts";
import { scoreOfSteps, type Outcome } from "../outcome.ts";
import { foundAt, sumOf } from "./found.ts";
import { costRounding } from "../../rounding.ts";
import { gridRounding, weighted, type Measured } from "./measure.ts";
import { endSearch, tellOf, type Meter } from "./meter.ts";
import type { FoundAllocation, SearchQuestion } from "./question.ts";
import { BOUND_ROUNDING } from "../../../tolerances.ts";

/** A search for the greatest sum of scores. */
export interface SumSearch {
  readonly measures: readonly Measured[];
  /** Bounds that keep out of the program nothing that is accepted, and most of what is not. */
  readonly bounds: readonly ScoreBounds[];
  /** Test for the steps that count: exact for each allocation, as a linear program cannot be. */
  readonly accepts: (steps: Float64Array) => boolean;
}

/**
 * All outcomes that have the greatest sum of scores among those that are accepted, each with all of its allocations.
 *
 * Whatever dominates an outcome has a greater sum: so these are efficient if everything that dominates them would have
 * been accepted. On the grid the sums are whole numbers of steps, and equal sums are equal exactly.
 */
export function bestSum(question: SearchQuestion, asked: SumSearch, meter: Meter): readonly Outcome[] | "stopped" {
  try {
    return searched(question, asked, meter);
  } catch (error) {
    if (!(error instanceof SolverDisagreement)) throw error;
    // Bounds only spare work. Where figures are awkward they can be too fine for a solver: then it goes without them.
    const bounds = asked.bounds.map((each) => ({ ...each, lower: null, upper: null }));
    return searched(question, { ...asked, bounds }, meter);
  }
}

function searched(question: SearchQuestion, asked: SumSearch, meter: Meter): readonly Outcome[] | "stopped" {
  const { measures, bounds, accepts } = asked;
  const objective = weighted(
    question,
    measures.map(() => 1),
  );
  const appraise = (choices: Int32Array): number | undefined => {
    const found = foundAt(question, choices);
    return found !== undefined && accepts(found.steps) ? scoreOfSteps(sumOf(found.steps)) : undefined;
  };
  const program = buildProgram(question.structure, objective, question.wishes, bounds);
  const rounding = gridRounding(measures) + costRounding(program);
  const search = startSearch(program, appraise, {
    solver: question.solver,
    timer: question.clock,
    onProgress: tellOf(meter, question),
    rounding,
    within: rounding + BOUND_ROUNDING,
    ...(question.mostListed !== undefined && { mostListed: question.mostListed }),
  });
  try {
    return advance(search, rounding + BOUND_ROUNDING) ? outcomesOf(question, search) : "stopped";
  } finally {
    endSearch(meter, question, search.relaxations);
  }
}

/** The outcomes of the leaves that tie for the first place. */
function outcomesOf(question: SearchQuestion, search: Search): readonly Outcome[] {
  const best = search.leaves.peek()?.value;
  const groups = new Map<string, Int32Array[]>();
  for (let leaf = search.leaves.peek(); leaf !== undefined && leaf.value === best; leaf = search.leaves.peek()) {
    search.leaves.pop();
    const key = lawful(question, search, leaf.choices).steps.join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [leaf.choices]);
    else group.push(leaf.choices);
  }
  return [...groups].map(([key, leaves]) => outcomeOf(question, search, leaves, key));
}

/** Leaves stand for every choice in the idle areas: so these are counted, and only the first of all is made. */
function outcomeOf(question: SearchQuestion, search: Search, leaves: readonly Int32Array[], key: string): Outcome {
  const { idle } = search.reduced;
  const sizes = question.structure.areas.map((area) => area.scenarios.length);
  const count = sizes.reduce((product, size, area) => (idle[area] === true ? product * size : product), leaves.length);
  const [choices = new Int32Array()] = tieMembers(leaves, sizes, idle);
  const first = lawful(question, search, choices);
  if (first.steps.join() !== key) throw disagreement(search);
  return { scores: first.scores, steps: first.steps, count, first: choices };
}

function lawful(question: SearchQuestion, search: Search, choices: Int32Array): FoundAllocation {
  const found = foundAt(question, choices);
  if (found === undefined) throw disagreement(search);
  return found;
}

/** Error to throw if a choice that the program leaves open changes the outcome. */
export function disagreement(search: Search): SolverDisagreement {
  return new SolverDisagreement(search.options.solver.name, "an idle area makes a difference", search.program);
}
