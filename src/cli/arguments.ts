import { shown } from "../problem/invalid-problem.ts";
import { suggestion } from "../problem/nearest.ts";
import type { Bilingual, Language } from "../text/bilingual.ts";
import { orText } from "../text/list-text.ts";
import type { Argument, CommandData, ReadArguments } from "./command.ts";
import { misuse } from "./failure.ts";

/**
 * Sorts the arguments of a command.
 *
 * @throws {CliFailure} if they are too few or too many, or are no choice that there is.
 */
export function checkArguments(command: CommandData, words: readonly string[], language: Language): ReadArguments {
  const [first] = command.arguments ?? [];
  const hasChoice = first?.kind === "choice";
  const [choice, others] = hasChoice ? [words[0], words.slice(1)] : ["", words];
  if (hasChoice) checkChoice(first, choice, language);
  if (first?.kind === "document") return { choice: "", selections: [], document: others[0] };
  const { count } = first ?? {};
  if (count !== undefined && (others.length < count.from || others.length > count.to))
    throw misuse(count.remedy, language);
  return { choice: choice ?? "", selections: others, document: undefined };
}

function checkChoice({ name, choices = [] }: Argument, choice: string | undefined, language: Language): void {
  if (choice === undefined) throw misuse(missing(name, choices), language);
  if (!choices.includes(choice)) throw misuse(unknown(choice, choices), language);
}

function missing({ da, en }: Bilingual, choices: readonly string[]): Bilingual {
  return {
    da: `argumentet ${da} mangler. Skriv ${orText(choices, "da")}.`,
    en: `argument ${en} is missing. Write ${orText(choices, "en")}.`,
  };
}

function unknown(choice: string, choices: readonly string[]): Bilingual {
  const { da, en } = suggestion(choice, choices, { da: orText(choices, "da"), en: orText(choices, "en") });
  return { da: `${shown(choice)} kendes ikke. ${da}`, en: `${shown(choice)} is not known. ${en}` };
}
