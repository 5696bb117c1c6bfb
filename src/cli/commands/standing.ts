import { Command } from "commander";
import type { Weights } from "../../allocation/weights.ts";
import { standing } from "../../analyse/standing.ts";
import { toCsv } from "../../present/csv.ts";
import type { ComparedAllocation } from "../../present/compare-page.ts";
import { toMarkdown } from "../../present/markdown.ts";
import { standingPage } from "../../present/standing-page.ts";
import { standingColumns, standingRows } from "../../present/standing-rows.ts";
import { typedWeights, weightArguments } from "../../present/typed-weights.ts";
import type { Problem } from "../../problem/problem.ts";
import { analysing, endOf, type Terms } from "../analysing.ts";
import type { Context } from "../context.ts";
import type { ExitCode } from "../exit-codes.ts";
import * as option from "../options.ts";
import { BUILT_IN, readProblem } from "../read-problem.ts";
import { checkStdinOnce, readSelection } from "../read-selection.ts";
import { renderPage } from "../render-page.ts";
import { shellWord } from "../shell-word.ts";
import { endOfStandings, standOf } from "../stand.ts";

interface StandingArguments {
  readonly problem: string;
  readonly weight?: option.WeightOption;
  readonly format: option.Format;
  readonly timeLimit?: number;
}

/** An allocation, and what to type to see it win. */
interface Stood extends ComparedAllocation {
  readonly command?: string;
}

/** `ressort standing` */
export function standingCommand(context: Context, run: (code: Promise<ExitCode>) => Promise<void>): Command {
  const { words } = context;
  return new Command("standing")
    .description(words.standingCommand)
    .argument(`<${words.values.selection}>`, words.selectionArgument)
    .addOption(option.problemOption(words))
    .addOption(option.weightOption(words))
    .addOption(option.formatOption(words))
    .addOption(option.timeLimitOption(words))
    .addHelpText("after", `\n${words.selectionHelp}`)
    .action((selection: string, given: StandingArguments) => run(printStanding(context, selection, given)));
}

async function printStanding(context: Context, argument: string, given: StandingArguments): Promise<ExitCode> {
  const { streams } = context;
  checkStdinOnce([argument, given.problem], context);
  const problem = await readProblem(given.problem, context);
  const read = await readSelection(problem, argument, context);
  const stood = analysing(context, given.timeLimit, (terms): Stood => {
    const compared = standOf(problem, read, given.weight ?? {}, terms);
    const command =
      given.format === "table" || given.format === "markdown" ? commandOf(problem, compared, given, terms) : undefined;
    return command === undefined ? compared : { ...compared, command };
  });
  streams.stdout.write(standingText(problem, stood, given, context));
  return endOf(endOfStandings([stood]), context);
}

/** A command under which the allocation is the best, if any weights make it so; as short as that can be checked. */
function commandOf(
  problem: Problem,
  { standing: { nearestWeights, rank }, evaluation: { selection } }: ComparedAllocation,
  given: StandingArguments,
  terms: () => Terms,
): string | undefined {
  if (nearestWeights === null || rank === null || rank === 1) return undefined;
  const weights = typedWeights(nearestWeights.weights, (candidate) => {
    const under = { ...given.weight, ...candidate };
    return standing(problem, selection, { weights: under, ...terms() }).rank === 1;
  });
  const words = [
    ...(given.problem === BUILT_IN ? [] : ["--problem", given.problem]),
    ...weightArguments(besidesDocument(problem, { ...given.weight, ...weights })).flatMap((argument) => [
      "--weight",
      argument,
    ]),
  ];
  return ["ressort rank", ...words.map(shellWord)].join(" ");
}

/** Without the hensyn that weigh nothing in the document too. */
function besidesDocument({ hensyn }: Problem, weights: Weights): Weights {
  const idle = new Set(hensyn.filter(({ weight }) => weight === 0).map(({ id }) => id));
  return Object.fromEntries(Object.entries(weights).filter(([id, weight]) => weight > 0 || !idle.has(id)));
}

function standingText(
  problem: Problem,
  stood: Stood,
  { format, weight: weights }: StandingArguments,
  context: Context,
): string {
  const { language } = context;
  const data = { evaluation: stood.evaluation, standing: stood.standing };
  const page = (): ReturnType<typeof standingPage> => standingPage(problem, { ...stood, weights }, language);
  return {
    json: () => `${JSON.stringify(data, null, 2)}\n`,
    ndjson: () => `${JSON.stringify(data)}\n`,
    csv: () => toCsv(standingRows(problem, [stood], language), standingColumns(problem)),
    markdown: () => toMarkdown(page()),
    table: () => renderPage(page(), context),
  }[format]();
}
