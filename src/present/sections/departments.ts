import type { DepartmentEvaluation } from "../../allocation/evaluation.ts";
import type { Problem, Task } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { oneLine } from "../../text/one-line.ts";
import { heading, list, paragraph, type Block } from "../document/document.ts";
import { joined, line, type Inline, type Span } from "../document/inline.ts";
import { tableOf, type Column } from "../document/table.ts";
import { departmentSpan, idSpan, taskSpan, wayLine } from "../texts/spans.ts";
import type { ShownAllocation } from "./shown-allocation.ts";
import { tasksWith } from "../../problem/structure.ts";

const say = {
  heading: { da: "Forvaltninger, udvalg og opgaver", en: "Departments, committees and tasks" },
  department: { da: "Forvaltning og udvalg", en: "Department and committee" },
  tasks: { da: "Opgaver (+ er kommet til)", en: "Tasks (+ has come here)" },
  from: { da: (department: Span) => line`(fra ${department})`, en: (department: Span) => line`(from ${department})` },
  moves: { da: "Opgaver, der flytter", en: "Tasks that move" },
  noMoves: { da: "Ingen opgaver flytter.", en: "No task moves." },
};

/** The departments with their committees and tasks: first those that have come from elsewhere, then those that were there. */
export function departmentSection({ problem, evaluation, language }: ShownAllocation): readonly Block[] {
  const columns: readonly Column<DepartmentEvaluation>[] = [
    {
      key: "department",
      title: say.department[language],
      type: "text",
      value: ({ id }) => id,
      shown: (department) => [
        [departmentSpan(department, language)],
        `${oneLine(department.committee.name[language])} (${department.committee.id})`,
      ],
    },
    {
      key: "tasks",
      title: say.tasks[language],
      type: "text",
      value: ({ tasks }) => tasks.join(","),
      shown: (department) => taskLines(problem, department, language),
    },
  ];
  return [heading(say.heading[language]), tableOf(columns, evaluation.departments, { language })];
}

/** The tasks that move, by the departments that they leave and come to. */
export function moveSection({ problem, evaluation, language }: ShownAllocation): readonly Block[] {
  const journeys = [...new Set(evaluation.moves.map(({ from, to }) => JSON.stringify([from, to])))];
  if (journeys.length === 0) return [heading(say.moves[language]), paragraph(say.noMoves[language])];
  const items = journeys.map((journey) => {
    const [from = "", to = ""] = JSON.parse(journey) as string[];
    const moves = evaluation.moves.filter((move) => move.from === from && move.to === to);
    const tasks = moves.map(({ task }) => taskSpan(problem, task, language));
    return line`${wayLine({ from, to })}: ${joined(tasks, "; ")}`;
  });
  return [heading(say.moves[language]), list(items)];
}

function taskLines(problem: Problem, { id, tasks }: DepartmentEvaluation, language: Language): Inline[] {
  const own = tasksWith(problem, tasks);
  const span = (task: Task): Span => taskSpan(problem, task.id, language);
  const arrived = own
    .filter(({ home }) => home !== id)
    .map((task) => line`+ ${span(task)} ${say.from[language](idSpan("department", task.home))}`);
  const stayed = own.filter(({ home }) => home === id).map(span);
  return [...arrived, ...(stayed.length > 0 ? [joined(stayed, "; ")] : [])];
}
