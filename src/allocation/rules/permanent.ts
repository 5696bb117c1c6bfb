import type { Structure } from "../../problem/structure.ts";
import type { Requirement } from "./rule.ts";

/** A permanent department is open. */
export function permanent(structure: Structure): readonly Requirement[] {
  return structure.problem.departments.flatMap((department, d) =>
    department.permanent
      ? [
          {
            id: `permanent:${department.id}`,
            cites: department.cites,
            holds: ({ taskCount }) => (taskCount[d] ?? 0) > 0,
            detail: ({ taskCount }) => ({
              da: `${department.id}, som er fast, har ${taskCount[d] ?? 0} opgaver.`,
              en: `${department.id}, which is permanent, has ${taskCount[d] ?? 0} tasks.`,
            }),
          } satisfies Requirement,
        ]
      : [],
  );
}
