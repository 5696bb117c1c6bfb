import type { Assumptions } from "../../analyse/assumptions/assumptions.ts";
import type { Check } from "../../analyse/check/check-problem.ts";
import type { CoreIndex } from "../../analyse/core/core-index.ts";
import type { EvaluationAnswer } from "../../analyse/evaluate.ts";
import type { Explanation } from "../../analyse/explain/explanation.ts";
import type { Frontier } from "../../analyse/frontier.ts";
import type { Moves } from "../../analyse/moves/moves.ts";
import type { Ranking } from "../../analyse/rank.ts";
import type { Regions } from "../../analyse/weight-regions.ts";
import type { Stability } from "../../analyse/stability.ts";
import type { Standing } from "../../analyse/standing.ts";
import type { WhyNot } from "../../analyse/why-not/why-not.ts";
import type { Problem } from "../../problem/problem.ts";
import { InvalidInput, type Issue } from "../../problem/invalid-problem.ts";
import { flag, readOptions, wholeNumber, type OptionForm } from "../../problem/read-options.ts";
import { own } from "../../problem/raw.ts";
import type { Language } from "../../text/bilingual.ts";
import { checkAnswer } from "../check-answer.ts";
import type { AnswerDocument } from "../document/document.ts";
import { answerDocument } from "../render/answer-document.ts";
import type { ViewOptions } from "../sections/rest.ts";
import { allocationView } from "./allocation.ts";
import { assumptionsView } from "./assumptions.ts";
import { checkView } from "./check.ts";
import { comparisonView } from "./comparison.ts";
import { coreView } from "./core-index.ts";
import { explanationView } from "./explanation.ts";
import { frontierView } from "./frontier.ts";
import { movesView } from "./moves.ts";
import { rankingView } from "./ranking.ts";
import { overviewView, type Overview } from "./overview.ts";
import { regionsView, weightsView, type WeightsToShow } from "./regions.ts";
import { stabilityView } from "./stability.ts";
import { standingView } from "./standing.ts";
import { whyNotView } from "./why-not.ts";

/** A single answer that can be shown. */
type Answer =
  | Assumptions
  | Check
  | CoreIndex
  | EvaluationAnswer
  | Explanation
  | Frontier
  | Moves
  | Ranking
  | Regions
  | Stability
  | Standing
  | WhyNot;

/**
 * Everything that can be shown: an answer; several standings, which are then compared; the regions of weights with what
 * is stable; or an overview for a newcomer, a ranking with the frontier and where the named selections stand.
 */
export type Shown = Answer | readonly Standing[] | WeightsToShow | Overview;

type View<Answer> = (problem: Problem, answer: Answer, language: Language, options: ViewOptions) => AnswerDocument;

/** For each kind of question how its answers are shown. */
const VIEWS: { readonly [Kind in Answer["question"]["kind"]]: View<Extract<Answer, { question: { kind: Kind } }>> } = {
  "why-not": whyNotView,
  assumptions: assumptionsView,
  check: checkView,
  core: coreView,
  evaluation: allocationView,
  explanation: explanationView,
  frontier: frontierView,
  moves: movesView,
  ranking: rankingView,
  regions: regionsView,
  stability: stabilityView,
  standing: standingView,
};

/**
 * An answer as a document in one language, for `toText`, `toMarkdown`, `toHtml`, `toCsv` or a display of your own.
 *
 * @param problem of which it is an answer.
 * @param answer the whole of it, as its function gave it, or several together.
 * @param options `top`: how many rows tables show at most; `command`: what a reader can type to see an allocation win.
 * @returns plain data, which shows itself in notebooks: as HTML with its figures, or as Markdown.
 * @throws {InvalidInput} for anything else than an answer about this document, and for unknown languages and options.
 * @example
 * ```ts
 * toMarkdown(view(kobenhavn2024, frontier(kobenhavn2024), "da")).includes("Understøttet"); // true
 * ```
 */
export function view(problem: Problem, answer: Shown, language: Language, options: ViewOptions = {}): AnswerDocument {
  return answerDocument(documentOf(problem, answer, language, readViewOptions(options)));
}

const most: OptionForm = { ...wholeNumber, fits: (value) => value === Infinity || wholeNumber.fits?.(value) === true };
const text: OptionForm = {
  fits: (value) => typeof value === "string",
  remedy: () => ({ da: "Skriv en tekst.", en: "Write a text." }),
};

function readViewOptions(given: ViewOptions): ViewOptions {
  const issues: Issue[] = [];
  const options = readOptions(given, { top: most, namesOptions: flag, command: text }, issues);
  if (issues.length > 0) throw new InvalidInput("The request", issues);
  return options;
}

function documentOf(problem: Problem, answer: Shown, language: Language, options: ViewOptions): AnswerDocument {
  if (isComparison(answer)) return comparisonView(problem, answer, language);
  if (isOverview(answer)) return overviewView(problem, answer, language);
  if (isWeights(answer)) return weightsView(problem, answer, language, options);
  return answerView(problem, answer, language, options);
}

function isComparison(answer: Shown): answer is readonly Standing[] {
  return Array.isArray(answer);
}

function isOverview(answer: Shown): answer is Overview {
  return own(answer, "standings") !== undefined;
}

function isWeights(answer: Shown): answer is WeightsToShow {
  // An answer on weights has regions of its own.
  return own(answer, "regions") !== undefined && own(answer, "question") === undefined;
}

function answerView(problem: Problem, answer: Answer, language: Language, options: ViewOptions): AnswerDocument {
  // The table has for each kind the view of its answers.
  const show = VIEWS[checkAnswer(answer, "any", { problem, language }, ["answer"])] as View<Answer>;
  return show(problem, answer, language, options);
}
