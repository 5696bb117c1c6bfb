import { Command } from "commander";
import type { Weights } from "../../allocation/weights.ts";
import { standing, type Standing } from "../../analyse/standing.ts";
import { typedWeights, weightArguments } from "../typed-weights.ts";
import { standingView } from "../../present/views/standing.ts";
import type { Problem } from "../../problem/problem.ts";
import { analysing, endOf, type Terms } from "../analysing.ts";
import type { Context } from "../context.ts";
import type { ExitCode } from "../exit-codes.ts";
import * as option from "../options.ts";
import { BUILT_IN, readProblem } from "../read-problem.ts";
import { checkStdinOnce, readSelection } from "../read-selection.ts";
import { outputText } from "../output.ts";
import { shellWord } from "../shell-word.ts";

interface StandingArguments {
  readonly problem: string;
  readonly weight?: option.WeightOption;
  readonly format: option.Format;
  readonly timeLimit?: number;
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
  const selection = await readSelection(problem, argument, context);
  const { weight: weights, format } = given;
  const isPage = format === "table" || format === "markdown";
  const { answer, command } = analysing(context, given.timeLimit, (terms) => {
    const answer = standing(problem, selection, { weights, ...terms() });
    return { answer, command: isPage ? commandOf(problem, answer, given, terms) : undefined };
  });
  const output = {
    answer,
    items: [answer],
    document: () => standingView(problem, answer, context.language, { command }),
  };
  streams.stdout.write(outputText(output, format, 1, context));
  return endOf([answer], context);
}

/** A command under which the allocation is the best, if any weights make it so; as short as that can be checked. */
function commandOf(
  problem: Problem,
  { nearestWeights, rank, evaluation: { selection } }: Standing,
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
