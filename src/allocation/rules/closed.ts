import type { Cite } from "../../problem/problem.ts";
import type { Structure } from "../../problem/structure.ts";
import type { Requirement } from "./rule.ts";

/** A closed department holds nothing. */
export function closed(structure: Structure): readonly Requirement[] {
  return structure.problem.departments.flatMap((department, d) => {
    const closings = citesOfClosings(structure, d);
    if (closings === undefined) return [];
    return [
      {
        id: `closed:${department.id}`,
        cites: [...department.cites, ...closings],
        holds: (placement) => !placement.closed.has(d) || placement.taskCount[d] === 0,
        detail: (placement) => {
          const tasks = placement.taskCount[d] ?? 0;
          return placement.closed.has(d)
            ? {
                da: `${department.id} nedlægges og har ${tasks} ${tasks === 1 ? "opgave" : "opgaver"}.`,
                en: `${department.id} is closed and has ${tasks} ${tasks === 1 ? "task" : "tasks"}.`,
              }
            : { da: `${department.id} nedlægges ikke.`, en: `${department.id} is not closed.` };
        },
      } satisfies Requirement,
    ];
  });
}

/** The sources on all scenarios that close a department; undefined if none does. */
function citesOfClosings(structure: Structure, department: number): readonly Cite[] | undefined {
  const closers = structure.areas.flatMap((area) =>
    area.scenarios.filter((scenario) => scenario.closes.some((closing) => closing.department === department)),
  );
  return closers.length === 0 ? undefined : closers.flatMap((scenario) => scenario.cites);
}
