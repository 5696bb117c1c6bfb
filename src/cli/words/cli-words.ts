import type { Progress } from "../../analyse/clock.ts";

/** Every text of the command line. Both languages are of this type, so a missing text is a type error. */
export interface CliWords {
  readonly about: string;
  readonly usage: string;
  readonly optionsUsage: string;
  /** Commander's own titles, by what it calls them. */
  readonly titles: Readonly<Record<string, string>>;
  readonly choices: (choices: string) => string;
  readonly defaultValue: (value: string) => string;
  readonly helpOption: string;
  readonly command: string;
  readonly helpCommand: string;
  readonly versionOption: string;
  readonly exitCodes: string;
  readonly selectionHelp: string;
  readonly limitHelp: string;
  readonly examples: string;

  readonly rankCommand: string;
  readonly frontierCommand: string;
  readonly weightsCommand: string;
  readonly standingCommand: string;
  readonly compareCommand: string;
  readonly explainCommand: string;
  readonly whyNotCommand: string;
  readonly assumptionsCommand: string;
  readonly showCommand: string;
  readonly checkCommand: string;
  readonly exportCommand: string;
  readonly startCommand: string;

  /** What stands for the values of options and arguments. */
  readonly values: Readonly<
    Record<
      | "file"
      | "selection"
      | "weight"
      | "count"
      | "id"
      | "ids"
      | "language"
      | "format"
      | "seconds"
      | "seed"
      | "placement"
      | "tasks"
      | "limit",
      string
    >
  >;
  readonly fileArgument: string;
  readonly selectionArgument: string;
  readonly selectionsArgument: string;
  readonly explainedArgument: string;
  readonly bestHelp: string;
  readonly wishedArgument: string;
  readonly problemOption: string;
  readonly weightOption: string;
  readonly topOption: string;
  readonly rowsOption: string;
  readonly reasonsOption: string;
  readonly versusOption: string;
  readonly byOption: string;
  readonly bestOption: string;
  readonly samplesOption: string;
  readonly seedOption: string;
  readonly derivedOption: string;
  readonly drawsOption: string;
  readonly drawSeedOption: string;
  readonly followedOption: string;
  readonly lockOption: string;
  readonly forbidOption: string;
  readonly placeOption: string;
  readonly togetherOption: string;
  readonly limitOption: string;
  readonly langOption: string;
  readonly formatOption: string;
  readonly csvFormats: string;
  readonly exportFormatOption: string;
  readonly timeLimitOption: string;

  readonly usageError: (what: string) => string;
  /** @param command what to type. */
  readonly seeHelp: (command: string) => string;
  readonly maybe: (meant: string) => string;
  readonly choicesAre: string;
  readonly notWeight: string;
  readonly notWholeNumber: string;
  readonly notSeconds: string;
  readonly notPlacement: string;
  readonly notTogether: string;
  readonly notLimit: string;
  readonly notSeed: string;
  readonly notToCompare: string;
  readonly stdinTwice: string;
  readonly problemTwice: string;

  readonly stdin: string;
  readonly unreadable: (file: string, code: string) => string;
  readonly unwritable: (code: string) => string;
  readonly notJson: (name: string, reason: string) => string;
  readonly notSelection: string;
  readonly documentIssues: (count: number) => string;
  readonly inputIssues: (count: number) => string;
  readonly solverDisagreement: (solver: string) => string;
  readonly unexpected: (detail: string) => string;

  readonly infeasibleWishes: string;
  readonly infeasibleDocument: string;
  readonly stopped: (proven: number, bound: string) => string;
  readonly incumbent: (score: string, scenarios: string) => string;

  readonly conflictsIncomplete: string;
  readonly exportUnproven: string;
  readonly analysisStopped: string;

  readonly searching: string;
  /** What an analysis is doing, how much of it is done, and of how much where that is known. */
  readonly analysing: Readonly<Record<Progress["step"], (done: number, of: number | undefined) => string>>;
}
