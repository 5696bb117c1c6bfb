import type { EvaluationAnswer } from "../../analyse/evaluate.ts";
import type { Frontier } from "../../analyse/frontier.ts";
import type { Ranking } from "../../analyse/rank.ts";
import type { Regions } from "../../analyse/weight-regions.ts";
import type { Problem } from "../../problem/problem.ts";
import { measuresOfLoads } from "../../problem/quantities.ts";
import { structureOf } from "../../problem/structure.ts";
import type { Language } from "../../text/bilingual.ts";
import { whole } from "../../text/many.ts";
import { numbersIn, selectionsOf } from "../texts/selection-text.ts";
import { figure, type Block } from "../document/document.ts";
import { coreFigure } from "../figures/core.ts";
import { flowsFigure } from "../figures/flows.ts";
import { frontierFigure } from "../figures/frontier.ts";
import { loadsFigure } from "../figures/loads.ts";
import type { CallingOptions } from "../figures/in-figures.ts";
import { weightTriangleFigure } from "../figures/weight-triangle.ts";

const say = {
  best: {
    da: (count: number) => `de ${whole(count, "da")} fordelinger i rangordningen`,
    en: (count: number) => `the ${whole(count, "en")} allocations of the ranking`,
  },
};

/** The triangle of weights, where there are three hensyn and their regions are known exactly. */
export function triangleBlocks(
  problem: Problem,
  regions: Regions,
  language: Language,
  calling: CallingOptions,
): readonly Block[] {
  const isTriangle = regions.by.length === 3 && regions.exact && regions.regions.length > 0;
  // Of several best a region is a set, which has no number.
  const called = regions.best === 1 ? calling : {};
  return isTriangle ? [figure(weightTriangleFigure(problem, regions, language, called))] : [];
}

/** Calls allocations by their numbers in the table of a page of weights. */
export function numberedBy(problem: Problem, { acceptability }: Regions): CallingOptions {
  const numberOf = numbersIn(problem, selectionsOf(acceptability));
  return { call: (selection) => numberOf(selection)?.toString() };
}

/** The points of a frontier, where two or three criteria span it. */
export function frontierFigureBlocks(problem: Problem, frontier: Frontier, language: Language): readonly Block[] {
  const isDrawable = (frontier.by.length === 2 || frontier.by.length === 3) && frontier.points.length > 0;
  return isDrawable ? [figure(frontierFigure(problem, frontier, language))] : [];
}

/** Figures of the load of each department, and of what goes from one to another, where anything does. */
export function departmentFigures(
  problem: Problem,
  evaluation: EvaluationAnswer,
  language: Language,
): readonly Block[] {
  // Of other measures a document may leave figures at 0 that nobody counted, and their sums would mislead.
  const areLoadsRead = measuresOfLoads(problem).size > 0;
  return [
    ...(areLoadsRead ? [figure(loadsFigure(problem, evaluation, language))] : []),
    ...(evaluation.moves.length > 0 ? [figure(flowsFigure(problem, evaluation, language))] : []),
  ];
}

/** Figure of how often each scenario is chosen by the allocations of a ranking, where these are several. */
export function choiceFigure(problem: Problem, { allocations }: Ranking, language: Language): readonly Block[] {
  if (allocations.length < 2) return [];
  const counts = new Map<string, number>();
  for (const { selection } of allocations)
    for (const { id } of structureOf(problem).areas) {
      const scenario = selection[id] ?? "";
      counts.set(scenario, (counts.get(scenario) ?? 0) + 1);
    }
  const scenarios = Object.fromEntries([...counts].map(([id, count]) => [id, count / allocations.length]));
  const of = { da: say.best.da(allocations.length), en: say.best.en(allocations.length) };
  return [figure(coreFigure(problem, { scenarios }, language, { of }))];
}
