import { loads } from "../allocation/gauges/balance.ts";
import type { Placement } from "../allocation/placement.ts";
import { known } from "../problem/structure.ts";
import type { LinearProgram, ProgramColumn } from "../program/linear-program.ts";

/**
 * The point of a program that an allocation is: for each column the value that its kind and subject say, worked out
 * from the placement and not from the rows.
 */
export function lift(program: LinearProgram, placement: Placement): number[] {
  return program.columns.map((column) => valueOf(column, placement));
}

function valueOf({ kind, subject }: ProgramColumn, placement: Placement): number {
  const { structure, choices, departmentOf, taskCount } = placement;
  const isChosen = (id: string): boolean => {
    const { area, scenario } = known(structure.choiceOf, id);
    return choices[area] === scenario;
  };
  const department = subject.department === undefined ? -1 : known(structure.departmentAt, subject.department);
  const isIn = (task: string): boolean => departmentOf[known(structure.taskAt, task)] === department;
  switch (kind) {
    case "choose":
      return Number(isChosen(subject.scenario ?? ""));
    case "place":
      return Number(isIn(subject.task ?? ""));
    case "visit":
      return Number(visits(known(structure.taskAt, subject.task ?? ""), department, placement));
    case "open":
      return Number((taskCount[department] ?? 0) > 0);
    case "together":
      return Number((subject.tasks ?? []).every(isIn));
    case "all":
      return Number((subject.scenarios ?? []).every(isChosen));
    case "deviation":
      return Math.abs(difference(subject.theme ?? "", department, placement));
    case "above":
      return Number(difference(subject.theme ?? "", department, placement) > 0);
  }
}

/** True if a task comes to a department on its way, by its moves and the closings that follow. */
function visits(task: number, department: number, { structure, choices, closed }: Placement): boolean {
  const targets = structure.areas.flatMap((area, a) =>
    (area.scenarios[choices[a] ?? 0]?.moves ?? []).filter((move) => move.task === task).map(({ to }) => to),
  );
  const reached = new Set(targets.length > 0 ? targets : [structure.homes[task] ?? 0]);
  for (const at of reached) for (const into of closed.get(at) ?? []) reached.add(into);
  return reached.has(department);
}

/** Load less mean of an open department, as a share of the total; 0 for one without tasks. */
function difference(theme: string, department: number, placement: Placement): number {
  const { structure, taskCount } = placement;
  const gauge = structure.themes.find(({ id }) => id === theme)?.gauge;
  if (gauge?.kind !== "balance" || (taskCount[department] ?? 0) === 0) return 0;
  const sums = loads(gauge.measure, placement);
  const total = sums.reduce((sum, load) => sum + load, 0);
  return (sums[department] ?? 0) / total - 1 / structure.problem.kommissorium.departments;
}
