import { Command } from "commander";
import { exchangeBetween } from "../../allocation/exchange.ts";
import { standing, type Standing } from "../../analyse/standing.ts";
import type { GivenSelection } from "../../allocation/selection.ts";
import { comparisonView } from "../../present/views/comparison.ts";
import type { Problem } from "../../problem/problem.ts";
import { analysing, endOf } from "../analysing.ts";
import type { Context } from "../context.ts";
import { exitCode, type ExitCode } from "../exit-codes.ts";
import { CliFailure } from "../failure.ts";
import * as option from "../options.ts";
import { readProblem } from "../read-problem.ts";
import { checkStdinOnce, readSelection } from "../read-selection.ts";
import { outputText } from "../output.ts";

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
  const read: GivenSelection[] = [];
  for (const selection of selections) read.push(await readSelection(problem, selection, context));
  const { weight: weights } = given;
  const standings = analysing(context, given.timeLimit, (terms) =>
    read.map((selection) => standing(problem, selection, { weights, ...terms() })),
  );
  const output = {
    answer: comparisonData(problem, standings),
    items: comparisonLines(problem, standings),
    document: () => comparisonView(problem, standings, context.language),
  };
  streams.stdout.write(outputText(output, given.format, standings.length, context));
  return endOf(standings, context);
}

/** The library's own results: each standing, and the exchange of each against the first. */
function comparisonData(problem: Problem, standings: readonly Standing[]): object {
  const [first, ...others] = standings;
  return {
    standings,
    exchanges:
      first === undefined ? [] : others.map((other) => exchangeBetween(problem, first.evaluation, other.evaluation)),
  };
}

/** The same, a line for each allocation, with its exchange if it is not the first. */
function comparisonLines(problem: Problem, standings: readonly Standing[]): readonly object[] {
  const [first] = standings;
  return standings.map((each) =>
    first === undefined || each === first
      ? each
      : { ...each, exchange: exchangeBetween(problem, first.evaluation, each.evaluation) },
  );
}
