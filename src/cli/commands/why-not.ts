import { Command } from "commander";
import { choicesOf, selectionOf } from "../../allocation/selection.ts";
import { whyNot, type WhyNot, type Wish } from "../../analyse/why-not/why-not.ts";
import { toCsv } from "../../present/csv.ts";
import { toMarkdown } from "../../present/markdown.ts";
import { whyNotPage, type WhyNotToShow } from "../../present/why-not-page.ts";
import { whyNotColumns, whyNotLines, whyNotRows } from "../../present/why-not-rows.ts";
import type { Problem } from "../../problem/problem.ts";
import { structureOf } from "../../problem/structure.ts";
import { analysing, endOf } from "../analysing.ts";
import type { Context } from "../context.ts";
import { exitCode, type ExitCode } from "../exit-codes.ts";
import * as option from "../options.ts";
import { readProblem } from "../read-problem.ts";
import { bestIsNoWish, checkStdinOnce, isBest, readSelection, type ReadSelection } from "../read-selection.ts";
import { renderPage } from "../render-page.ts";
import { wishOf, wishOptions, type WishOptions } from "../wish-options.ts";

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
  const read = argument === undefined ? undefined : await readWished(problem, argument, context);
  const wish = wholeWish(problem, wishOf(given), read);
  const weights = given.weight ?? {};
  const found = analysing(context, given.timeLimit, (terms) =>
    whyNot(problem, wish, { weights, ...(given.by === undefined ? {} : { by: given.by }), ...terms() }),
  );
  const shown = { whyNot: found, named: read?.named, weights };
  context.streams.stdout.write(whyNotText(problem, shown, given.format, context));
  return endOfWish(found, context);
}

/** The word for the best allocation is known from `explain`, and names no scenarios. */
async function readWished(problem: Problem, argument: string, context: Context): Promise<ReadSelection> {
  if (isBest(problem, argument)) throw bestIsNoWish(argument);
  return readSelection(problem, argument, context);
}

/** Every scenario of a selection is wished, the unchanged ones too. */
function wholeWish(problem: Problem, wish: Required<Wish>, read: ReadSelection | undefined): Wish {
  if (read === undefined) return wish;
  const structure = structureOf(problem);
  return {
    ...wish,
    lock: [...Object.values(selectionOf(structure, choicesOf(structure, read.selection))), ...wish.lock],
  };
}

function whyNotText(
  problem: Problem,
  shown: WhyNotToShow,
  format: WhyNotArguments["format"],
  context: Context,
): string {
  const { language } = context;
  return {
    json: () => `${JSON.stringify(shown.whyNot, null, 2)}\n`,
    ndjson: () =>
      whyNotLines(problem, shown.whyNot, language)
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(""),
    csv: () => toCsv(whyNotRows(problem, shown.whyNot, language), whyNotColumns(problem)),
    markdown: () => toMarkdown(whyNotPage(problem, shown, language)),
    table: () => renderPage(whyNotPage(problem, shown, language), context),
  }[format]();
}

/** That a wish is impossible is known even if not all of the reasons are. */
function endOfWish({ possible, complete }: WhyNot, context: Context): ExitCode {
  if (possible) return endOf(complete ? "complete" : "stopped", context);
  if (!complete) context.streams.stderr.write(`${context.words.conflictsIncomplete}\n`);
  return exitCode.infeasible;
}
