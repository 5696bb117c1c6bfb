import { Command } from "commander";
import { rank, type Ranking } from "../../analyse/rank.ts";
import { scaleOf } from "../../analyse/scale.ts";
import type { Problem } from "../../problem/problem.ts";
import { toCsv } from "../../present/csv.ts";
import { toMarkdown } from "../../present/markdown.ts";
import { formatNumber } from "../../problem/texts/numbers.ts";
import type { Page } from "../../present/page.ts";
import { infeasiblePage } from "../../present/infeasible-page.ts";
import { rankingPage } from "../../present/ranking-page.ts";
import { rankingColumns, rankingRows } from "../../present/ranking-rows.ts";
import type { Context } from "../context.ts";
import { exitCode, type ExitCode } from "../exit-codes.ts";
import * as option from "../options.ts";
import { printable } from "../printable.ts";
import { withProgress } from "../progress.ts";
import { readProblem } from "../read-problem.ts";
import { renderPage } from "../render-page.ts";
import { wishOf, wishOptions, type WishOptions } from "../wish-options.ts";

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
  stdout.write(rankingText(problem, ranking, given.format, context));
  const message = remark(problem, ranking, context);
  if (message !== "") stderr.write(`${printable(message)}\n`);
  // What reads rows finds none; a person who reads along is told why.
  if (given.format === "csv" || given.format === "ndjson")
    stderr.write(pageText(untitled(conflictPage(problem, ranking, context)), "table", context));
  return { optimal: exitCode.ok, infeasible: exitCode.infeasible, stopped: exitCode.timeLimit }[ranking.status];
}

function rankWithProgress(problem: Problem, given: RankArguments, context: Context): Ranking {
  const { weight: weights = {}, top, timeLimit } = given;
  const began = performance.now();
  return withProgress(context, timeLimit !== undefined, (progress) =>
    rank(problem, {
      weights,
      ...wishOf(given),
      top,
      ...(timeLimit === undefined ? {} : { timeLimitMs: 1000 * timeLimit }),
      onProgress: () => {
        const share = timeLimit === undefined ? 0 : (performance.now() - began) / (1000 * timeLimit);
        progress.update(context.words.searching, share);
      },
    }),
  );
}

function rankingText(problem: Problem, ranking: Ranking, format: RankArguments["format"], context: Context): string {
  const { language } = context;
  switch (format) {
    case "json":
      return `${JSON.stringify(ranking, null, 2)}\n`;
    case "ndjson":
      return ranking.allocations.map((allocation) => `${JSON.stringify(allocation)}\n`).join("");
    case "csv":
      return toCsv(rankingRows(problem, ranking, language), rankingColumns(problem));
    case "markdown":
    case "table": {
      const page =
        ranking.allocations.length === 0
          ? conflictPage(problem, ranking, context)
          : rankingPage(problem, ranking, language);
      return pageText(page, format, context);
    }
  }
}

function pageText(page: Page, format: "markdown" | "table", context: Context): string {
  if (page.length === 0) return "";
  return format === "markdown" ? toMarkdown(page) : renderPage(page, context);
}

/** Why no lawful allocation grants the wishes; empty if one does. */
function conflictPage(
  problem: Problem,
  { status, conflicts = [], corrections = [], complete = true }: Ranking,
  { language }: Context,
): Page {
  if (status !== "infeasible") return [];
  return infeasiblePage({ conflicts, corrections, complete }, scaleOf(problem).lawful, language);
}

/** Where what its title says has just been said. */
function untitled(page: Page): Page {
  return page.filter((block) => block.kind !== "heading" || block.level !== 1);
}

/** What stderr says of a ranking that is not complete. */
function remark(problem: Problem, ranking: Ranking, { language, words }: Context): string {
  if (ranking.status === "optimal") return "";
  if (ranking.status === "infeasible") {
    // The ranking has computed the scale, which knows of every allocation without the wishes.
    return scaleOf(problem).lawful ? words.infeasibleWishes : words.infeasibleDocument;
  }
  // Rounded up: rounding to the nearest could state a bound that does not hold.
  const bound = formatNumber(Math.ceil(1000 * (ranking.bound ?? 1)) / 10, language, 1);
  const lines = [words.stopped(ranking.allocations.length, bound)];
  const { incumbent } = ranking;
  if (incumbent !== undefined) {
    const [row] = rankingRows(
      problem,
      { status: "optimal", allocations: [{ ...incumbent, rank: 1, tied: false }] },
      language,
    );
    lines.push(words.incumbent(formatNumber(Number(row?.score), language, 1), String(row?.scenarios)));
  }
  return lines.join("\n");
}
