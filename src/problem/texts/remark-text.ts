import type { Basis, Cite, Problem } from "../problem.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import { citesText } from "./cite-text.ts";

/**
 * Grounds of a statement: its sources, with the word for assumption where it is one or where no source is named.
 *
 * @param basis undefined for a statement that has none of its own.
 */
export function remarkText(problem: Problem, basis: Basis | undefined, cites: readonly Cite[]): Bilingual {
  const sources = { da: citesText(problem, cites, "da"), en: citesText(problem, cites, "en") };
  if (basis !== "assumed")
    return cites.length > 0 ? sources : { da: "antagelse: ingen kilde er nævnt", en: "assumption: no source is named" };
  return cites.length > 0
    ? { da: `antagelse; ${sources.da}`, en: `assumption; ${sources.en}` }
    : { da: "antagelse", en: "assumption" };
}
