import type { CommanderError } from "commander";
import { shown } from "../problem/invalid-problem.ts";
import { maybeMeant, nearest } from "../problem/nearest.ts";
import type { Bilingual, Language } from "../text/bilingual.ts";
import { inBoth } from "../text/in-both.ts";
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
  return usageError(messageOf(error.code, english)?.[language] ?? english, language);
}

function messageOf(code: string, english: string): Bilingual | undefined {
  // What was typed may hold quotes of its own.
  const [, first = "", second = ""] =
    /^option '(.*?)' argument '(.*)' is invalid\./s.exec(english) ?? /'(.*)'/s.exec(english) ?? [];
  const meant = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(english)?.[1]?.split(", ") ?? [];
  const remedy = inBoth((language) => (meant.length === 0 ? "" : ` ${maybeMeant(meant)[language]}`));
  switch (code) {
    case "commander.unknownOption":
      return { da: `ukendt tilvalg ${first}.${remedy.da}`, en: `unknown option ${first}.${remedy.en}` };
    case "commander.unknownCommand":
      return { da: `ukendt kommando ${first}.${remedy.da}`, en: `unknown command ${first}.${remedy.en}` };
    case "commander.missingArgument":
      return { da: `argumentet ${first} mangler.`, en: `argument ${first} is missing.` };
    case "commander.optionMissingArgument":
      return { da: `tilvalget ${first} mangler sin værdi.`, en: `option ${first} lacks its value.` };
    case "commander.missingMandatoryOptionValue":
      return { da: `tilvalget ${first} skal med.`, en: `option ${first} is required.` };
    case "commander.invalidArgument": {
      const reason = reasonOf(second, /is invalid\. ?(.*)$/s.exec(english)?.[1] ?? "");
      return {
        da: `${first} kan ikke være ${shown(second)}. ${reason.da}`,
        en: `${first} cannot be ${shown(second)}. ${reason.en}`,
      };
    }
    case "commander.excessArguments": {
      const [most = "", given = ""] = english.match(/\d+/g)?.slice(-2) ?? [];
      return {
        da: `der er for mange argumenter: ${given}, og der kan højst være ${most}.`,
        en: `there are too many arguments: ${given}, and there can be at most ${most}.`,
      };
    }
    default:
      return undefined;
  }
}

/** The remedy of an option, which is in the reader's language already; of a choice the nearest words, then all. */
function reasonOf(typed: string, told: string): Bilingual {
  const list = /^Allowed choices are (.*)\.$/s.exec(told)?.[1];
  if (list === undefined) return inBoth(() => told);
  const choices = list.split(", ");
  const near = nearest(typed, choices);
  const all = { da: `Skriv ${orText(choices, "da")}.`, en: `Write ${orText(choices, "en")}.` };
  return near.length === 0 ? all : inBoth((language) => `${maybeMeant(near)[language]} ${all[language]}`);
}
