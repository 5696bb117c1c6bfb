import { Command } from "commander";
import { frontier } from "../../analyse/frontier.ts";
import { frontierView } from "../../present/views/frontier.ts";
import { analysing, endOf } from "../analysing.ts";
import type { Context } from "../context.ts";
import type { ExitCode } from "../exit-codes.ts";
import * as option from "../options.ts";
import { readProblem } from "../read-problem.ts";
import { outputText } from "../output.ts";
import { incumbentLines } from "../ndjson.ts";

interface FrontierArguments {
  readonly problem: string;
  readonly by?: readonly string[];
  readonly weight?: option.WeightOption;
  readonly top: number;
  readonly format: option.Format;
  readonly timeLimit?: number;
}

/** `ressort frontier` */
export function frontierCommand(context: Context, run: (code: Promise<ExitCode>) => Promise<void>): Command {
  const { words } = context;
  return new Command("frontier")
    .description(words.frontierCommand)
    .addOption(option.problemOption(words))
    .addOption(option.byOption(words))
    .addOption(option.weightOption(words))
    .addOption(option.rowsOption(words))
    .addOption(option.formatOption(words))
    .addOption(option.timeLimitOption(words))
    .action((given: FrontierArguments) => run(printFrontier(context, given)));
}

async function printFrontier(context: Context, given: FrontierArguments): Promise<ExitCode> {
  const problem = await readProblem(given.problem, context);
  const { by, weight: weights = {}, timeLimit } = given;
  const found = analysing(context, timeLimit, (terms) => frontier(problem, { by, weights, ...terms() }));
  const output = {
    answer: found,
    items: [...found.points, ...incumbentLines(found)],
    document: (top?: number) => frontierView(problem, found, context.language, { top, namesOptions: true }),
  };
  context.streams.stdout.write(outputText(output, given.format, given.top, context));
  return endOf([found], context);
}
