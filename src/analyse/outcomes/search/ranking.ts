import { TIE } from "../../../allocation/score.ts";
import { buildProgram } from "../../../program/build-program.ts";
import { advance, startSearch, type Search } from "../../../solve/search.ts";
import { dot } from "../../weight-space/polygon.ts";
import { foundAt } from "./found.ts";
import { objectiveRounding } from "../../rounding.ts";
import { weighted } from "./measure.ts";
import { endSearch, newMeter, tellOf } from "./meter.ts";
import type { SearchQuestion } from "./question.ts";

/** A tie of a ranking, as leaves that stand for every choice in the idle areas. */
export interface SearchedTie {
  /** The highest score in the tie. */
  readonly head: number;
  readonly leaves: readonly Int32Array[];
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
    const ended = advance(search, width + rounding);
    const head = search.leaves.peek()?.value;
    if (!ended || head === undefined) {
      endSearch(meter, question, search.relaxations);
      return ended;
    }
    const leaves: Int32Array[] = [];
    for (
      let leaf = search.leaves.peek();
      leaf !== undefined && leaf.value >= head - width;
      leaf = search.leaves.peek()
    ) {
      search.leaves.pop();
      leaves.push(leaf.choices);
    }
    yield { head, leaves, search };
  }
}
