import type { Measure, Problem, Quantity } from "../../problem/problem.ts";
import { quantityOf } from "../../problem/quantities.ts";
import type { StructuredScenario } from "../../problem/structure.ts";
import { measureName, measureUnit } from "../../problem/texts/measure-text.ts";
import type { Language } from "../../text/bilingual.ts";
import { figureText } from "../../text/numbers.ts";
import { idKeys, type Column } from "../document/table.ts";
import { taskSpan } from "../texts/spans.ts";

type Move = StructuredScenario["moves"][number];

const say = {
  task: { da: "Opgave", en: "Task" },
  from: { da: "Fra", en: "From" },
  to: { da: "Til", en: "To" },
  assumed: { da: "antaget", en: "assumed" },
};

/** Columns of what a scenario moves, with every measure that any of the tasks has. */
export function moveColumns(problem: Problem, moves: readonly Move[], language: Language): readonly Column<Move>[] {
  const { tasks, departments } = problem;
  return [
    {
      key: "task",
      title: say.task[language],
      type: "text",
      value: ({ task }) => tasks[task]?.id ?? "",
      shown: ({ task }) => {
        const moved = tasks[task];
        return moved === undefined ? [] : [[taskSpan(problem, moved.id, language)]];
      },
    },
    { key: "from", title: say.from[language], type: "text", value: ({ task }) => tasks[task]?.home ?? "" },
    { key: "to", title: say.to[language], type: "text", value: ({ to }) => departments[to]?.id ?? "" },
    ...measureColumns(problem, tasksOf(problem, moves), language).map(({ value, shown, ...column }): Column<Move> => ({
      ...column,
      value: ({ task }, index) => (tasks[task] === undefined ? null : value(tasks[task], index)),
      shown: ({ task }, index) => (tasks[task] === undefined ? [] : (shown?.(tasks[task], index) ?? [])),
    })),
  ];
}

type Task = Problem["tasks"][number];

function tasksOf({ tasks }: Problem, moves: readonly Move[]): readonly Task[] {
  return moves.flatMap(({ task }) => tasks[task] ?? []);
}

/** A column for each measure that any of some tasks has. */
export function measureColumns(problem: Problem, tasks: readonly Task[], language: Language): readonly Column<Task>[] {
  const measures = problem.measures.filter(({ id }) =>
    tasks.some((task) => quantityOf(task.measures, id) !== undefined),
  );
  const keys = idKeys(
    "measure",
    measures.map(({ id }) => id),
  );
  return measures.map((measure, index) => ({
    key: keys[index] ?? measure.id,
    title: headOf(problem, measure, language),
    type: "figure",
    value: (task) => {
      const quantity = quantityOf(task.measures, measure.id);
      return quantity === undefined ? null : (quantity.low + quantity.high) / 2;
    },
    shown: (task) => [quantityText(quantityOf(task.measures, measure.id), language)],
  }));
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
