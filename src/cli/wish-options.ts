import { InvalidArgumentError, Option } from "commander";
import type { WishedPlacement } from "../analyse/read-placements.ts";
import type { Wish } from "../analyse/wishes.ts";
import type { LimitSum } from "../problem/problem.ts";
import { numberOf, scenarioOption } from "./options.ts";
import type { CliWords } from "./words/index.ts";

type WishedLimit = NonNullable<Wish["limits"]>[number];

/** What the options of a wish hold. */
export interface WishOptions {
  readonly lock?: readonly string[];
  readonly forbid?: readonly string[];
  readonly place?: readonly WishedPlacement[];
  readonly together?: readonly WishedPlacement[];
  readonly limit?: readonly WishedLimit[];
}

/** The options by which something is wished; each may be given any number of times. */
export const wishOptions = (words: CliWords): readonly Option[] => [
  scenarioOption("--lock", words.lockOption),
  scenarioOption("--forbid", words.forbidOption),
  repeated(`--place <${words.values.placement}>`, words.placeOption, (value): WishedPlacement => {
    const [, task, department] = /^(.+)=([^=]+)$/s.exec(value) ?? [];
    if (task === undefined || department === undefined) throw new InvalidArgumentError(words.notPlacement);
    return { task: task.trim(), in: department.trim() };
  }),
  repeated(`--together <${words.values.tasks}>`, words.togetherOption, (value): WishedPlacement => {
    const [first, second, ...others] = value.split(",").map((task) => task.trim());
    if (!first || !second || others.length > 0) throw new InvalidArgumentError(words.notTogether);
    return { together: [first, second] };
  }),
  repeated(`--limit <${words.values.limit}>`, words.limitOption, (value) => {
    const limit = limitOf(value);
    if (limit === undefined) throw new InvalidArgumentError(words.notLimit);
    return limit;
  }),
];

function repeated(flags: string, description: string, read: (value: string) => WishedPlacement | WishedLimit): Option {
  return new Option(flags, description).argParser((value: string, before: readonly unknown[] | undefined) => [
    ...(before ?? []),
    read(value),
  ]);
}

/** `moved:staff<=800`, `used:cost<=10`, `load:cases@TMF<=150` and `tasks@TMF>=1`, each by the name that is typed. */
function limitOf(text: string): WishedLimit | undefined {
  const [left = "", sign = "", right = ""] = (/^(.+)(<=|>=)(.+)$/s.exec(text) ?? [])
    .slice(1)
    .map((part) => part.trim());
  const bound = numberOf(right);
  const sum = sumOf(left);
  if (sum === undefined || bound === undefined) return undefined;
  return { id: `${left}${sign}${right}`, sum, ...(sign === "<=" ? { max: bound } : { min: bound }) };
}

function sumOf(text: string): LimitSum | undefined {
  const [, kind, ...named] = /^(moved|used|load|tasks)\s*(?::([^@]+))?(?:@(.+))?$/s.exec(text) ?? [];
  const [of = "", department] = named.map((id: string | undefined) => id?.trim());
  if (kind === "tasks") return department === undefined || of !== "" ? undefined : { tasks: true, department };
  if (of === "") return undefined;
  if (kind === "load") return department === undefined ? undefined : { load: of, department };
  if (department !== undefined) return undefined;
  return kind === "moved" ? { moved: of } : { used: of };
}

/** What is wished by the options; the same limit twice is one. */
export function wishOf({ lock = [], forbid = [], place = [], together = [], limit = [] }: WishOptions): Required<Wish> {
  const limits = [...new Map(limit.map((each) => [each.id, each])).values()];
  return { lock, forbid, place: [...place, ...together], limits };
}
