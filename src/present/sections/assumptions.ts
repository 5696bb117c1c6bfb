import type { LimitSum, Quantity } from "../../problem/problem.ts";
import { measureOfSum, quantityOf } from "../../problem/quantities.ts";
import { measureName } from "../../problem/texts/measure-text.ts";
import { changedScenarios } from "../difference.ts";
import { oneLine } from "../../text/one-line.ts";
import { heading, list, paragraph, type Block } from "../document/document.ts";
import { unprovenItems } from "./unproven.ts";
import { countAssumed, gaugeQuantities, taskQuantities } from "./quantities.ts";
import { weightyThemes, type ShownAllocation } from "./shown-allocation.ts";

/** How much of the score and of the lawfulness rests on assumptions, counted and in plain words. */
export function assumptionSection(shown: ShownAllocation): readonly Block[] {
  const { words } = shown;
  return [
    heading(words.assumptions),
    list([
      ...unprovenItems(shown.problem, shown.evaluation, shown.language),
      ...effectItems(shown),
      ...quantityItems(shown),
    ]),
    paragraph(words.assumptionsWarning),
  ];
}

function effectItems(shown: ShownAllocation): readonly string[] {
  const { problem, effects, words } = shown;
  if (problem.effects.length === 0) return [];
  const weighty = weightyThemes(shown);
  const count = { stated: 0, derived: 0, assumed: 0 };
  for (const { theme, basis } of effects) if (weighty.has(theme)) count[basis]++;
  return [words.effectsByBasis(count), words.pointsAreReadings];
}

/** A line for each theme with weight and each limit that is measured by figures, saying how many of them are assumed. */
export function quantityItems(shown: ShownAllocation): readonly string[] {
  const { problem, language, words } = shown;
  const weighty = weightyThemes(shown);
  const nameOf = (measure: string): string => measureName(problem, measure, language);
  const themes = problem.hensyn.flatMap((hensyn) => hensyn.themes).filter(({ id }) => weighty.has(id));
  return [
    ...themes.flatMap(({ id, name, gauge }) => {
      if (gauge.kind === "points") return [];
      const uses = words.gaugeUses(`${id} ${oneLine(name[language])}`, nameOf(gauge.measure));
      return line(shown, uses, gaugeQuantities(shown, gauge));
    }),
    ...problem.limits.flatMap(({ id, sum }) => {
      const measure = measureOfSum(sum);
      const name = measure !== undefined ? nameOf(measure) : "used" in sum ? sum.used : undefined;
      return name === undefined ? [] : line(shown, words.limitUses(id, name), limitQuantities(shown, sum));
    }),
  ];
}

function line({ words }: ShownAllocation, uses: string, quantities: readonly Quantity[]): readonly string[] {
  const count = countAssumed(quantities);
  return count.of === 0 ? [] : [words.assumedFigures(uses, count)];
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
