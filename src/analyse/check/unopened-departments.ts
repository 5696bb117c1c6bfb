import { oneLine } from "../../text/one-line.ts";
import type { Evidence } from "./evidence.ts";
import { lookAtEach, type Looked } from "./finding.ts";

/** Departments that have a task in no lawful allocation. */
export function unopenedDepartments({ structure, mayBeOpen }: Evidence): Looked {
  const { departments } = structure.problem;
  return lookAtEach("department-never-open", [...departments.entries()], {
    isFine: ([at]) => mayBeOpen(at),
    subject: ([, { id }]) => [{ kind: "department", id }],
    say: ([, { id, name }]) => ({
      severity: "warning",
      text: {
        da: `Forvaltningen ${id} ${oneLine(name.da)} kan aldrig være åben: den har ingen opgaver i nogen lovlig fordeling.`,
        en: `The department ${id} ${oneLine(name.en)} can never be open: it has no task in any lawful allocation.`,
      },
    }),
  });
}
