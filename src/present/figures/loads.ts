import type { DepartmentEvaluation } from "../../allocation/evaluation.ts";
import type { EvaluationAnswer } from "../../analyse/evaluate.ts";
import { InvalidInput, issueAt, shown } from "../../problem/invalid-problem.ts";
import type { Measure, Problem } from "../../problem/problem.ts";
import { measuresOfLoads, quantityOf } from "../../problem/quantities.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import { andText } from "../../text/list-text.ts";
import { figureText, formatNumber } from "../../text/numbers.ts";
import { withinSentence } from "../../text/within-sentence.ts";
import { checkAnswer } from "../check-answer.ts";
import { sumOf } from "../sections/quantities.ts";
import { tableOf, type Table } from "../document/table.ts";
import type { DepartmentLoad, LoadPanel, LoadsFigure } from "../document/figure.ts";
import { allocationNote, figureName, nameAndId, named } from "./in-figures.ts";
import { showingFigure } from "./showing-figure.ts";
import { tasksWith } from "../../problem/structure.ts";

const TEXTS = {
  da: {
    title: (measures: string) => `${measures} i hver forvaltning, i dag og efter`,
    changes: (measure: string, changes: string) => `${measure}: ${changes}.`,
    change: (name: string, today: string, after: string) => `${name} fra ${today} til ${after}`,
    none: "ingen ændring",
    notThere: "ingen",
    range: "Den tynde streg viser, hvor tallet efter kan ligge; søjlen ender i midten af spændet.",
    assumed: (measure: string, assumed: number, of: number) =>
      `${measure}: for ${formatNumber(assumed, "da")} af ${formatNumber(of, "da")} opgaver er tallet antaget.`,
    columns: {
      measure: "Måletal",
      department: "Forvaltning",
      today: "I dag",
      after: "Efter",
      low: "Mindst",
      high: "Højst",
    },
  },
  en: {
    title: (measures: string) => `${measures} in each department, today and after`,
    changes: (measure: string, changes: string) => `${measure}: ${changes}.`,
    change: (name: string, today: string, after: string) => `${name} from ${today} to ${after}`,
    none: "no change",
    notThere: "none",
    range: "The thin line shows where the figure afterwards may lie; the bar ends in the middle of the range.",
    assumed: (measure: string, assumed: number, of: number) =>
      `${measure}: the figure is assumed for ${formatNumber(assumed, "en")} of ${formatNumber(of, "en")} tasks.`,
    columns: {
      measure: "Measure",
      department: "Department",
      today: "Today",
      after: "After",
      low: "Least",
      high: "Most",
    },
  },
} as const;

/** Choice of the loads that are shown. */
export interface LoadsOptions {
  /** The ids of the measures; those whose loads a gauge or a limit of the document uses if left out or empty, and all where none does. */
  readonly measures?: readonly string[] | undefined;
}

/**
 * Load of each department, today and in an allocation.
 *
 * @param evaluation of the same problem.
 * @returns a figure as plain data, for `toSvg` or a display of your own.
 * @throws {InvalidInput} if it is given anything else than such an answer, or a measure that not every task has.
 * @example
 * ```ts
 * const { panels } = loadsFigure(kobenhavn2024, evaluate(kobenhavn2024, "example1"), "en");
 * panels.map(({ measure }) => measure.name); // ["Committee cases"]
 * ```
 */
export function loadsFigure(
  problem: Problem,
  evaluation: EvaluationAnswer,
  language: Language,
  { measures: asked }: LoadsOptions = {},
): LoadsFigure {
  checkAnswer(evaluation, "evaluation", { problem, language });
  const say = TEXTS[language];
  const measures = measuresOf(problem, asked);
  const panels = measures.map((measure) => panelOf(problem, evaluation, measure, language));
  const names = panels.map(({ measure: { name } }, index) => (index === 0 ? name : withinSentence(name)));
  const ranged = panels.some(({ loads }) => loads.some(({ low }) => low !== null));
  return showingFigure({
    kind: "loads",
    language,
    title: say.title(andText(names, language)),
    description: panels.map((panel) => describe(panel, language)).join(" "),
    axes: panels.map(({ axis }) => axis),
    notes: [
      allocationNote(problem, evaluation, language),
      ...(ranged ? [say.range] : []),
      ...measures.flatMap((measure) => assumedNote(problem, measure, language)),
    ],
    panels,
    numbers: numbersOf(panels, language),
  });
}

