import type { Evaluation } from "../../allocation/evaluation.ts";
import type { Basis, Cite, Note } from "../../problem/problem.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import type { ChoosingQuestion, Ended, Infeasible, QuestionSubject } from "../question.ts";

/** Share of a hensyn, or of a theme, in a difference of scores. */
export interface ExplainedHensyn {
  /** The difference of its scores, −1…1 between lawful allocations. */
  readonly score: number;
  /** 0…1; the weights of all hensyn sum to 1. */
  readonly weight: number;
  /** Contribution to the difference of the allocations' scores: the sum of its themes' or parts' contributions. */
  readonly contribution: number;
  /** The contribution as people see it, ×100 with one decimal: what is shown adds up exactly at every level. */
  readonly shown: number;
}

/** The difference that a theme makes; its weight is within its hensyn. */
export interface ExplainedTheme extends ExplainedHensyn {
  readonly hensyn: string;
  /** The difference of the raw values, in the gauge's own unit. */
  readonly raw: number;
  /** False if every lawful allocation has the same raw value; then nothing about it contributes. */
  readonly distinguishes: boolean;
}

interface PartBase {
  /** The id of the effect; of a gauge, that of its theme. */
  readonly id: string;
  readonly theme: string;
  readonly hensyn: string;
  /** Contribution to the difference of the scores; 0 where its theme or hensyn has no weight. */
  readonly contribution: number;
  /** The contribution as people see it, ×100 with one decimal. */
  readonly shown: number;
  /** Of a gauge: the weakest of the figures that it rests on; a balance rests on those of all tasks. */
  readonly basis: Basis;
  readonly cites: readonly Cite[];
  /** The fact as a sentence without a full stop. */
  readonly statement: Bilingual;
  /** The statement with the contribution and the sources. */
  readonly text: Bilingual;
}

/** An effect whose condition holds in one of the two allocations only. */
export interface EffectPart extends PartBase {
  readonly kind: "effect";
  readonly points: number;
  /** True if it holds in `to`, false if it holds in `from`. */
  readonly holds: boolean;
  /** The document's remark on the effect. */
  readonly note?: Note;
}

/** A task whose place makes a difference to a gauge. */
export interface GaugedTask {
  readonly task: string;
  /** Its department in `from`. */
  readonly from: string;
  /** Its department in `to`. */
  readonly to: string;
  /** The task's amount of the measure. */
  readonly amount: number;
  readonly basis: Basis;
  /** For `moved` gauges only, which are sums: the task's contribution to the difference of the scores. */
  readonly contribution?: number;
}

/** Loads of a department before and after; null where it is not open. */
export interface GaugedLoad {
  readonly department: string;
  readonly from: number | null;
  readonly to: number | null;
  /** The weakest of the figures that it is the sum of, before or after. */
  readonly basis: Basis;
}

/** A `balance` or `moved` gauge that reads other tasks or loads in one allocation than in the other. */
export interface GaugePart extends PartBase {
  readonly kind: "gauge";
  readonly gauge: "balance" | "moved";
  readonly measure: string;
  /** The raw values, in the gauge's own unit, and their difference. */
  readonly before: number;
  readonly after: number;
  readonly raw: number;
  /** Balance: those in different departments. Moved: those that are at home in one of the two only. */
  readonly tasks: readonly GaugedTask[];
  /** Balance: every department that is open in one of the two. */
  readonly loads: readonly GaugedLoad[];
}

/** One reason for a difference of scores. */
export type ExplanationPart = EffectPart | GaugePart;

/** A side of a difference. */
export interface ExplainedSubject extends QuestionSubject {
  /** True if it was asked for as the best: the first of the ranking, or the best known if the time ran out. */
  readonly best: boolean;
  /** True if it was asked for as the best, and others share its rank. */
  readonly tied: boolean;
}

/** The question why one allocation scores differently from another; a side is null if there is no best to fill it. */
export interface ExplanationQuestion<
  Side extends ExplainedSubject | null = ExplainedSubject,
> extends ChoosingQuestion<"explanation"> {
  readonly from: Side;
  readonly to: Side;
}

/** The difference of the scores of two allocations, with its reasons. */
export interface ExplainedDifference {
  /** The two allocations under the same weights. */
  readonly from: Evaluation;
  readonly to: Evaluation;
  /** score(to) − score(from). */
  readonly difference: number;
  /** The difference of the two scores as people see them: ×100, each with one decimal. */
  readonly shown: number;
  /** The largest contribution first, whatever its sign; of equal ones what is shown as more, then in document order. */
  readonly parts: readonly ExplanationPart[];
  readonly themes: Readonly<Record<string, ExplainedTheme>>;
  readonly hensyn: Readonly<Record<string, ExplainedHensyn>>;
}

/** Fields of an explanation in which a side is to be the best, but no lawful allocation grants the wishes for it. */
export interface Unexplained extends Omit<ExplainedDifference, "from" | "to"> {
  readonly from: null;
  readonly to: null;
}

/** Explanation with both sides known. Where nothing is lawful there is no scale, and all contributions are 0. */
export type Explained = { readonly question: ExplanationQuestion } & ExplainedDifference & (Ended | Infeasible);

/** Explanation of why one allocation scores differently from another. */
export type Explanation =
  Explained | ({ readonly question: ExplanationQuestion<ExplainedSubject | null> } & Unexplained & Infeasible);
