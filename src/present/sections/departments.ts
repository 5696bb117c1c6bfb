import type { DepartmentEvaluation } from "../../allocation/evaluation.ts";
import { oneLine } from "../../text/one-line.ts";
import { heading, left, list, paragraph, table, type Block } from "../document/document.ts";
import type { ShownAllocation } from "./shown-allocation.ts";

/** The departments with their committees and tasks: first those that have come from elsewhere, then those that were there. */
export function departmentSection(shown: ShownAllocation): readonly Block[] {
  const { evaluation, words } = shown;
  const rows = evaluation.departments.map((department) => [nameCell(department, shown), taskCell(department, shown)]);
  return [heading(words.departments), table([left(words.departmentAndCommittee), left(words.tasks)], rows)];
}

/** The tasks that move, by the departments that they leave and come to. */
export function moveSection({ problem, evaluation, language, words }: ShownAllocation): readonly Block[] {
  const names = new Map(problem.tasks.map(({ id, name }) => [id, oneLine(name[language])]));
  const journeys = [...new Set(evaluation.moves.map(({ from, to }) => JSON.stringify([from, to])))];
  if (journeys.length === 0) return [heading(words.moves), paragraph(words.noMoves)];
  const items = journeys.map((journey) => {
    const [from = "", to = ""] = JSON.parse(journey) as string[];
    const tasks = evaluation.moves.filter((move) => move.from === from && move.to === to);
    return words.journey(from, to, tasks.map(({ task }) => names.get(task) ?? task).join("; "));
  });
  return [heading(words.moves), list(items)];
}

function nameCell({ id, name, committee }: DepartmentEvaluation, { language }: ShownAllocation): string {
  return `${oneLine(name[language])} (${id})\n${oneLine(committee.name[language])} (${committee.id})`;
}

function taskCell({ id, tasks }: DepartmentEvaluation, { problem, language, words }: ShownAllocation): string {
  const own = problem.tasks.filter((task) => tasks.includes(task.id));
  const arrived = own
    .filter(({ home }) => home !== id)
    .map((task) => words.arrived(oneLine(task.name[language]), task.home));
  const stayed = own.filter(({ home }) => home === id).map((task) => oneLine(task.name[language]));
  return [...arrived, ...(stayed.length > 0 ? [stayed.join("; ")] : [])].join("\n");
}
