import type { Language } from "../problem/problem.ts";
import { title, type Page } from "./page.ts";
import { conflictBlocks, type Reasons } from "./sections/conflicts.ts";
import { words } from "./words/index.ts";

/**
 * Why a ranking has no allocation: what cannot be kept together, and what to give up.
 *
 * @param lawful whether there would be lawful allocations without what is wished.
 */
export function infeasiblePage(conflicts: Reasons, lawful: boolean, language: Language): Page {
  const { noneGrants, noneLawful } = words[language].whyNot;
  return [title(lawful ? noneGrants : noneLawful), ...conflictBlocks(conflicts, language)];
}
