import { Command } from "commander";
import { rank, type Ranking } from "../../analyse/rank.ts";
import type { Problem } from "../../problem/problem.ts";
import { scoreCell } from "../../present/texts/score-text.ts";
import { conflictBlocks, isOfDocument } from "../../present/sections/conflicts.ts";
import { boundText } from "../../present/sections/ending.ts";
import { selectionIds } from "../../present/texts/selection-text.ts";
import { rankingView } from "../../present/views/ranking.ts";
import type { Context } from "../context.ts";
import { exitCode, type ExitCode } from "../exit-codes.ts";
import * as option from "../options.ts";
import { withProgress } from "../progress.ts";
import { readProblem } from "../read-problem.ts";
import { toText } from "../../present/render/terminal/to-text.ts";
import { wishOf, wishOptions, type WishOptions } from "../wish-options.ts";
import { incumbentLines } from "../ndjson.ts";
import { outputText } from "../output.ts";

/** The formats that hold nothing but rows. */
const ROWS: readonly option.Format[] = ["ndjson", "csv", "csv-excel"];

interface RankArguments extends WishOptions {
  readonly problem: string;
  readonly weight?: option.WeightOption;
  readonly top: number;
  readonly format: option.Format;
  readonly timeLimit?: number;
}

/** `ressort rank` */
export function rankCommand(context: Context, run: (code: Promise<ExitCode>) => Promise<void>): Command {
  const { words } = context;
  const command = new Command("rank")
    .description(words.rankCommand)
    .addOption(option.problemOption(words))
    .addOption(option.weightOption(words))
    .addOption(option.topOption(words));
  for (const each of wishOptions(words)) command.addOption(each);
  return command
    .addOption(option.formatOption(words))
    .addOption(option.timeLimitOption(words))
    .addHelpText("after", `\n${words.limitHelp}`)
    .action((given: RankArguments) => run(printRanking(context, given)));
}

async function printRanking(context: Context, given: RankArguments): Promise<ExitCode> {
  const { stdout, stderr } = context.streams;
  const problem = await readProblem(given.problem, context);
  const ranking = rankWithProgress(problem, given, context);
  const output = {
    answer: ranking,
    items: [...ranking.allocations, ...incumbentLines(ranking)],
    document: (top?: number) => rankingView(problem, ranking, context.language, { top, namesOptions: true }),
  };
  stdout.write(outputText(output, given.format, given.top, context));
  const message = remark(problem, ranking, context);
  if (message !== "") stderr.write(`${message}\n`);
  // What reads rows finds none; a person who reads along is told why, below what has just been said.
  if (ranking.status === "infeasible" && ROWS.includes(given.format)) {
    const { language } = context;
    const reasons = { language, title: message, blocks: conflictBlocks(ranking, language), data: null };
    stderr.write(toText(reasons, { ...context, colour: false }));
  }
  return { complete: exitCode.ok, infeasible: exitCode.infeasible, stopped: exitCode.timeLimit }[ranking.status];
}

function rankWithProgress(problem: Problem, given: RankArguments, context: Context): Ranking {
  const { weight: weights, top, timeLimit } = given;
  const began = performance.now();
  return withProgress(context, timeLimit !== undefined, (progress) =>
    rank(problem, {
      weights,
      ...wishOf(given),
      top,
      timeLimitMs: timeLimit === undefined ? undefined : 1000 * timeLimit,
      onProgress: () => {
        const share = timeLimit === undefined ? 0 : (performance.now() - began) / (1000 * timeLimit);
        progress.update(context.words.searching, share);
      },
    }),
  );
}

/** What stderr says of a ranking that is not complete. */
function remark(problem: Problem, ranking: Ranking, { language, words }: Context): string {
  if (ranking.status === "complete") return "";
  if (ranking.status === "infeasible") return isOfDocument(ranking) ? words.infeasibleDocument : words.infeasibleWishes;
  const { allocations, bound, incumbent } = ranking;
  const lines = [words.stopped(allocations.length, boundText(bound, language))];
  if (incumbent !== null) {
    lines.push(words.incumbent(scoreCell(incumbent, language), selectionIds(problem, incumbent.selection)));
  }
  return lines.join("\n");
}
