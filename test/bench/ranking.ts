import type { Highs } from "highs";
import { markdownTable } from "markdown-table";
import { kobenhavn2024 } from "../../seeds/index.ts";
import document from "../../seeds/kobenhavn-2024/problem.json" with { type: "json" };
import { lawfulPlacements } from "../../src/allocation/enumerate.ts";
import { wholeScale } from "../whole-scale.ts";
import { parseProblem, rank, type Problem } from "../../src/index.ts";
import { javascriptLpSolver, toLinearProgram, type Solver } from "../../src/program/index.ts";
import { structureOf } from "../../src/problem/structure.ts";
import { bestByHighs } from "./highs-loop.ts";
import { LimitedProcess } from "./limited-process.ts";
import { extremes, largestDifference, type Depth, type Found } from "./loop.ts";
import { measure, print, type Measured } from "./measure.ts";
import { plans, type Plan } from "./plan.ts";

/** One line of the comparison; undefined stands for what did not finish within the limit. */
interface Line {
  readonly what: string;
  readonly depth?: Depth;
  readonly limitMs: number;
  readonly ressort: Timed;
  readonly library: Timed | undefined;
  readonly highs: Timed | undefined;
}

interface Timed {
  readonly ms: number;
  readonly work: number;
}

/** Scores of different solvers are the same within this. */
const SAME = 1e-6;

/** The embedded solver with a counter of the relaxations that it is asked for. */
function counting(): Solver & { relaxations: number } {
  const solver = {
    ...javascriptLpSolver,
    relaxations: 0,
    solve: (...asked: Parameters<Solver["solve"]>) => {
      solver.relaxations++;
      return javascriptLpSolver.solve(...asked);
    },
  };
  return solver;
}

/** Fewer times where one time takes long. */
function times(count: number): number {
  return count < 100 ? 9 : 1;
}

class Comparison {
  readonly #highs: Highs;
  readonly #library: LimitedProcess = new LimitedProcess();
  readonly disagreements: string[] = [];

  constructor(highs: Highs) {
    this.#highs = highs;
  }

  /** Runs everything once, so that what is measured has been compiled. */
  async warmUp(): Promise<void> {
    const plan = { name: "warm-up", weights: { H1: 2 }, depths: [], limitMs: 5_000 };
    for (const count of [1, 10]) await this.best(plan, { count, tiesToo: false });
    rank(kobenhavn2024, { weights: plan.weights, top: 100, method: "program" });
  }

