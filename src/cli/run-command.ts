import type { GivenSelection } from "../allocation/selection.ts";
import { conflictBlocks } from "../present/sections/conflicts.ts";
import { toText } from "../present/render/terminal/to-text.ts";
import { InvalidInput, InvalidProblem } from "../problem/invalid-problem.ts";
import type { Problem } from "../problem/problem.ts";
import { inBoth } from "../text/in-both.ts";
import type { Language } from "../text/bilingual.ts";
import { analysing } from "./analysing.ts";
import { checkArguments } from "./arguments.ts";
import type { Asked, CommandData, ReadArguments, Result } from "./command.ts";
import type { Context } from "./context.ts";
import { endingOf, infeasibleOf } from "./ending.ts";
import { exitCode, type ExitCode } from "./exit-codes.ts";
import { misuse, NoJson } from "./failure.ts";
import { ROWS } from "./formats.ts";
import type { Given, Typed } from "./given.ts";
import { guardedText } from "./guarded.ts";
import { OPTIONS } from "./option-table.ts";
import { shellWord } from "./shell-word.ts";
import { isSameFile, writeOutput } from "./output-file.ts";
import { readProblem } from "./read-problem.ts";
import { checkStdinOnce, readSelection } from "./read-selection.ts";
import { checkWeighting } from "./weighting.ts";
import { asTyped, type TypedLine } from "./typed-places.ts";

const say = {
  weightsTwice: {
    da: "--weights og --weight kan ikke bruges sammen: en vægtning af dokumentet, eller vægte for sig.",
    en: "--weights and --weight cannot be used together: a weighting of the document, or weights one by one.",
  },
  weightAgain: {
    da: (first: string, second: string) =>
      `--weight ${first} og --weight ${second} kan ikke begge gælde. Skriv én af dem.`,
    en: (first: string, second: string) =>
      `--weight ${first} and --weight ${second} cannot both hold. Write one of them.`,
  },
  noOutput: { da: "--output er tom. Skriv en fil.", en: "--output is empty. Write a file." },
  overDocument: {
    da: "--output er den fil, dokumentet læses fra. Skriv til en anden.",
    en: "--output is the file from which the document is read. Write to another.",
  },
};

/** A command line as it was parsed. */
export interface Parsed {
  readonly words: readonly string[];
  readonly given: Given;
  readonly typed: Typed;
}

/**
 * Runs a command: reads what it names, answers in the format that is asked for, and says on stderr what is not complete.
 *
 * @returns the exit code.
 */
export async function runCommand(
  command: CommandData,
  { words, given, typed }: Parsed,
  context: Context,
): Promise<ExitCode> {
  const { language } = context;
  const read = checkArguments(command, words, language);
  if (given.weight !== undefined && given.weights !== undefined) throw misuse(say.weightsTwice, language);
  checkWeightsOnce(typed, language);
  if (given.output === "") throw misuse(say.noOutput, language);
  const fault = command.misuse?.(read, typed);
  if (fault !== undefined) throw misuse(fault, language);
  const meant = { ...given, problem: read.document ?? given.problem };
  checkStdinOnce([...read.selections, meant.versus ?? "", meant.problem], language);
  if (isFile(meant) && (await isSameFile(meant.output ?? "", meant.problem))) throw misuse(say.overDocument, language);
  const problem = await readOrRefuse(command, meant, context);
  if (problem === undefined) return exitCode.failure;
  const result = await answerOf(command, { problem, read, given: meant, typed }, context);
  if (result.text !== "") await write(result.text, meant, context);
  return tellEnding(result, meant, context);
}

/** Two weights of one id contradict each other: neither is silently left out. */
function checkWeightsOnce({ weight = [] }: Typed, language: Language): void {
  const first = new Map<string, string>();
  for (const text of weight) {
    const equals = text.lastIndexOf("=");
    const id = text.slice(0, equals);
    const before = first.get(id);
    if (before !== undefined && Number(before.slice(equals + 1)) !== Number(text.slice(equals + 1)))
      throw misuse(
        inBoth((of) => say.weightAgain[of](shellWord(before), shellWord(text))),
        language,
      );
    first.set(id, text);
  }
}

/** The document; undefined where it cannot be used and that is the result, which is then written. */
async function readOrRefuse({ refused }: CommandData, given: Given, context: Context): Promise<Problem | undefined> {
  try {
    return await readProblem(given.problem, context);
  } catch (error) {
    if (refused === undefined || !(error instanceof InvalidProblem || error instanceof NoJson)) throw error;
    const text = refused(error, given.format, context.language);
    if (text !== "") await write(text, given, context);
    // That it is no JSON at all is told like every failure, too.
    if (error instanceof NoJson) throw error;
    return undefined;
  }
}

interface ReadLine extends TypedLine {
  readonly read: ReadArguments;
}

async function answerOf(command: CommandData, line: ReadLine, context: Context): Promise<Result> {
  const { problem, read, given } = line;
  const selections: GivenSelection[] = [];
  const best = command.arguments?.find(({ kind }) => kind === "selection")?.best;
  for (const text of read.selections) selections.push(await readSelection(problem, { text, best }, context));
  const against = { text: given.versus ?? "", flag: OPTIONS.versus.flag, best: "taken" } as const;
  const versus = given.versus === undefined ? undefined : await readSelection(problem, against, context);
  checkWeighting(problem, given);
  const page = isFile(given) ? context.pages.file : context.pages.stdout;
  const asked: Omit<Asked, "terms"> = {
    ...line,
    choice: read.choice,
    language: context.language,
    selections,
    versus,
    page,
  };
  try {
    return analysing(context, given.timeLimit, (terms) => command.answer({ ...asked, terms }));
  } catch (error) {
    throw error instanceof InvalidInput ? asTyped(error, line) : error;
  }
}

function isFile({ output = "-" }: Given): boolean {
  return output !== "-";
}

/** Writes a result to stdout, or to the file that is named, of which stderr is told. */
async function write(text: string, { format, output = "-" }: Given, { streams, language }: Context): Promise<void> {
  if (output === "-") streams.stdout.write(text);
  else streams.stderr.write(`${await writeOutput(output, guardedText(text, { format, colour: false }), language)}\n`);
}

/** Says on stderr that not everything has been printed, if so; returns what to end with. */
function tellEnding({ ends, ending }: Result, { format }: Given, { streams, language, pages }: Context): ExitCode {
  const { code, remark } = ending ?? endingOf(ends, language);
  if (remark !== "") streams.stderr.write(`${remark}\n`);
  const infeasible = ending === undefined && ROWS.includes(format) ? infeasibleOf(ends) : undefined;
  // What reads rows finds none; a person who reads along is told why, below what has just been said.
  if (infeasible !== undefined) {
    const reasons = { language, title: remark, blocks: conflictBlocks(infeasible, language), data: null };
    streams.stderr.write(toText(reasons, { ...pages.stdout, colour: false }));
  }
  return code;
}
