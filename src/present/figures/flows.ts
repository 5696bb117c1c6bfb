import type { EvaluationAnswer } from "../../analyse/evaluate.ts";
import { InvalidInput, issueAt, shown } from "../../problem/invalid-problem.ts";
import type { Measure, Problem, Task } from "../../problem/problem.ts";
import { quantityOf } from "../../problem/quantities.ts";
import type { Language } from "../../text/bilingual.ts";
import { andText } from "../../text/list-text.ts";
import { figureText } from "../../text/numbers.ts";
import { checkAnswer } from "../check-answer.ts";
import type { Flow, FlowNode, FlowsFigure } from "../document/figure.ts";
import { sumOf } from "../sections/quantities.ts";
import { keyed, tableOf, type Column, type Table } from "../document/table.ts";
import { allocationNote, figureName, nameAndId } from "./in-figures.ts";
import { showingFigure } from "./showing-figure.ts";
import { tasksWith } from "../../problem/structure.ts";

const TEXTS = {
  da: {
    tasks: "opgaver",
    task: "opgave",
    title: "Opgaver, der skifter forvaltning",
    titleOf: (measure: string) => `${measure} i de opgaver, der skifter forvaltning`,
    nothing: "Ingen opgaver skifter forvaltning.",
    total: (amount: string, unit: string, largest: string) =>
      `I alt ${amount} ${unit} skifter forvaltning. Mest er ${largest}.`,
    flow: (amount: string, from: string, to: string) => `${amount} fra ${from} til ${to}`,
    sides:
      "Til venstre forvaltningen i dag, til højre forvaltningen efter. Det, der bliver, hvor det er, er ikke tegnet.",
    nowhere: (tasks: number) =>
      `${tasks === 1 ? "1 opgave" : `${tasks} opgaver`} uden omfang i denne enhed er ikke tegnet.`,
    columns: { from: "Fra", to: "Til", tasks: "Opgaver", names: "Hvilke" },
  },
  en: {
    tasks: "tasks",
    task: "task",
    title: "Tasks that change department",
    titleOf: (measure: string) => `${measure} in the tasks that change department`,
    nothing: "No tasks change department.",
    total: (amount: string, unit: string, largest: string, isOne: boolean) =>
      `In all ${amount} ${unit} ${isOne ? "changes" : "change"} department. Most is ${largest}.`,
    flow: (amount: string, from: string, to: string) => `${amount} from ${from} to ${to}`,
    sides:
      "On the left the department today, on the right the department afterwards. What stays where it is is not drawn.",
    nowhere: (tasks: number) =>
      `${tasks === 1 ? "1 task" : `${tasks} tasks`} without any size in this unit ${tasks === 1 ? "is" : "are"} not drawn.`,
    columns: { from: "From", to: "To", tasks: "Tasks", names: "Which" },
  },
} as const;

/** Choice of what is followed from department to department. */
export interface FlowsOptions {
  /** The id of a measure; the number of tasks if left out. */
  readonly measure?: string | undefined;
}

/**
 * The flows of an allocation between the departments, by the number of tasks or any measure, such as staff.
 *
 * @param evaluation of the same problem.
 * @returns a figure as plain data, for `toSvg` or a display of your own; without flows where nothing moves.
 * @throws {InvalidInput} if it is given anything else than such an answer, or an unknown measure.
 * @example
 * ```ts
 * const answer = evaluate(kobenhavn2024, "example1");
 * const { flows } = flowsFigure(kobenhavn2024, answer, "en");
 * flows.reduce((sum, { value }) => sum + value, 0) === answer.moves.length; // true
 * ```
 */
export function flowsFigure(
  problem: Problem,
  evaluation: EvaluationAnswer,
  language: Language,
  { measure: asked }: FlowsOptions = {},
): FlowsFigure {
  checkAnswer(evaluation, "evaluation", { problem, language });
  const measure = asked === undefined ? undefined : measureOf(problem, asked);
  const say = TEXTS[language];
  const journeys = journeysOf(problem, evaluation, measure);
  const drawn = journeys.filter(({ value }) => value > 0);
  // Who gives is called as today, who receives as afterwards.
  const givers = nodesOf(problem, [], drawn, "from", language);
  const receivers = nodesOf(problem, evaluation.departments, drawn, "to", language);
  const unit = measure === undefined ? say.tasks : figureName(measure.unit, language);
  const unitOfOne = measure === undefined ? say.task : unit;
  const undrawn = journeys.filter(({ value }) => value <= 0).reduce((sum, { tasks }) => sum + tasks.length, 0);
  const flows = drawn.map(({ from, to, value }): Flow => ({ from: at(givers, from), to: at(receivers, to), value }));
  return showingFigure({
    kind: "flows",
    language,
    title: measure === undefined ? say.title : say.titleOf(figureName(measure.name, language)),
    description: describe(givers, receivers, flows, { unit, unitOfOne }, language),
    axes: [],
    notes: [
      allocationNote(problem, evaluation, language),
      ...(drawn.length > 0 ? [say.sides] : [say.nothing]),
      ...(undrawn > 0 ? [say.nowhere(undrawn)] : []),
    ],
    unit,
    unitOfOne,
    givers,
    receivers,
    flows,
    numbers: numbersOf(problem, journeys, language),
  });
}

