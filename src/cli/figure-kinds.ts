import type { AnalysisOptions } from "../analyse/choosing.ts";
import { coreIndex } from "../analyse/core/core-index.ts";
import { evaluate, type EvaluationAnswer } from "../analyse/evaluate.ts";
import { explain } from "../analyse/explain/explain.ts";
import { frontier } from "../analyse/frontier.ts";
import { stability } from "../analyse/stability.ts";
import { weightRegions } from "../analyse/weight-regions.ts";
import type { Figure } from "../present/document/figure.ts";
import { coreFigure } from "../present/figures/core.ts";
import { flowsFigure } from "../present/figures/flows.ts";
import { frontierFigure } from "../present/figures/frontier.ts";
import { loadsFigure } from "../present/figures/loads.ts";
import { stabilityFigure } from "../present/figures/stability.ts";
import { waterfallFigure } from "../present/figures/waterfall.ts";
import { weightTriangleFigure } from "../present/figures/weight-triangle.ts";
import type { Problem } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import type { Asked, End } from "./command.ts";
import { asCore, choosing, comparing, weighing } from "./question-options.ts";
import { BEST } from "./read-selection.ts";
import { chosenOf } from "./chosen.ts";

export type FigureKind = Figure["kind"];

/** A figure, or null where there is nothing to draw, and how the answers behind it ended. */
interface Drawn {
  readonly figure: Figure | null;
  readonly ends: readonly End[];
}

/** A kind of figure as data. */
interface FigureData {
  /** Options and arguments that the figure takes besides weights and wishes. */
  readonly takes: readonly string[];
  readonly draw: (asked: Asked) => Drawn;
}

/** A figure of an answer about trade-offs. */
function ofTradeOffs<Answer extends End>(
  answerOf: (problem: Problem, options: AnalysisOptions) => Answer,
  figureOf: (problem: Problem, answer: Answer, language: Language) => Figure,
): FigureData {
  return {
    takes: ["by"],
    draw: (asked) => {
      const answer = answerOf(asked.problem, comparing(asked));
      return { figure: figureOf(asked.problem, answer, asked.language), ends: [answer] };
    },
  };
}

/** Every kind of figure. */
export const FIGURES: Readonly<Record<FigureKind, FigureData>> = {
  "weight-triangle": ofTradeOffs(weightRegions, weightTriangleFigure),
  core: {
    takes: ["over", "vary", "by", "samples", "seed"],
    draw: (asked) => {
      const answer = coreIndex(asked.problem, asCore(asked));
      return { figure: answer.first && coreFigure(asked.problem, answer, asked.language), ends: [answer] };
    },
  },
  frontier: ofTradeOffs(frontier, frontierFigure),
  waterfall: {
    takes: ["versus", "selection"],
    draw: (asked) => {
      const [selection = BEST] = asked.selections;
      const answer = explain(asked.problem, selection, { ...choosing(asked), versus: asked.versus });
      return { figure: waterfallFigure(asked.problem, answer, asked.language), ends: [answer] };
    },
  },
  loads: { takes: ["selection"], draw: (asked) => drawEvaluation(asked, loadsFigure) },
  flows: { takes: ["selection"], draw: (asked) => drawEvaluation(asked, flowsFigure) },
  stability: ofTradeOffs(stability, stabilityFigure),
};

/** A figure of one allocation: that which is named, or the best. */
function drawEvaluation(
  asked: Asked,
  figureOf: (problem: Problem, answer: EvaluationAnswer, language: Language) => Figure,
): Drawn {
  const { selection, ranking } = chosenOf(asked);
  const ends = ranking === undefined ? [] : [ranking];
  if (selection === undefined) return { figure: null, ends };
  const answer = evaluate(asked.problem, selection, weighing(asked));
  return { figure: figureOf(asked.problem, answer, asked.language), ends: [...ends, answer] };
}
