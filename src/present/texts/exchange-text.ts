import type { Exchange } from "../../allocation/exchange.ts";
import type { ScoreRange } from "../../allocation/scale.ts";
import { TIE } from "../../tolerances.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { criterionName } from "./criteria-text.ts";
import { andText, orText } from "../../text/list-text.ts";
import { formatNumber, shownScore } from "../../text/numbers.ts";
import { differenceCell, shownEnds } from "./score-text.ts";
import { thresholdText } from "./share-text.ts";

const say = {
  same: { da: "ens på alle hensyn", en: "the same by every hensyn" },
  worseByAll: {
    da: (ids: string) => `dårligere på alle hensyn: ingen vægte af ${ids} foretrækker den`,
    en: (ids: string) => `worse by every hensyn: no weights of ${ids} prefer it`,
  },
  betterByAll: {
    da: (ids: string) => `bedre på alle hensyn: alle vægte af ${ids} foretrækker den`,
    en: (ids: string) => `better by every hensyn: all weights of ${ids} prefer it`,
  },
  onlyLoses: {
    da: (lost: string, ids: string) => `afgiver ${lost} og vinder intet: ingen vægte af ${ids} foretrækker den`,
    en: (lost: string, ids: string) => `gives up ${lost} and gains nothing: no weights of ${ids} prefer it`,
  },
  onlyGains: {
    da: (gained: string, ids: string) =>
      `vinder ${gained} og afgiver intet: ingen vægte af ${ids} foretrækker den anden`,
    en: (gained: string, ids: string) => `gains ${gained} and gives up nothing: no weights of ${ids} prefer the other`,
  },
  trade: {
    da: (lost: string, gained: string) => `afgiver ${lost} og vinder ${gained}`,
    en: (lost: string, gained: string) => `gives up ${lost} for ${gained}`,
  },
  notProven: {
    da: (changes: string) => `ændrer sig med ${changes}: scorerne er ikke bevist, så ingen vægte nævnes`,
    en: (changes: string) => `changes by ${changes}: the scores are not proven, so no weights are named`,
  },
  amount: {
    da: (amount: string, criterion: string) => `${amount} på ${criterion}`,
    en: (amount: string, criterion: string) => `${amount} of ${criterion}`,
  },
  lessThan: { da: (amount: string) => `under ${amount}`, en: (amount: string) => `less than ${amount}` },
  betterOnce: {
    da: (conditions: string) => `bedre, når ${conditions}`,
    en: (conditions: string) => `better once ${conditions}`,
  },
  equalNow: {
    da: (conditions: string) => `lige så god nu og bedre, når ${conditions}`,
    en: (conditions: string) => `just as good now, and better once ${conditions}`,
  },
  betterWhile: {
    da: (conditions: string) => `bedre, så længe ${conditions}`,
    en: (conditions: string) => `better as long as ${conditions}`,
  },
  aboveRatio: {
    da: ({ gains, loses, ratio, isBelowOne, now }: Ratio) =>
      `${gains} vejer mere end ${ratio} ${isBelowOne ? "af" : "gange"} ${loses} (nu ${now})`,
    en: ({ gains, loses, ratio, isBelowOne, now }: Ratio) =>
      `${gains} weighs more than ${ratio} ${isBelowOne ? "of" : "times"} ${loses} (now ${now})`,
  },
  above: {
    da: (id: string, share: string, now: string) => `${id} vejer mere end ${share} af alt (nu ${now})`,
    en: (id: string, share: string, now: string) => `${id} weighs more than ${share} of all (now ${now})`,
  },
  below: {
    da: (id: string, share: string, now: string) => `${id} vejer mindre end ${share} af alt (nu ${now})`,
    en: (id: string, share: string, now: string) => `${id} weighs less than ${share} of all (now ${now})`,
  },
  // The words that mark a percentage as one of all weights.
  ofAll: { da: "af alt", en: "of all" },
  points: {
    da: "Hvad der vindes og afgives, er i point af scoren, 0 til 100.",
    en: "Gains and losses are in points of score, 0 to 100.",
  },
  shares: {
    da: "En procent af alt er en vægts andel af alle vægte, når den alene ændres, og de andre bevarer deres indbyrdes forhold.",
    en: "A percentage of all is a weight's share of all weights when it alone changes and the others keep their proportions.",
  },
};

/** How much more than another a hensyn must weigh, as texts. */
interface Ratio {
  readonly gains: string;
  readonly loses: string;
  readonly ratio: string;
  readonly isBelowOne: boolean;
  readonly now: string;
}

