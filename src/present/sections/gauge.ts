import type { GaugedTask, GaugePart } from "../../analyse/explain/explanation.ts";
import type { Language, Problem } from "../../problem/problem.ts";
import { differenceOf, figureText, signedFigureText } from "../../problem/texts/numbers.ts";
import { oneLine } from "../../problem/texts/one-line.ts";
import { criterionName } from "../criteria-text.ts";
import { heading, left, paragraph, right, table, type Block } from "../page.ts";
import { words } from "../words/index.ts";

/** The loads and the tasks that make a gauge read otherwise. */
export function gaugeSection(problem: Problem, part: GaugePart, language: Language): readonly Block[] {
  return [
    heading(criterionName(problem, part.theme, language)),
    paragraph(`${part.text[language]}.`),
    ...(part.loads.length > 0 ? loadBlocks(problem, part, language) : []),
    ...taskBlocks(problem, part, language),
  ];
}

function loadBlocks(problem: Problem, part: GaugePart, language: Language): readonly Block[] {
  const { explanation: say, department } = words[language];
  const rows = part.loads.map(({ department: id, from, to }) => {
    const name = problem.departments.find((each) => each.id === id)?.name[language] ?? id;
    const change = differenceOf(from ?? 0, to ?? 0);
    const shown = (load: number | null, other: number | null): string =>
      load === null ? "–" : figureText(load, language, other ?? load);
    return [`${oneLine(name)} (${id})`, shown(from, to), shown(to, from), signedFigureText(change, language)];
  });
  const without = part.loads.some(({ from, to }) => from === null || to === null);
  return [
    table([left(department), right(say.loadBefore), right(say.loadAfter), right(say.change)], rows),
    ...(without ? [paragraph(say.noTasksLegend)] : []),
  ];
}

function taskBlocks(problem: Problem, part: GaugePart, language: Language): readonly Block[] {
  const { explanation: say } = words[language];
  const counted = part.tasks.filter(({ amount }) => amount !== 0);
  const zero = part.tasks.length - counted.length;
  const mark = (task: GaugedTask): string => (task.basis === "assumed" ? "*" : "");
  const rows = counted.map((task) => {
    const { name, home } = problem.tasks.find(({ id }) => id === task.task) ?? {};
    // What has come home counts no longer.
    const counts = signedFigureText(task.to === home ? -task.amount : task.amount, language);
    const figure = part.gauge === "moved" ? counts : figureText(task.amount, language);
    return [oneLine(name?.[language] ?? task.task), `${task.from} → ${task.to}`, `${figure}${mark(task)}`];
  });
  const legend = [
    ...(counted.some(({ basis }) => basis === "assumed") ? [say.assumedLegend] : []),
    ...(zero > 0 ? [say.zeroTasks(zero)] : []),
  ];
  return [
    ...(rows.length > 0 ? [table([left(say.task), left(say.way), right(say.figure)], rows)] : []),
    ...(legend.length > 0 ? [paragraph(legend.join(" "))] : []),
  ];
}
