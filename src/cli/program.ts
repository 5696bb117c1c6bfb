import { createRequire } from "node:module";
import { Command, type Help, type HelpConfiguration, type Option } from "commander";
import { assumptionsCommand } from "./commands/assumptions.ts";
import { checkCommand } from "./commands/check.ts";
import { compareCommand } from "./commands/compare.ts";
import { explainCommand } from "./commands/explain.ts";
import { exportCommand } from "./commands/export.ts";
import { frontierCommand } from "./commands/frontier.ts";
import { rankCommand } from "./commands/rank.ts";
import { showCommand } from "./commands/show.ts";
import { standingCommand } from "./commands/standing.ts";
import { startCommand } from "./commands/start.ts";
import { whyNotCommand } from "./commands/why-not.ts";
import { weightsCommand } from "./commands/weights.ts";
import type { Context } from "./context.ts";
import type { ExitCode } from "./exit-codes.ts";
import { langOption } from "./options.ts";
import { TEXT_WIDTH } from "../present/render/terminal/to-text.ts";
import type { CliWords } from "./words/index.ts";

/** The package names itself, wherever it lies: as sources, built, or installed. */
const { version } = createRequire(import.meta.url)("ressort/package.json") as { version: string };

const COMMANDS = [
  rankCommand,
  frontierCommand,
  weightsCommand,
  standingCommand,
  compareCommand,
  explainCommand,
  whyNotCommand,
  assumptionsCommand,
  showCommand,
  checkCommand,
  exportCommand,
  startCommand,
] as const;

/** The command line with all its commands; `done` is called with the exit code of the command that ran. */
export function buildProgram(context: Context, done: (code: ExitCode) => void): Command {
  const { words } = context;
  const run = async (code: Promise<ExitCode>): Promise<void> => {
    done(await code);
  };
  const program = new Command("ressort")
    .description(words.about)
    .version(version, "-V, --version", words.versionOption)
    .addHelpText("after", `\n${words.examples}\n\n${words.exitCodes}`);
  const commands = COMMANDS.map((make) => make(context, run));
  for (const command of [program, ...commands]) configure(command, context);
  for (const command of commands) program.addCommand(command);
  return program.helpCommand(`help [${words.command}]`, words.helpCommand).usage(words.usage);
}

/** Errors are told by whoever runs the program; help goes where commander wants it. */
function configure(command: Command, { streams, words, width, colour }: Context): void {
  const helpWidth = Math.min(width, TEXT_WIDTH);
  const positional = command.registeredArguments
    .map((argument) => {
      const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
      return argument.required ? ` <${name}>` : ` [${name}]`;
    })
    .join("");
  command
    .usage(`${words.optionsUsage}${positional}`)
    .addOption(langOption(words))
    .helpOption("-h, --help", words.helpOption)
    .configureHelp(helpIn(words))
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

/** Commander's own words, in the reader's language. */
function helpIn(words: CliWords): HelpConfiguration {
  return {
    subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
    styleTitle: (title) => words.titles[title] ?? title,
    optionDescription: ({ description, argChoices, defaultValue }: Option) => {
      const extras = [
        ...(argChoices === undefined ? [] : [words.choices(argChoices.join(", "))]),
        ...(defaultValue === undefined ? [] : [words.defaultValue(String(defaultValue))]),
      ];
      return extras.length === 0 ? description : `${description} (${extras.join("; ")})`;
    },
  } satisfies Partial<Help>;
}
