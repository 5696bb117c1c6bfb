import { issueAt, shown, type Issue } from "../../problem/invalid-problem.ts";
import type { Bilingual } from "../../text/bilingual.ts";

/** Issues with a prefix of element ids, for which plain JavaScript may hand over anything; none if it is left out. */
export function elementIdIssues(id: unknown): readonly Issue[] {
  if (id === undefined || (typeof id === "string" && /^[A-Za-z][\w-]*$/.test(id))) return [];
  return [issueAt(["id"], id, noId(id))];
}

function noId(value: unknown): Bilingual {
  return {
    da: `er ${shown(value)}. Skriv et bogstav fra a til z og efter det bogstaver, cifre, _ og -.`,
    en: `is ${shown(value)}. Write a letter from a to z, and after it letters, digits, _ and -.`,
  };
}
