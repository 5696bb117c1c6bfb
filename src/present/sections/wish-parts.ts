import type { Possible } from "../../analyse/why-not/why-not.ts";
import type { Language } from "../../text/bilingual.ts";
import { formatNumber, shownScore } from "../../text/numbers.ts";
import { oneLine } from "../../text/one-line.ts";
import { heading, left, list, paragraph, right, table, type Block } from "../document/document.ts";
import { words } from "../words/index.ts";

/** What each part of a wish costs, where it has several. */
export function partBlocks({ best, winner, replacement, rank }: Possible, language: Language): readonly Block[] {
  const say = words[language].whyNot;
  if (replacement.length < 2) return [];
  const dear = replacement.filter(({ cost }) => cost > 0);
  const idle = replacement.filter(({ cost }) => cost === 0).map(({ member }) => oneLine(member.text[language]));
  const whole = costText(best.score, winner.score - best.score, language);
  const costs = table(
    [right(say.partCost), left(say.part)],
    dear.map(({ member, cost }) => [costText(best.score, cost, language), oneLine(member.text[language])]),
  );
  return [
    heading(say.partsHeading),
    ...(dear.length > 0 ? [paragraph(say.partsIntro), costs] : []),
    ...(dear.length > 0 && idle.length > 0 ? [paragraph(say.othersFree)] : []),
    ...(dear.length === 0 ? [paragraph(rank === 1 ? say.allFree : say.noPartAlone(whole))] : []),
    ...(idle.length > 0 ? [list(idle)] : []),
  ];
}

/** A cost in points as the difference of the two scores that people see. */
export function shownCost(score: number, cost: number): number {
  return Math.round(10 * (shownScore(score + cost) - shownScore(score))) / 10 + 0;
}

/** A cost that is not nothing is never shown as nothing. */
export function costText(score: number, cost: number, language: Language): string {
  const shown = shownCost(score, cost);
  return cost > 0 && shown === 0 ? `< ${formatNumber(0.1, language, 1)}` : formatNumber(shown, language, 1);
}
