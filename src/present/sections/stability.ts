import type { Stability, Takeover } from "../../analyse/stability.ts";
import type { Problem, Selection } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { criterionName } from "../criteria-text.ts";
import { heading, left, paragraph, right, table, type Block } from "../document/document.ts";
import { differingScenarios, type CallSelection } from "../selection-text.ts";
import { changeText, isNoChange, thresholdText } from "../share-text.ts";
import { weightingText } from "../weighting-text.ts";
import { words } from "../words/index.ts";

/** How far the weights may change, one at a time and together, before another allocation is the best, and which. */
export function stabilitySection(
  problem: Problem,
  stability: Stability,
  call: CallSelection,
  language: Language,
): readonly Block[] {
  const { winner, by, alone, together, status } = stability;
  const say = words[language].stability;
  if (winner === null) return [heading(say.heading), paragraph(say.incomplete)];
  const takeover = (each: Takeover | null): string =>
    each === null ? "–" : takeoverText(problem, winner, each, call, language);
  const weights = Object.fromEntries(by.map((id) => [id, alone[id]?.weight ?? 0]));
  const rows = by.flatMap((id) => {
    const range = alone[id];
    if (range === undefined) return [];
    const { weight, from, to, below, above } = range;
    const limits = [weight, from, to].map((value) => thresholdText(value, language));
    return [[criterionName(problem, id, language), ...limits, takeover(below), takeover(above)]];
  });
  const columns = [
    left(say.hensyn),
    right(say.now),
    right(say.staysFrom),
    right(say.staysTo),
    left(say.below),
    left(say.above),
  ];
  return [
    heading(say.heading),
    paragraph(say.winner(weightingText(weights, by, language), call(winner))),
    table(columns, rows),
    paragraph(say.aloneLegend),
    paragraph(together === null ? say.never(by.join(", ")) : togetherText(together, by, takeover, language)),
    ...(status === "complete" ? [] : [paragraph(say.incomplete)]),
  ];
}

/** How far all weights may change together. */
function togetherText(
  { change, takeover }: NonNullable<Stability["together"]>,
  by: readonly string[],
  name: (takeover: Takeover) => string,
  language: Language,
): string {
  const say = words[language].stability;
  if (isNoChange(change)) return say.justAsGood(name(takeover));
  return say.together(changeText(change, language), weightingText(takeover.weights, by, language), name(takeover));
}

/** Another allocation by its number, where it has one, and the scenarios in which it differs from the best. */
function takeoverText(
  problem: Problem,
  winner: Selection,
  { selection }: Takeover,
  call: CallSelection,
  language: Language,
): string {
  return words[language].stability.takeover(call(selection), differingScenarios(problem, winner, selection).join(", "));
}
