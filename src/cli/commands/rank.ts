import { Command } from "commander";
import { rank, type Ranking } from "../../analyse/rank.ts";
import type { Problem } from "../../problem/problem.ts";
import { rowsToCsv, rowsToCsvForExcel } from "../../present/render/to-csv.ts";
import { toMarkdown } from "../../present/render/to-markdown.ts";
import { scoreCell } from "../../present/score-cell.ts";
import { infeasiblePage, isOfDocument } from "../../present/infeasible-page.ts";
import { rankingPage } from "../../present/ranking-page.ts";
import { rankingColumns, rankingRows } from "../../present/ranking-rows.ts";
import { boundText } from "../../present/sections/ending.ts";
import { selectionIds } from "../../present/selection-text.ts";
import type { Context } from "../context.ts";
import { exitCode, type ExitCode } from "../exit-codes.ts";
import * as option from "../options.ts";
import { withProgress } from "../progress.ts";
import { readProblem } from "../read-problem.ts";
import { toText } from "../../present/render/terminal/to-text.ts";
import { wishOf, wishOptions, type WishOptions } from "../wish-options.ts";
import { incumbentLines, ndjson } from "../ndjson.ts";

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
  stdout.write(rankingText(problem, ranking, given.format, context));
  const message = remark(problem, ranking, context);
  if (message !== "") stderr.write(`${message}\n`);
  // What reads rows finds none; a person who reads along is told why.
  if (ranking.status === "infeasible" && ROWS.includes(given.format))
    stderr.write(toText(untitled(infeasiblePage(ranking, context.language)), { ...context, colour: false }));
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

function rankingText(problem: Problem, ranking: Ranking, format: RankArguments["format"], context: Context): string {
  const { language } = context;
  const page = (): ReturnType<typeof rankingPage> => rankingPage(problem, ranking, language);
  return {
    json: () => `${JSON.stringify(ranking, null, 2)}\n`,
    ndjson: () => ndjson([...ranking.allocations, ...incumbentLines(ranking)]),
    csv: () => rowsToCsv(rankingRows(problem, ranking, language), rankingColumns(problem)),
    "csv-excel": () => rowsToCsvForExcel(rankingRows(problem, ranking, language), rankingColumns(problem), language),
    markdown: () => toMarkdown(page()),
    table: () => toText(page(), context),
  }[format]();
}

/** Where what its title says has just been said. */
function untitled(page: ReturnType<typeof infeasiblePage>): ReturnType<typeof infeasiblePage> {
  return page.filter((block) => block.kind !== "heading" || block.level !== 1);
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