/** Those that add up to something: of the others a document may leave figures at 0 that nobody counted. */
function measuresOf(problem: Problem, asked: readonly string[] = []): readonly Measure[] {
  const { measures, tasks } = problem;
  const whole = measures.filter(({ id }) => tasks.every((task) => quantityOf(task.measures, id) !== undefined));
  const known = whole.map(({ id }) => id);
  const unknown = asked.flatMap((id, index) =>
    known.includes(id) ? [] : [issueAt(["measures", index], id, noLoad(id, known))],
  );
  if (unknown.length > 0) throw new InvalidInput("The figure", unknown);
  const used = measuresOfLoads(problem);
  const wanted = asked.length > 0 ? asked : known.filter((id) => used.has(id));
  return whole.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
}

function noLoad(id: string, known: readonly string[]): Bilingual {
  return {
    da: `er ${shown(id)}, men intet måletal, som alle opgaver har. Skriv et af disse: ${andText(known, "da")}.`,
    en: `is ${shown(id)}, which is no measure that every task has. Write one of these: ${andText(known, "en")}.`,
  };
}

function panelOf(problem: Problem, evaluation: EvaluationAnswer, measure: Measure, language: Language): LoadPanel {
  const loads = problem.departments.flatMap((department, index): readonly DepartmentLoad[] => {
    const after = evaluation.departments.find(({ id }) => id === department.id);
    const atHome = problem.tasks.filter(({ home }) => home === department.id);
    const today = department.existing ? sumOf(atHome, measure.id) : null;
    if (today === null && after === undefined) return [];
    const range = after === undefined ? NO_RANGE : rangeOf(problem, after, measure);
    const [before, then] = [department.name, after?.name ?? department.name].map((each) => figureName(each, language));
    // A department that is called otherwise afterwards has both names: its two bars stand below them.
    const name = today === null || before === then ? (then ?? "") : `${before ?? ""} → ${then ?? ""}`;
    const load = after === undefined ? null : (after.loads[measure.id] ?? 0);
    return [{ department: index, id: department.id, name, today, after: load, ...range }];
  });
  const { name } = named(measure, language);
  const to = Math.max(0, ...loads.flatMap(({ today, after, high }) => [today ?? 0, after ?? 0, high ?? 0]));
  const unit = figureName(measure.unit, language);
  return { measure: { id: measure.id, name }, axis: { label: name, unit, type: "figure", from: 0, to }, loads };
}

const NO_RANGE = { low: null, high: null };

function rangeOf(problem: Problem, department: DepartmentEvaluation, { id }: Measure) {
  const inIt = tasksWith(problem, department.tasks);
  const [low, high] = [sumOf(inIt, id, (each) => each.low), sumOf(inIt, id, (each) => each.high)];
  return low < high ? { low, high } : NO_RANGE;
}

function assumedNote({ tasks }: Problem, measure: Measure, language: Language): readonly string[] {
  const assumed = tasks.filter(({ measures }) => quantityOf(measures, measure.id)?.basis === "assumed").length;
  return assumed === 0 ? [] : [TEXTS[language].assumed(figureName(measure.name, language), assumed, tasks.length)];
}

function describe({ measure, axis, loads }: LoadPanel, language: Language): string {
  const say = TEXTS[language];
  const amount = (value: number | null): string => (value === null ? say.notThere : figureText(value, language));
  const changed = loads.filter(({ today, after }) => amount(today) !== amount(after));
  const changes = changed.map(({ id, name, today, after }) =>
    say.change(nameAndId({ id, name }), amount(today), amount(after)),
  );
  return say.changes(`${measure.name} (${axis.unit})`, changes.length === 0 ? say.none : andText(changes, language));
}

function numbersOf(panels: readonly LoadPanel[], language: Language): Table {
  const { columns } = TEXTS[language];
  const rows = panels.flatMap(({ measure, axis, loads }) =>
    loads.map((load) => ({ measure: `${measure.name} (${axis.unit})`, ...load })),
  );
  return tableOf<(typeof rows)[number]>(
    [
      { key: "measure", title: columns.measure, type: "text", value: ({ measure }) => measure },
      { key: "id", title: "Id", type: "text", value: ({ id }) => id },
      { key: "department", title: columns.department, type: "text", value: ({ name }) => name },
      { key: "today", title: columns.today, type: "figure", value: ({ today }) => today },
      { key: "after", title: columns.after, type: "figure", value: ({ after }) => after },
      { key: "low", title: columns.low, type: "figure", value: ({ low }) => low },
      { key: "high", title: columns.high, type: "figure", value: ({ high }) => high },
    ],
    rows,
    { language },
  );
}
