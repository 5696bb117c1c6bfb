import type { Problem } from "../../problem/problem.ts";
import { finding, type Finding } from "./finding.ts";

/** That a document has no lawful allocation; why, its answer says as conflicts and corrections. */
export function nothingLawful({ kommissorium, departments }: Problem): Finding {
  const [count, of] = [kommissorium.departments, departments.length];
  const tooMany =
    count > of
      ? {
          da: ` Kommissoriet kræver ${count} forvaltninger, og dokumentet har ${of}.`,
          en: ` The kommissorium requires ${count} departments, and the document has ${of}.`,
        }
      : { da: "", en: "" };
  return finding("nothing-lawful", "warning", [], {
    da: `Dokumentet har ingen lovlig fordeling.${tooMany.da}`,
    en: `The document has no lawful allocation.${tooMany.en}`,
  });
}
