import { createRequire } from "node:module";
import { Command, InvalidArgumentError, Option } from "commander";
import { TEXT_WIDTH } from "../present/render/terminal/to-text.ts";
import type { Bilingual, Language } from "../text/bilingual.ts";
import type { CommandData } from "./command.ts";
import { COMMANDS } from "./commands/index.ts";
import type { Context } from "./context.ts";
import type { ExitCode } from "./exit-codes.ts";
import type { Given } from "./given.ts";
import { helpIn, listHelp } from "./help.ts";
import { EXAMPLES, EXIT_CODES, type HelpList } from "./help-lists.ts";
import { languages } from "./language.ts";
import type { OptionData } from "./options/option-data.ts";
import { OPTIONS } from "./option-table.ts";
import { runCommand } from "./run-command.ts";

/** The package names itself, wherever it lies: as sources, built, or installed. */
const { version } = createRequire(import.meta.url)("ressort/package.json") as { version: string };

const say = {
  about: {
    da: "Find, sammenlign og vis de lovlige måder at fordele en bys opgaver mellem dens forvaltninger på.",
    en: "Find, compare and show the lawful ways to divide a city's tasks between its departments.",
  },
  usage: { da: "[tilvalg] [kommando]", en: "[options] [command]" },
  optionsUsage: { da: "[tilvalg]", en: "[options]" },
  help: { da: "vis denne hjælp", en: "show this help" },
  command: { da: "kommando", en: "command" },
  helpCommand: { da: "vis hjælp til en kommando", en: "show the help of a command" },
  version: { da: "vis versionen", en: "show the version" },
  language: { da: "SPROG", en: "LANG" },
  languageOption: { da: "sproget; ellers terminalens", en: "the language; else the terminal's" },
  format: { da: "hvordan resultatet skrives", en: "how the result is written" },
  csv: {
    da: "; csv er til programmer, csv-excel til Excel på samme sprog",
    en: "; csv is for programs, csv-excel for Excel in the same language",
  },
} satisfies Readonly<Record<string, Bilingual>>;

/** The command line with all its commands; `done` is called with the exit code of the command that ran. */
export function buildProgram(context: Context, done: (code: ExitCode) => void): Command {
  const { language } = context;
  const program = new Command("ressort")
    .description(say.about[language])
    .version(version, "-V, --version", say.version[language]);
  configure(program, context, [EXAMPLES, EXIT_CODES]);
  for (const data of COMMANDS) program.addCommand(commandOf(data, context, done));
  return program.helpCommand(`help [${say.command[language]}]`, say.helpCommand[language]).usage(say.usage[language]);
}

/** A command of the table as commander has it. */
function commandOf(data: CommandData, context: Context, done: (code: ExitCode) => void): Command {
  const { language } = context;
  const command = new Command(data.name).description(data.about[language]);
  for (const argument of data.arguments ?? []) {
    const name = `${argument.name[language]}${argument.count === undefined ? "" : "..."}`;
    const choices = argument.choices === undefined ? "" : `: ${argument.choices.join(", ")}`;
    command.argument(argument.required === true ? `<${name}>` : `[${name}]`, argument.about[language] + choices);
  }
  const typed: Record<string, string[]> = {};
  for (const name of data.options) command.addOption(optionOf(OPTIONS[name], typed, language));
  command.addOption(formatOption(data, language)).action(async () => {
    const given: Given = command.opts();
    // The default of an option is not typed.
    done(await runCommand(data, { words: command.args, given, typed }, context));
  });
  configure(command, context, data.notes ?? []);
  return command;
}

/** An option of the table as commander has it; what is typed is noted. */
function optionOf(data: OptionData, typed: Record<string, string[]>, language: Language): Option {
  const { key, flag, value, about, read, remedy, choices } = data;
  const option = new Option(value === null ? flag : `${flag} <${value[language]}>`, about[language]);
  if (data.default !== undefined) option.default(data.default);
  if (choices !== undefined) return option.choices(choices);
  if (value === null)
    return option.preset("").argParser(() => {
      typed[key] = [];
      return true;
    });
  return option.argParser((text: string, before: unknown) => {
    const earlier = typed[key] ?? [];
    const meant = read === undefined ? text : read(text, earlier.length === 0 ? undefined : before);
    if (meant === undefined) throw new InvalidArgumentError(remedy?.[language] ?? "");
    typed[key] = [...earlier, text];
    return meant;
  });
}

function formatOption({ formats, formatRequired = false }: CommandData, language: Language): Option {
  const about = say.format[language] + (formats.includes("csv") ? say.csv[language] : "");
  // Where one has to be named, the error that it is missing shows which there are.
  const option = new Option(`--format <${formatRequired ? formats.join("|") : "FORMAT"}>`, about).choices(formats);
  return formatRequired ? option.makeOptionMandatory() : option.default(formats[0]);
}

/** Errors are told by whoever runs the program; help goes where commander wants it. */
function configure(command: Command, { streams, language, pages }: Context, notes: readonly HelpList[]): void {
  const { width, colour } = pages.stdout;
  const helpWidth = Math.min(width, TEXT_WIDTH);
  const positional = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
    return argument.required ? ` <${name}>` : ` [${name}]`;
  });
  for (const note of notes) command.addHelpText("after", `\n${listHelp(note, language, helpWidth)}`);
  command
    .usage(`${say.optionsUsage[language]}${positional.join("")}`)
    .addOption(new Option(`--lang <${say.language[language]}>`, say.languageOption[language]).choices(languages))
    .helpOption("-h, --help", say.help[language])
    .configureHelp(helpIn(language, helpWidth))
    .exitOverride()
    .configureOutput({
      writeOut: streams.stdout.write,
      writeErr: streams.stderr.write,
      outputError: () => undefined,
      getOutHelpWidth: () => helpWidth,
      getErrHelpWidth: () => helpWidth,
      getOutHasColors: () => colour,
      getErrHasColors: () => false,
    });
}
