import { TIE } from "../../../tolerances.ts";
import { buildProgram } from "../../../program/build-program.ts";
import { nextTie, type Tie } from "../../../solve/next-tie.ts";
import { startSearch, type Search } from "../../../solve/search.ts";
import { dot } from "../../weight-space/polygon.ts";
import { foundAt } from "./found.ts";
import { objectiveRounding } from "../../rounding.ts";
import { weighted } from "./measure.ts";
import { endSearch, newMeter, tellOf } from "./meter.ts";
import type { SearchQuestion } from "./question.ts";

/** A tie of a ranking, and the search that came to it. */
export interface SearchedTie extends Tie {
  readonly search: Search;
}

/**
 * The ties from the best downwards, one after the other, each complete before it is given.
 *
 * @param width how far below the first of a tie its last may be.
 * @returns at its end, whether all lawful allocations were given; if not, the time ran out.
 */
export function* tiesDown(
  question: SearchQuestion,
  weights: ArrayLike<number>,
  width: number = TIE,
): Generator<SearchedTie, boolean, undefined> {
  const meter = newMeter();
  const objective = weighted(question, weights);
  const program = buildProgram(question.structure, objective, question.wishes);
  const rounding = objectiveRounding(objective, question.scale, program);
  const appraise = (choices: Int32Array): number | undefined => {
    const found = foundAt(question, choices);
    return found && dot(found.scores, weights);
  };
  const search = startSearch(program, appraise, {
    solver: question.solver,
    timer: question.clock,
    onProgress: tellOf(meter, question),
    rounding,
    ...(question.mostListed !== undefined && { mostListed: question.mostListed }),
  });
  for (;;) {
    const tie = nextTie(search, width);
    if (tie === undefined || tie === "stopped") {
      endSearch(meter, question, search.relaxations);
      return tie === undefined;
    }
    yield { ...tie, search };
  }
}
