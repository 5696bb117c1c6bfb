import type { Problem } from "../problem/problem.ts";
import { withForms, type OptionForms } from "../problem/read-options.ts";
import {
  comparingForms,
  questionOf,
  readAnalysis,
  weighingForms,
  type Analysis,
  type ComparingOptions,
  type Reading,
  type Weighing,
  type WeighingOptions,
} from "./analysis.ts";
import type { ChoosingQuestion } from "./question.ts";
import { readWishes, shownWishes, wishForms, type Wish } from "./wishes.ts";

/** Options of a question that chooses among allocations: of the lawful ones only those count that grant the wishes. */
export interface ChoosingOptions extends WeighingOptions, Wish {}

/** Options of a question about trade-offs between the allocations that grant the wishes. */
export interface AnalysisOptions extends ComparingOptions, Wish {}

export const choosingForms: OptionForms<ChoosingOptions> = /* @__PURE__ */ withForms<WeighingOptions, ChoosingOptions>(
  weighingForms,
  wishForms,
);

export const analysisForms: OptionForms<AnalysisOptions> = /* @__PURE__ */ withForms<ComparingOptions, AnalysisOptions>(
  comparingForms,
  wishForms,
);

/**
 * Reads a question with wishes; whoever has none does not load what reads them.
 *
 * @throws {InvalidInput} with every issue at once.
 */
export function readChoosing<T extends Wish & WeighingOptions, R>(
  problem: Problem,
  given: T,
  reading: Omit<Reading<T, R>, "wishesOf">,
): Analysis<T> & { readonly read: R } {
  return readAnalysis(problem, given, { ...reading, wishesOf: readWishes });
}

/** The question, with its wishes, as its answer restates it. */
export function choosingQuestionOf<Kind extends string>(kind: Kind, weighing: Weighing): ChoosingQuestion<Kind> {
  return { ...questionOf(kind, weighing), wishes: shownWishes(weighing.structure, weighing.wishes) };
}