function measureOf({ measures }: Problem, id: string): Measure {
  const found = measures.find((each) => each.id === id);
  if (found !== undefined) return found;
  const known = measures.map((each) => each.id);
  const text = {
    da: `er ${shown(id)}, et ukendt måletal. Skriv et af disse: ${andText(known, "da")}.`,
    en: `is ${shown(id)}, an unknown measure. Write one of these: ${andText(known, "en")}.`,
  };
  throw new InvalidInput("The figure", [issueAt(["measure"], id, text)]);
}

interface Journey {
  readonly from: string;
  readonly to: string;
  readonly tasks: readonly Task[];
  readonly value: number;
}

/** Journeys from one department to another, for each two between which anything goes, in document order. */
function journeysOf(problem: Problem, { moves }: EvaluationAnswer, measure: Measure | undefined): readonly Journey[] {
  const ids = new Map<string, string[]>();
  const wayOf = (from: string, to: string): string => JSON.stringify([from, to]);
  for (const { task, from, to } of moves) {
    const way = wayOf(from, to);
    const together = ids.get(way) ?? [];
    together.push(task);
    ids.set(way, together);
  }
  const { departments } = problem;
  return departments.flatMap(({ id: from }) =>
    departments.flatMap(({ id: to }): readonly Journey[] => {
      const moved = tasksWith(problem, ids.get(wayOf(from, to)) ?? []);
      if (moved.length === 0) return [];
      return [{ from, to, tasks: moved, value: measure === undefined ? moved.length : sumOf(moved, measure.id) }];
    }),
  );
}

/** The departments on a side of the journeys, called as some of them are. */
function nodesOf(
  problem: Problem,
  called: EvaluationAnswer["departments"],
  journeys: readonly Journey[],
  side: "from" | "to",
  language: Language,
): readonly FlowNode[] {
  return problem.departments.flatMap(({ id, name }, department) => {
    const own = journeys.filter((journey) => journey[side] === id);
    const { name: then = name } = called.find((each) => each.id === id) ?? {};
    const value = own.reduce((sum, each) => sum + each.value, 0);
    return own.length === 0 ? [] : [{ id, name: figureName(then, language), department, value }];
  });
}

function at(nodes: readonly FlowNode[], id: string): number {
  return nodes.findIndex((node) => node.id === id);
}

function describe(
  givers: readonly FlowNode[],
  receivers: readonly FlowNode[],
  flows: readonly Flow[],
  units: Pick<FlowsFigure, "unit" | "unitOfOne">,
  language: Language,
): string {
  const say = TEXTS[language];
  const [largest] = [...flows].sort((one, other) => other.value - one.value);
  const [from, to] = [givers[largest?.from ?? -1], receivers[largest?.to ?? -1]];
  if (largest === undefined || from === undefined || to === undefined) return say.nothing;
  const amount = (value: number): string => figureText(value, language);
  const total = flows.reduce((sum, { value }) => sum + value, 0);
  const isOne = total === 1;
  const most = say.flow(amount(largest.value), nameAndId(from), nameAndId(to));
  return say.total(amount(total), isOne ? units.unitOfOne : units.unit, most, isOne);
}

/** Both what is drawn and what else is known of it: the tasks by name, and their sum of every measure that they all have. */
function numbersOf({ measures }: Problem, journeys: readonly Journey[], language: Language): Table {
  const { columns } = TEXTS[language];
  const known = measures.filter(({ id }) =>
    journeys.every(({ tasks }) => tasks.every((task) => quantityOf(task.measures, id) !== undefined)),
  );
  return tableOf<Journey>(
    [
      { key: "from", title: columns.from, type: "text", value: ({ from }) => from },
      { key: "to", title: columns.to, type: "text", value: ({ to }) => to },
      { key: "tasks", title: columns.tasks, type: "count", value: ({ tasks }) => tasks.length },
      ...keyed("measure", known, ({ id, name, unit }, key): Column<Journey> => ({
        key,
        title: `${figureName(name, language)} (${figureName(unit, language)})`,
        type: "figure",
        value: ({ tasks }) => sumOf(tasks, id),
      })),
      {
        key: "names",
        title: columns.names,
        type: "text",
        value: ({ tasks }) => tasks.map(({ name }) => figureName(name, language)).join("; "),
      },
    ],
    journeys,
    { language },
  );
}
