import { markdownTable } from "markdown-table";
import { readFileSync } from "node:fs";
import { catalogue, parseProblem, rank, type Problem } from "../../src/index.ts";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { withAreas } from "./areas.ts";
import { medianCpuMs } from "./cpu.ts";
import { print } from "./measure.ts";

const TIMES = 5;

/** How much more a ranking may take than making the list and reading it off, and than where a weightless theme is left out. */
const MOST_RATIO = 1.2;

function documentOf(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../cases/${path}.json`, import.meta.url), "utf8"));
}

/** A copy about which nothing is known yet. */
function fresh(problem: Problem): Problem {
  return parseProblem(JSON.parse(JSON.stringify(problem)));
}

interface Ratio {
  readonly cells: readonly string[];
  readonly ratio: number;
}

function ratioOf(name: string, one: () => number, other: () => number): Ratio {
  const [ours, theirs] = [one(), other()];
  const ratio = ours / theirs;
  return { cells: [name, ours.toFixed(0), theirs.toFixed(0), ratio.toFixed(2)], ratio };
}

/** Parsing is left out: each time there is a copy ready about which nothing is known. */
function coldRanking(problem: Problem, ask: (copy: Problem) => unknown): number {
  const copies = Array.from({ length: TIMES }, () => fresh(problem));
  return medianCpuMs(TIMES, () => ask(copies.pop() ?? problem));
}

function againstList(name: string, problem: Problem): Ratio {
  return ratioOf(
    name,
    () => coldRanking(problem, (copy) => rank(copy)),
    () =>
      coldRanking(problem, (copy) => {
        catalogue(copy);
        return rank(copy);
      }),
  );
}

/**
 * Whether a ranking takes the cheaper way by itself: against making the list first, and against a document without a theme
 * that has no weight.
 *
 * @returns what went wrong.
 */
export function benchMethods(quick: boolean): readonly string[] {
  const generated = quick ? [8, 10] : [8, 9, 10, 11, 12];
  const ratios = [
    againstList("Copenhagen", kobenhavn2024),
    ...generated.map((areas) => againstList(`${areas} areas of Copenhagen's kind`, withAreas(areas))),
    ...["balance-10-areas", "balance-12-areas", "hostile-ids", "scale/12-areas-balance"].map((path) =>
      againstList(path, parseProblem(documentOf(path))),
    ),
    ratioOf(
      "20 areas, with a theme of weight 0 over without it",
      () => coldRanking(parseProblem(documentOf("scale/20-areas-zero-weight")), (copy) => rank(copy, { top: 1 })),
      () => coldRanking(parseProblem(documentOf("scale/20-areas-without-it")), (copy) => rank(copy, { top: 1 })),
    ),
  ];
  const header = ["document", "rank, ms", "other way, ms", "ratio"];
  print(markdownTable([header, ...ratios.map(({ cells }) => [...cells])], { align: ["l", "r", "r", "r"] }));
  print("\nMilliseconds of CPU, medians of five; the other way is making the list first and ranking from it.");
  return ratios
    .filter(({ ratio }) => !(ratio <= MOST_RATIO))
    .map(({ cells }) => `Ranking ${String(cells[0])} takes ${String(cells[3])} times the other way.`);
}
