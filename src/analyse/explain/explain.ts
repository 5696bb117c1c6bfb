import { place, type Placement } from "../../allocation/placement.ts";
import { rawValues, scores, type Scores, type Scoring } from "../../allocation/score.ts";
import { choicesOf, selectionOf } from "../../allocation/selection.ts";
import { normalWeights } from "../../allocation/weights.ts";
import { attempt, InvalidInput, type Issue } from "../../problem/invalid-problem.ts";
import type { Problem, Selection } from "../../problem/problem.ts";
import { anything, callback, leastZero, readOptions, type OptionForms } from "../../problem/read-options.ts";
import { structureOf, type Structure } from "../../problem/structure.ts";
import { shownScore } from "../../problem/texts/numbers.ts";
import { scoreObjective } from "../../program/build-program.ts";
import { javascriptLpSolver } from "../../solve/javascript-lp-solver.ts";
import { startClock } from "../clock.ts";
import type { EvaluateOptions } from "../evaluate.ts";
import { scaleInTime } from "../scale.ts";
import { effectParts } from "./effect-parts.ts";
import type { ExplainedHensyn, ExplainedTheme, Explanation, ExplanationPart } from "./explanation.ts";
import { gaugeParts } from "./gauge-parts.ts";
import { shownParts } from "./shown-parts.ts";
import { sourcedText, type UnshownPart } from "./unshown-part.ts";

/** What is explained, and under which weights. */
export interface ExplainOptions extends EvaluateOptions {
  /** What the selection is held against; the allocation of today (`{}`) if left out. */
  readonly versus?: Selection;
}

const forms: OptionForms<ExplainOptions> = {
  versus: anything,
  weights: anything,
  timeLimitMs: leastZero,
  onProgress: callback,
};

/**
 * Why an allocation scores otherwise than another: every effect that holds in one of the two only, and every gauge that
 * reads something else, each with what it adds to the difference of the scores, its sources, and a sentence.
 *
 * The parts add up to the themes, these to the hensyn, and these to the difference of what `evaluate` gives; so does what
 * is shown, exactly. An effect adds its points × what a point is worth on the scale of its theme × the weights. A `moved`
 * gauge is a sum, so each of its tasks has a contribution of its own; a `balance` gauge is not, so it has one in all.
 *
 * @param problem a parsed problem.
 * @param selection what is explained, lawful or not; areas left out are unchanged.
 * @param options `versus`: what it is held against, unchanged if left out; `weights`, a time limit, progress.
 * @returns contributions as shares of a score (0…1 is the whole scale), the largest first.
 * @throws {InvalidInput} for unknown areas, scenarios, weights and options, with every issue.
 * @throws {OutOfTime} if the time ran out before the scale of the scores was known.
 * @example
 * ```ts
 * const { parts } = explain(kobenhavn2024, { A09: "A09.2" });
 * const joint = parts.find(({ id }) => id === "E-A09-05");
 * joint?.statement.en; // "Home care in SOF and Home nursing in SUF come together"
 * joint?.text.en.endsWith("come together (+0.9, Ressortanalyse 2024, p. 38)"); // true
 * ```
 *
 * Source: the additive value model of R. L. Keeney and H. Raiffa, "Decisions with Multiple Objectives" (1976), whose terms
 * are the parts; what a part holds (constraint, indictment, score) follows the score analysis of Timefold.
 */
export function explain(problem: Problem, selection: Selection, options: ExplainOptions = {}): Explanation {
  const structure = structureOf(problem);
  const issues: Issue[] = [];
  const to = attempt(issues, () => choicesOf(structure, selection));
  const read = readOptions(options, forms, issues);
  const from = attempt(issues, () => choicesOf(structure, read.versus ?? {}, ["versus"]));
  const weights = attempt(issues, () => normalWeights(problem, read.weights));
  if (to === undefined || from === undefined || weights === undefined || issues.length > 0)
    throw new InvalidInput("The input", issues);
  const scale = scaleInTime(problem, javascriptLpSolver, startClock(read.timeLimitMs, read.onProgress));
  return explanationOf(structure, { scale, weights }, place(structure, from), place(structure, to));
}

