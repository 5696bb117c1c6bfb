import { Command } from "commander";
import { stability } from "../../analyse/stability.ts";
import { weightRegions } from "../../analyse/weight-regions.ts";
import { weightsView, type WeightsToShow } from "../../present/views/regions.ts";
import type { Problem } from "../../problem/problem.ts";
import { analysing, endOf } from "../analysing.ts";
import type { Context } from "../context.ts";
import type { ExitCode } from "../exit-codes.ts";
import * as option from "../options.ts";
import { readProblem } from "../read-problem.ts";
import { incumbentLines } from "../ndjson.ts";
import { outputText } from "../output.ts";

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
  const output = {
    answer: shown,
    items: [...regions.acceptability, ...incumbentLines(regions)],
    document: (top?: number) => weightsView(problem, shown, context.language, { top, namesOptions: true }),
  };
  context.streams.stdout.write(outputText(output, given.format, given.top, context));
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
