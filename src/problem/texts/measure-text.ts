import type { Problem } from "../problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { oneLine } from "../../text/one-line.ts";

/** Name of a measure, on one line. */
export function measureName({ measures }: Problem, measure: string, language: Language): string {
  return oneLine(measures.find(({ id }) => id === measure)?.name[language] ?? measure);
}

/** Unit of a measure, on one line. */
export function measureUnit({ measures }: Problem, measure: string, language: Language): string {
  return oneLine(measures.find(({ id }) => id === measure)?.unit[language] ?? "");
}
