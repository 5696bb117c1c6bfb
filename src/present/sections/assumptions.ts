import type { Basis, Effect, LimitSum, Problem, Quantity } from "../../problem/problem.ts";
import { measureOfSum, quantityOf } from "../../problem/quantities.ts";
import { measureName } from "../../problem/texts/measure-text.ts";
import { changedScenarios } from "../texts/scenario-text.ts";
import { line, type Inline, type Span } from "../document/inline.ts";
import { themeSpan } from "../texts/spans.ts";
import type { Language } from "../../text/bilingual.ts";
import { many, whole } from "../../text/many.ts";
import { withinSentence } from "../../text/within-sentence.ts";
import { heading, list, paragraph, type Block } from "../document/document.ts";
import { unprovenItems } from "./unproven.ts";
import { countAssumed, gaugeQuantities, taskQuantities, zeroText, type AssumedCount } from "./quantities.ts";
import { weightyThemes, type ShownAllocation } from "./shown-allocation.ts";
import { inBoth } from "../../text/in-both.ts";
import { clearName } from "../../text/quoted.ts";

const say = {
  heading: { da: "Hvad der hviler på antagelser", en: "What rests on assumptions" },
  effectsByBasis: {
    da: ({ stated, derived, assumed }: ByBasis) =>
      `${ofAll(stated + derived + assumed)}, der gælder her og har vægt: ${whole(stated, "da")} står i en kilde, ${whole(derived, "da")} er udledt, ${whole(assumed, "da")} er antaget.`,
    en: ({ stated, derived, assumed }: ByBasis) =>
      `Of the ${many(stated + derived + assumed, "effect that holds here and has", "effects that hold here and have", "en")} weight: ${whole(stated, "en")} stated by a source, ${whole(derived, "en")} derived, ${whole(assumed, "en")} assumed.`,
  },
  pointsAreReadings: {
    da: "Virkningernes point er dokumentets læsning af kilderne og står ikke i dem.",
    en: "The points of the effects are the document's reading of its sources and do not stand in them.",
  },
  pointsAreOwn: {
    da: "Virkningernes point er dokumentets egne; det nævner ingen kilder.",
    en: "The points of the effects are the document's own; it names no sources.",
  },
  gaugeUses: {
    da: (theme: Span, measure: string) => line`${theme} måles på ${withinSentence(measure)}`,
    en: (theme: Span, measure: string) => line`${theme} is measured by ${withinSentence(measure)}`,
  },
  limitUses: {
    da: (limit: string, measure: string) => `Grænsen ${limit} måles på ${withinSentence(measure)}`,
    en: (limit: string, measure: string) => `The limit ${limit} is measured by ${withinSentence(measure)}`,
  },
  assumedFigures: {
    da: (uses: Inline, count: AssumedCount) =>
      line`${uses}: ${whole(count.assumed, "da")} af ${many(count.of, "tal", "tal", "da")} er antaget${zeroText.da(count)}.`,
    en: (uses: Inline, count: AssumedCount) =>
      line`${uses}: ${whole(count.assumed, "en")} of ${many(count.of, "figure", "figures", "en")} ${count.assumed === 1 || count.of === 1 ? "is" : "are"} assumed${zeroText.en(count)}.`,
  },
  warning: {
    da: "Andre antagelser giver andre scorer. Brug tallene til at sammenligne og ikke som facit.",
    en: "Other assumptions give other scores. Use the numbers to compare, not as the right answer.",
  },
};

/** A number for each basis. */
export type ByBasis = Readonly<Record<Basis, number>>;

function ofAll(count: number): string {
  return count === 1 ? "Af den ene virkning" : `Af de ${whole(count, "da")} virkninger`;
}

/** A sentence for every page on scores that effects give points. */
export function pointsAreReadings({ sources }: Problem, language: Language): string {
  return say[sources.length === 0 ? "pointsAreOwn" : "pointsAreReadings"][language];
}

/** The basis of an effect; without a source nothing is stated or derived. */
export function basisOf({ basis, cites }: Pick<Effect, "basis" | "cites">): Basis {
  return cites.length === 0 ? "assumed" : basis;
}

/** The heading of everything that rests on assumptions. */
export function assumptionHeading(language: Language): Block {
  return heading(say.heading[language]);
}

/** A line on what is measured by figures, and how many of them are assumed. */
export function assumedFiguresLine(uses: Inline, count: AssumedCount, language: Language): Inline {
  return say.assumedFigures[language](uses, count);
}

/** The assumptions behind the score and the lawfulness, counted and in plain words. */
export function assumptionSection(shown: ShownAllocation): readonly Block[] {
  const { language } = shown;
  return [
    assumptionHeading(language),
    list([...unprovenItems(shown.problem, shown.evaluation, language), ...effectItems(shown), ...quantityItems(shown)]),
    paragraph(say.warning[language]),
  ];
}

function effectItems(shown: ShownAllocation): readonly string[] {
  const { problem, effects, language } = shown;
  if (problem.effects.length === 0) return [];
  const weighty = weightyThemes(shown);
  const count = { stated: 0, derived: 0, assumed: 0 };
  for (const effect of effects) if (weighty.has(effect.theme)) count[basisOf(effect)]++;
  return [say.effectsByBasis[language](count), pointsAreReadings(problem, language)];
}

/** A line for each theme with weight and each limit that is measured by figures, saying how many of them are assumed. */
export function quantityItems(shown: ShownAllocation): readonly Inline[] {
  const { problem, language } = shown;
  const weighty = weightyThemes(shown);
  const nameOf = (measure: string): string => measureName(problem, measure, language);
  const themes = problem.hensyn.flatMap((hensyn) => hensyn.themes).filter(({ id }) => weighty.has(id));
  return [
    ...themes.flatMap((theme) => {
      const { gauge } = theme;
      if (gauge.kind === "points") return [];
      const span = themeSpan({ ...theme, name: inBoth((of) => clearName(theme.name[of], of)) }, language);
      const uses = say.gaugeUses[language](span, nameOf(gauge.measure));
      return countItems(shown, uses, gaugeQuantities(shown, gauge));
    }),
    ...problem.limits.flatMap(({ id, sum }) => {
      const measure = measureOfSum(sum);
      const name = measure !== undefined ? nameOf(measure) : "used" in sum ? sum.used : undefined;
      return name === undefined
        ? []
        : countItems(shown, say.limitUses[language](id, name), limitQuantities(shown, sum));
    }),
  ];
}

function countItems({ language }: ShownAllocation, uses: Inline, quantities: readonly Quantity[]): readonly Inline[] {
  const count = countAssumed(quantities);
  return count.of === 0 ? [] : [assumedFiguresLine(uses, count, language)];
}

function limitQuantities(shown: ShownAllocation, sum: LimitSum): readonly Quantity[] {
  if ("load" in sum) return taskQuantities(shown, sum.load, false);
  if ("moved" in sum) return taskQuantities(shown, sum.moved, true);
  if ("tasks" in sum) return [];
  return changedScenarios(shown.problem, shown.evaluation.selection).flatMap(({ id }) => {
    const scenario = shown.problem.areas.flatMap(({ scenarios }) => scenarios).find((each) => each.id === id);
    return (scenario && quantityOf(scenario.uses, sum.used)) ?? [];
  });
}
