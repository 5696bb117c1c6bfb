import type { Exchange } from "../../allocation/exchange.ts";
import type { ScoreRange } from "../../allocation/scale.ts";
import { TIE } from "../../tolerances.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { formatNumber, shownScore } from "../../text/numbers.ts";
import { differenceCell, shownEnds } from "./score-text.ts";
import { andLine, line, orLine, partsOf, textOf, type Inline, type Span } from "../document/inline.ts";
import { criterionIdsLine, criterionSpan, idSpan, thresholdSpan } from "./spans.ts";

const say = {
  same: { da: (ids: Inline) => line`ens på hver af ${ids}`, en: (ids: Inline) => line`the same by each of ${ids}` },
  worseByAll: {
    da: (ids: Inline) => line`dårligere på hver af ${ids}: den foretrækkes aldrig, hvordan man end vægter dem`,
    en: (ids: Inline) => line`worse by each of ${ids}: no weights of these prefer it`,
  },
  betterByAll: {
    da: (ids: Inline) => line`bedre på hver af ${ids}: den foretrækkes, hvordan man end vægter dem`,
    en: (ids: Inline) => line`better by each of ${ids}: all weights of these prefer it`,
  },
  onlyLoses: {
    da: (lost: Inline, ids: Inline) => line`afgiver ${lost} og vinder intet: ingen vægte af ${ids} foretrækker den`,
    en: (lost: Inline, ids: Inline) => line`gives up ${lost} and gains nothing: no weights of ${ids} prefer it`,
  },
  onlyGains: {
    da: (gained: Inline, ids: Inline) =>
      line`vinder ${gained} og afgiver intet: ingen vægte af ${ids} foretrækker den anden`,
    en: (gained: Inline, ids: Inline) =>
      line`gains ${gained} and gives up nothing: no weights of ${ids} prefer the other`,
  },
  trade: {
    da: (lost: Inline, gained: Inline) => line`afgiver ${lost} og vinder ${gained}`,
    en: (lost: Inline, gained: Inline) => line`gives up ${lost} for ${gained}`,
  },
  notProven: {
    da: (changes: Inline) => line`ændrer sig med ${changes}: scorerne er ikke bevist, så ingen vægte nævnes`,
    en: (changes: Inline) => line`changes by ${changes}: the scores are not proven, so no weights are named`,
  },
  amount: {
    da: (amount: Inline, criterion: Inline) => line`${amount} på ${criterion}`,
    en: (amount: Inline, criterion: Inline) => line`${amount} of ${criterion}`,
  },
  lessThan: { da: (amount: Inline) => line`under ${amount}`, en: (amount: Inline) => line`less than ${amount}` },
  betterOnce: {
    da: (conditions: Inline) => line`bedre, når ${conditions}`,
    en: (conditions: Inline) => line`better once ${conditions}`,
  },
  equalNow: {
    da: (conditions: Inline) => line`lige så god nu og bedre, når ${conditions}`,
    en: (conditions: Inline) => line`just as good now, and better once ${conditions}`,
  },
  betterWhile: {
    da: (conditions: Inline) => line`bedre, så længe ${conditions}`,
    en: (conditions: Inline) => line`better as long as ${conditions}`,
  },
  aboveRatio: {
    da: ({ gains, loses, ratio, isBelowOne, now }: Ratio) =>
      line`${gains} vejer mere end ${ratio} ${isBelowOne ? "af" : "gange"} ${loses} (nu ${now})`,
    en: ({ gains, loses, ratio, isBelowOne, now }: Ratio) =>
      line`${gains} weighs more than ${ratio} ${isBelowOne ? "of" : "times"} ${loses} (now ${now})`,
  },
  above: {
    da: (id: Inline, share: Inline, now: Inline) => line`${id} vejer mere end ${share} af alt (nu ${now})`,
    en: (id: Inline, share: Inline, now: Inline) => line`${id} weighs more than ${share} of all (now ${now})`,
  },
  below: {
    da: (id: Inline, share: Inline, now: Inline) => line`${id} vejer mindre end ${share} af alt (nu ${now})`,
    en: (id: Inline, share: Inline, now: Inline) => line`${id} weighs less than ${share} of all (now ${now})`,
  },
  points: {
    da: "Hvad der vindes og afgives, er i scorepoint, 0 til 100.",
    en: "Gains and losses are in points of score, 0 to 100.",
  },
  shares: {
    da: "En procent af alt er en vægts andel af alle vægte, når den alene ændres, og de andre bevarer deres indbyrdes forhold.",
    en: "A percentage of all is a weight's share of all weights when it alone changes and the others keep their proportions.",
  },
};

/** A condition on the ratio of two weights, as it is written. */
interface Ratio {
  readonly gains: Span;
  readonly loses: Span;
  readonly ratio: string;
  readonly isBelowOne: boolean;
  readonly now: string;
}

/** A hensyn with weight, and its part in an exchange. */
interface Side {
  readonly id: string;
  readonly difference: number;
  readonly weight: number;
  readonly turnsAt: number | null;
  readonly range?: ScoreRange;
}

/**
 * An exchange in words: what the second allocation gives up and gains against the first on the hensyn that have weight,
 * and the weights from which it is preferred.
 *
 * @param exchange of the same problem.
 * @returns part of a sentence, without a full stop.
 * @example
 * ```ts
 * const text = exchangeText(kobenhavn2024, exchange(kobenhavn2024, examples.example1, examples.example3), "en");
 * text.startsWith("gives up"); // true
 * ```
 */
export function exchangeText(problem: Problem, exchange: Exchange, language: Language): string {
  return textOf(exchangeLine(problem, exchange, language));
}

