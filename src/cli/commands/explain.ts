import { Command } from "commander";
import type { Weights } from "../../allocation/weights.ts";
import { explain } from "../../analyse/explain/explain.ts";
import type { Explanation } from "../../analyse/explain/explanation.ts";
import { rank } from "../../analyse/rank.ts";
import { scaleOf } from "../../analyse/scale.ts";
import { toCsv } from "../../present/csv.ts";
import { explanationPage, type ExplanationPageOptions } from "../../present/explanation-page.ts";
import { explanationColumns, explanationRows } from "../../present/explanation-rows.ts";
import { toMarkdown } from "../../present/markdown.ts";
import type { Problem } from "../../problem/problem.ts";
import { analysing, endOf, type AnalysisEnd, type Terms } from "../analysing.ts";
import type { Context } from "../context.ts";
import type { ExitCode } from "../exit-codes.ts";
import * as option from "../options.ts";
import { readProblem } from "../read-problem.ts";
import { BEST, checkStdinOnce, isBest, readSelection, type ReadSelection } from "../read-selection.ts";
import { renderPage } from "../render-page.ts";

interface ExplainArguments {
  readonly problem: string;
  readonly versus: string;
  readonly weight?: option.WeightOption;
  readonly top: number;
  readonly format: option.Format;
  readonly timeLimit?: number;
}

/** What there is to print, if anything: nothing is explained where there is no best allocation. */
interface Explained {
  readonly end: AnalysisEnd;
  readonly text?: string;
}

/** `ressort explain` */
export function explainCommand(context: Context, run: (code: Promise<ExitCode>) => Promise<void>): Command {
  const { words } = context;
  return new Command("explain")
    .description(words.explainCommand)
    .argument(`[${words.values.selection}]`, words.explainedArgument)
    .addOption(option.versusOption(words))
    .addOption(option.problemOption(words))
    .addOption(option.weightOption(words))
    .addOption(option.rowsOption(words, words.reasonsOption))
    .addOption(option.formatOption(words))
    .addOption(option.timeLimitOption(words))
    .addHelpText("after", `\n${words.selectionHelp}\n\n${words.bestHelp}`)
    .action((selection: string | undefined, given: ExplainArguments) =>
      run(printExplanation(context, selection, given)),
    );
}

async function printExplanation(
  context: Context,
  argument: string | undefined,
  given: ExplainArguments,
): Promise<ExitCode> {
  checkStdinOnce([argument ?? "", given.versus, given.problem], context);
  const problem = await readProblem(given.problem, context);
  const [to, from] = [
    await readOrBest(problem, argument ?? BEST, context, "selection"),
    await readOrBest(problem, given.versus, context, "versus"),
  ];
  const explained = analysing(context, given.timeLimit, (terms): Explained => {
    const { weight: weights = {} } = given;
    const bestSides = (["to", "from"] as const).filter((side) => ({ to, from })[side] === BEST);
    const found = bestSides.length === 0 ? undefined : best(problem, weights, terms());
    if (typeof found === "string") return { end: found };
    const sides = { to: to === BEST ? found : to, from: from === BEST ? found : from };
    if (sides.to === undefined || sides.from === undefined) return { end: "unproven" };
    const versus = sides.from.selection;
    const explanation = explain(problem, sides.to.selection, { versus, weights, ...terms() });
    // The scale is known by now, and with it whether there is any lawful allocation.
    return {
      end: scaleOf(problem).lawful ? "complete" : "infeasible",
      text: explanationText(
        problem,
        explanation,
        { to: sides.to.named, from: sides.from.named, tied: found?.tied === true ? bestSides : [] },
        given,
        context,
      ),
    };
  });
  if (explained.text !== undefined) context.streams.stdout.write(explained.text);
  return endOf(explained.end, context);
}

/** A selection; the word for the best allocation stands for itself. */
async function readOrBest(
  problem: Problem,
  argument: string,
  context: Context,
  called: string,
): Promise<ReadSelection | typeof BEST> {
  return isBest(problem, argument) ? BEST : readSelection(problem, argument, context, called);
}

/** The best allocation, and whether others share its rank. */
interface Best extends ReadSelection {
  readonly tied: boolean;
}

/** The first of the ranking, if there is any and the time suffices to prove it. */
function best(problem: Problem, weights: Weights, { timeLimitMs, onProgress }: Terms): Best | AnalysisEnd {
  const { status, allocations } = rank(problem, {
    weights,
    top: 1,
    ...(timeLimitMs === undefined ? {} : { timeLimitMs }),
    onProgress: ({ relaxations }) => {
      onProgress({ step: "search", done: relaxations });
    },
  });
  const [first] = allocations;
  if (first !== undefined) return { selection: first.selection, tied: first.tied };
  return status === "infeasible" ? "infeasible" : "unproven";
}

function explanationText(
  problem: Problem,
  explanation: Explanation,
  named: Omit<ExplanationPageOptions, "top">,
  { format, top }: ExplainArguments,
  context: Context,
): string {
  const { language } = context;
  const page = (shown?: number): ReturnType<typeof explanationPage> =>
    explanationPage(problem, explanation, language, { top: shown, ...named });
  return {
    json: () => `${JSON.stringify(explanation, null, 2)}\n`,
    ndjson: () => explanation.parts.map((part) => `${JSON.stringify(part)}\n`).join(""),
    csv: () => toCsv(explanationRows(problem, explanation, language), explanationColumns()),
    markdown: () => toMarkdown(page()),
    table: () => renderPage(page(top), context),
  }[format]();
}
