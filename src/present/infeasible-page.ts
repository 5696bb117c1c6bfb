import type { Conflicts } from "../analyse/conflicts/member.ts";
import type { Language } from "../problem/problem.ts";
import { title, type Page } from "./page.ts";
import { conflictBlocks } from "./sections/conflicts.ts";
import { words } from "./words/index.ts";

/** Why an answer has no allocation: what cannot be kept together, and what to give up. */
export function infeasiblePage(conflicts: Conflicts, language: Language): Page {
  const { noneGrants, noneLawful } = words[language].whyNot;
  return [title(isOfDocument(conflicts) ? noneLawful : noneGrants), ...conflictBlocks(conflicts, language)];
}

/** Whether the document has no lawful allocation whatever is wished: a conflict without a wish says so. */
export function isOfDocument({ conflicts }: Conflicts): boolean {
  return conflicts.some((members) => members.every(({ kind }) => kind !== "wish"));
}
