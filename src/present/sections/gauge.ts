import type { GaugedLoad, GaugedTask, GaugePart } from "../../analyse/explain/explanation.ts";
import type { Basis, Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { measureUnit } from "../../problem/texts/measure-text.ts";
import { differenceOf, figureText, signedFigureText } from "../../text/numbers.ts";
import { many, whole } from "../../text/many.ts";
import { heading, paragraph, type Block } from "../document/document.ts";
import { tableOf, type Column } from "../document/table.ts";
import { cellColumn, lineColumn, nameColumn, signedColumn } from "../tables/columns.ts";
import { criterionSpan, departmentSpan, idSpan, taskSpan, wayLine } from "../texts/spans.ts";
import { NOTHING } from "../texts/standing-text.ts";

const say = {
  department: { da: "Forvaltning", en: "Department" },
  loadBefore: { da: "Sammenlignet med", en: "Compared with" },
  loadAfter: { da: "Forklaret", en: "Explained" },
  change: { da: "Ændring", en: "Change" },
  noTasksLegend: {
    da: "– Forvaltningen har ingen opgaver dér.",
    en: "– The department has no tasks there.",
  },
  assumedLoadLegend: {
    da: "* Belastningen medregner tal, der er antagelser, i mindst en af de to.",
    en: "* The load counts figures that are assumptions, in one of the two at least.",
  },
  task: { da: "Opgave", en: "Task" },
  way: { da: "Fra → til", en: "From → to" },
  figure: { da: "Tal", en: "Figure" },
  assumedLegend: { da: "* Tallet er en antagelse.", en: "* The figure is an assumption." },
  zeroTasks: {
    da: (count: number, assumed: number) =>
      `${many(count, "opgave mere", "opgaver mere", "da")} med tallet 0${say.ofFigures.da(count, assumed)}.`,
    en: (count: number, assumed: number) =>
      `${many(count, "further task", "further tasks", "en")} with the figure 0${say.ofFigures.en(count, assumed)}.`,
  },
  /** The number of assumptions among some figures, in brackets. */
  ofFigures: {
    da: (count: number, assumed: number): string => {
      if (assumed === 0) return "";
      if (assumed < count)
        return ` (${whole(assumed, "da")} af disse tal er ${assumed === 1 ? "en antagelse" : "antagelser"})`;
      return count === 1 ? " (en antagelse)" : " (alle antagelser)";
    },
    en: (count: number, assumed: number): string => {
      if (assumed === 0) return "";
      if (assumed < count)
        return ` (${whole(assumed, "en")} of these figures ${assumed === 1 ? "is an assumption" : "are assumptions"})`;
      return count === 1 ? " (an assumption)" : " (all assumptions)";
    },
  },
};

/** The loads and the tasks that make a gauge read otherwise. */
export function gaugeSection(problem: Problem, part: GaugePart, language: Language): readonly Block[] {
  return [
    heading([criterionSpan(problem, part.theme, language)]),
    paragraph(`${part.text[language]}.`),
    ...(part.loads.length > 0 ? loadBlocks(problem, part, language) : []),
    ...taskBlocks(problem, part, language),
  ];
}

function loadBlocks(problem: Problem, part: GaugePart, language: Language): readonly Block[] {
  const without = part.loads.some(({ from, to }) => from === null || to === null);
  const legend = [
    ...(part.loads.some(({ basis }) => basis === "assumed") ? [say.assumedLoadLegend[language]] : []),
    ...(without ? [say.noTasksLegend[language]] : []),
  ];
  return [
    tableOf(loadColumns(problem, part, language), part.loads, { language }),
    ...(legend.length > 0 ? [paragraph(legend.join(" "))] : []),
  ];
}

function loadColumns(problem: Problem, part: GaugePart, language: Language): readonly Column<GaugedLoad>[] {
  const shown = (load: number | null, other: number | null, basis: Basis): string =>
    load === null ? NOTHING : `${figureText(load, language, other ?? load)}${mark(basis)}`;
  const title = (text: string): string => withUnit(problem, part, text, language);
  return [
    nameColumn("department", say.department[language], ({ department: id }) => {
      const department = problem.departments.find((each) => each.id === id);
      return department === undefined ? idSpan("department", id) : departmentSpan(department, language);
    }),
    cellColumn({ key: "before", title: title(say.loadBefore[language]), type: "figure" }, ({ from, to, basis }) => [
      from,
      shown(from, to, basis),
    ]),
    cellColumn({ key: "after", title: title(say.loadAfter[language]), type: "figure" }, ({ from, to, basis }) => [
      to,
      shown(to, from, basis),
    ]),
    signedColumn("change", title(say.change[language]), ({ from, to }) => differenceOf(from ?? 0, to ?? 0), language),
  ];
}

function taskBlocks(problem: Problem, part: GaugePart, language: Language): readonly Block[] {
  const counted = part.tasks.filter(({ amount }) => amount !== 0);
  const zero = part.tasks.filter(({ amount }) => amount === 0);
  const assumed = zero.filter(({ basis }) => basis === "assumed").length;
  const legend = [
    ...(counted.some(({ basis }) => basis === "assumed") ? [say.assumedLegend[language]] : []),
    ...(zero.length > 0 ? [say.zeroTasks[language](zero.length, assumed)] : []),
  ];
  return [
    ...(counted.length > 0 ? [tableOf(taskColumns(problem, part, language), counted, { language })] : []),
    ...(legend.length > 0 ? [paragraph(legend.join(" "))] : []),
  ];
}

function taskColumns(problem: Problem, part: GaugePart, language: Language): readonly Column<GaugedTask>[] {
  const isMoved = part.gauge === "moved";
  // What has come home counts no longer.
  const isHome = ({ task, to }: GaugedTask): boolean =>
    problem.tasks.some(({ id, home }) => id === task && home === to);
  return [
    nameColumn("task", say.task[language], ({ task }) => taskSpan(problem, task, language)),
    lineColumn("way", say.way[language], wayLine),
    cellColumn(
      { key: "figure", title: withUnit(problem, part, say.figure[language], language), type: "figure" },
      (task) => {
        const figure = isMoved && isHome(task) ? -task.amount : task.amount;
        return [figure, `${(isMoved ? signedFigureText : figureText)(figure, language)}${mark(task.basis)}`];
      },
    ),
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