  /** The best and the worst of every theme: what each approach needs once before it can speak of scores. */
  async scale(limitMs: number): Promise<Line> {
    const solver = counting();
    let problem: Problem = kobenhavn2024;
    const ressort = measure(
      3,
      () => wholeScale(problem, solver),
      () => (problem = parseProblem(document)),
    );
    const highs = measure(3, () =>
      extremes().map(({ program }) => bestByHighs(this.#highs, program, { count: 1, tiesToo: false }, limitMs)),
    );
    const library = await this.#library.ask({ of: "scale", times: 2 }, limitMs);
    const what = "scale of the document";
    return {
      what,
      limitMs,
      ressort: { ms: ressort.ms, work: solver.relaxations / 3 },
      highs: this.#optima(`${what}, HiGHS`, highs),
      library: library && this.#optima(`${what}, javascript-lp-solver`, library),
    };
  }

  #optima(what: string, { ms, result }: Measured<(Found | undefined)[]>): Timed | undefined {
    if (result.includes(undefined)) return undefined;
    const found = result.map((each) => each?.scores[0] ?? NaN);
    const wanted = extremes().map(({ optimum }) => optimum);
    this.#agree(what, found, wanted);
    return { ms, work: result.reduce((sum, each) => sum + (each?.work ?? 0), 0) };
  }

  async best({ name, weights, limitMs }: Plan, depth: Depth): Promise<Line> {
    const { count, tiesToo } = depth;
    const top = { weights, top: count, method: "program" } as const;
    const solver = counting();
    rank(kobenhavn2024, { ...top, solver });
    const own = measure(Math.max(3, times(count)), () => rank(kobenhavn2024, top));
    const wanted = own.result.allocations.map(({ score }) => score);
    const what = `best ${count}, ${name}${tiesToo ? ", and who shares a rank" : ""}`;
    const timed = (by: string, ms: number, found: Found): Timed => {
      this.#agree(`${what}, ${by}`, found.scores, wanted);
      return { ms, work: found.work };
    };
    const run = (): Found | undefined =>
      bestByHighs(this.#highs, toLinearProgram(kobenhavn2024, { weights }), depth, limitMs);
    const first = measure(1, run);
    const highs = first.result !== undefined && times(count) > 1 ? measure(times(count), run) : first;
    const library = await this.#library.ask({ of: "best", weights, depth, times: times(count) }, limitMs);
    const [found] = library?.result ?? [];
    return {
      what,
      depth,
      limitMs,
      ressort: { ms: own.ms, work: solver.relaxations },
      highs: highs.result && timed("HiGHS", highs.ms, highs.result),
      library: library && found && timed("javascript-lp-solver", library.ms, found),
    };
  }

  #agree(what: string, scores: readonly number[], wanted: readonly number[]): void {
    const difference = largestDifference(scores, wanted);
    if (!(difference <= SAME)) this.disagreements.push(`${what}: the scores differ by ${difference}`);
  }

  stop(): void {
    this.#library.stop();
  }
}

/** How many times as long as `rank` the faster of the two loops takes. */
function ratio({ ressort, library, highs, limitMs }: Line): { readonly value: number; readonly atLeast: boolean } {
  const finished = [library?.ms, highs?.ms].filter((ms) => ms !== undefined);
  if (finished.length === 0) return { value: limitMs / ressort.ms, atLeast: true };
  return { value: Math.min(...finished) / ressort.ms, atLeast: false };
}

/** The line as it is for who has just opened the document: with the scale that each approach works out for itself. */
function withScale(line: Line, scale: Line): Line {
  const plus = (one: Timed | undefined, other: Timed | undefined): Timed | undefined =>
    one && other && { ms: one.ms + other.ms, work: one.work + other.work };
  return {
    ...line,
    what: `${line.what}, and the scale`,
    ressort: plus(line.ressort, scale.ressort) ?? line.ressort,
    library: plus(line.library, scale.library),
    highs: plus(line.highs, scale.highs),
  };
}

function table(lines: readonly Line[]): string {
  const header = [
    "what",
    "ressort ms",
    "loop javascript-lp-solver ms",
    "loop HiGHS ms",
    "faster loop / ressort",
    "relaxations ressort",
    "relaxations javascript-lp-solver",
    "nodes HiGHS",
  ];
  const rows = lines.map((line) => {
    const late = `did not finish in ${line.limitMs / 1000} s`;
    const { value, atLeast } = ratio(line);
    return [
      line.what,
      line.ressort.ms.toFixed(1),
      line.library?.ms.toFixed(1) ?? late,
      line.highs?.ms.toFixed(1) ?? late,
      `${atLeast ? "above " : ""}${value.toFixed(2)}`,
      String(line.ressort.work),
      String(line.library?.work ?? "–"),
      String(line.highs?.work ?? "–"),
    ];
  });
  return markdownTable([header, ...rows], { align: ["l", ...header.slice(1).map(() => "r")] });
}

function summary(lines: readonly Line[], count: number): string {
  const ratios = lines.filter(({ depth }) => depth?.count === count && !depth.tiesToo).map((line) => ratio(line));
  const sorted = ratios.map(({ value }) => value).sort((one, other) => one - other);
  const show = (at: number): string => (sorted[at] ?? NaN).toFixed(2);
  const last = sorted.length - 1;
  const span = last < 1 ? show(0) : `${show(0)} to ${show(last)} (median ${show(last >> 1)})`;
  const late = ratios.some(({ atLeast }) => atLeast) ? ", or more, since neither loop finished" : "";
  return `Best ${count}: the faster loop takes ${span} times as long as ressort${late}.`;
}

function printAlone(): void {
  print(`parseProblem: ${measure(9, () => parseProblem(document)).ms.toFixed(1)} ms.`);
  const enumeration = measure(1, () => {
    let lawful = 0;
    for (const placement of lawfulPlacements(structureOf(kobenhavn2024)))
      lawful += placement.choices.length > 0 ? 1 : 0;
    return lawful;
  });
  print(
    `Plain enumeration of all ${enumeration.result} lawful allocations, without their scores: ${enumeration.ms.toFixed(0)} ms.`,
  );
}

/** The ranking against the loops: false if scores differ. */
export async function benchRanking(highs: Highs, quick: boolean): Promise<boolean> {
  print(
    `Copenhagen by ressort and by two loops of no-good cuts${quick ? ", the quick run" : ""}. Medians, in milliseconds.`,
  );
  print(
    "Ratios and counts can be compared between machines, times cannot. All three start from the problem and the scale.",
  );
  print("The loops stop at the last allocation asked for; rank goes on until it knows who shares its rank.\n");
  const first = measure(1, () => wholeScale(kobenhavn2024));
  printAlone();
  const comparison = new Comparison(highs);
  try {
    await comparison.warmUp();
    const scale = await comparison.scale(quick ? 5_000 : 60_000);
    print(
      `The scale of the document, once: ${first.ms.toFixed(0)} ms in a process just started, ` +
        `${scale.ressort.ms.toFixed(0)} ms when it is warm.\n`,
    );
    const lines: Line[] = [];
    for (const plan of plans(quick)) {
      for (const depth of plan.depths) lines.push(await comparison.best(plan, depth));
    }
    const ofDocument = lines.filter(({ what }) => what.endsWith("document's weights"));
    print(table([scale, ...lines, ...ofDocument.map((line) => withScale(line, scale))]));
    print("");
    for (const count of [1, 10, 100]) print(summary(lines, count));
    const { disagreements } = comparison;
    print(
      disagreements.length === 0
        ? `All that finished gave the same scores (within ${SAME}).`
        : disagreements.join("\n"),
    );
    return disagreements.length === 0;
  } finally {
    comparison.stop();
  }
}
