import { Command } from "commander";
import type { GivenSelection } from "../../allocation/selection.ts";
import { whyNot, type WhyNot } from "../../analyse/why-not/why-not.ts";
import { rowsToCsv, rowsToCsvForExcel } from "../../present/render/to-csv.ts";
import { toMarkdown } from "../../present/render/to-markdown.ts";
import { whyNotPage } from "../../present/why-not-page.ts";
import { whyNotColumns, whyNotLines, whyNotRows } from "../../present/why-not-rows.ts";
import type { Problem } from "../../problem/problem.ts";
import { analysing, endOf } from "../analysing.ts";
import type { Context } from "../context.ts";
import { exitCode, type ExitCode } from "../exit-codes.ts";
import * as option from "../options.ts";
import { readProblem } from "../read-problem.ts";
import { bestIsNoWish, checkStdinOnce, isBest, readSelection } from "../read-selection.ts";
import { toText } from "../../present/render/terminal/to-text.ts";
import { wishOf, wishOptions, type WishOptions } from "../wish-options.ts";
import { ndjson } from "../ndjson.ts";

interface WhyNotArguments extends WishOptions {
  readonly problem: string;
  readonly weight?: option.WeightOption;
  readonly by?: readonly string[];
  readonly format: option.Format;
  readonly timeLimit?: number;
}

/** `ressort why-not` */
export function whyNotCommand(context: Context, run: (code: Promise<ExitCode>) => Promise<void>): Command {
  const { words } = context;
  const command = new Command("why-not")
    .description(words.whyNotCommand)
    .argument(`[${words.values.selection}]`, words.wishedArgument);
  for (const each of wishOptions(words)) command.addOption(each);
  return command
    .addOption(option.problemOption(words))
    .addOption(option.weightOption(words))
    .addOption(option.byOption(words))
    .addOption(option.formatOption(words))
    .addOption(option.timeLimitOption(words))
    .addHelpText("after", `\n${words.limitHelp}\n\n${words.selectionHelp}`)
    .action((selection: string | undefined, given: WhyNotArguments) => run(printWhyNot(context, selection, given)));
}

async function printWhyNot(context: Context, argument: string | undefined, given: WhyNotArguments): Promise<ExitCode> {
  checkStdinOnce([argument ?? "", given.problem], context);
  const problem = await readProblem(given.problem, context);
  const selection = argument === undefined ? undefined : await readWished(problem, argument, context);
  const { weight: weights, by } = given;
  const answer = analysing(context, given.timeLimit, (terms) =>
    whyNot(problem, { ...wishOf(given), selection }, { weights, by, ...terms() }),
  );
  context.streams.stdout.write(whyNotText(problem, answer, given.format, context));
  return endOfWish(answer, context);
}

/** The word for the best allocation is known from `explain`, and names no scenarios. */
async function readWished(problem: Problem, argument: string, context: Context): Promise<GivenSelection> {
  if (isBest(problem, argument)) throw bestIsNoWish(argument);
  return readSelection(problem, argument, context);
}

function whyNotText(problem: Problem, answer: WhyNot, format: WhyNotArguments["format"], context: Context): string {
  const { language } = context;
  return {
    json: () => `${JSON.stringify(answer, null, 2)}\n`,
    ndjson: () => ndjson(whyNotLines(problem, answer, language)),
    csv: () => rowsToCsv(whyNotRows(problem, answer, language), whyNotColumns(problem)),
    "csv-excel": () => rowsToCsvForExcel(whyNotRows(problem, answer, language), whyNotColumns(problem), language),
    markdown: () => toMarkdown(whyNotPage(problem, answer, language)),
    table: () => toText(whyNotPage(problem, answer, language), context),
  }[format]();
}

/** That a wish is impossible is known even if not all of the reasons are. */
function endOfWish(answer: WhyNot, context: Context): ExitCode {
  if (answer.status !== "infeasible") return endOf([answer], context);
  if (!answer.complete) context.streams.stderr.write(`${context.words.conflictsIncomplete}\n`);
  return exitCode.infeasible;
}
