import { checkAnswer } from "./check-answer.ts";
import type { Check } from "../analyse/check/check-problem.ts";
import type { Finding } from "../analyse/check/finding.ts";
import type { Problem } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { oneLine } from "../text/one-line.ts";
import { heading, list, paragraph, title, type Block, type Page } from "./document/document.ts";
import { conflictBlocks } from "./sections/conflicts.ts";
import { documentCounts } from "./sections/document-counts.ts";
import { words } from "./words/index.ts";

/**
 * The check of a problem document as a page: how many lawful allocations it has, or why it has none, what is wrong with it
 * and what is odd, what was not decided, and what it holds, counted.
 *
 * @param check of the same problem.
 * @returns headings, texts and tables as plain data, for `toMarkdown` or a display of your own.
 * @throws {InvalidInput} if it is given anything else than such an answer.
 * @example
 * ```ts
 * const page = checkPage(kobenhavn2024, checkProblem(kobenhavn2024), "en");
 * toMarkdown(page).includes("It has 272,160 lawful allocations."); // true
 * ```
 */
export function checkPage(problem: Problem, check: Check, language: Language): Page {
  checkAnswer(check, "check");
  const say = words[language];
  return [
    title(`${oneLine(problem.id)}: ${oneLine(problem.title[language])}`),
    ...countBlocks(check, language),
    ...findingBlocks(check, language),
    ...(check.status === "infeasible" ? conflictBlocks(check, language) : []),
    ...undecidedBlocks(check, language),
    heading(say.check.holdsHeading),
    documentCounts(problem, language),
  ];
}

/** That nothing is lawful is the first of the findings. */
function countBlocks({ lawful: { count, exact } }: Check, language: Language): readonly Block[] {
  const say = words[language].check;
  return count === 0 ? [] : [paragraph(exact ? say.count(count) : say.atLeast(count))];
}

function findingBlocks({ findings, undecided }: Check, language: Language): readonly Block[] {
  const say = words[language].check;
  if (findings.length === 0) return [paragraph(undecided.length === 0 ? say.nothingFound : say.nothingFoundSoFar)];
  const section = (severity: Finding["severity"], title: (count: number) => string): readonly Block[] => {
    const items = findings.filter((each) => each.severity === severity).map(({ text }) => oneLine(text[language]));
    return items.length === 0 ? [] : [heading(title(items.length)), list(items)];
  };
  return [...section("warning", say.warningsHeading), ...section("note", say.notesHeading)];
}

function undecidedBlocks({ status, undecided }: Check, language: Language): readonly Block[] {
  if (undecided.length === 0) return [];
  const say = words[language].check;
  return [
    heading(say.undecidedHeading),
    paragraph(status === "stopped" ? say.noTime : say.tooLarge),
    list(undecided.map(({ kind, subject }) => say.undecided[kind](subject.length))),
  ];
}
