import { Command, Option } from "commander";
import { assumptions, type Assumptions } from "../../analyse/assumptions/assumptions.ts";
import { assumptionsPage } from "../../present/assumptions-page.ts";
import { assumptionsColumns, assumptionsRows } from "../../present/assumptions-rows.ts";
import { rowsToCsv, rowsToCsvForExcel } from "../../present/render/to-csv.ts";
import { toMarkdown } from "../../present/render/to-markdown.ts";
import type { Problem } from "../../problem/problem.ts";
import { analysing, endOf } from "../analysing.ts";
import type { Context } from "../context.ts";
import type { ExitCode } from "../exit-codes.ts";
import * as option from "../options.ts";
import { readProblem } from "../read-problem.ts";
import { toText } from "../../present/render/terminal/to-text.ts";
import { incumbentLines, ndjson } from "../ndjson.ts";

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
  context.streams.stdout.write(assumptionsText(problem, found, given, context));
  return endOf([found], context);
}

function assumptionsText(
  problem: Problem,
  found: Assumptions,
  { format, top }: AssumptionsArguments,
  context: Context,
): string {
  const { language } = context;
  if (format === "json") return `${JSON.stringify(found, null, 2)}\n`;
  if (format === "ndjson") return ndjson([...linesOf(found), ...incumbentLines(found)]);
  if (format === "csv") return rowsToCsv(assumptionsRows(problem, found, language), assumptionsColumns());
  if (format === "csv-excel")
    return rowsToCsvForExcel(assumptionsRows(problem, found, language), assumptionsColumns(), language);
  if (format === "markdown") return toMarkdown(assumptionsPage(problem, found, language));
  return toText(assumptionsPage(problem, found, language, { top }), context);
}

/** Everything, a line for each assumption and for each of the best allocations. */
function linesOf({ items, together }: Assumptions): readonly object[] {
  const { samples, seed, allocations = [] } = together ?? {};
  return [
    ...items.map((item) => ({ row: "assumption", ...item })),
    ...allocations.map((each, index) => ({ row: "together", number: index + 1, samples, seed, ...each })),
  ];
}
