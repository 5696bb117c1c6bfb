import type { Note } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { oneLine } from "../../text/one-line.ts";

/** A remark in the language, or in the other where only that one is there; it ends with a full stop. */
export function noteText(note: Note | undefined, language: Language): string | undefined {
  const text = note?.[language] ?? note?.da ?? note?.en;
  if (text === undefined) return undefined;
  const line = oneLine(text);
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
