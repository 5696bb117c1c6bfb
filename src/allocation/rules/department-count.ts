import type { Structure } from "../../problem/structure.ts";
import type { Placement } from "../placement.ts";
import type { Requirement } from "./rule.ts";

/** Exactly as many departments are open as the kommissorium says, each with its one committee. */
export function departmentCount(structure: Structure): readonly Requirement[] {
  const { departments, cites } = structure.problem.kommissorium;
  return [
    {
      id: "department-count",
      cites,
      holds: (placement) => openDepartments(placement).length === departments,
      detail: (placement) => {
        const open = openDepartments(placement);
        const ids = open.map((department) => structure.problem.departments[department]?.id ?? "").join(", ");
        const have =
          open.length === 1
            ? { da: "1 forvaltning har opgaver", en: "1 department has tasks" }
            : { da: `${open.length} forvaltninger har opgaver`, en: `${open.length} departments have tasks` };
        return {
          da: `${have.da} (${ids}); kommissoriet kræver ${departments}.`,
          en: `${have.en} (${ids}); the kommissorium requires ${departments}.`,
        };
      },
    },
  ];
}

/** The departments with at least one task, in document order. */
export function openDepartments({ taskCount }: Placement): number[] {
  const open: number[] = [];
  taskCount.forEach((tasks, department) => {
    if (tasks > 0) open.push(department);
  });
  return open;
}
