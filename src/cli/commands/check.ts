import { Command } from "commander";
import { checkProblem } from "../../analyse/check/check-problem.ts";
import { checkView } from "../../present/views/check.ts";
import { toMarkdown } from "../../present/render/to-markdown.ts";
import { list, paragraph, type AnswerDocument } from "../../present/document/document.ts";
import { InvalidProblem, type Issue } from "../../problem/invalid-problem.ts";
import { analysing, endOf } from "../analysing.ts";
import type { Context } from "../context.ts";
import { exitCode, type ExitCode } from "../exit-codes.ts";
import { CliFailure, issuesText, NoJson } from "../failure.ts";
import * as option from "../options.ts";
import { readProblem } from "../read-problem.ts";
import { ndjson } from "../ndjson.ts";
import { outputText } from "../output.ts";

const FORMATS = ["table", "json", "ndjson", "markdown"] as const;

interface CheckArguments {
  readonly problem: string;
  readonly format: (typeof FORMATS)[number];
  readonly timeLimit?: number;
}

/** `ressort check` */
export function checkCommand(context: Context, run: (code: Promise<ExitCode>) => Promise<void>): Command {
  const { words } = context;
  return new Command("check")
    .description(words.checkCommand)
    .argument(`[${words.values.file}]`, words.fileArgument)
    .addOption(option.problemOption(words))
    .addOption(option.formatOption(words, FORMATS))
    .addOption(option.timeLimitOption(words))
    .action((file: string | undefined, given: CheckArguments, command: Command) => {
      const isNamedTwice = file !== undefined && command.getOptionValueSource("problem") === "cli";
      if (isNamedTwice) throw new CliFailure(words.usageError(words.problemTwice), exitCode.usage);
      return run(checkDocument(context, { ...given, problem: file ?? given.problem }));
    });
}

/**
 * The issues of a document are what this command is asked for: they are its result, and go to stdout. That it is no JSON at
 * all is told on stderr like every failure, and programs get it as data, too.
 */
async function checkDocument(context: Context, given: CheckArguments): Promise<ExitCode> {
  const { streams } = context;
  try {
    const problem = await readProblem(given.problem, context);
    const check = analysing(context, given.timeLimit, (terms) => checkProblem(problem, terms()));
    const output = {
      answer: check,
      items: check.findings,
      document: () => checkView(problem, check, context.language),
    };
    streams.stdout.write(outputText(output, given.format, Infinity, context));
    return endOf([check], context);
  } catch (error) {
    if (error instanceof NoJson) streams.stdout.write(noJsonText(error, given.format));
    if (!(error instanceof InvalidProblem)) throw error;
    streams.stdout.write(invalidText(error, given.format, context));
    return exitCode.failure;
  }
}

/** A document that cannot be used, in the form that was asked for. */
function invalidText(error: InvalidProblem, format: CheckArguments["format"], { language, words }: Context): string {
  const { issues } = error;
  const title = words.documentIssues(issues.length);
  const page = (): AnswerDocument => ({
    language,
    title,
    blocks: [paragraph(title), list(issues.map(({ text }) => text[language]))],
    data: null,
  });
  return {
    json: () => invalidJson(issues),
    ndjson: () => ndjson(issues),
    markdown: () => toMarkdown(page()),
    table: () => `${issuesText(error, language)}\n`,
  }[format]();
}

/** What a program is answered of an input that is no document, empty for people. */
function noJsonText({ issue }: NoJson, format: CheckArguments["format"]): string {
  if (format === "json") return invalidJson([issue]);
  return format === "ndjson" ? ndjson([issue]) : "";
}

function invalidJson(issues: readonly Issue[]): string {
  return `${JSON.stringify({ status: "invalid", issues }, null, 2)}\n`;
}
