import { formatNumber } from "../../present/numbers.ts";
import type { CliWords } from "./cli-words.ts";

const n = (value: number): string => formatNumber(value, "en");

/** Why a file could not be read, by Node's code. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
};

export const english: CliWords = {
  about: "Find, compare and show the lawful ways to divide a city's tasks between its departments.",
  usage: "[options] [command]",
  optionsUsage: "[options]",
  titles: {},
  choices: (choices) => `choices: ${choices}`,
  defaultValue: (value) => `default: ${value}`,
  helpOption: "show this help",
  command: "command",
  helpCommand: "show the help of a command",
  versionOption: "show the version",
  exitCodes: `Exit codes:
  0  ok
  1  failure: a document, an input or a file cannot be used (unknown ids too)
  2  usage: the command line cannot be understood
  3  no lawful allocation grants the wishes
  4  the time ran out; what is proven has been printed`,
  selectionHelp: `SELECTION is one of:
  example1         the id of a named selection of the document
  unchanged        the allocation of today
  A01.1,A09.2      scenario ids separated by commas; the other areas are unchanged
  {"A09":"A09.2"}  a JSON object; - reads one from stdin`,
  examples: `Examples:
  ressort rank --weight H1=3 --weight H2=2 --top 5
  ressort rank --lock A09.2 --forbid A05.1 --format csv
  ressort show example1`,

  rankCommand: "the best lawful allocations under your weights",
  showCommand: "one allocation: departments, tasks, moves and score",
  checkCommand: "check a problem document; prints its issues on stdout",
  exportCommand: "the problem as a linear program",
  startCommand: "the ten best for Copenhagen, and where the examples and the decision of 2025 stand",

  values: {
    file: "FILE",
    selection: "SELECTION",
    weight: "ID=NUMBER",
    count: "COUNT",
    id: "ID",
    language: "LANG",
    format: "FORMAT",
    seconds: "SECONDS",
  },
  fileArgument: "the problem document; - reads stdin",
  selectionArgument: "the allocation, see below",
  problemOption: "the problem document; - reads stdin",
  weightOption: "weight of a hensyn or theme, at least 0; else the document's; repeatable",
  topOption: "how many allocations",
  lockOption: "scenario that must be chosen; repeatable",
  forbidOption: "scenario that must not be chosen; repeatable",
  langOption: "the language; else the terminal's",
  formatOption: "how the result is written",
  exportFormatOption: "the file format",
  timeLimitOption: "stop after so many seconds",

  usageError: (what) => `Usage error: ${what.trim()}`,
  seeHelp: "See ressort --help.",
  maybe: (meant) => `Maybe ${meant} was meant.`,
  choicesAre: "Allowed choices are",
  notWeight: "Write ID=NUMBER, such as H1=3 or H1=0.5.",
  notWholeNumber: "Write a whole number of at least 1.",
  notSeconds: "Write a number of seconds, at least 0.",
  stdinTwice: "stdin (-) can be read only once.",

  stdin: "stdin",
  unreadable: (file, code) => `${file} cannot be read: ${reasons[code] ?? code}.`,
  notJson: (name, reason) => `${name} is not JSON: ${reason}.`,
  notSelection: 'The selection is not an object of areas and scenarios. Write for example {"A09":"A09.2"}.',
  documentIssues: (count) => `The problem document has ${count === 1 ? "1 problem" : `${n(count)} problems`}:`,
  inputIssues: (count) => `The input has ${count === 1 ? "1 problem" : `${n(count)} problems`}:`,
  solverDisagreement: (solver) =>
    `The solver ${solver} gave an answer that did not stand up to checking, so nothing is printed. It is a bug of the solver or of ressort, not of your wishes. Try again with other figures, such as slightly different weights, and report it with the command and the document.`,
  unexpected: (detail) => `An unexpected error in ressort:\n${detail}`,

  infeasibleWishes: "No lawful allocation grants the wishes (--lock, --forbid).",
  infeasibleDocument: "The document has no lawful allocation.",
  stopped: (proven, bound) => `The time ran out. ${provenText(proven)} No other allocation scores above ${bound}.`,
  incumbent: (score, scenarios) => `Best found without proof: score ${score}, ${scenarios}`,

  searching: "Searching for the best allocations",
  counting: (found) => `Counting: ${n(found)} ${found === 1 ? "lawful allocation" : "lawful allocations"} found`,
};

function provenText(proven: number): string {
  if (proven === 0) return "No rank is proven.";
  return proven === 1 ? "The best is proven." : `The ${n(proven)} best are proven.`;
}
