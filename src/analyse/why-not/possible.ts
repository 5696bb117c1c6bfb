import { evaluatePlacement, type Evaluation } from "../../allocation/evaluation.ts";
import { exchangeBetween, type Exchange } from "../../allocation/exchange.ts";
import { place, type Choices, type Placement } from "../../allocation/placement.ts";
import { rawValues, scoreOf } from "../../allocation/score.ts";
import { TIE } from "../../tolerances.ts";
import { selectionOf } from "../../allocation/selection.ts";
import type { Selection } from "../../problem/problem.ts";
import { ownWeights, scoringOf, weightsRecord, type Analysis } from "../analysis.ts";
import { inTime } from "../../problem/timer.ts";
import type { Member } from "../conflicts/member.ts";
import { explainDifference } from "../explain/explain-difference.ts";
import type { ExplainedDifference } from "../explain/explanation.ts";
import { shareOfMixture, type MixtureShare } from "../frontier.ts";
import { candidateOf, fieldOf } from "../outcomes/field.ts";
import type { Ended, Question, QuestionWishes, QuestionSubject } from "../question.ts";
import { placeOf, type NearestWeights } from "../standing.ts";
import { supportOf } from "../weight-space/choose-weights.ts";
import type { Granting } from "./granting.ts";
import { nearestOfAny } from "./nearest-granting.ts";
import type { Part } from "./parts.ts";

/** Cost of one part of a wish. */
export interface Replacement {
  /** The part of the wish. */
  readonly member: Member;
  /** Gain in the score of the best, 0…1, if this part alone were given up and the rest kept. */
  readonly cost: number;
  /** The best that grants the rest: where the cost is 0 it may grant this part, too. */
  readonly best: Selection;
}

/** Weights under which an allocation that grants the wish is the best, and that allocation. */
export interface GrantingWeights extends NearestWeights {
  readonly granting: Selection;
}

/** The question what a wish costs, or why it cannot be granted. */
export interface WhyNotQuestion extends Question<"why-not"> {
  readonly wishes: QuestionWishes;
  /** The selection that is wished whole, if one is. */
  readonly subject: QuestionSubject | null;
  /** The ids of the hensyn between which weights are changed. */
  readonly by: readonly string[];
}

/** Fields of every answer about a wish. */
export interface WhyNotFields {
  readonly question: WhyNotQuestion;
  /** The single wishes, each once. */
  readonly wishes: readonly Member[];
}

/** Cost of granting a wish. If the time ran out before everything was known, what is missing is null or left out. */
export interface Possible extends WhyNotFields, Ended {
  readonly possible: true;
  /** The first in the ranking of the lawful allocations that grant the wish. */
  readonly best: Evaluation;
  /** Its rank among all lawful allocations; null as in a standing. */
  readonly rank: number | null;
  /** Number of lawful allocations; null if there are too many to list, or the time ran out. */
  readonly of: number | null;
  /** The best of all lawful allocations. */
  readonly winner: Evaluation;
  /** Gains and losses of each hensyn and theme from the winner to the best that grants the wish. */
  readonly cost: Exchange;
  /** Reasons why the best that grants the wish scores differently from the winner. */
  readonly explanation: ExplainedDifference;
  /** Costs of the parts of the wish, the dearest first; only those that were known in time. */
  readonly replacement: readonly Replacement[];
  /** The ids of the hensyn between which weights are changed. */
  readonly by: readonly string[];
  /** The nearest weights that make an allocation that grants the wish the best of all; null if none do, or the time ran out. */
  readonly nearestWeights: GrantingWeights | null;
  /**
   * Proof, if no weights make an allocation that grants the wish the best, for the first of them: allocations whose
   * weighted mean is better than it by every hensyn. The others that grant the wish were checked one by one in the same
   * way.
   */
  readonly mixture?: readonly MixtureShare[];
}

/** A wish that can be granted: its parts, the search for what grants it, and the best of that and of all. */
export interface Granted {
  readonly parts: readonly Part[];
  readonly granting: Granting;
  readonly best: Choices;
  readonly winner: Choices;
}