/** An exchange in words that keep their numbers and names. */
export function exchangeLine(problem: Problem, exchange: Exchange, language: Language): Inline {
  const sides = problem.hensyn.flatMap(({ id }): Side[] => {
    const side = exchange.hensyn[id];
    return side !== undefined && side.weight > 0 ? [{ id, ...side }] : [];
  });
  const ids = criterionIdsLine(
    problem,
    sides.map(({ id }) => id),
  );
  if (sides.some(({ range }) => shownEnds(range) !== undefined)) {
    return say.notProven[language](
      andLine(
        sides.flatMap((side) => changeLines(problem, side, language)),
        language,
      ),
    );
  }
  const gains = sides.filter(({ difference }) => difference > TIE);
  const loses = sides.filter(({ difference }) => difference < -TIE);
  if (gains.length === 0 && loses.length === 0) return say.same[language](ids);
  if (loses.length === sides.length) return say.worseByAll[language](ids);
  if (gains.length === sides.length) return say.betterByAll[language](ids);
  const lost = amounts(problem, loses, language);
  const gained = amounts(problem, gains, language);
  if (gains.length === 0) return say.onlyLoses[language](lost, ids);
  if (loses.length === 0) return say.onlyGains[language](gained, ids);
  const condition = conditionLine(exchange, gains, loses, language);
  const trade = say.trade[language](lost, gained);
  return condition === undefined ? trade : line`${trade}: ${condition}`;
}

/** Change of a score, or the range in which it lies; nothing if the score stays. */
function changeLines(problem: Problem, { id, difference, range }: Side, language: Language): readonly Inline[] {
  if (shownEnds(range) === undefined && Math.abs(difference) <= TIE) return [];
  const change = differenceCell(shownScore(difference), range, language);
  return [say.amount[language](change, [criterionSpan(problem, id, language)])];
}

/** A legend for exchanges in words: their unit, and what a percentage is where one is named. */
export function exchangeLegend(lines: readonly Inline[], language: Language): string {
  const points = say.points[language];
  const isOfAll = lines.some((each) => partsOf(each).some((part) => typeof part !== "string" && part.kind === "share"));
  return isOfAll ? `${points} ${say.shares[language]}` : points;
}

function amounts(problem: Problem, sides: readonly Side[], language: Language): Inline {
  const items = sides.map(({ id, difference }) =>
    say.amount[language](pointsLine(difference, language), [criterionSpan(problem, id, language)]),
  );
  return andLine(items, language);
}

/** The size of a difference of scores in points; one that is not nothing is never shown as nothing. */
export function pointsLine(difference: number, language: Language): Inline {
  const shown = Math.abs(shownScore(difference));
  if (shown === 0) return say.lessThan[language](formatNumber(0.1, language, 1));
  return [{ kind: "score", value: Math.abs(difference), text: formatNumber(shown, language, 1) }];
}

/** Weights from which the second is better, or up to which it stays so; nothing if that cannot be said. */
function conditionLine(
  exchange: Exchange,
  gains: readonly Side[],
  loses: readonly Side[],
  language: Language,
): Inline | undefined {
  const ratio = ratioLine(exchange, gains, loses, language);
  const conditions = ratio === undefined ? turnLines([...gains, ...loses], language) : [ratio];
  if (conditions.length === 0) return undefined;
  if (exchange.difference > TIE) return say.betterWhile[language](andLine(conditions, language));
  const alternatives = orLine(conditions, language);
  return (exchange.difference < -TIE ? say.betterOnce : say.equalNow)[language](alternatives);
}

/** The ratio of two weights that decides: where one hensyn gains and one loses, nothing else does. */
function ratioLine(
  { turns }: Exchange,
  gains: readonly Side[],
  loses: readonly Side[],
  language: Language,
): Inline | undefined {
  const [gain, anotherGain] = gains;
  const [loss, anotherLoss] = loses;
  if (gain === undefined || loss === undefined || anotherGain !== undefined || anotherLoss !== undefined)
    return undefined;
  const turn = turns.find((each) => each.gains === gain.id && each.loses === loss.id);
  if (turn === undefined) return undefined;
  const now = gain.weight / loss.weight;
  const decimals = decimalsApart(turn.ratio, now, language);
  const shown = (value: number): string => formatNumber(value, language, value < 0.01 ? { most: 6 } : decimals);
  const isBelowOne = turn.ratio < 1;
  return say.aboveRatio[language]({
    gains: idSpan("hensyn", gain.id),
    loses: idSpan("hensyn", loss.id),
    ratio: shown(turn.ratio),
    isBelowOne,
    now: shown(now),
  });
}

/** Number of decimals that tell a ratio from the present one; the usual two where they are the same or too near. */
function decimalsApart(ratio: number, now: number, language: Language): number {
  const apart = [2, 3, 4].find(
    (decimals) => formatNumber(ratio, language, decimals) !== formatNumber(now, language, decimals),
  );
  return apart ?? 2;
}

/** Weights that gains must exceed, or losses stay below; none where no weight short of all or nothing turns it. */
function turnLines(sides: readonly Side[], language: Language): readonly Inline[] {
  return sides.flatMap(({ id, difference, weight, turnsAt }) => {
    if (turnsAt === null || turnsAt <= 0 || turnsAt >= 1) return [];
    const turn = difference > 0 ? say.above : say.below;
    const [at, now] = [turnsAt, weight].map((share): Inline => [thresholdSpan(share, language)]);
    return [turn[language]([idSpan("hensyn", id)], at ?? "", now ?? "")];
  });
}
