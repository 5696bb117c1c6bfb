import type { GaugePart } from "../../analyse/explain/explanation.ts";
import type { Basis, Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { measureUnit } from "../../problem/texts/measure-text.ts";
import { differenceOf, figureText, signedFigureText } from "../../text/numbers.ts";
import { many, whole } from "../../text/many.ts";
import { oneLine } from "../../text/one-line.ts";
import { criterionName } from "../texts/criteria-text.ts";
import { heading, left, paragraph, right, table, type Block } from "../document/document.ts";

const say = {
  department: { da: "Forvaltning", en: "Department" },
  loadBefore: { da: "Holdt op mod", en: "Held against" },
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
  /** How many of some figures are assumptions. */
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
    heading(criterionName(problem, part.theme, language)),
    paragraph(`${part.text[language]}.`),
    ...(part.loads.length > 0 ? loadBlocks(problem, part, language) : []),
    ...taskBlocks(problem, part, language),
  ];
}

function loadBlocks(problem: Problem, part: GaugePart, language: Language): readonly Block[] {
  const rows = part.loads.map(({ department: id, from, to, basis }) => {
    const name = problem.departments.find((each) => each.id === id)?.name[language] ?? id;
    const change = differenceOf(from ?? 0, to ?? 0);
    const shown = (load: number | null, other: number | null): string =>
      load === null ? "–" : `${figureText(load, language, other ?? load)}${mark(basis)}`;
    return [`${oneLine(name)} (${id})`, shown(from, to), shown(to, from), signedFigureText(change, language)];
  });
  const without = part.loads.some(({ from, to }) => from === null || to === null);
  const titles = [say.loadBefore, say.loadAfter, say.change].map((of) =>
    right(withUnit(problem, part, of[language], language)),
  );
  const legend = [
    ...(part.loads.some(({ basis }) => basis === "assumed") ? [say.assumedLoadLegend[language]] : []),
    ...(without ? [say.noTasksLegend[language]] : []),
  ];
  return [
    table([left(say.department[language]), ...titles], rows),
    ...(legend.length > 0 ? [paragraph(legend.join(" "))] : []),
  ];
}

function taskBlocks(problem: Problem, part: GaugePart, language: Language): readonly Block[] {
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
    ...(counted.some(({ basis }) => basis === "assumed") ? [say.assumedLegend[language]] : []),
    ...(zero.length > 0 ? [say.zeroTasks[language](zero.length, assumed)] : []),
  ];
  const columns = [
    left(say.task[language]),
    left(say.way[language]),
    right(withUnit(problem, part, say.figure[language], language)),
  ];
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
