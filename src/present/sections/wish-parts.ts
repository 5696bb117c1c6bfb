import type { Possible, Replacement } from "../../analyse/why-not/why-not.ts";
import type { Language } from "../../text/bilingual.ts";
import { formatNumber, shownScore } from "../../text/numbers.ts";
import { oneLine } from "../../text/one-line.ts";
import { heading, list, paragraph, type Block } from "../document/document.ts";
import { tableOf } from "../document/table.ts";
import { cellColumn, textColumn } from "../tables/columns.ts";

const say = {
  heading: { da: "Hvad hver del af ønsket koster", en: "What each part of the wish costs" },
  intro: {
    da: "Hvor meget højere den bedste ville score, hvis den del alene blev opgivet og resten fastholdt, i scorepoint. Delene behøver ikke at give det hele tilsammen.",
    en: "How much higher the best would score if that part alone were given up and the rest kept, in points of score. The parts need not add up to the whole.",
  },
  othersFree: {
    da: "Opgives en af disse alene, vindes intet:",
    en: "Giving up one of these alone gains nothing:",
  },
  allFree: { da: "Ingen del koster noget:", en: "No part costs anything:" },
  noPartAlone: {
    da: (points: string) =>
      `Ingen del koster noget alene: opgiv en hvilken som helst af dem, og den bedste er stadig lige så god. Kun tilsammen koster de ${points} point:`,
    en: (points: string) =>
      `No part alone costs anything: give up any one of them, and the best stays as good. Only together do they cost ${points} points:`,
  },
  cost: { da: "Pris", en: "Cost" },
  part: { da: "Del af ønsket", en: "Part of the wish" },
};

/** The cost of each part of a wish, where it has several. */
export function partBlocks({ best, winner, replacement, rank }: Possible, language: Language): readonly Block[] {
  if (replacement.length < 2) return [];
  const dear = replacement.filter(({ cost }) => cost > 0);
  const idle = replacement.filter(({ cost }) => cost === 0).map(({ member }) => oneLine(member.text[language]));
  const whole = costText(best.score, winner.score - best.score, language);
  const costs = tableOf<Replacement>(
    [
      cellColumn({ key: "cost", title: say.cost[language], type: "score" }, ({ cost }) => [
        cost,
        costText(best.score, cost, language),
      ]),
      textColumn("part", say.part[language], ({ member }) => oneLine(member.text[language])),
    ],
    dear,
    { language },
  );
  return [
    heading(say.heading[language]),
    ...(dear.length > 0 ? [paragraph(say.intro[language]), costs] : []),
    ...(dear.length > 0 && idle.length > 0 ? [paragraph(say.othersFree[language])] : []),
    ...(dear.length === 0 ? [paragraph(rank === 1 ? say.allFree[language] : say.noPartAlone[language](whole))] : []),
    ...(idle.length > 0 ? [list(idle)] : []),
  ];
}

/** A cost in points as the difference of the two scores that people see. */
function shownCost(score: number, cost: number): number {
  return Math.round(10 * (shownScore(score + cost) - shownScore(score))) / 10 + 0;
}

/** A cost that is not nothing is never shown as nothing. */
export function costText(score: number, cost: number, language: Language): string {
  const shown = shownCost(score, cost);
  return cost > 0 && shown === 0 ? `< ${formatNumber(0.1, language, 1)}` : formatNumber(shown, language, 1);
}
