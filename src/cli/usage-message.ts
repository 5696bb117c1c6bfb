import type { CommanderError } from "commander";
import type { Language } from "../text/bilingual.ts";
import { orText } from "../text/list-text.ts";
import { cliWords } from "./words/index.ts";

/**
 * What is wrong with a command line, in the reader's language. Commander speaks English only, and puts what it talks of
 * in quotes; its code says what kind of error it is.
 */
export function usageMessage(error: CommanderError, language: Language): string {
  const words = cliWords[language];
  const english = error.message.replace(/^error: /, "");
  if (language === "en") return words.usageError(english);
  const [first = "", second = ""] = [...english.matchAll(/'([^']*)'/g)].map(([, quoted = ""]) => quoted);
  const meant = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(english)?.[1];
  const remedy = meant === undefined ? "" : ` ${words.maybe(orText(meant.split(", "), language))}`;
  const reason = /is invalid\. ?(.*)$/s.exec(english)?.[1]?.replace(/^Allowed choices are/, words.choicesAre) ?? "";
  switch (error.code) {
    case "commander.unknownOption":
      return words.usageError(`ukendt tilvalg ${first}.${remedy}`);
    case "commander.unknownCommand":
      return words.usageError(`ukendt kommando ${first}.${remedy}`);
    case "commander.missingArgument":
      return words.usageError(`argumentet ${first} mangler.`);
    case "commander.optionMissingArgument":
      return words.usageError(`tilvalget ${first} mangler sin værdi.`);
    case "commander.missingMandatoryOptionValue":
      return words.usageError(`tilvalget ${first} skal med.`);
    case "commander.invalidArgument":
      return words.usageError(`${first} kan ikke være "${second}". ${reason}`);
    case "commander.excessArguments":
      return words.usageError("der er for mange argumenter.");
    default:
      return words.usageError(english);
  }
}
