import { formatNumber } from "../../text/numbers.ts";
import type { CliWords } from "./cli-words.ts";

const n = (value: number): string => formatNumber(value, "en");

/** Why a file could not be read, or a result not written, by Node's code. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  ENOSPC: "the disk is full",
  EDQUOT: "the quota of the disk is used up",
  EFBIG: "the file has become too large",
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
  4  the time ran out; what is proven, if anything, has been printed`,
  selectionHelp: `SELECTION is one of:
  example1         the id of a named selection of the document
  unchanged        the allocation of today
  A01.1,A09.2      scenario ids separated by commas; the other areas are unchanged
  {"A09":"A09.2"}  a JSON object; - reads one from stdin`,
  limitHelp: `LIMIT is one of these, with <= or >= (in quotes, so that the shell leaves them alone):
  "moved:staff<=800"      what the tasks that change department have of a measure
  "load:cases@TMF<=150"   what the tasks in a department have of a measure
  "tasks@TMF<=3"          the number of tasks in a department
  "used:cost<=10"         what the chosen scenarios use`,
  examples: `Examples:
  ressort rank --weight H1=3 --weight H2=2 --top 5
  ressort rank --lock A09.2 --forbid A05.1 --format csv
  ressort show example1
  ressort frontier --by H1,H2,H3
  ressort weights --best 3
  ressort standing example2
  ressort compare example1 example3 decision2025
  ressort why-not --lock A05.1 --forbid A03.1
  ressort explain example3 --versus example1`,

  rankCommand: "the best lawful allocations under your weights",
  frontierCommand: "what can be reached: the combinations of scores that nothing beats",
  weightsCommand: "which weights lead where, and how firm the best under yours is",
  standingCommand: "where one allocation stands, and which weights would choose it",
  compareCommand: "2 to 8 allocations side by side, and what is exchanged for what",
  explainCommand: "why an allocation scores otherwise than another, with the sources",
  whyNotCommand: "why a wish cannot be granted and what to give up, or what it costs and which weights would grant it",
  assumptionsCommand: "what the best owes to assumptions: which of them can change it, alone and all at once",
  showCommand: "one allocation: departments, tasks, moves and score",
  checkCommand: "check a problem document: its errors, or how many lawful allocations it has, and what is hardly meant",
  exportCommand: "the problem as a linear program",
  startCommand:
    "the ten best for Copenhagen, what can be reached at all, and where the examples and the decision of 2025 stand",

  values: {
    file: "FILE",
    selection: "SELECTION",
    weight: "ID=NUMBER",
    count: "COUNT",
    id: "ID",
    ids: "IDS",
    language: "LANG",
    format: "FORMAT",
    seconds: "SECONDS",
    seed: "NUMBER",
    placement: "TASK=DEPARTMENT",
    tasks: "TASK,TASK",
    limit: "LIMIT",
  },
  fileArgument: "the problem document; - reads stdin",
  selectionArgument: "the allocation, see below",
  selectionsArgument: "the allocations, see below; the others are held against the first",
  explainedArgument: "the allocation that is explained, see below; else best",
  bestHelp: "The word best stands for the best allocation under the weights.",
  wishedArgument: "an allocation that is wished whole, see below",
  problemOption: "the problem document; - reads stdin",
  weightOption: "weight of a hensyn or theme, at least 0; else the document's; repeatable",
  topOption: "how many allocations",
  rowsOption: "how many rows the tables show; the other formats hold all",
  reasonsOption:
    "how many reasons the table shows, the others added up; markdown shows all of them, json is the whole explanation, ndjson has every reason, csv too but without the tasks and loads of gauges",
  versusOption: "the allocation that it is held against, see below",
  byOption: "2 to 10 hensyn or themes to compare by, such as H1,H2,H3; else the hensyn with weight",
  bestOption: "for how many of the best the shares are found; else 1 (exact regions of more than some 20 take minutes)",
  samplesOption:
    "estimate the shares by so many random weightings, even where they could be exact; where they cannot, else 10,000, or 200 where there are too many allocations to list",
  seedOption: "which random weightings: the same number gives the same ones; else 1",
  derivedOption: "let what is derived from the sources vary, too",
  drawsOption: "how many times all values are drawn at once, at most 1,000,000; else 1,000",
  drawSeedOption: "which random values: the same number gives the same ones; else 1",
  followedOption: "how many of the best are followed through the draws; else 10",
  lockOption: "scenario that must be chosen; repeatable",
  forbidOption: "scenario that must not be chosen; repeatable",
  placeOption: "a task that must be in a department; repeatable",
  togetherOption: "two tasks that must be in the same department; repeatable",
  limitOption: "a limit besides those of the document, see below; repeatable",
  langOption: "the language; else the terminal's",
  formatOption: "how the result is written",
  csvFormats: "csv is for programs, csv-excel for Excel in the same language",
  exportFormatOption: "the file format",
  timeLimitOption: "stop after so many seconds",

  usageError: (what) => `Usage error: ${what.trim()}`,
  seeHelp: (command) => `See ${command}.`,
  maybe: (meant) => `Maybe ${meant} was meant.`,
  choicesAre: "Allowed choices are",
  notWeight: "Write ID=NUMBER, such as H1=3 or H1=0.5.",
  notWholeNumber: "Write a whole number of at least 1.",
  notSeconds: "Write a number of seconds, at least 0.",
  notPlacement: "Write TASK=DEPARTMENT, such as uu-outreach=BIF.",
  notTogether: "Write two tasks with a comma, such as stu,fgu.",
  notLimit:
    'Write for example "moved:staff<=800", "load:cases@TMF<=150", "tasks@TMF<=3" or "used:cost<=10"; >= goes, too.',
  notSeed: "Write a whole number of at least 0.",
  notToCompare: "Give 2 to 8 allocations to compare.",
  stdinTwice: "stdin (-) can be read only once.",
  problemTwice: "The problem document is given twice: as an argument and by --problem.",

  stdin: "stdin",
  unreadable: (file, code) => `${file} cannot be read: ${reasons[code] ?? code}.`,
  unwritable: (code) => `The result could not be written in full: ${reasons[code] ?? code}.`,
  notJson: (name, reason) => `${name} is not JSON: ${reason}.`,
  notSelection: 'The selection is not an object of areas and scenarios. Write for example {"A09":"A09.2"}.',
  documentIssues: (count) => `The problem document has ${count === 1 ? "1 problem" : `${n(count)} problems`}:`,
  inputIssues: (count) => `The input has ${count === 1 ? "1 problem" : `${n(count)} problems`}:`,
  solverDisagreement: (solver) =>
    `The solver ${solver} gave an answer that did not stand up to checking, so nothing is printed. It is a bug of the solver or of ressort, not of your wishes. Try again with other figures, such as slightly different weights, and report it with the command and the document.`,
  unexpected: (detail) => `An unexpected error in ressort:\n${detail}`,

  infeasibleWishes: "No lawful allocation grants the wishes (--lock, --forbid, --place, --together, --limit).",
  infeasibleDocument: "The document has no lawful allocation.",
  stopped: (proven, bound) => `The time ran out. ${provenText(proven)} No other allocation scores above ${bound}.`,
  incumbent: (score, scenarios) => `Best found without proof: score ${score}, ${scenarios}`,

  conflictsIncomplete:
    "Not all is printed: the time ran out, or there are more than a thousand conflicts or corrections.",
  exportUnproven:
    "Not proven: the time ran out before the worst and the best of all lawful allocations were known, on which the objective stands.",
  analysisStopped: "The time ran out. What is printed is what is known by then, and says what of it is not proven.",

  searching: "Searching for the best allocations",
  analysing: {
    catalogue: (done) => `Listing: ${n(done)} ${done === 1 ? "lawful allocation" : "lawful allocations"} found`,
    frontier: (done, of) => `Collecting what nothing beats: ${n(done)}${ofText(of)}`,
    regions: (done, of) => `Dividing the weights: ${n(done)}${ofText(of)}`,
    samples: (done, of) => `Trying random weightings: ${n(done)}${ofText(of)}`,
    draws: (done, of) => `Drawing all values at once: ${n(done)}${ofText(of)}`,
    search: (done, of) => `Searching: ${n(done)}${ofText(of)}`,
  },
};

function ofText(of: number | undefined): string {
  return of === undefined ? "" : ` of ${n(of)}`;
}

function provenText(proven: number): string {
  if (proven === 0) return "No rank is proven.";
  return proven === 1 ? "The best is proven." : `The ${n(proven)} best are proven.`;
}
