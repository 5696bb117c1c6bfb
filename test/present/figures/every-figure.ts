import { catalogue, evaluate, explain, type Problem } from "../../../src/index.ts";
import {
  coreFigure,
  flowsFigure,
  frontierFigure,
  loadsFigure,
  stabilityFigure,
  waterfallFigure,
  weightTriangleFigure,
  type Figure,
} from "../../../src/present/index.ts";
import type { Language } from "../../../src/text/bilingual.ts";

const answers = new WeakMap<Problem, ReturnType<typeof answersOf>>();

/** What the figures show, with all hensyn weighted alike: the best allocation, and what the first three hensyn have to do with it. */
function answersOf(problem: Problem) {
  const by = problem.hensyn.slice(0, 3).map(({ id }) => id);
  const weights = Object.fromEntries(problem.hensyn.map(({ id }) => [id, 1]));
  const list = catalogue(problem);
  const best = list.rank({ weights, top: 1 }).allocations[0]?.selection ?? {};
  return {
    regions: by.length === 3 ? list.weightRegions({ by, weights }) : undefined,
    frontier: by.length >= 2 ? list.frontier({ by, weights }) : undefined,
    stability: by.length >= 2 ? list.stability({ by, weights }) : undefined,
    explanation: explain(problem, best, { weights }),
    evaluation: evaluate(problem, best, { weights }),
    frequency: list.frequency({ weights }),
  };
}

/** A figure of every kind, those of two or three hensyn where the document has as many. */
export function everyFigure(problem: Problem, language: Language): readonly Figure[] {
  const known = answers.get(problem) ?? answersOf(problem);
  answers.set(problem, known);
  const { regions, frontier, stability, explanation, evaluation, frequency } = known;
  return [
    ...(regions === undefined ? [] : [weightTriangleFigure(problem, regions, language)]),
    ...(frontier === undefined ? [] : [frontierFigure(problem, frontier, language)]),
    ...(stability === undefined ? [] : [stabilityFigure(problem, stability, language)]),
    waterfallFigure(problem, explanation, language),
    loadsFigure(problem, evaluation, language),
    flowsFigure(problem, evaluation, language),
    coreFigure(problem, frequency, language),
  ];
}