/** What a hensyn with weight has to do with an exchange. */
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
  const sides = problem.hensyn.flatMap(({ id }): Side[] => {
    const side = exchange.hensyn[id];
    return side !== undefined && side.weight > 0 ? [{ id, ...side }] : [];
  });
  const ids = sides.map(({ id }) => id).join(", ");
  if (sides.some(({ range }) => shownEnds(range) !== undefined)) {
    return say.notProven[language](
      andText(
        sides.flatMap((side) => changeText(problem, side, language)),
        language,
      ),
    );
  }
  const gains = sides.filter(({ difference }) => difference > TIE);
  const loses = sides.filter(({ difference }) => difference < -TIE);
  if (gains.length === 0 && loses.length === 0) return say.same[language];
  if (loses.length === sides.length) return say.worseByAll[language](ids);
  if (gains.length === sides.length) return say.betterByAll[language](ids);
  const lost = amounts(problem, loses, language);
  const gained = amounts(problem, gains, language);
  if (gains.length === 0) return say.onlyLoses[language](lost, ids);
  if (loses.length === 0) return say.onlyGains[language](gained, ids);
  const condition = conditionText(exchange, gains, loses, language);
  const trade = say.trade[language](lost, gained);
  return condition === "" ? trade : `${trade}: ${condition}`;
}

/** How far a score changes, or between what it does; nothing if it stays. */
function changeText(problem: Problem, { id, difference, range }: Side, language: Language): readonly string[] {
  if (shownEnds(range) === undefined && Math.abs(difference) <= TIE) return [];
  const change = differenceCell(shownScore(difference), range, language);
  return [say.amount[language](change, criterionName(problem, id, language))];
}

/** What a reader must know of some exchanges in words: their unit, and what a percentage is where one is named. */
export function exchangeLegend(texts: readonly string[], language: Language): string {
  const points = say.points[language];
  const isOfAll = texts.some((text) => text.includes(` ${say.ofAll[language]} (`));
  return isOfAll ? `${points} ${say.shares[language]}` : points;
}

function amounts(problem: Problem, sides: readonly Side[], language: Language): string {
  const items = sides.map(({ id, difference }) =>
    say.amount[language](pointsText(difference, language), criterionName(problem, id, language)),
  );
  return andText(items, language);
}

/** The size of a difference of scores in points; one that is not nothing is never shown as nothing. */
export function pointsText(difference: number, language: Language): string {
  const shown = Math.abs(shownScore(difference));
  return shown === 0 ? say.lessThan[language](formatNumber(0.1, language, 1)) : formatNumber(shown, language, 1);
}

/** From which weights the second is better, or up to which it stays so; empty if that cannot be said. */
function conditionText(exchange: Exchange, gains: readonly Side[], loses: readonly Side[], language: Language): string {
  const ratio = ratioText(exchange, gains, loses, language);
  const conditions = ratio === undefined ? turnTexts([...gains, ...loses], language) : [ratio];
  if (conditions.length === 0) return "";
  if (exchange.difference > TIE) return say.betterWhile[language](andText(conditions, language));
  return exchange.difference < -TIE
    ? say.betterOnce[language](orText(conditions, language))
    : say.equalNow[language](orText(conditions, language));
}

/** Where one hensyn gains and one loses, nothing but the ratio of their weights decides. */
function ratioText(
  { turns }: Exchange,
  gains: readonly Side[],
  loses: readonly Side[],
  language: Language,
): string | undefined {
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
    gains: gain.id,
    loses: loss.id,
    ratio: shown(turn.ratio),
    isBelowOne,
    now: shown(now),
  });
}

/** How many decimals tell a ratio from the present one; the usual two where they are the same or too near. */
function decimalsApart(ratio: number, now: number, language: Language): number {
  const apart = [2, 3, 4].find(
    (decimals) => formatNumber(ratio, language, decimals) !== formatNumber(now, language, decimals),
  );
  return apart ?? 2;
}

/** What gains must weigh more, and what loses less; where no weight short of all or nothing turns it, nothing is said. */
function turnTexts(sides: readonly Side[], language: Language): string[] {
  return sides.flatMap(({ id, difference, weight, turnsAt }) => {
    if (turnsAt === null || turnsAt <= 0 || turnsAt >= 1) return [];
    const turn = difference > 0 ? say.above : say.below;
    return [turn[language](id, thresholdText(turnsAt, language), thresholdText(weight, language))];
  });
}
