import { Command } from "commander";
import { frontier, type Frontier } from "../../analyse/frontier.ts";
import { toCsv, toCsvForExcel } from "../../present/render/to-csv.ts";
import { frontierPage } from "../../present/frontier-page.ts";
import { frontierColumns, frontierRows } from "../../present/frontier-rows.ts";
import { toMarkdown } from "../../present/render/to-markdown.ts";
import type { Problem } from "../../problem/problem.ts";
import { analysing, endOf } from "../analysing.ts";
import type { Context } from "../context.ts";
import type { ExitCode } from "../exit-codes.ts";
import * as option from "../options.ts";
import { readProblem } from "../read-problem.ts";
import { toText } from "../../present/render/terminal/to-text.ts";
import { incumbentLines, ndjson } from "../ndjson.ts";

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
  context.streams.stdout.write(frontierText(problem, found, given, context));
  return endOf([found], context);
}

function frontierText(problem: Problem, found: Frontier, given: FrontierArguments, context: Context): string {
  const { language } = context;
  const { top, format } = given;
  if (format === "json") return `${JSON.stringify(found, null, 2)}\n`;
  if (format === "ndjson") return ndjson([...found.points, ...incumbentLines(found)]);
  if (format === "csv") return toCsv(frontierRows(problem, found, language), frontierColumns(found));
  if (format === "csv-excel")
    return toCsvForExcel(frontierRows(problem, found, language), frontierColumns(found), language);
  if (format === "markdown") return toMarkdown(frontierPage(problem, found, language));
  return toText(frontierPage(problem, found, language, { top }), context);
}
