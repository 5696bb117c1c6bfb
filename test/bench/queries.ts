import { markdownTable } from "markdown-table";
import { examples } from "../../seeds/index.ts";
import document from "../../seeds/kobenhavn-2024/problem.json" with { type: "json" };
import { parseProblem, type Catalogue, type Weights } from "../../src/index.ts";
import { listed } from "./listed.ts";
import { measure, print } from "./measure.ts";
import { countAbove, greatestSum, greatestSums, plainColumns, type PlainColumns } from "./passes.ts";
import { randomWeightings } from "./plan.ts";
import { areRegions } from "./regions-check.ts";

/** Scores closer than this are the same. */
const SAME = 1e-9;

/** Something asked of a catalogue that has been made. */
interface Query {
  readonly what: string;
  /** Asks it, and gives a check of the answer in another way, as far as there is one. */
  readonly ask: (all: Catalogue, weights: Weights) => (columns: PlainColumns) => boolean;
}

const QUERIES: readonly Query[] = [
  { what: "`best`, 1,000", ask: (all, weights) => theBest(all.best({ weights, top: 1000 }), weights) },
  { what: "`rank`, 10", ask: (all, weights) => theBest(all.rank({ weights, top: 10 }).allocations, weights) },
  { what: "`rank`, 1,000", ask: (all, weights) => theBest(all.rank({ weights, top: 1000 }).allocations, weights) },
  { what: "`frequency`, the best 1 %", ask: theFrequency },
  { what: "`standing` of example 3", ask: theStanding },
  { what: "`stability`", ask: theStability },
  {
    what: "`weightRegions`, best 1",
    ask: (all, weights) => {
      const regions = all.weightRegions({ weights });
      return () => areRegions(all, regions);
    },
  },
  {
    what: "`weightRegions`, best 10",
    ask: (all, weights) => {
      const regions = all.weightRegions({ weights, best: 10 });
      return () => areRegions(all, regions);
    },
  },
];

function theBest(found: readonly { readonly score: number }[], weights: Weights) {
  return (columns: PlainColumns): boolean => {
    const wanted = greatestSums(columns, weights, found.length);
    return found.length > 0 && found.every(({ score }, at) => Math.abs(score - (wanted[at] ?? NaN)) <= SAME);
  };
}

function theFrequency(all: Catalogue, weights: Weights) {
  const { size, scenarios } = all.frequency({ weights });
  return (columns: PlainColumns): boolean => {
    const last = greatestSums(columns, weights, Math.ceil(0.01 * all.size)).at(-1) ?? NaN;
    const sum = Object.values(scenarios).reduce((total, share) => total + share, 0);
    return size === countAbove(columns, weights, last - SAME) && Math.abs(sum - all.areas.length) <= SAME;
  };
}

function theStanding(all: Catalogue, weights: Weights) {
  const { rank, efficient } = all.standing(examples.example3, { weights });
  return (columns: PlainColumns): boolean => {
    const above = countAbove(columns, weights, columns.scoreOf(examples.example3, weights) + SAME);
    return rank === above + 1 && efficient !== null;
  };
}

function theStability(all: Catalogue, weights: Weights) {
  const { winner, alone } = all.stability({ weights });
  return (columns: PlainColumns): boolean =>
    winner !== null &&
    Math.abs(columns.scoreOf(winner, weights) - greatestSum(columns, weights)) <= SAME &&
    Object.values(alone).every(({ weight, from, to }) => from <= weight + SAME && weight <= to + SAME);
}

/** Weights of the three hensyn that the document weighs. */
const WEIGHTINGS = randomWeightings(16, ["H1", "H2", "H3"]);

function weightingAt(index: number): Weights {
  return WEIGHTINGS[index % WEIGHTINGS.length] ?? {};
}

interface Timed {
  readonly what: string;
  /** Asked for the first time of a problem whose catalogue and scale are known. */
  readonly first: number;
  /** Asked again, with other weights. */
  readonly again: number;
  readonly isRight: boolean;
}

function timed({ what, ask }: Query, all: Catalogue, columns: PlainColumns, times: number): Timed {
  let turn = 0;
  const next = (of: Catalogue) => ask(of, weightingAt(turn++));
  let unasked = all;
  const first = measure(
    3,
    () => next(unasked),
    () => (unasked = listed(parseProblem(document))),
  );
  next(all);
  const again = measure(times, () => next(all));
  return { what, first: first.ms, again: again.ms, isRight: first.result(columns) && again.result(columns) };
}

/** The milliseconds of the plain pass over columns, under one weighting after the other. */
export function plainPass(columns: PlainColumns, times: number): number {
  let turn = 0;
  greatestSum(columns, weightingAt(turn++));
  return measure(times, () => greatestSum(columns, weightingAt(turn++))).ms;
}

/** The milliseconds of the best 1,000, under one weighting after the other. */
export function bestThousand(all: Catalogue, columns: PlainColumns, times: number): { ms: number; isRight: boolean } {
  let turn = 0;
  all.best({ weights: weightingAt(turn++), top: 1000 });
  const { ms, result } = measure(times, () =>
    theBest(all.best({ weights: weightingAt(turn), top: 1000 }), weightingAt(turn++)),
  );
  return { ms, isRight: result(columns) };
}

/**
 * What is asked of the catalogue of Copenhagen under new weights, against one plain pass over as many columns.
 *
 * @returns what went wrong.
 */
export function benchQueries(quick: boolean): readonly string[] {
  const times = quick ? 15 : 31;
  const all = listed(parseProblem(document));
  const columns = plainColumns(all.problem, weightingAt(0));
  const before = plainPass(columns, times);
  const lines = QUERIES.map((query) => timed(query, all, columns, times));
  // Before and after what it is compared with: what else the machine does meanwhile is then in both.
  const pass = (before + plainPass(columns, times)) / 2;
  const header = ["asked of the catalogue", "first time, ms", "again, new weights, ms", "again / plain pass"];
  const rows = lines.map(({ what, first, again }) => [
    what,
    first.toFixed(1),
    again.toFixed(1),
    (again / pass).toFixed(2),
  ]);
  print(markdownTable([header, ...rows], { align: ["l", "r", "r", "r"] }));
  print(
    `\nThe plain pass takes ${pass.toFixed(1)} ms: weight × column, added up for ${columns.size} rows of ` +
      `${columns.themes.length} columns of float64, of which only the greatest sum is kept.`,
  );
  const [best] = lines;
  print(`The best 1,000 take ${((best?.again ?? NaN) / pass).toFixed(2)} plain passes (expected: at most 3).`);
  return lines.filter(({ isRight }) => !isRight).map(({ what }) => `${what}: the answer is wrong.`);
}
