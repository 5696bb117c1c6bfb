import type { GaugePart } from "../../analyse/explain/explanation.ts";
import type { Basis, Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { measureUnit } from "../../problem/texts/measure-text.ts";
import { differenceOf, figureText, signedFigureText } from "../../text/numbers.ts";
import { oneLine } from "../../text/one-line.ts";
import { criterionName } from "../criteria-text.ts";
import { heading, left, paragraph, right, table, type Block } from "../document/document.ts";
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
  const rows = part.loads.map(({ department: id, from, to, basis }) => {
    const name = problem.departments.find((each) => each.id === id)?.name[language] ?? id;
    const change = differenceOf(from ?? 0, to ?? 0);
    const shown = (load: number | null, other: number | null): string =>
      load === null ? "–" : `${figureText(load, language, other ?? load)}${mark(basis)}`;
    return [`${oneLine(name)} (${id})`, shown(from, to), shown(to, from), signedFigureText(change, language)];
  });
  const without = part.loads.some(({ from, to }) => from === null || to === null);
  const titles = [say.loadBefore, say.loadAfter, say.change].map((of) => right(withUnit(problem, part, of, language)));
  const legend = [
    ...(part.loads.some(({ basis }) => basis === "assumed") ? [say.assumedLoadLegend] : []),
    ...(without ? [say.noTasksLegend] : []),
  ];
  return [table([left(department), ...titles], rows), ...(legend.length > 0 ? [paragraph(legend.join(" "))] : [])];
}

function taskBlocks(problem: Problem, part: GaugePart, language: Language): readonly Block[] {
  const { explanation: say } = words[language];
  const counted = part.tasks.filter(({ amount }) => amount !== 0);
  const zero = part.tasks.filter(({ amount }) => amount === 0);
  const assumed = zero.filter(({ basis }) => basis === "assumed").length;
  const rows = counted.map((task) => {
    const { name, home } = problem.tasks.find(({ id }) => id === task.task) ?? {};
    // What has come home counts no longer.
    const counts = signedFigureText(task.to === home ? -task.amount : task.amount, language);
    const figure = part.gauge === "moved" ? counts : figureText(task.amount, language);
    return [oneLine(name?.[language] ?? task.task), `${task.from} → ${task.to}`, `${figure}${mark(task.basis)}`];
  });
  const legend = [
    ...(counted.some(({ basis }) => basis === "assumed") ? [say.assumedLegend] : []),
    ...(zero.length > 0 ? [say.zeroTasks(zero.length, assumed)] : []),
  ];
  const columns = [left(say.task), left(say.way), right(withUnit(problem, part, say.figure, language))];
  return [
    ...(rows.length > 0 ? [table(columns, rows)] : []),
    ...(legend.length > 0 ? [paragraph(legend.join(" "))] : []),
  ];
}

/** A column's title with the unit of what the gauge measures. */
function withUnit(problem: Problem, { measure }: GaugePart, title: string, language: Language): string {
  const unit = measureUnit(problem, measure, language);
  return unit === "" ? title : `${title} (${unit})`;
}

function mark(basis: Basis): string {
  return basis === "assumed" ? "*" : "";
}