function explanationOf(structure: Structure, scoring: Scoring, from: Placement, to: Placement): Explanation {
  const before = scored(structure, scoring, from);
  const after = scored(structure, scoring, to);
  const shown = Math.round(10 * (shownScore(after.score) - shownScore(before.score))) / 10 + 0;
  const themeGains = structure.themes.map((_, t) => gain(before.contributions, after.contributions, t));
  const hensynGains = structure.problem.hensyn.map((_, h) =>
    structure.themes.reduce((sum, theme, t) => (theme.hensyn === h ? sum + (themeGains[t] ?? 0) : sum), 0),
  );
  const hensynShown = shownParts(hensynGains, shown);
  const themesShown = within(structure.themes, ({ hensyn }) => hensyn, themeGains, hensynShown);
  const perUnit = scoreObjective(structure, scoring).coefficients;
  const unshown = [
    ...effectParts(structure, perUnit, from, to),
    ...gaugeParts(structure, perUnit, { placement: from, ...before }, { placement: to, ...after }),
  ].sort((a, b) => a.theme - b.theme);
  const contributions = unshown.map(({ part }) => part.contribution);
  const partsShown = within(unshown, ({ theme }) => theme, contributions, themesShown);
  return {
    from: selectionOf(structure, from.choices),
    to: selectionOf(structure, to.choices),
    scores: { from: before.score, to: after.score },
    difference: after.score - before.score + 0,
    shown,
    parts: largestFirst(unshown.map((each, index) => withShown(each, partsShown[index] ?? 0))),
    themes: Object.fromEntries(
      structure.themes.map((theme, t): [string, ExplainedTheme] => [
        theme.id,
        {
          hensyn: structure.problem.hensyn[theme.hensyn]?.id ?? "",
          raw: gain(before.raw, after.raw, t),
          score: gain(before.themes, after.themes, t),
          weight: scoring.weights.themes[t] ?? 0,
          contribution: themeGains[t] ?? 0,
          shown: themesShown[t] ?? 0,
          distinguishes: scoring.scale.themes[t]?.slope !== 0,
        },
      ]),
    ),
    hensyn: Object.fromEntries(
      structure.problem.hensyn.map(({ id }, h): [string, ExplainedHensyn] => [
        id,
        {
          score: gain(before.hensyn, after.hensyn, h),
          weight: scoring.weights.hensyn[h] ?? 0,
          contribution: hensynGains[h] ?? 0,
          shown: hensynShown[h] ?? 0,
        },
      ]),
    ),
  };
}

function scored(structure: Structure, scoring: Scoring, placement: Placement): Scores & { readonly raw: number[] } {
  const raw = rawValues(placement);
  return { raw, ...scores(structure, raw, scoring) };
}

/** The difference of what two lists have at a position; adding 0 makes 0 of −0, which JSON does not keep. */
function gain(before: readonly number[], after: readonly number[], at: number): number {
  return (after[at] ?? 0) - (before[at] ?? 0) + 0;
}

/** What is shown of the members of groups, so that each group adds up to what is shown of it. */
function within<T>(
  members: readonly T[],
  groupOf: (member: T) => number,
  contributions: readonly number[],
  ofGroups: readonly number[],
): number[] {
  const shown = members.map(() => 0);
  const groups = ofGroups.map((): number[] => []);
  members.forEach((member, index) => groups[groupOf(member)]?.push(index));
  groups.forEach((own, group) => {
    const parts = shownParts(
      own.map((index) => contributions[index] ?? 0),
      ofGroups[group] ?? 0,
    );
    own.forEach((index, at) => (shown[index] = parts[at] ?? 0));
  });
  return shown;
}

function withShown({ part, remark }: UnshownPart, shown: number): ExplanationPart {
  return { ...part, shown, text: sourcedText(part.statement, shown, remark) };
}

/** Contributions nearer to each other than this are the same, up to rounding. */
const SAME = 1e-9;

/** Of equal ones those come first that are rounded up; else the order is that of the document. */
function largestFirst(parts: readonly ExplanationPart[]): readonly ExplanationPart[] {
  const size = ({ contribution }: ExplanationPart): number => Math.round(Math.abs(contribution) / SAME);
  return parts.toSorted((a, b) => size(b) - size(a) || Math.abs(b.shown) - Math.abs(a.shown));
}
