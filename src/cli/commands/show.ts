import { Command } from "commander";
import { verify } from "../../allocation/verify.ts";
import { evaluate } from "../../analyse/evaluate.ts";
import { allocationPage } from "../../present/allocation-page.ts";
import { toMarkdown } from "../../present/render/to-markdown.ts";
import { analysing, endOf } from "../analysing.ts";
import type { Context } from "../context.ts";
import type { ExitCode } from "../exit-codes.ts";
import * as option from "../options.ts";
import { readProblem } from "../read-problem.ts";
import { checkStdinOnce, readSelection } from "../read-selection.ts";
import { toText } from "../../present/render/terminal/to-text.ts";

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
  const { language, streams } = context;
  checkStdinOnce([argument, given.problem], context);
  const problem = await readProblem(given.problem, context);
  const selection = await readSelection(problem, argument, context);
  const { weight: weights, timeLimit } = given;
  const evaluation = analysing(context, timeLimit, (terms) => evaluate(problem, selection, { weights, ...terms() }));
  const verification = verify(problem, evaluation.selection);
  const page = (): ReturnType<typeof allocationPage> => allocationPage(problem, { evaluation, verification }, language);
  const text = {
    json: () => `${JSON.stringify({ evaluation, verification }, null, 2)}\n`,
    markdown: () => toMarkdown(page()),
    table: () => toText(page(), context),
  }[given.format]();
  streams.stdout.write(text);
  return endOf([evaluation], context);
}
