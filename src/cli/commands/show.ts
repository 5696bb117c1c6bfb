import { Command } from "commander";
import { verify } from "../../allocation/verify.ts";
import { evaluate } from "../../analyse/evaluate.ts";
import { allocationView } from "../../present/views/allocation.ts";
import { analysing, endOf } from "../analysing.ts";
import type { Context } from "../context.ts";
import type { ExitCode } from "../exit-codes.ts";
import * as option from "../options.ts";
import { readProblem } from "../read-problem.ts";
import { checkStdinOnce, readSelection } from "../read-selection.ts";
import { outputText } from "../output.ts";

const FORMATS = ["table", "json", "markdown"] as const;

interface ShowArguments {
  readonly problem: string;
  readonly weight?: option.WeightOption;
  readonly format: (typeof FORMATS)[number];
  readonly timeLimit?: number;
}

/** `ressort show` */
export function showCommand(context: Context, run: (code: Promise<ExitCode>) => Promise<void>): Command {
  const { words } = context;
  return new Command("show")
    .description(words.showCommand)
    .argument(`<${words.values.selection}>`, words.selectionArgument)
    .addOption(option.problemOption(words))
    .addOption(option.weightOption(words))
    .addOption(option.formatOption(words, FORMATS))
    .addOption(option.timeLimitOption(words))
    .addHelpText("after", `\n${words.selectionHelp}`)
    .action((selection: string, given: ShowArguments) => run(showAllocation(context, selection, given)));
}

async function showAllocation(context: Context, argument: string, given: ShowArguments): Promise<ExitCode> {
  checkStdinOnce([argument, given.problem], context);
  const problem = await readProblem(given.problem, context);
  const selection = await readSelection(problem, argument, context);
  const { weight: weights, timeLimit } = given;
  const evaluation = analysing(context, timeLimit, (terms) => evaluate(problem, selection, { weights, ...terms() }));
  const answer = { evaluation, verification: verify(problem, evaluation.selection) };
  const output = { answer, items: [answer], document: () => allocationView(problem, evaluation, context.language) };
  context.streams.stdout.write(outputText(output, given.format, 1, context));
  return endOf([evaluation], context);
}
