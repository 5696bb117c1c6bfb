import { Command, Option } from "commander";
import { assumptions, type Assumptions } from "../../analyse/assumptions/assumptions.ts";
import { assumptionsView } from "../../present/views/assumptions.ts";
import { analysing, endOf } from "../analysing.ts";
import type { Context } from "../context.ts";
import type { ExitCode } from "../exit-codes.ts";
import * as option from "../options.ts";
import { readProblem } from "../read-problem.ts";
import { incumbentLines } from "../ndjson.ts";
import { outputText } from "../output.ts";

interface AssumptionsArguments {
  readonly problem: string;
  readonly weight?: option.WeightOption;
  readonly derived?: true;
  readonly samples?: number;
  readonly seed?: number;
  readonly best?: number;
  readonly top: number;
  readonly format: option.Format;
  readonly timeLimit?: number;
}

/** `ressort assumptions` */
export function assumptionsCommand(context: Context, run: (code: Promise<ExitCode>) => Promise<void>): Command {
  const { words } = context;
  return new Command("assumptions")
    .description(words.assumptionsCommand)
    .addOption(option.problemOption(words))
    .addOption(option.weightOption(words))
    .addOption(new Option("--derived", words.derivedOption))
    .addOption(option.countOption(words, "--samples", words.drawsOption))
    .addOption(option.seedOption(words, words.drawSeedOption))
    .addOption(option.countOption(words, "--best", words.followedOption))
    .addOption(option.rowsOption(words))
    .addOption(option.formatOption(words))
    .addOption(option.timeLimitOption(words))
    .action((given: AssumptionsArguments) => run(printAssumptions(context, given)));
}

async function printAssumptions(context: Context, given: AssumptionsArguments): Promise<ExitCode> {
  const problem = await readProblem(given.problem, context);
  const { derived, samples, seed, best, weight: weights = {} } = given;
  const found = analysing(context, given.timeLimit, (terms) =>
    assumptions(problem, { weights, derived, samples, seed, best, ...terms() }),
  );
  const output = {
    answer: found,
    items: [...linesOf(found), ...incumbentLines(found)],
    document: (top?: number) => assumptionsView(problem, found, context.language, { top, namesOptions: true }),
  };
  context.streams.stdout.write(outputText(output, given.format, given.top, context));
  return endOf([found], context);
}

/** Everything, a line for each assumption and for each of the best allocations. */
function linesOf({ items, together }: Assumptions): readonly object[] {
  const { samples, seed, allocations = [] } = together ?? {};
  return [
    ...items.map((item) => ({ row: "assumption", ...item })),
    ...allocations.map((each, index) => ({ row: "together", number: index + 1, samples, seed, ...each })),
  ];
}
