import { Command } from "commander";
import { stability } from "../../analyse/stability.ts";
import { weightRegions } from "../../analyse/weight-regions.ts";
import { rowsToCsv, rowsToCsvForExcel } from "../../present/render/to-csv.ts";
import { toMarkdown } from "../../present/render/to-markdown.ts";
import { weightsPage, type WeightsToShow } from "../../present/weights-page.ts";
import { weightsColumns, weightsRows } from "../../present/weights-rows.ts";
import type { Problem } from "../../problem/problem.ts";
import { analysing, endOf } from "../analysing.ts";
import type { Context } from "../context.ts";
import type { ExitCode } from "../exit-codes.ts";
import * as option from "../options.ts";
import { readProblem } from "../read-problem.ts";
import { toText } from "../../present/render/terminal/to-text.ts";
import { incumbentLines, ndjson } from "../ndjson.ts";

interface WeightsArguments {
  readonly problem: string;
  readonly best?: number;
  readonly samples?: number;
  readonly seed?: number;
  readonly weight?: option.WeightOption;
  readonly top: number;
  readonly format: option.Format;
  readonly timeLimit?: number;
}

/** `ressort weights` */
export function weightsCommand(context: Context, run: (code: Promise<ExitCode>) => Promise<void>): Command {
  const { words } = context;
  return new Command("weights")
    .description(words.weightsCommand)
    .addOption(option.problemOption(words))
    .addOption(option.countOption(words, "--best", words.bestOption))
    .addOption(option.countOption(words, "--samples", words.samplesOption))
    .addOption(option.seedOption(words))
    .addOption(option.weightOption(words))
    .addOption(option.rowsOption(words))
    .addOption(option.formatOption(words))
    .addOption(option.timeLimitOption(words))
    .action((given: WeightsArguments) => run(printWeights(context, given)));
}

async function printWeights(context: Context, given: WeightsArguments): Promise<ExitCode> {
  const problem = await readProblem(given.problem, context);
  const shown = analyse(problem, given, context);
  const { regions, stability: firm } = shown;
  context.streams.stdout.write(weightsText(problem, shown, given, context));
  return endOf(firm === undefined ? [regions] : [regions, firm], context);
}

function analyse(problem: Problem, given: WeightsArguments, context: Context): WeightsToShow {
  const { best, samples, seed, weight: weights = {}, timeLimit } = given;
  return analysing(context, timeLimit, (terms) => {
    const regions = weightRegions(problem, { best, samples, seed, weights, ...terms() });
    // Without a region there is no best allocation whose stability could be asked for.
    if (regions.regions.length === 0) return { regions };
    return { regions, stability: stability(problem, { weights, ...terms() }) };
  });
}

function weightsText(problem: Problem, shown: WeightsToShow, given: WeightsArguments, context: Context): string {
  const { language } = context;
  const { top, format } = given;
  const { regions } = shown;
  if (format === "json") return `${JSON.stringify(shown, null, 2)}\n`;
  if (format === "ndjson") return ndjson([...regions.acceptability, ...incumbentLines(regions)]);
  if (format === "csv") return rowsToCsv(weightsRows(problem, regions, language), weightsColumns(regions));
  if (format === "csv-excel")
    return rowsToCsvForExcel(weightsRows(problem, regions, language), weightsColumns(regions), language);
  if (format === "markdown") return toMarkdown(weightsPage(problem, shown, language));
  return toText(weightsPage(problem, shown, language, { top }), context);
}
