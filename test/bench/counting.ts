import { readFileSync } from "node:fs";
import { markdownTable } from "markdown-table";
import document from "../../seeds/kobenhavn-2024/problem.json" with { type: "json" };
import { choicesAt, lawfulColumns, type LawfulColumns } from "../../src/allocation/catalogue/columns.ts";
import { countLawful } from "../../src/allocation/catalogue/count.ts";
import { place } from "../../src/allocation/placement.ts";
import { isLawful } from "../../src/allocation/verify.ts";
import { parseProblem } from "../../src/index.ts";
import { structureOf } from "../../src/problem/structure.ts";
import { cpuMs } from "../cpu-seconds.ts";
import { print } from "./measure.ts";

/** What is listed, and how many lawful allocations there must be. */
interface Listing {
  readonly name: string;
  readonly read: () => unknown;
  readonly lawful: number;
  /** What counting may take of looking at each allocation, and a row of what it takes in Copenhagen, where that is asked. */
  readonly most?: { readonly counting?: number; readonly row?: number };
}

const scaleCase = (name: string) => (): object =>
  JSON.parse(readFileSync(new URL(`../cases/scale/${name}.json`, import.meta.url), "utf8")) as object;

const COPENHAGEN: Listing = { name: "Copenhagen", read: () => document, lawful: 136_080 };
const OTHERS: readonly Listing[] = [
  {
    name: "Copenhagen, at most 3,000 staff moved",
    read: () => ({ ...document, limits: [{ id: "moved", sum: { moved: "staff" }, max: 3000 }] }),
    lawful: 233_280,
    most: { row: 2 },
  },
  { name: "12 areas, no limit", read: () => ({ ...scaleCase("12-areas-balance")(), limits: [] }), lawful: 196_608 },
  { name: "12 areas, two limits", read: scaleCase("12-areas-balance"), lawful: 95_887 },
  {
    name: "16 areas, two limits",
    read: scaleCase("16-areas-frontier"),
    lawful: 2_818_246,
    most: { counting: 0.01, row: 2 },
  },
];

/** The median of what some pieces of work took. */
function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[times.length >> 1] ?? NaN;
}

interface Timed {
  readonly columns: LawfulColumns;
  /** CPU milliseconds. */
  readonly counting: number;
  readonly listing: number;
}

/** Counts and lists a problem a few times, each time read anew, since both are kept. */
function timed({ read }: Listing, times: number): Timed {
  const runs = Array.from({ length: times }, () => {
    const structure = structureOf(parseProblem(read()));
    const started = cpuMs();
    countLawful(structure);
    const counted = cpuMs();
    const columns = lawfulColumns(structure);
    if (columns === "stopped") throw new Error("There was no deadline, and the walk ended.");
    return { columns, counting: counted - started, listing: cpuMs() - started };
  });
  const [first] = runs;
  if (first === undefined) throw new Error("Nothing was measured.");
  return {
    columns: first.columns,
    counting: median(runs.map(({ counting }) => counting)),
    listing: median(runs.map(({ listing }) => listing)),
  };
}

/** What it would take to look at each allocation by itself, from a sample; NaN if one of them is not lawful. */
function oneByOne({ structure, size, ...columns }: LawfulColumns, sample: number): number {
  const rows = Array.from({ length: sample }, (_, at) => Math.floor((at * size) / sample));
  const started = cpuMs();
  const lawful = rows.every((row) => isLawful(place(structure, choicesAt({ structure, size, ...columns }, row))));
  return lawful ? ((cpuMs() - started) / sample) * size : NaN;
}

/**
 * Counting against listing and against looking at each allocation, and listing under limits against listing Copenhagen, in CPU
 * time of one run.
 *
 * @returns what went wrong.
 */
export function benchCounting(quick: boolean): readonly string[] {
  const times = quick ? 3 : 15;
  const plain = timed(COPENHAGEN, times);
  const eachOf = ({ columns, listing }: Timed): number => (listing * 1e6) / columns.size;
  const results = [COPENHAGEN, ...OTHERS].map((listing) => {
    const result = listing === COPENHAGEN ? plain : timed(listing, times);
    const each = oneByOne(result.columns, quick ? 2_000 : 20_000);
    return { ...listing, ...result, each };
  });
  const header = ["", "lawful", "counting, ms", "listing, ms", "of it", "of one by one", "ns a row", "of Copenhagen's"];
  const lines = results.map((result) => [
    result.name,
    String(result.columns.size),
    result.counting.toFixed(1),
    result.listing.toFixed(1),
    (result.counting / result.listing).toFixed(2),
    (result.counting / result.each).toFixed(4),
    eachOf(result).toFixed(0),
    (eachOf(result) / eachOf(plain)).toFixed(2),
  ]);
  print(markdownTable([header, ...lines], { align: header.map((_, at) => (at === 0 ? "l" : "r")) }));
  print(
    "\nListing includes counting. Expected: counting 16 areas takes at most a hundredth of looking at each of their allocations, " +
      "and a row of theirs, or of Copenhagen under a limit, at most twice what it takes in Copenhagen. Every area of the 12 " +
      "changes what is measured, so that hardly two rows have a balance in common.",
  );
  return results.flatMap(({ name, lawful, most = {}, ...result }) => [
    ...(result.columns.size === lawful && Number.isFinite(result.each) ? [] : [`${name}: the list is wrong.`]),
    ...(result.counting / result.each <= (most.counting ?? Infinity) ? [] : [`${name}: counting takes too long.`]),
    ...(eachOf(result) / eachOf(plain) <= (most.row ?? Infinity) ? [] : [`${name}: a row takes too long.`]),
  ]);
}
