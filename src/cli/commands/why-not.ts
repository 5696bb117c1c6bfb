import { Command } from "commander";
import type { GivenSelection } from "../../allocation/selection.ts";
import type { Member } from "../../analyse/conflicts/member.ts";
import { whyNot, type WhyNot } from "../../analyse/why-not/why-not.ts";
import { whyNotView } from "../../present/views/why-not.ts";
import type { Problem } from "../../problem/problem.ts";
import { analysing, endOf } from "../analysing.ts";
import type { Context } from "../context.ts";
import { exitCode, type ExitCode } from "../exit-codes.ts";
import * as option from "../options.ts";
import { readProblem } from "../read-problem.ts";
import { bestIsNoWish, checkStdinOnce, isBest, readSelection } from "../read-selection.ts";
import { wishOf, wishOptions, type WishOptions } from "../wish-options.ts";
import { incumbentLines } from "../ndjson.ts";
import { outputText } from "../output.ts";

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
  const output = {
    answer,
    items: linesOf(answer),
    document: () => whyNotView(problem, answer, context.language),
  };
  context.streams.stdout.write(outputText(output, given.format, Infinity, context));
  return endOfWish(answer, context);
}

/** The word for the best allocation is known from `explain`, and names no scenarios. */
async function readWished(problem: Problem, argument: string, context: Context): Promise<GivenSelection> {
  if (isBest(problem, argument)) throw bestIsNoWish(argument);
  return readSelection(problem, argument, context);
}

/** Everything in the shapes of the answer: a line for each member of each correction and each conflict, or for each part of the wish. */
function linesOf(answer: WhyNot): readonly object[] {
  if (answer.possible === null) return incumbentLines(answer);
  if (!answer.possible)
    return [...memberLines("correction", answer.corrections), ...memberLines("conflict", answer.conflicts)];
  const { best, winner, rank, of, replacement, nearestWeights } = answer;
  return [
    { row: "best", rank, of, ...best },
    { row: "winner", ...winner },
    ...replacement.map((part) => ({ row: "part", ...part })),
    ...(nearestWeights === null ? [] : [{ row: "nearest", ...nearestWeights }]),
  ];
}

function memberLines(row: string, sets: readonly (readonly Member[])[]): readonly object[] {
  return sets.flatMap((members, index) => members.map((member) => ({ row, number: index + 1, ...member })));
}

/** That a wish is impossible is known even if not all of the reasons are. */
function endOfWish(answer: WhyNot, context: Context): ExitCode {
  if (answer.status !== "infeasible") return endOf([answer], context);
  if (!answer.complete) context.streams.stderr.write(`${context.words.conflictsIncomplete}\n`);
  return exitCode.infeasible;
}
