import type { Exchange } from "../allocation/exchange.ts";
import type { ScoreRange } from "../allocation/scale.ts";
import { TIE } from "../tolerances.ts";
import type { Problem } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { criterionName } from "./criteria-text.ts";
import { andText, orText } from "../text/list-text.ts";
import { formatNumber, shownScore } from "../text/numbers.ts";
import { differenceCell, shownEnds } from "./score-cell.ts";
import { thresholdText } from "./share-text.ts";
import { words } from "./words/index.ts";

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
  const say = words[language].exchange;
  const sides = problem.hensyn.flatMap(({ id }): Side[] => {
    const side = exchange.hensyn[id];
    return side !== undefined && side.weight > 0 ? [{ id, ...side }] : [];
  });
  const ids = sides.map(({ id }) => id).join(", ");
  if (sides.some(({ range }) => shownEnds(range) !== undefined)) {
    return say.notProven(
      andText(
        sides.flatMap((side) => changeText(problem, side, language)),
        language,
      ),
    );
  }
  const gains = sides.filter(({ difference }) => difference > TIE);
  const loses = sides.filter(({ difference }) => difference < -TIE);
  if (gains.length === 0 && loses.length === 0) return say.same;
  if (loses.length === sides.length) return say.worseByAll(ids);
  if (gains.length === sides.length) return say.betterByAll(ids);
  const lost = amounts(problem, loses, language);
  const gained = amounts(problem, gains, language);
  if (gains.length === 0) return say.onlyLoses(lost, ids);
  if (loses.length === 0) return say.onlyGains(gained, ids);
  const condition = conditionText(exchange, gains, loses, language);
  return condition === "" ? say.trade(lost, gained) : `${say.trade(lost, gained)}: ${condition}`;
}

/** How far a score changes, or between what it does; nothing if it stays. */
function changeText(problem: Problem, { id, difference, range }: Side, language: Language): readonly string[] {
  if (shownEnds(range) === undefined && Math.abs(difference) <= TIE) return [];
  const change = differenceCell(shownScore(difference), range, language);
  return [words[language].exchange.amount(change, criterionName(problem, id, language))];
}

/** What a reader must know of some exchanges in words: their unit, and what a percentage is where one is named. */
export function exchangeLegend(texts: readonly string[], language: Language): string {
  const { ofAll, pointsLegend, shareLegend } = words[language].exchange;
  return texts.some((text) => text.includes(` ${ofAll} (`)) ? `${pointsLegend} ${shareLegend}` : pointsLegend;
}

function amounts(problem: Problem, sides: readonly Side[], language: Language): string {
  const { exchange } = words[language];
  const items = sides.map(({ id, difference }) => {
    const shown = Math.abs(shownScore(difference));
    const amount = shown === 0 ? exchange.lessThan(formatNumber(0.1, language, 1)) : formatNumber(shown, language, 1);
    return exchange.amount(amount, criterionName(problem, id, language));
  });
  return andText(items, language);
}

/** From which weights the second is better, or up to which it stays so; empty if that cannot be said. */
function conditionText(exchange: Exchange, gains: readonly Side[], loses: readonly Side[], language: Language): string {
  const { exchange: say } = words[language];
  const ratio = ratioText(exchange, gains, loses, language);
  const conditions = ratio === undefined ? turnTexts([...gains, ...loses], language) : [ratio];
  if (conditions.length === 0) return "";
  if (exchange.difference > TIE) return say.betterWhile(andText(conditions, language));
  return exchange.difference < -TIE
    ? say.betterOnce(orText(conditions, language))
    : say.equalNow(orText(conditions, language));
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
  return words[language].exchange.aboveRatio(gain.id, loss.id, shown(turn.ratio), turn.ratio < 1, shown(now));
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
  const say = words[language].exchange;
  return sides.flatMap(({ id, difference, weight, turnsAt }) => {
    if (turnsAt === null || turnsAt <= 0 || turnsAt >= 1) return [];
    const turn = difference > 0 ? say.above : say.below;
    return [turn(id, thresholdText(turnsAt, language), thresholdText(weight, language))];
  });
}
