import { Command } from "commander";
import { explain } from "../../analyse/explain/explain.ts";
import type { GivenSelection } from "../../allocation/selection.ts";
import { explanationView } from "../../present/views/explanation.ts";
import type { Problem } from "../../problem/problem.ts";
import { analysing, endOf } from "../analysing.ts";
import type { Context } from "../context.ts";
import type { ExitCode } from "../exit-codes.ts";
import * as option from "../options.ts";
import { readProblem } from "../read-problem.ts";
import { BEST, checkStdinOnce, isBest, readSelection } from "../read-selection.ts";
import { outputText } from "../output.ts";

interface ExplainArguments {
  readonly problem: string;
  readonly versus: string;
  readonly weight?: option.WeightOption;
  readonly top: number;
  readonly format: option.Format;
  readonly timeLimit?: number;
}

/** `ressort explain` */
export function explainCommand(context: Context, run: (code: Promise<ExitCode>) => Promise<void>): Command {
  const { words } = context;
  return new Command("explain")
    .description(words.explainCommand)
    .argument(`[${words.values.selection}]`, words.explainedArgument)
    .addOption(option.versusOption(words))
    .addOption(option.problemOption(words))
    .addOption(option.weightOption(words))
    .addOption(option.rowsOption(words, words.reasonsOption))
    .addOption(option.formatOption(words))
    .addOption(option.timeLimitOption(words))
    .addHelpText("after", `\n${words.selectionHelp}\n\n${words.bestHelp}`)
    .action((selection: string | undefined, given: ExplainArguments) =>
      run(printExplanation(context, selection, given)),
    );
}

async function printExplanation(
  context: Context,
  argument: string | undefined,
  given: ExplainArguments,
): Promise<ExitCode> {
  checkStdinOnce([argument ?? "", given.versus, given.problem], context);
  const problem = await readProblem(given.problem, context);
  const [to, from] = [
    await readSide(problem, argument ?? BEST, context, "selection"),
    await readSide(problem, given.versus, context, "versus"),
  ];
  const { weight: weights } = given;
  const explanation = analysing(context, given.timeLimit, (terms) =>
    explain(problem, to, { versus: from, weights, ...terms() }),
  );
  const output = {
    answer: explanation,
    items: explanation.parts,
    document: (top?: number) => explanationView(problem, explanation, context.language, { top, namesOptions: true }),
  };
  context.streams.stdout.write(outputText(output, given.format, given.top, context));
  return endOf([explanation], context);
}

/** The word for the best allocation stands for itself. */
async function readSide(problem: Problem, argument: string, context: Context, called: string): Promise<GivenSelection> {
  if (isBest(problem, argument)) return argument;
  return readSelection(problem, argument, context, called);
}
