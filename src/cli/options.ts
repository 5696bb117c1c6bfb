import { InvalidArgumentError, Option } from "commander";
import { BUILT_IN } from "./read-problem.ts";
import { languages } from "./language.ts";
import type { CliWords } from "./words/index.ts";

/** The value of `--weight`, given any number of times. */
export type WeightOption = Readonly<Record<string, number>>;

export const problemOption = (words: CliWords): Option =>
  new Option(`--problem <${words.values.file}>`, words.problemOption).default(BUILT_IN);

export const langOption = (words: CliWords): Option =>
  new Option(`--lang <${words.values.language}>`, words.langOption).choices(languages);

/** The forms in which most commands print. */
const FORMATS = ["table", "json", "ndjson", "csv", "csv-excel", "markdown"] as const;

export type Format = (typeof FORMATS)[number];

export function formatOption(words: CliWords, formats: readonly string[] = FORMATS): Option {
  const description = formats.includes("csv") ? `${words.formatOption}; ${words.csvFormats}` : words.formatOption;
  return new Option(`--format <${words.values.format}>`, description).choices(formats).default(formats[0]);
}

export function weightOption(words: CliWords): Option {
  return new Option(`--weight <${words.values.weight}>`, words.weightOption).argParser(
    (value: string, before: WeightOption | undefined) => {
      const [, id, number] = /^(.+)=([^=]+)$/s.exec(value) ?? [];
      const weight = numberOf(number);
      if (id === undefined || weight === undefined) throw new InvalidArgumentError(words.notWeight);
      // Not by assignment, which would not make a key of "__proto__".
      return Object.fromEntries([...Object.entries(before ?? {}), [id, weight]]);
    },
  );
}

/** `--lock` and `--forbid`, which may be given any number of times. */
export const scenarioOption = (flag: string, description: string): Option =>
  new Option(`${flag} <ID>`, description).argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);

export const topOption = (words: CliWords): Option => countOption(words, "--top", words.topOption).default(10);

/** `--top` of a command whose other formats hold everything, if nothing else is said of them. */
export const rowsOption = (words: CliWords, description: string = words.rowsOption): Option =>
  countOption(words, "--top", description).default(20);

/** A whole number of at least 1. */
export function countOption(words: CliWords, flag: string, description: string): Option {
  return new Option(`${flag} <${words.values.count}>`, description).argParser((value: string) => {
    const count = numberOf(value);
    if (count === undefined || !Number.isSafeInteger(count) || count < 1)
      throw new InvalidArgumentError(words.notWholeNumber);
    return count;
  });
}

export const versusOption = (words: CliWords): Option =>
  new Option(`--versus <${words.values.selection}>`, words.versusOption).default("unchanged");

export function seedOption(words: CliWords, description: string = words.seedOption): Option {
  return new Option(`--seed <${words.values.seed}>`, description).argParser((value: string) => {
    const seed = numberOf(value);
    if (seed === undefined || !Number.isSafeInteger(seed) || seed < 0) throw new InvalidArgumentError(words.notSeed);
    return seed;
  });
}

/** `--by`: ids separated by commas; given several times, they add up. */
export function byOption(words: CliWords): Option {
  return new Option(`--by <${words.values.ids}>`, words.byOption).argParser(
    (value: string, before: readonly string[] | undefined) => [
      ...(before ?? []),
      ...value.split(",").map((id) => id.trim()),
    ],
  );
}

export function timeLimitOption(words: CliWords): Option {
  return new Option(`--time-limit <${words.values.seconds}>`, words.timeLimitOption).argParser((value: string) => {
    const seconds = numberOf(value);
    if (seconds === undefined || seconds < 0) throw new InvalidArgumentError(words.notSeconds);
    return seconds;
  });
}

/** A finite number in the notation of JSON; undefined for anything else. */
export function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}
