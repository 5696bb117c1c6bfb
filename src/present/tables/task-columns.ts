import type { TaskMove } from "../../allocation/evaluation.ts";
import type { Measure, Problem, Quantity } from "../../problem/problem.ts";
import { quantityOf } from "../../problem/quantities.ts";
import { measureName, measureUnit } from "../../problem/texts/measure-text.ts";
import type { Language } from "../../text/bilingual.ts";
import { figureText } from "../../text/numbers.ts";
import { fileColumn, keyed, type Column } from "../document/table.ts";
import { nameColumn } from "./columns.ts";
import { taskSpan } from "../texts/spans.ts";

const say = {
  task: { da: "Opgave", en: "Task" },
  from: { da: "Fra", en: "From" },
  to: { da: "Til", en: "To" },
  assumed: { da: "antaget", en: "assumed" },
};

/** Columns of tasks that move, with every measure that any of them has. */
export function moveColumns(
  problem: Problem,
  moves: readonly TaskMove[],
  language: Language,
): readonly Column<TaskMove>[] {
  const byId = new Map(problem.tasks.map((task) => [task.id, task]));
  const moved = moves.flatMap(({ task }) => byId.get(task) ?? []);
  return [
    nameColumn("task", say.task[language], ({ task }) => taskSpan(problem, task, language)),
    { key: "from", title: say.from[language], type: "text", value: ({ from }) => from },
    { key: "to", title: say.to[language], type: "text", value: ({ to }) => to },
    ...measureColumns(problem, moved, language).map(({ value, shown, ...column }): Column<TaskMove> => ({
      ...column,
      value: (_, index) => (moved[index] === undefined ? null : value(moved[index], index)),
      shown: (_, index) => (moved[index] === undefined ? [] : (shown?.(moved[index], index) ?? [])),
    })),
  ];
}

type Task = Problem["tasks"][number];

/** A column for each measure that any of some tasks has. */
export function measureColumns(problem: Problem, tasks: readonly Task[], language: Language): readonly Column<Task>[] {
  return keyed("measure", measuresOf(problem, tasks), (measure, key) => ({
    key,
    title: headOf(problem, measure, language),
    type: "figure",
    value: (task) => {
      const quantity = quantityOf(task.measures, measure.id);
      return quantity === undefined ? null : (quantity.low + quantity.high) / 2;
    },
    shown: (task) => [quantityText(quantityOf(task.measures, measure.id), language)],
  }));
}

/** Columns for files with the range and the basis of each measure. */
export function measureEndColumns(problem: Problem, tasks: readonly Task[]): readonly Column<Task>[] {
  const columns = keyed("measure", measuresOf(problem, tasks), ({ id }, key) =>
    (["low", "high", "basis"] as const).map((part) =>
      fileColumn(
        // Before the key, where no id can make it the key of another column.
        `${part}_${key}`,
        part === "basis" ? "text" : "figure",
        (task: Task) => quantityOf(task.measures, id)?.[part] ?? null,
      ),
    ),
  );
  return columns.flat();
}

/** The measures that any of some tasks has. */
function measuresOf({ measures }: Problem, tasks: readonly Task[]): readonly Measure[] {
  return measures.filter(({ id }) => tasks.some((task) => quantityOf(task.measures, id) !== undefined));
}

function headOf(problem: Problem, { id }: Measure, language: Language): string {
  const [name, unit] = [measureName(problem, id, language), measureUnit(problem, id, language)];
  return unit === "" || unit.toLowerCase() === name.toLowerCase() ? name : `${name} (${unit})`;
}

/** A figure with its range, and that it is assumed if it is. */
function quantityText(quantity: Quantity | undefined, language: Language): string {
  if (quantity === undefined) return "";
  const { low, high, basis } = quantity;
  const range = low === high ? figureText(low, language) : `${figureText(low, language)}–${figureText(high, language)}`;
  return basis === "assumed" ? `${range} (${say.assumed[language]})` : range;
}
