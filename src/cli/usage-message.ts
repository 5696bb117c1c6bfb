import type { CommanderError } from "commander";
import type { Language } from "../text/bilingual.ts";
import { orText } from "../text/list-text.ts";

const USAGE = { da: "Forkert brug: ", en: "Usage error: " };

/** Message of a usage error. */
export function usageError(what: string, language: Language): string {
  return USAGE[language] + what.trim();
}

/**
 * Message of a usage error, in the reader's language. Commander speaks English only, and puts what it talks of in
 * quotes; its code gives the kind of error.
 */
export function usageMessage(error: CommanderError, language: Language): string {
  const english = error.message.replace(/^error: /, "");
  return usageError(language === "en" ? english : danishOf(error.code, english), language);
}

function danishOf(code: string, english: string): string {
  const [first = "", second = ""] = [...english.matchAll(/'([^']*)'/g)].map(([, quoted = ""]) => quoted);
  const meant = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(english)?.[1];
  const remedy = meant === undefined ? "" : ` Mente du ${orText(meant.split(", "), "da")}?`;
  const reason = /is invalid\. ?(.*)$/s.exec(english)?.[1]?.replace(/^Allowed choices are/, "Mulige er") ?? "";
  switch (code) {
    case "commander.unknownOption":
      return `ukendt tilvalg ${first}.${remedy}`;
    case "commander.unknownCommand":
      return `ukendt kommando ${first}.${remedy}`;
    case "commander.missingArgument":
      return `argumentet ${first} mangler.`;
    case "commander.optionMissingArgument":
      return `tilvalget ${first} mangler sin værdi.`;
    case "commander.missingMandatoryOptionValue":
      return `tilvalget ${first} skal med.`;
    case "commander.invalidArgument":
      return `${first} kan ikke være "${second}". ${reason}`;
    case "commander.excessArguments":
      return "der er for mange argumenter.";
    default:
      return english;
  }
}