/** Works out the cost of granting a wish; what is not known in time is left out. */
export function possible(analysis: Analysis<unknown>, about: WhyNotFields, granted: Granted): Possible {
  const { structure } = analysis;
  const scoring = scoringOf(analysis);
  const placements = [granted.winner, granted.best].map((choices) => place(structure, choices));
  const [winnerPlacement, bestPlacement] = placements as [Placement, Placement];
  const explanation = explainDifference(structure, scoring, winnerPlacement, bestPlacement);
  const { from: winner, to: best } = explanation;
  const where = inTime(() => placeOf(analysis, bestPlacement, winner.score));
  const replacement = granted.parts.flatMap(({ member }, at): Replacement[] => {
    const replaced = inTime(() => replacementOf(analysis, granted, best.score, at));
    return replaced === undefined ? [] : [{ member, ...replaced }];
  });
  const chances = inTime(() => chancesOf(analysis, granted));
  const complete = where !== undefined && chances !== undefined && replacement.length === granted.parts.length;
  return {
    ...about,
    possible: true,
    status: complete ? "complete" : "stopped",
    best,
    rank: where?.rank ?? null,
    of: where?.of ?? null,
    winner,
    cost: exchangeBetween(analysis.problem, winner, best),
    explanation,
    replacement: replacement.sort((one, other) => other.cost - one.cost),
    by: about.question.by,
    ...(chances ?? { nearestWeights: null }),
  };
}

/** Cost of the part at a position, with the best that grants the rest. @throws {TimeUp} if the time ran out. */
function replacementOf(
  analysis: Analysis<unknown>,
  { granting, best }: Granted,
  score: number,
  at: number,
): Omit<Replacement, "member"> {
  const { structure } = analysis;
  const choices = granting.best(at) ?? best;
  const cost = evaluatePlacement(place(structure, choices), scoringOf(analysis)).score - score;
  // Of a tie the first is the best, and not the one with the last digit.
  return { cost: cost > TIE ? cost : 0, best: selectionOf(structure, choices) };
}

type Chances = Pick<Possible, "nearestWeights" | "mixture">;

/** Nearest weights that choose a granting allocation, or proof that none do. @throws {TimeUp} if the time ran out. */
function chancesOf(analysis: Analysis<unknown>, { granting, best, winner }: Granted): Chances {
  const { structure } = analysis;
  if (winsNow(analysis, best, winner)) {
    const weights = weightsRecord(analysis, ownWeights(analysis));
    return { nearestWeights: { weights, change: 0, granting: selectionOf(structure, best) } };
  }
  const field = fieldOf(analysis, 1);
  if (field === undefined) throw new RangeError("There is no lawful allocation.");
  const own = candidateOf(analysis, field, place(structure, best));
  const nearest = nearestOfAny([own, ...granting.efficient()], ownWeights(analysis), field.winner);
  if (nearest === null) {
    const support = supportOf(own, field.winner);
    if (support.weights !== null) return { nearestWeights: null };
    return { nearestWeights: null, mixture: support.mixture.map((part) => shareOfMixture(analysis, part)) };
  }
  const { weights, change } = nearest;
  const granted = selectionOf(structure, nearest.own.choices);
  return { nearestWeights: { weights: weightsRecord(analysis, weights), change, granting: granted } };
}

/** True if the best that grants a wish ties with the winner under the present weights: then no search is needed. */
function winsNow(analysis: Analysis<unknown>, best: Choices, winner: Choices): boolean {
  const { structure, weights, criteria } = analysis;
  const compared = new Set(criteria.map(({ id }) => id));
  // Where not all that has weight is compared, the weights among which the nearest are looked for are others.
  if (structure.problem.hensyn.some(({ id }, h) => (weights.hensyn[h] ?? 0) > 0 && !compared.has(id))) return false;
  const [own, most] = [best, winner].map((choices) =>
    scoreOf(structure, rawValues(place(structure, choices)), scoringOf(analysis)),
  );
  return (most ?? 0) - (own ?? 0) <= TIE;
}
