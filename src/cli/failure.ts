import { CommanderError } from "commander";
import { CatalogueTooLarge } from "../allocation/catalogue/columns.ts";
import { InvalidInput, InvalidProblem, type Issue } from "../problem/invalid-problem.ts";
import { SolverDisagreement } from "../solve/solver-disagreement.ts";
import type { Bilingual, Language } from "../text/bilingual.ts";
import { formatNumber } from "../text/numbers.ts";
import { exitCode, type ExitCode } from "./exit-codes.ts";
import { systemReason } from "./system-reason.ts";
import { usageError, usageMessage } from "./usage-message.ts";

const say = {
  unwritable: {
    da: (reason: string) => `Resultatet kunne ikke skrives helt: ${reason}.`,
    en: (reason: string) => `The result could not be written in full: ${reason}.`,
  },
  documentIssues: {
    da: (count: number) => `Problemdokumentet har ${formatNumber(count, "da")} fejl:`,
    en: (count: number) => `The problem document has ${problems(count)}:`,
  },
  inputIssues: {
    da: (count: number) => `Der er ${formatNumber(count, "da")} fejl i det indtastede:`,
    en: (count: number) => `The input has ${problems(count)}:`,
  },
  solverDisagreement: {
    da: (solver: string) =>
      `Løseren ${solver} gav et svar, der ikke holdt til kontrollen. Derfor er intet skrevet ud. Det er en fejl i løseren eller i ressort og ikke i dine ønsker. Prøv igen med andre tal, for eksempel lidt andre vægte, og meld fejlen med kommandoen og dokumentet.`,
    en: (solver: string) =>
      `The solver ${solver} gave an answer that did not stand up to checking, so nothing is printed. It is a bug of the solver or of ressort, not of your wishes. Try again with other figures, such as slightly different weights, and report it with the command and the document.`,
  },
  tooMany: {
    da: ({ found, counted }: CatalogueTooLarge) =>
      `Der er ${counted ? "" : "mindst "}${formatNumber(found, "da")} lovlige fordelinger, for mange til den liste over dem alle, som --method list kræver.`,
    en: ({ found, counted }: CatalogueTooLarge) =>
      `There are ${counted ? "" : "at least "}${formatNumber(found, "en")} lawful allocations, too many for the list of them all that --method list needs.`,
  },
  unexpected: {
    da: (detail: string) => `En uventet fejl i ressort:\n${detail}`,
    en: (detail: string) => `An unexpected error in ressort:\n${detail}`,
  },
};

function problems(count: number): string {
  return count === 1 ? "1 problem" : `${formatNumber(count, "en")} problems`;
}

/** A failure that is told in the reader's language already, such as an unreadable file. */
export class CliFailure extends Error {
  override readonly name: string = "CliFailure";
  readonly code: ExitCode;

  constructor(message: string, code: ExitCode = exitCode.failure) {
    super(message);
    this.code = code;
  }
}

/** A command line that cannot be understood. */
export function misuse(text: Bilingual, language: Language): CliFailure {
  return new CliFailure(usageError(text[language], language), exitCode.usage);
}

/** Of an input that is no JSON, or not even text: the same as an issue, for programs. */
export class NoJson extends CliFailure {
  override readonly name = "NoJson";
  readonly issue: Issue;

  constructor(message: string, issue: Issue) {
    super(message);
    this.issue = issue;
  }
}

/** Message about an error, and the exit code. */
export interface Told {
  /** Empty if everything has been said. */
  readonly message: string;
  readonly code: ExitCode;
}

/** Turns whatever a command threw into words and an exit code. */
export function tell(error: unknown, language: Language): Told {
  if (error instanceof CommanderError) return tellUsage(error, language);
  if (error instanceof InvalidInput) return { message: issuesText(error, language), code: exitCode.failure };
  if (error instanceof CliFailure) return { message: error.message, code: error.code };
  if (error instanceof CatalogueTooLarge) return { message: say.tooMany[language](error), code: exitCode.failure };
  if (error instanceof SolverDisagreement)
    return { message: say.solverDisagreement[language](error.solver), code: exitCode.failure };
  // A fault of ours: what helps to find it is worth more than brevity.
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { message: say.unexpected[language](detail), code: exitCode.failure };
}

/** Message about an output that cannot be written to, and the exit code; no message for a pipe that was closed. */
export function failedOutput(error: NodeJS.ErrnoException, language: Language): Told {
  if (error.code === "EPIPE") return { message: "", code: exitCode.ok };
  return { message: say.unwritable[language](systemReason(error)[language]), code: exitCode.failure };
}

/** The number of issues in a document, in words. */
export function documentIssues(count: number, language: Language): string {
  return say.documentIssues[language](count);
}

/** Every issue of an input or a document, under a line that says how many there are. */
export function issuesText(error: InvalidInput, language: Language): string {
  const count = error.issues.length;
  const head = error instanceof InvalidProblem ? say.documentIssues : say.inputIssues;
  return [head[language](count), ...error.issues.map(({ text }) => `- ${text[language]}`)].join("\n");
}

/** Help and version have been printed by the time they get here, and so has the help that stands for a missing command. */
function tellUsage(error: CommanderError, language: Language): Told {
  if (error.exitCode === 0) return { message: "", code: exitCode.ok };
  if (error.code === "commander.help") return { message: "", code: exitCode.usage };
  return { message: usageMessage(error, language), code: exitCode.usage };
}
