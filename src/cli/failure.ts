import { CommanderError } from "commander";
import { InvalidInput, InvalidProblem, type Issue } from "../problem/invalid-problem.ts";
import type { Language } from "../text/bilingual.ts";
import { SolverDisagreement } from "../solve/solver-disagreement.ts";
import { exitCode, type ExitCode } from "./exit-codes.ts";
import { usageMessage } from "./usage-message.ts";
import { cliWords } from "./words/index.ts";

/** A failure that is told in the reader's language already, such as an unreadable file. */
export class CliFailure extends Error {
  override readonly name: string = "CliFailure";
  readonly code: ExitCode;

  constructor(message: string, code: ExitCode = exitCode.failure) {
    super(message);
    this.code = code;
  }
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

/** What to say of an error, and what to end with. */
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
  if (error instanceof SolverDisagreement) {
    return { message: cliWords[language].solverDisagreement(error.solver), code: exitCode.failure };
  }
  // A fault of ours: what helps to find it is worth more than brevity.
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { message: cliWords[language].unexpected(detail), code: exitCode.failure };
}

/** What to say of an output that cannot be written to, and what to end with; nothing of a pipe that was closed. */
export function failedOutput(error: NodeJS.ErrnoException, language: Language): Told {
  if (error.code === "EPIPE") return { message: "", code: exitCode.ok };
  return { message: cliWords[language].unwritable(error.code ?? error.message), code: exitCode.failure };
}

/** Every issue of an input or a document, under a line that says how many there are. */
export function issuesText(error: InvalidInput, language: Language): string {
  const words = cliWords[language];
  const count = error.issues.length;
  const head = error instanceof InvalidProblem ? words.documentIssues(count) : words.inputIssues(count);
  return [head, ...error.issues.map(({ text }) => `- ${text[language]}`)].join("\n");
}

/** Help and version have been printed by the time they get here, and so has the help that stands for a missing command. */
function tellUsage(error: CommanderError, language: Language): Told {
  if (error.exitCode === 0) return { message: "", code: exitCode.ok };
  if (error.code === "commander.help") return { message: "", code: exitCode.usage };
  return { message: usageMessage(error, language), code: exitCode.usage };
}
