import type { Help, HelpConfiguration, Option } from "commander";
import { textWidth, wrapLine } from "../present/render/terminal/wrap-text.ts";
import type { Bilingual, Language } from "../text/bilingual.ts";
import type { HelpList } from "./help-lists.ts";

/** Commander's own titles, by what it calls them. */
const TITLES: Readonly<Record<string, Bilingual>> = {
  "Usage:": { da: "Brug:", en: "Usage:" },
  "Options:": { da: "Tilvalg:", en: "Options:" },
  "Commands:": { da: "Kommandoer:", en: "Commands:" },
  "Arguments:": { da: "Argumenter:", en: "Arguments:" },
};

const say = {
  choices: { da: "mulige", en: "choices" },
  defaultValue: { da: "standard", en: "default" },
};

/** Beside its term a description has so many columns at least, or it stands below. */
const NARROWEST = 32;
const LONGEST_TERM = 34;

/** Commander's help in the reader's language, wrapped at any width. */
export function helpIn(language: Language, width: number): HelpConfiguration {
  const indent = `${TITLES["Usage:"]?.[language] ?? ""} `.length;
  return {
    minWidthToWrap: 1,
    subcommandTerm: (command) => command.name(),
    styleTitle: (title) => TITLES[title]?.[language] ?? title,
    styleUsage: (usage) => wrapLine(usage, width - indent).join(`\n${" ".repeat(indent)}`),
    optionDescription: ({ description, argChoices, defaultValue }: Option) => {
      const extras = [
        ...(argChoices === undefined ? [] : [`${say.choices[language]}: ${argChoices.join(", ")}`]),
        ...(defaultValue === undefined ? [] : [`${say.defaultValue[language]}: ${String(defaultValue)}`]),
      ];
      return extras.length === 0 ? description : `${description} (${extras.join("; ")})`;
    },
    formatItem: (term, termWidth, description, helper) =>
      itemText([term, description], Math.min(termWidth, LONGEST_TERM), helper.helpWidth ?? width),
  } satisfies Partial<Help>;
}

/** Lines of a help text in two columns, or below each other where they do not stand side by side. */
export function listHelp({ head, rows }: HelpList, language: Language, width: number): string {
  const termWidth = Math.max(0, ...rows.map(([term]) => textWidth(term)));
  const lines = rows.map(([term, about]) => itemText([term, about?.[language] ?? ""], termWidth, width));
  return [...wrapLine(head[language], width), ...lines].join("\n");
}

/** A term and what it means. */
function itemText([term, about]: readonly [string, string], termWidth: number, width: number): string {
  if (about === "")
    return wrapLine(term, width - 2, "  ")
      .map((line) => `  ${line}`)
      .join("\n");
  const column = termWidth + 4;
  if (textWidth(term) <= termWidth && width - column >= NARROWEST) {
    const [first = "", ...others] = wrapLine(about, width - column);
    const head = `  ${term}${" ".repeat(termWidth - textWidth(term))}  ${first}`;
    return [head, ...others.map((line) => " ".repeat(column) + line)].join("\n");
  }
  const below = wrapLine(about, width - 6).map((line) => `      ${line}`);
  return [...wrapLine(term, width - 2).map((line) => `  ${line}`), ...below].join("\n");
}
