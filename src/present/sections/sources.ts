import type { Cite, Theme } from "../../problem/problem.ts";
import { quantityOf } from "../../problem/quantities.ts";
import { measureName } from "../../problem/texts/measure-text.ts";
import { citesText } from "../../problem/texts/cite-text.ts";
import { oneLine } from "../../text/one-line.ts";
import { heading, left, table, type Block } from "../document/document.ts";
import type { ShownAllocation } from "./shown-allocation.ts";

/** Where the measured value of each theme comes from: the effects or the tasks that it is made of, and their pages. */
export function sourceSection(shown: ShownAllocation): readonly Block[] {
  const { problem, language, words } = shown;
  const rows = problem.hensyn
    .flatMap(({ themes }) => themes)
    .map((theme) => [
      `${theme.id} ${oneLine(theme.name[language])}`,
      basis(shown, theme),
      citesText(problem, themeCites(shown, theme), language),
    ]);
  return [heading(words.numbersSources), table([left(words.theme), left(words.basedOn), left(words.source)], rows)];
}

function basis({ problem, effects, language, words }: ShownAllocation, { id, gauge }: Theme): string {
  if (gauge.kind === "points") return words.effectsThatHold(effects.filter(({ theme }) => theme === id).length);
  const name = measureName(problem, gauge.measure, language);
  return gauge.kind === "balance" ? words.measuredTasks(name) : words.movedTasks(name);
}

/** The citations of what a theme's measured value is made of. */
export function themeCites({ problem, evaluation, effects }: ShownAllocation, { id, gauge }: Theme): readonly Cite[] {
  if (gauge.kind === "points") return effects.filter(({ theme }) => theme === id).flatMap(({ cites }) => cites);
  const moved = new Set(evaluation.moves.map(({ task }) => task));
  return problem.tasks
    .filter((task) => gauge.kind === "balance" || moved.has(task.id))
    .flatMap((task) => quantityOf(task.measures, gauge.measure)?.cites ?? []);
}
