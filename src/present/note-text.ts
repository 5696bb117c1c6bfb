import type { NamedSelection, Note, Problem } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { structureOf } from "../problem/structure.ts";
import { oneLine } from "../text/one-line.ts";

/** A remark in the language, or in the other where only that one is there; it ends with a full stop. */
export function noteText(note: Note | undefined, language: Language): string | undefined {
  const text = note?.[language] ?? note?.da ?? note?.en;
  if (text === undefined) return undefined;
  const line = oneLine(text);
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

/** The areas of a named selection that no source confirms, by id and name; empty if every area is confirmed. */
export function unconfirmedAreas(problem: Problem, { unconfirmed }: NamedSelection, language: Language): string {
  const ids = new Set(unconfirmed);
  return structureOf(problem)
    .areas.filter(({ id }) => ids.has(id))
    .map(({ id, name }) => `${id} ${oneLine(name[language])}`)
    .join("; ");
}
