import type { Cite, Theme } from "../../problem/problem.ts";
import { quantityOf } from "../../problem/quantities.ts";
import { measureName } from "../../problem/texts/measure-text.ts";
import { many } from "../../text/many.ts";
import { nameColumn, sourceColumn, textColumn } from "../tables/columns.ts";
import { heading, type Block } from "../document/document.ts";
import { themeSpan } from "../texts/spans.ts";
import { tableOf, type Column } from "../document/table.ts";
import type { ShownAllocation } from "./shown-allocation.ts";

const say = {
  heading: { da: "Hvor tallene kommer fra", en: "Where the numbers come from" },
  theme: { da: "Tema", en: "Theme" },
  basedOn: { da: "Bygger på", en: "Based on" },
  effects: {
    da: (count: number) => many(count, "virkning, der gælder her", "virkninger, der gælder her", "da"),
    en: (count: number) => many(count, "effect that holds here", "effects that hold here", "en"),
  },
  measured: {
    da: (measure: string) => `${measure} for hver opgave`,
    en: (measure: string) => `${measure} of each task`,
  },
  moved: {
    da: (measure: string) => `${measure} for de opgaver, der flytter`,
    en: (measure: string) => `${measure} of the tasks that move`,
  },
};

/** The sources of the measured value of each theme: the effects or the tasks that it is made of, and their pages. */
export function sourceSection(shown: ShownAllocation): readonly Block[] {
  const { problem, language } = shown;
  const columns: readonly Column<Theme>[] = [
    nameColumn("theme", say.theme[language], (theme) => themeSpan(theme, language)),
    textColumn("based_on", say.basedOn[language], (theme) => basis(shown, theme)),
    sourceColumn(problem, (theme) => themeCites(shown, theme), language),
  ];
  const themes = problem.hensyn.flatMap((hensyn) => hensyn.themes);
  return [heading(say.heading[language]), tableOf(columns, themes, { language })];
}

function basis({ problem, effects, language }: ShownAllocation, { id, gauge }: Theme): string {
  if (gauge.kind === "points") return say.effects[language](effects.filter(({ theme }) => theme === id).length);
  const text = gauge.kind === "balance" ? say.measured : say.moved;
  return text[language](measureName(problem, gauge.measure, language));
}

/** The citations of what a theme's measured value is made of. */
function themeCites({ problem, evaluation, effects }: ShownAllocation, { id, gauge }: Theme): readonly Cite[] {
  if (gauge.kind === "points") return effects.filter(({ theme }) => theme === id).flatMap(({ cites }) => cites);
  const moved = new Set(evaluation.moves.map(({ task }) => task));
  return problem.tasks
    .filter((task) => gauge.kind === "balance" || moved.has(task.id))
    .flatMap((task) => quantityOf(task.measures, gauge.measure)?.cites ?? []);
}
