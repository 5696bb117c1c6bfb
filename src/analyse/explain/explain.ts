import { place, type Placement } from "../../allocation/placement.ts";
import { choicesOf, type GivenSelection } from "../../allocation/selection.ts";
import type { Issue, Step } from "../../problem/invalid-problem.ts";
import { frozen } from "../../problem/frozen.ts";
import type { Problem, ProblemIds } from "../../problem/problem.ts";
import type { AnswerTo, GivenSelectionOf, OptionsFor } from "../../problem/typed-ids.ts";
import { anything, withForms, type OptionForms } from "../../problem/read-options.ts";
import type { Structure } from "../../problem/structure.ts";
import { scoringInTime, type Analysis } from "../analysis.ts";
import { choosingForms, choosingQuestionOf, readChoosing, type ChoosingOptions } from "../choosing.ts";
import { inTime } from "../../problem/timer.ts";
import { settled } from "../completions.ts";
import { infeasibleSince, stoppedAt } from "../endings.ts";
import { firstOfRanking } from "../proven-ranking.ts";
import { readSubject, shownSubject, subjectOf, type ReadSubject } from "../subject.ts";
import { explainDifference } from "./explain-difference.ts";
import type { ExplainedSubject, Explanation, Unexplained } from "./explanation.ts";

/** Options of an explanation: the allocation to compare with, weights, wishes for the best, and how the run goes. */
export interface ExplainOptions extends ChoosingOptions {
  /** The allocation to compare with, in the same forms as the selection; that of today (`{}`) if left out. */
  readonly versus?: GivenSelection | undefined;
}

const forms: OptionForms<ExplainOptions> = /* @__PURE__ */ withForms(choosingForms, { versus: anything });

/** The word for the first allocation of the ranking, where no named selection bears it. */
const BEST = "best";

/**
 * Explains why one allocation scores differently from another: every effect that holds in only one of the two, and
 * every gauge that reads differently, each with its contribution to the difference of the scores, its sources, and a
 * sentence.
 *
 * The parts add up to the themes, these to the hensyn, and these to the difference of the scores that `evaluate` gives;
 * the shown contributions add up exactly, too. An effect contributes its points × the worth of a point on the scale of
 * its theme × the weights. A `moved` gauge is a sum, so each of its tasks has a contribution of its own; a `balance`
 * gauge is not, so it has a single one.
 *
 * @param problem a parsed problem.
 * @param selection the allocation to explain, lawful or not: the chosen scenarios by area, with areas left out
 *   unchanged; the id of a named selection, which stands for its best lawful completion if it leaves areas open; or `best`, the first of the ranking under the weights and the wishes.
 * @param options `versus`: the allocation to compare it with, in the same forms, unchanged if left out; `weights`;
 *   wishes (`lock`, `forbid`, `place`, `limits`) that the best has to grant; and how the run goes.
 * @returns contributions as shares of a score (0…1 is the whole scale), the largest first. `stopped` if the time ran out
 *   before the scale of the scores, or the best allocation, was proven; `infeasible` if nothing is lawful, so that all
 *   scores are 0, or if nothing grants what is wished of the best: then that side is null, and nothing is explained.
 * @throws {InvalidInput} for unknown areas, scenarios, weights and options, with every issue.
 * @example
 * ```ts
 * const { parts } = explain(kobenhavn2024, { A09: "A09.2" });
 * const joint = parts.find(({ id }) => id === "E-A09-05");
 * joint?.statement.en; // "Home care in SOF and Home nursing in SUF come together"
 * joint?.text.en.endsWith("come together (+1.4, Ressortanalyse 2024, p. 38)"); // true
 * ```
 *
 * Source: the additive value model of R. L. Keeney and H. Raiffa, "Decisions with Multiple Objectives" (1976), whose terms
 * are the parts; what a part holds (constraint, indictment, score) follows the score analysis of Timefold.
 */
export function explain<Ids extends ProblemIds>(
  problem: Problem<Ids>,
  selection: GivenSelectionOf<Ids> | "best",
  options?: OptionsFor<ExplainOptions, Ids>,
): AnswerTo<Explanation, Ids>;
export function explain(problem: Problem, selection: GivenSelection, options: ExplainOptions = {}): Explanation {
  const analysis = readChoosing(problem, options, {
    forms,
    also: (structure, issues, { versus = {} }: ExplainOptions) => ({
      to: readSide(structure, selection, [], issues),
      from: readSide(structure, versus, ["versus"], issues),
    }),
  });
  const { from, to } = analysis.read;
  const best = [from, to].includes(BEST) ? bestOf(analysis) : undefined;
  let proven = best?.status !== "stopped";
  const sideOf = (side: ReadSubject | typeof BEST): ExplainedSide | null => {
    if (side !== BEST) {
      const given = settled(analysis, side);
      proven &&= given.proven;
      return { ...given.subject, best: false, tied: false };
    }
    return best === undefined || best.status === "infeasible" ? null : best.side;
  };
  const asked = choosingQuestionOf("explanation", analysis);
  const [before, after] = [sideOf(from), sideOf(to)];
  if (before === null || after === null) {
    const question = { ...asked, from: before && shownSide(before), to: after && shownSide(after) };
    return frozen({ question, ...UNEXPLAINED, ...infeasibleSince(analysis) });
  }
  const [placedBefore, placedAfter] = [before, after].map(({ choices }) => place(analysis.structure, choices)) as [
    Placement,
    Placement,
  ];
  const { scoring, status } = scoringInTime(analysis, [placedBefore, placedAfter]);
  const explained = explainDifference(analysis.structure, scoring, placedBefore, placedAfter);
  const question = { ...asked, from: shownSide(before), to: shownSide(after) };
  const feasible = status === "stopped" || scoring.scale.lawful;
  if (!feasible) return frozen({ question, ...explained, ...infeasibleSince(analysis) });
  return frozen({ question, ...explained, status: proven ? status : "stopped" });
}

const UNEXPLAINED: Unexplained = {
  from: null,
  to: null,
  difference: 0,
  shown: 0,
  parts: [],
  themes: {},
  hensyn: {},
};

/** A side of a difference: what is asked about, or the best. */
function readSide(
  structure: Structure,
  given: GivenSelection,
  steps: readonly Step[],
  issues: Issue[],
): ReadSubject | typeof BEST {
  const isWord = given === BEST && !structure.problem.selections.some(({ id }) => id === BEST);
  return isWord ? BEST : readSubject(structure, given, steps, issues);
}

/** A side of a difference with the positions that it chooses. */
type ExplainedSide = ReadSubject & Pick<ExplainedSubject, "best" | "tied">;

function shownSide(side: ExplainedSide): ExplainedSubject {
  return { ...shownSubject(side), best: side.best, tied: side.tied };
}

type BestSide =
  { readonly status: "complete" | "stopped"; readonly side: ExplainedSide } | { readonly status: "infeasible" };

/** The first of the ranking; where the time did not suffice for that, the best that is known, or else today's. */
function bestOf(analysis: Analysis<ExplainOptions>): BestSide {
  const { structure } = analysis;
  const first = inTime(() => firstOfRanking(analysis) ?? "infeasible");
  if (first === "infeasible") return { status: "infeasible" };
  const known = first ?? stoppedAt(analysis).incumbent;
  const subject = subjectOf(structure, known === null ? undefined : choicesOf(structure, known.selection));
  return {
    status: first === undefined ? "stopped" : "complete",
    side: { ...subject, best: true, tied: first?.tied === true },
  };
}
