import type { GivenSelection } from "../allocation/selection.ts";
import type { Progress } from "../analyse/clock.ts";
import type { Infeasible } from "../analyse/question.ts";
import type { ViewOptions } from "../present/sections/rest.ts";
import type { AnswerDocument } from "../present/document/document.ts";
import type { InvalidProblem } from "../problem/invalid-problem.ts";
import type { Problem } from "../problem/problem.ts";
import type { Bilingual, Language } from "../text/bilingual.ts";
import type { PageForm } from "./context.ts";
import type { ExitCode } from "./exit-codes.ts";
import type { NoJson } from "./failure.ts";
import { FORMATS, isFormat } from "./formats.ts";
import type { Given, Typed } from "./given.ts";
import type { HelpList } from "./help-lists.ts";
import type { OptionName } from "./option-table.ts";

/** An argument as data. */
export interface Argument {
  /** Kind of argument: one of some words, a selection that is read for the question, or the file of the document. */
  readonly kind: "choice" | "selection" | "document";
  readonly name: Bilingual;
  readonly about: Bilingual;
  readonly required?: boolean;
  /** Bounds on the number of such arguments, if there may be more than one. */
  readonly count?: { readonly from: number; readonly to: number; readonly remedy: Bilingual };
  /** Meaning of the word for the best allocation here: a selection, or nothing that could be wished. */
  readonly best?: "taken" | "no-wish";
  /** The words of a choice. */
  readonly choices?: readonly string[];
}

/** The arguments of a command line by what they are. */
export interface ReadArguments {
  readonly choice: string;
  readonly selections: readonly string[];
  readonly document: string | undefined;
}

/** Terms that the command line sets for an analysis. */
export interface Terms {
  /** The rest of the time limit. */
  readonly timeLimitMs?: number;
  readonly onProgress: (progress: Progress) => void;
}

/** A command line when everything that it names is read. */
export interface Asked {
  readonly problem: Problem;
  readonly language: Language;
  readonly given: Given;
  readonly typed: Typed;
  /** The word of the argument that is a choice. */
  readonly choice: string;
  readonly selections: readonly GivenSelection[];
  readonly versus: GivenSelection | undefined;
  /** To be called for each analysis: together they have the time limit. */
  readonly terms: () => Terms;
  readonly page: PageForm;
}

/** The end of an answer: complete, stopped or infeasible. */
export type End = { readonly status: "complete" | "stopped" } | Infeasible;

/** Exit code of a command, and its remark on stderr. */
export interface Ending {
  readonly code: ExitCode;
  readonly remark: string;
}

/** Result of a command: the text in its format, and how its answers ended. */
export interface Result {
  readonly text: string;
  readonly ends: readonly End[];
  /** In place of what is said of any ends. */
  readonly ending?: Ending | undefined;
}

/** A command as data: what can be typed, and what is answered. */
export interface CommandData {
  readonly name: string;
  readonly about: Bilingual;
  readonly arguments?: readonly Argument[];
  readonly options: readonly OptionName[];
  readonly formats: readonly string[];
  /** True if a format has to be named, since there is no default. */
  readonly formatRequired?: boolean;
  /** Explained below the options. */
  readonly notes?: readonly HelpList[];
  /** Fault of the arguments and options taken together, if any. */
  readonly misuse?: (read: ReadArguments, typed: Typed) => Bilingual | undefined;
  readonly answer: (asked: Asked) => Result;
  /** The result of a document that cannot be used, where that is what is asked. */
  readonly refused?: (error: InvalidProblem | NoJson, format: string, language: Language) => string;
}

/** A question as data: how it is asked, and how its answer is shown. */
interface QuestionData<Answer extends object> extends Omit<CommandData, "answer" | "formats"> {
  readonly ask: (asked: Asked) => Answer;
  readonly view: (asked: Asked, answer: Answer, options: ViewOptions) => AnswerDocument;
  /** Content of `--format json`, if it is not the answer. */
  readonly json?: (answer: Answer) => object;
  /** Content of `--format ndjson`, a line each. */
  readonly items: (answer: Answer) => readonly object[];
  readonly ends: (answer: Answer) => readonly End[];
  readonly ending?: (answer: Answer, asked: Asked) => Ending | undefined;
}

/** A command that asks a question, in every format. */
export function question<Answer extends object>(data: QuestionData<Answer>): CommandData {
  const { ask, view, json, items, ends, ending } = data;
  const answer = (asked: Asked): Result => {
    const given = ask(asked);
    const { format, top } = asked.given;
    const shown = {
      answer: json === undefined ? given : json(given),
      items: format === "ndjson" ? items(given) : [],
      document: (rows?: number) => view(asked, given, { top: rows, namesOptions: true }),
      top,
      page: asked.page,
    };
    return {
      text: FORMATS[isFormat(format) ? format : "table"](shown),
      ends: ends(given),
      ending: ending?.(given, asked),
    };
  };
  return { ...data, formats: Object.keys(FORMATS), answer };
}
