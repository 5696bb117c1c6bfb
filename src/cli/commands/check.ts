import { Command } from "commander";
import { documentPage } from "../../present/document-page.ts";
import { InvalidProblem } from "../../problem/invalid-problem.ts";
import type { Context } from "../context.ts";
import { exitCode, type ExitCode } from "../exit-codes.ts";
import { issuesText } from "../failure.ts";
import { readProblem } from "../read-problem.ts";
import { renderPage } from "../render-page.ts";

/** `ressort check` */
export function checkCommand(context: Context, run: (code: Promise<ExitCode>) => Promise<void>): Command {
  const { words } = context;
  return new Command("check")
    .description(words.checkCommand)
    .argument(`<${words.values.file}>`, words.fileArgument)
    .action((file: string) => run(checkDocument(context, file)));
}

/** The issues of a document are what this command is asked for: they are its result, and go to stdout. */
async function checkDocument(context: Context, file: string): Promise<ExitCode> {
  const { language, streams } = context;
  try {
    streams.stdout.write(renderPage(documentPage(await readProblem(file, context), language), context));
    return exitCode.ok;
  } catch (error) {
    if (!(error instanceof InvalidProblem)) throw error;
    streams.stdout.write(`${issuesText(error, language)}\n`);
    return exitCode.failure;
  }
}
