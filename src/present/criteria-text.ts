import type { Language, Problem } from "../problem/problem.ts";
import { oneLine } from "./difference.ts";
import { words } from "./words/index.ts";

/** What allocations are compared by, with its name: `H1 Coherent service`. An id that is both is the hensyn's. */
export function criterionName(problem: Problem, id: string, language: Language): string {
  const themes = problem.hensyn.flatMap((hensyn) => hensyn.themes);
  const criterion = [...problem.hensyn, ...themes].find((each) => each.id === id);
  return criterion === undefined ? id : `${id} ${oneLine(criterion.name[language])}`;
}

/** Several of them as part of a sentence. */
export function criterionNames(problem: Problem, by: readonly string[], language: Language): string {
  return words[language].and(by.map((id) => criterionName(problem, id, language)));
}
