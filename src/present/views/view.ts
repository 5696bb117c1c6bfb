import type { Assumptions } from "../../analyse/assumptions/assumptions.ts";
import type { Check } from "../../analyse/check/check-problem.ts";
import type { EvaluationAnswer } from "../../analyse/evaluate.ts";
import type { Explanation } from "../../analyse/explain/explanation.ts";
import type { Frontier } from "../../analyse/frontier.ts";
import type { Ranking } from "../../analyse/rank.ts";
import type { Regions } from "../../analyse/weight-regions.ts";
import type { Stability } from "../../analyse/stability.ts";
import type { Standing } from "../../analyse/standing.ts";
import type { WhyNot } from "../../analyse/why-not/why-not.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { checkAnswer } from "../check-answer.ts";
import type { AnswerDocument } from "../document/document.ts";
import type { ViewOptions } from "../sections/rest.ts";
import { allocationView } from "./allocation.ts";
import { assumptionsView } from "./assumptions.ts";
import { checkView } from "./check.ts";
import { explanationView } from "./explanation.ts";
import { frontierView } from "./frontier.ts";
import { rankingView } from "./ranking.ts";
import { regionsView } from "./regions.ts";
import { stabilityView } from "./stability.ts";
import { standingView } from "./standing.ts";
import { whyNotView } from "./why-not.ts";

/** An answer that can be shown. */
export type Shown =
  Assumptions | Check | EvaluationAnswer | Explanation | Frontier | Ranking | Regions | Stability | Standing | WhyNot;

type View<Answer> = (problem: Problem, answer: Answer, language: Language, options: ViewOptions) => AnswerDocument;

/** For each kind of question how its answers are shown. */
const VIEWS: { readonly [Kind in Shown["question"]["kind"]]: View<Extract<Shown, { question: { kind: Kind } }>> } = {
  "why-not": whyNotView,
  assumptions: assumptionsView,
  check: checkView,
  evaluation: allocationView,
  explanation: explanationView,
  frontier: frontierView,
  ranking: rankingView,
  regions: regionsView,
  stability: stabilityView,
  standing: standingView,
};

/**
 * An answer as a document in one language, for `toText`, `toMarkdown`, `toHtml`, `toCsv` or a display of your own.
 *
 * @param problem of which it is an answer.
 * @param answer the whole of it, as its function gave it.
 * @param options `top`: how many rows tables show at most.
 * @returns plain data.
 * @throws {InvalidInput} if it is given anything else than an answer.
 * @example
 * ```ts
 * toMarkdown(view(kobenhavn2024, frontier(kobenhavn2024), "da")).includes("Understøttet"); // true
 * ```
 */
export function view(problem: Problem, answer: Shown, language: Language, options: ViewOptions = {}): AnswerDocument {
  // The table has for each kind the view of its answers.
  const show = VIEWS[checkAnswer(answer, "any", ["answer"])] as View<Shown>;
  return show(problem, answer, language, options);
}
