import { Command } from "commander";
import { exchangeBetween } from "../../analyse/exchange.ts";
import { comparePage, type ComparedAllocation } from "../../present/compare-page.ts";
import { toCsv } from "../../present/csv.ts";
import { toMarkdown } from "../../present/markdown.ts";
import { standingColumns, standingRows } from "../../present/standing-rows.ts";
import type { Problem } from "../../problem/problem.ts";
import { analysing, endOf } from "../analysing.ts";
import type { Context } from "../context.ts";
import { exitCode, type ExitCode } from "../exit-codes.ts";
import { CliFailure } from "../failure.ts";
import * as option from "../options.ts";
import { readProblem } from "../read-problem.ts";
import { checkStdinOnce, readSelection, type ReadSelection } from "../read-selection.ts";
import { renderPage } from "../render-page.ts";
import { endOfStandings, standOf } from "../stand.ts";

const FEWEST = 2;
const MOST = 8;

interface CompareArguments {
  readonly problem: string;
  readonly weight?: option.WeightOption;
  readonly format: option.Format;
  readonly timeLimit?: number;
}

/** `ressort compare` */
export function compareCommand(context: Context, run: (code: Promise<ExitCode>) => Promise<void>): Command {
  const { words } = context;
  return new Command("compare")
    .description(words.compareCommand)
    .argument(`<${words.values.selection}...>`, words.selectionsArgument)
    .addOption(option.problemOption(words))
    .addOption(option.weightOption(words))
    .addOption(option.formatOption(words))
    .addOption(option.timeLimitOption(words))
    .addHelpText("after", `\n${words.selectionHelp}`)
    .action((selections: readonly string[], given: CompareArguments) =>
      run(printComparison(context, selections, given)),
    );
}

async function printComparison(
  context: Context,
  selections: readonly string[],
  given: CompareArguments,
): Promise<ExitCode> {
  const { streams, words } = context;
  if (selections.length < FEWEST || selections.length > MOST)
    throw new CliFailure(words.usageError(words.notToCompare), exitCode.usage);
  checkStdinOnce([...selections, given.problem], context);
  const problem = await readProblem(given.problem, context);
  const read: ReadSelection[] = [];
  for (const selection of selections) read.push(await readSelection(problem, selection, context));
  const compared = analysing(context, given.timeLimit, (terms) =>
    read.map((each) => standOf(problem, each, given.weight ?? {}, terms)),
  );
  streams.stdout.write(comparisonText(problem, compared, given.format, context));
  return endOf(endOfStandings(compared), context);
}

function comparisonText(
  problem: Problem,
  compared: readonly ComparedAllocation[],
  format: CompareArguments["format"],
  context: Context,
): string {
  const { language } = context;
  const page = (): ReturnType<typeof comparePage> => comparePage(problem, compared, language);
  return {
    json: () => `${JSON.stringify(comparisonData(compared), null, 2)}\n`,
    ndjson: () => comparisonLines(compared),
    csv: () => toCsv(standingRows(problem, compared, language), standingColumns(problem)),
    markdown: () => toMarkdown(page()),
    table: () => renderPage(page(), context),
  }[format]();
}

/** The library's own results: each evaluation and standing, and the exchange of each against the first. */
function comparisonData(compared: readonly ComparedAllocation[]): object {
  const [first, ...others] = compared;
  return {
    allocations: compared.map(({ evaluation, standing }) => ({ evaluation, standing })),
    exchanges: first === undefined ? [] : others.map(({ evaluation }) => exchangeBetween(first.evaluation, evaluation)),
  };
}

/** The same, a line for each allocation, with its exchange if it is not the first. */
function comparisonLines(compared: readonly ComparedAllocation[]): string {
  const [first] = compared;
  return compared
    .map((each) => {
      const { evaluation, standing } = each;
      if (first === undefined || each === first) return { evaluation, standing };
      return { evaluation, standing, exchange: exchangeBetween(first.evaluation, evaluation) };
    })
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("");
}
