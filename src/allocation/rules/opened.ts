import type { Structure } from "../../problem/structure.ts";
import type { Requirement } from "./rule.ts";

/** A department that does not exist today is used only if a chosen scenario opens it. */
export function opened(structure: Structure): readonly Requirement[] {
  return structure.problem.departments.flatMap((department, d) =>
    department.existing
      ? []
      : [
          {
            id: `opened:${department.id}`,
            cites: department.cites,
            holds: (placement) => placement.taskCount[d] === 0 || placement.opened.has(d),
            detail: (placement) => {
              const tasks = placement.taskCount[d] ?? 0;
              const by = placement.opened.has(d)
                ? { da: "et valgt scenarie opretter den", en: "a chosen scenario opens it" }
                : { da: "intet valgt scenarie opretter den", en: "no chosen scenario opens it" };
              return {
                da: `${department.id} findes ikke i dag og har ${tasks} ${tasks === 1 ? "opgave" : "opgaver"}; ${by.da}.`,
                en: `${department.id} does not exist today and has ${tasks} ${tasks === 1 ? "task" : "tasks"}; ${by.en}.`,
              };
            },
          } satisfies Requirement,
        ],
  );
}
