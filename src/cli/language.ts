import type { Language } from "../text/bilingual.ts";
import type { Environment } from "./streams.ts";

export const languages: readonly Language[] = ["da", "en"];

/**
 * The language to speak: that of `--lang`, else Danish where the terminal's locale is Danish, else English. It is found
 * before the arguments are parsed, since the parser's own texts depend on it; whether `--lang` names a language is for
 * the parser to say.
 */
export function languageOf(argv: readonly string[], env: Environment): Language {
  const asked = askedFor(argv);
  if (asked !== undefined) return languages.find((language) => language === asked) ?? localeOf(env);
  return localeOf(env);
}

/** The value of the last `--lang` before a `--`. */
function askedFor(argv: readonly string[]): string | undefined {
  const end = argv.indexOf("--");
  const options = end === -1 ? argv : argv.slice(0, end);
  return options.reduce<string | undefined>((asked, argument, index) => {
    if (argument === "--lang") return options[index + 1] ?? asked;
    return argument.startsWith("--lang=") ? argument.slice("--lang=".length) : asked;
  }, undefined);
}

/** POSIX: LC_ALL before LC_MESSAGES before LANG; an empty one counts as not set. */
function localeOf({ LC_ALL, LC_MESSAGES, LANG }: Environment): Language {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((each) => each !== undefined && each !== "") ?? "";
  return /^da(?![a-z])/i.test(locale) ? "da" : "en";
}
