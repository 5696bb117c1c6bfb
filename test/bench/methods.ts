import { markdownTable } from "markdown-table";
import { readFileSync } from "node:fs";
import { catalogue, parseProblem, rank, type Problem } from "../../src/index.ts";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { withAreas } from "./areas.ts";
import { cpuSeconds } from "../cpu-seconds.ts";
import { print } from "./measure.ts";

const TIMES = 15;

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

/** A way to an answer, asked of a problem about which nothing is known. */
interface Way {
  readonly problem: Problem;
  readonly ask: (copy: Problem) => unknown;
}

/** Both ways in turn, so that neither is the one that finds the code cold; parsing is left out. */
function ratioOf(name: string, one: Way, other: Way): Ratio {
  const taken = [one, other].map((): number[] => []);
  for (let time = 0; time <= TIMES; time++) {
    [one, other].forEach(({ problem, ask }, way) => {
      const copy = fresh(problem);
      const ms = 1000 * cpuSeconds(() => ask(copy));
      if (time > 0) taken[way]?.push(ms);
    });
  }
  // Memory is collected during whichever happens to run: the least is what the work itself takes.
  const [ours = NaN, theirs = NaN] = taken.map((times) => Math.min(...times));
  const ratio = ours / theirs;
  return { cells: [name, ours.toFixed(0), theirs.toFixed(0), ratio.toFixed(2)], ratio };
}

function againstList(name: string, problem: Problem): Ratio {
  const listing = (copy: Problem): unknown => {
    catalogue(copy);
    return rank(copy);
  };
  return ratioOf(name, { problem, ask: (copy) => rank(copy) }, { problem, ask: listing });
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
      { problem: parseProblem(documentOf("scale/20-areas-zero-weight")), ask: (copy) => rank(copy, { top: 1 }) },
      { problem: parseProblem(documentOf("scale/20-areas-without-it")), ask: (copy) => rank(copy, { top: 1 }) },
    ),
  ];
  const header = ["document", "rank, ms", "other way, ms", "ratio"];
  print(markdownTable([header, ...ratios.map(({ cells }) => [...cells])], { align: ["l", "r", "r", "r"] }));
  print("\nMilliseconds of CPU, the least of fifteen; the other way is making the list first and ranking from it.");
  return ratios
    .filter(({ ratio }) => !(ratio <= MOST_RATIO))
    .map(({ cells }) => `Ranking ${String(cells[0])} takes ${String(cells[3])} times the other way.`);
}
