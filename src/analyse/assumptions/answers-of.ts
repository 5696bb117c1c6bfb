import { asParsed } from "../../problem/parsed-problems.ts";
import type { Limit, Problem } from "../../problem/problem.ts";
import { structureOf } from "../../problem/structure.ts";
import { columnsOf, type Weighing } from "../analysis.ts";
import type { Answers } from "./answers.ts";
import { listedAnswers } from "./listed.ts";
import { splitLimits } from "./patterns/model.ts";
import { searchedAnswers } from "./searched.ts";
import { assumedIn, hasRange, type Assumed } from "./variables.ts";
import type { Varied } from "./vary.ts";

/** Assumptions of a question's problem, and those of them that vary. */
export interface Varying {
  readonly assumed: readonly Assumed[];
  /** Those with a range. */
  readonly variables: readonly Assumed[];
  /** The limits of the document that rest on them. */
  readonly limits: readonly Limit[];
}

export function varyingIn(problem: Problem, vary: readonly Varied[]): Varying {
  const assumed = assumedIn(problem, vary);
  const variables = assumed.filter(hasRange);
  return { assumed, variables, limits: splitLimits(variables, problem.limits).varying };
}

/**
 * From the list, if there can be one; it is that of the problem itself where no limit of the document varies. Lists are compared
 * on scales that the lawful allocations make: where a theme with weight has one of its own, the document is edited and ranked.
 *
 * @throws {TimeUp} if the time ran out.
 */
export function answersOf(weighing: Weighing, { variables, limits }: Varying): Answers {
  const { problem, structure, clock, method, counts } = weighing;
  const asked = { ...weighing, variables, limits };
  if (structure.themes.some(({ scale }, theme) => scale !== undefined && counts[theme])) return searchedAnswers(asked);
  const listed = limits.length === 0 ? structure : structureOf(withoutLimits(problem, limits));
  const columns = columnsOf({ structure: listed, clock, method });
  return columns === undefined ? searchedAnswers(asked) : listedAnswers(columns, asked);
}

function withoutLimits(problem: Problem, limits: readonly Limit[]): Problem {
  return asParsed({ ...problem, limits: problem.limits.filter((limit) => !limits.includes(limit)) });
}
