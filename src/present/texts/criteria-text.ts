import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { oneLine } from "../../text/one-line.ts";
import { andText } from "../../text/list-text.ts";

/** What allocations are compared by, with its name: `H1 Coherent service`. An id that is both is the hensyn's. */
export function criterionName(problem: Problem, id: string, language: Language): string {
  const themes = problem.hensyn.flatMap((hensyn) => hensyn.themes);
  const criterion = [...problem.hensyn, ...themes].find((each) => each.id === id);
  return criterion === undefined ? id : `${id} ${oneLine(criterion.name[language])}`;
}

/** Several of them as part of a sentence. */
export function criterionNames(problem: Problem, by: readonly string[], language: Language): string {
  return andText(
    by.map((id) => criterionName(problem, id, language)),
    language,
  );
}
