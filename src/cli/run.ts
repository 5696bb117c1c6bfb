import type { Command } from "commander";
import type { Context } from "./context.ts";
import { exitCode, type ExitCode } from "./exit-codes.ts";
import { tell } from "./failure.ts";
import { guarded } from "./guarded.ts";
import { languageOf } from "./language.ts";
import { buildProgram } from "./program.ts";
import type { Environment, Streams } from "./streams.ts";
import { hasColour } from "./has-colour.ts";

/** The width of a page where nobody says how wide it may be. */
const PAGE_WIDTH = 100;
const NARROWEST_PAGE = 40;

const SEE = { da: "Se", en: "See" };

/** The width of a page: that of COLUMNS, else of the terminal if it goes there. */
function widthOf(columns: number | undefined, { COLUMNS = "" }: Environment): number {
  const asked = /^[1-9]\d{0,5}$/.test(COLUMNS) ? Number(COLUMNS) : (columns ?? PAGE_WIDTH);
  return Math.max(NARROWEST_PAGE, asked);
}

/** Command that shows the help on the command that was meant. */
function helpFor({ args, commands }: Command): string {
  const command = commands.find((each) => each.name() === args[0]);
  return ["ressort", ...(command === undefined ? [] : [command.name()]), "--help"].join(" ");
}

/**
 * Runs the command line.
 *
 * @param argv the arguments, without those that name the program.
 * @returns the exit code; results have gone to stdout, everything else to stderr.
 */
export async function run(argv: readonly string[], streams: Streams, env: Environment): Promise<ExitCode> {
  const language = languageOf(argv, env);
  const colour = hasColour(streams.stdout, env);
  let format: unknown;
  const stdout = guarded(streams.stdout, () => ({ format, colour }));
  const stderr = guarded(streams.stderr, () => ({ colour: false }));
  const context: Context = {
    streams: { stdin: streams.stdin, stdout, stderr },
    bar: streams.stderr,
    language,
    pages: {
      stdout: { width: widthOf(streams.stdout.columns, env), colour },
      file: { width: widthOf(undefined, env), colour: false },
    },
  };
  let code: ExitCode = exitCode.ok;
  const program = buildProgram(context, (ended) => {
    code = ended;
  }).hook("preAction", (_, command) => {
    ({ format } = command.opts());
  });
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    const told = tell(error, language);
    code = told.code;
    const hint = told.code === exitCode.usage && told.message !== "" ? `\n${SEE[language]} ${helpFor(program)}.` : "";
    if (told.message !== "") stderr.write(`${told.message}${hint}\n`);
  }
  return code;
}
