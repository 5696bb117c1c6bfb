import { catalogue } from "../analyse/catalogue.ts";
import type { AnalysisOptions } from "../analyse/choosing.ts";
import { evaluate, type EvaluationAnswer } from "../analyse/evaluate.ts";
import { explain } from "../analyse/explain/explain.ts";
import { frontier } from "../analyse/frontier.ts";
import { rank } from "../analyse/rank.ts";
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
import { shareText } from "../present/texts/share-text.ts";
import type { Problem } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { inBoth } from "../text/in-both.ts";
import { textOf } from "../present/document/inline.ts";
import { weightItemsLine } from "../present/texts/weights-text.ts";
import { many, whole } from "../text/many.ts";
import { WISHES } from "./option-table.ts";
import type { Asked, End } from "./command.ts";
import { choosing, comparing, weighing } from "./question-options.ts";
import { BEST } from "./read-selection.ts";
import { chosenOf } from "./chosen.ts";
import { wishOf } from "./wish-options.ts";

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

const OF_CORE = {
  da: (size: number, of: number, isWished: boolean, weights: string) =>
    `${size === 1 ? "den bedste" : `de ${whole(size, "da")} bedste`} af ${many(of, "lovlig fordeling", "lovlige fordelinger", "da")}${isWished ? ", der opfylder ønskerne" : ""} (${shareText(size / of, "da")} af dem), med vægtene ${weights}`,
  en: (size: number, of: number, isWished: boolean, weights: string) =>
    `the ${size === 1 ? "best" : `${whole(size, "en")} best`} of ${many(of, "lawful allocation", "lawful allocations", "en")}${isWished ? " that grant the wishes" : ""} (${shareText(size / of, "en")} of them), under the weights ${weights}`,
};

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
  core: { takes: [], draw: drawCore },
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

/** Frequency of each scenario among the best of the list of all lawful allocations. */
function drawCore(asked: Asked): Drawn {
  const { problem, language } = asked;
  const { weights } = weighing(asked);
  const wish = wishOf(asked.given);
  const list = catalogue(problem, asked.terms());
  if (list.status === "stopped") return { figure: null, ends: [{ status: "stopped" }] };
  const shares = list.frequency({ weights, ...wish });
  // A list counts that nothing grants the wishes; a ranking says why.
  if (shares.size === 0) return { figure: null, ends: [rank(problem, { ...choosing(asked), top: 1 })] };
  const today = evaluate(problem, {}, { weights });
  const isWished = WISHES.some((name) => asked.typed[name] !== undefined);
  const of = inBoth((each) =>
    OF_CORE[each](shares.size, list.count(wish), isWished, textOf(weightItemsLine(problem, today, each))),
  );
  return { figure: coreFigure(problem, shares, language, { of }), ends: [] };
}

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
