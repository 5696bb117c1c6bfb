import type { Evaluation } from "../allocation/evaluation.ts";
import type { Language, Problem } from "../problem/problem.ts";
import { oneLine } from "./difference.ts";
import { scoreText } from "./numbers.ts";
import { words } from "./words/index.ts";

/** The weights of the hensyn behind an evaluation, in percent. */
export function weightsText(problem: Problem, evaluation: Evaluation, language: Language): string {
  const { weights, percent } = words[language];
  const items = problem.hensyn.map(({ id, name }) => {
    return `${id} ${oneLine(name[language])} ${percent(scoreText(evaluation.hensyn[id]?.weight ?? 0, language))}`;
  });
  return `${weights}: ${items.join("; ")}.`;
}
