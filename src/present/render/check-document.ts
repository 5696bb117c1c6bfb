import { InvalidInput, issueAt, shown, type Issue } from "../../problem/invalid-problem.ts";
import { own } from "../../problem/raw.ts";
import { languageIssues } from "../check-answer.ts";

/**
 * Checks what plain JavaScript may hand over in place of a document, such as an answer that `view` has not seen.
 *
 * @param more issues with the options.
 * @throws {InvalidInput} with these issues, and that it is no document.
 */
export function checkDocument(document: unknown, more: readonly Issue[] = []): void {
  const isDocument = Array.isArray(own(document, "blocks")) && own(document, "data") !== undefined;
  const issues = isDocument
    ? languageIssues(own(document, "language"))
    : [
        issueAt([], document, {
          da: `er ${shown(document)} og ikke et dokument. Giv det, som view svarer.`,
          en: `is ${shown(document)} and no document. Give what view answers.`,
        }),
      ];
  if (issues.length + more.length > 0) throw new InvalidInput("The document", [...issues, ...more]);
}

/** Issues with an option that takes one of some values; none if it is left out. */
export function choiceIssues(option: string, value: unknown, choices: readonly string[]): readonly Issue[] {
  if (value === undefined || choices.some((choice) => choice === value)) return [];
  const words = choices.map(shown);
  return [
    issueAt([option], value, {
      da: `er ${shown(value)}. Skriv ${words.join(" eller ")}.`,
      en: `is ${shown(value)}. Write ${words.join(" or ")}.`,
    }),
  ];
}
