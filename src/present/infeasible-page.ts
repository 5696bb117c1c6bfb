import type { Language } from "../text/bilingual.ts";
import { title, type Page } from "./document/document.ts";
import { conflictBlocks, type Reasons } from "./sections/conflicts.ts";
import { words } from "./words/index.ts";

/** Why an answer has no allocation: what cannot be kept together, and what to give up. */
export function infeasiblePage(conflicts: Reasons, language: Language): Page {
  const { noneGrants, noneLawful } = words[language].whyNot;
  return [title(isOfDocument(conflicts) ? noneLawful : noneGrants), ...conflictBlocks(conflicts, language)];
}

/** Whether the document has no lawful allocation whatever is wished: a conflict without a wish says so. */
export function isOfDocument({ conflicts }: Reasons): boolean {
  return conflicts.some((members) => members.every(({ kind }) => kind !== "wish"));
}
