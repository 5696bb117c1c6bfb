import { Command, Option } from "commander";
import { toLinearProgram } from "../../analyse/to-linear-program.ts";
import { writeLp } from "../../program/write-lp.ts";
import { writeMps } from "../../program/write-mps.ts";
import { analysing, endOf } from "../analysing.ts";
import type { Context } from "../context.ts";
import type { ExitCode } from "../exit-codes.ts";
import * as option from "../options.ts";
import { readProblem } from "../read-problem.ts";

const WRITERS = { lp: writeLp, mps: writeMps } as const;

/** What a comment begins with. */
const COMMENTS = { lp: "\\", mps: "*" } as const;

interface ExportArguments {
  readonly problem: string;
  readonly weight?: option.WeightOption;
  readonly lock?: readonly string[];
  readonly forbid?: readonly string[];
  readonly format: keyof typeof WRITERS;
  readonly timeLimit?: number;
}

/** `ressort export` */
export function exportCommand(context: Context, run: (code: Promise<ExitCode>) => Promise<void>): Command {
  const { words } = context;
  const format = new Option(`--format <${words.values.format}>`, words.exportFormatOption).choices(
    Object.keys(WRITERS),
  );
  return new Command("export")
    .description(words.exportCommand)
    .addOption(option.problemOption(words))
    .addOption(option.weightOption(words))
    .addOption(option.scenarioOption("--lock", words.lockOption))
    .addOption(option.scenarioOption("--forbid", words.forbidOption))
    .addOption(format.makeOptionMandatory())
    .addOption(option.timeLimitOption(words))
    .action((given: ExportArguments) => run(exportProgram(context, given)));
}

async function exportProgram(context: Context, given: ExportArguments): Promise<ExitCode> {
  const problem = await readProblem(given.problem, context);
  const { weight: weights, lock, forbid } = given;
  const program = analysing(context, given.timeLimit, (terms) =>
    toLinearProgram(problem, { weights, lock, forbid, ...terms() }),
  );
  // The objective of another run may be another one: a file says so itself, whoever finds it.
  const remark = program.status === "stopped" ? `${COMMENTS[given.format]} ${context.words.exportUnproven}\n` : "";
  context.streams.stdout.write(`${remark}${WRITERS[given.format](program)}`);
  return endOf([program], context);
}
