import type { Highs } from "highs";
import { markdownTable } from "markdown-table";
import document from "../../seeds/kobenhavn-2024/problem.json" with { type: "json" };
import { wholeScale } from "../whole-scale.ts";
import { frontier, parseProblem, type Frontier, type Problem } from "../../src/index.ts";
import { frontierByHighs, plainLoop, sparingLoop, type FoundFrontier } from "./frontier-by-highs.ts";
import { isFrontier, vectorsOf } from "./frontier-check.ts";
import { listed } from "./listed.ts";
import { measure, print, type Measured } from "./measure.ts";

const BY = ["H1", "H2", "H3"] as const;

/** Each loop in every order of the criteria: which one it maximises decides how hard its programs are. */
const LOOPS = [
  { order: ["H1", "H2", "H3"], loop: plainLoop, what: "plain loop, H1" },
  { order: ["H2", "H1", "H3"], loop: plainLoop, what: "plain loop, H2" },
  { order: ["H3", "H1", "H2"], loop: plainLoop, what: "plain loop, H3" },
  { order: ["H1", "H2", "H3"], loop: sparingLoop, what: "sparing loop, H1" },
  { order: ["H2", "H1", "H3"], loop: sparingLoop, what: "sparing loop, H2" },
  { order: ["H3", "H1", "H2"], loop: sparingLoop, what: "sparing loop, H3" },
] as const;

/** Vectors of scores as a text in which the same vectors are the same, however they were found. */
function textOf(points: readonly (readonly number[])[]): string {
  const texts = points.map((scores) => scores.map((score) => score.toFixed(6)).join(" "));
  return texts.sort().join("\n");
}

function withCatalogue(): Problem {
  return listed(parseProblem(document)).problem;
}

/** With the scale, as the loop has it, and without a catalogue. */
function withScale(): Problem {
  const problem = parseProblem(document);
  wholeScale(problem);
  return problem;
}

interface Line {
  readonly what: string;
  readonly ms: number;
  /** How many vectors were found. */
  readonly found: number;
  readonly note: string;
}

/** Our own ways, each but one on a problem that has not been asked for a frontier before: most of the answer is kept. */
function ownWays(quick: boolean): { readonly lines: readonly Line[]; readonly results: readonly Frontier[] } {
  const timed = (times: number, read: () => Problem, work: (problem: Problem) => Frontier): Measured<Frontier> => {
    let problem = read();
    work(problem);
    return measure(
      times,
      () => work(problem),
      () => (problem = read()),
    );
  };
  const plain = (problem: Problem): Frontier => frontier(problem, { by: BY });
  const bySearch = (problem: Problem): Frontier => frontier(problem, { by: BY, method: "program" });
  const answered = withCatalogue();
  const ways = [
    { what: "`frontier`, the catalogue made", ...timed(9, withCatalogue, plain) },
    { what: "`frontier`, asked again", ...timed(9, () => answered, plain) },
    { what: "`frontier`, making the catalogue and the scale", ...timed(9, () => parseProblem(document), plain) },
    { what: "`frontier` by search", ...timed(quick ? 1 : 3, withScale, bySearch) },
  ];
  return {
    lines: ways.map(({ what, ms, result }) => ({ what, ms, found: result.points.length, note: "" })),
    results: ways.map(({ result }) => result),
  };
}

/** The loop in one order: undefined milliseconds stand for what did not finish within the limit. */
function byHighs(
  highs: Highs,
  problem: Problem,
  { order, loop }: (typeof LOOPS)[number],
  { times, limitMs }: { readonly times: number; readonly limitMs: number },
): { readonly ms: number | undefined; readonly result: FoundFrontier } {
  const run = (): FoundFrontier => frontierByHighs(highs, problem, order, limitMs, loop);
  const warmUp = run();
  if (!warmUp.complete) return { ms: undefined, result: warmUp };
  const { ms, result } = measure(times, run);
  return { ms: result.complete ? ms : undefined, result };
}

/**
 * The complete frontier of Copenhagen over its three hensyn with weight, by `frontier` and by ε-constraints on HiGHS.
 *
 * @returns what went wrong.
 */
export function benchFrontier(highs: Highs, quick: boolean): readonly string[] {
  const { lines: own, results } = ownWays(quick);
  const problem = withCatalogue();
  const wrong = results.flatMap((result, at) =>
    isFrontier(problem, result) ? [] : [`${own[at]?.what ?? ""}: this is not the frontier.`],
  );
  const wanted = vectorsOf(results[0], BY);
  const limitMs = quick ? 10_000 : 60_000;
  const loops = LOOPS.map((each) => {
    const { ms, result } = byHighs(highs, problem, each, { times: quick ? 1 : 3, limitMs });
    const found = result.points.map((scores) => BY.map((id) => scores[each.order.indexOf(id as never)] ?? NaN));
    const { what } = each;
    if (ms !== undefined && textOf(found) !== textOf(wanted))
      wrong.push(`${what}: found ${found.length} vectors and not the ${wanted.length} of frontier.`);
    const work = `${result.solved} programs, ${result.nodes} nodes`;
    const late = `did not finish in ${limitMs / 1000} s, ${found.length} of ${wanted.length} vectors; `;
    return { what, ms, found: found.length, note: `${ms === undefined ? late : ""}${work}` };
  });
  printTable(own, loops, limitMs);
  return wrong;
}

function printTable(
  own: readonly Line[],
  loops: readonly (Omit<Line, "ms"> & { ms: number | undefined })[],
  limitMs: number,
) {
  const ratio = (ms: number | undefined, to: number): string =>
    ms === undefined ? `above ${(limitMs / to).toFixed(1)}` : (ms / to).toFixed(1);
  const header = ["frontier over H1, H2, H3", "ms", "vectors", ...loops.map(({ what }) => `${what} / this`), "work"];
  const rows = [
    ...own.map(({ what, ms, found, note }) => [
      what,
      ms.toFixed(1),
      String(found),
      ...loops.map((loop) => ratio(loop.ms, ms)),
      note,
    ]),
    ...loops.map(({ what, ms, found, note }) => [
      what,
      ms?.toFixed(1) ?? `above ${limitMs}`,
      String(found),
      ...loops.map(() => ""),
      note,
    ]),
  ];
  print(`${markdownTable([header, ...rows], { align: ["l", ...header.slice(1, -1).map(() => "r"), "l"] })}\n`);
  print(
    "Both loops run on HiGHS, keep one model, change its floors, and know the scale, as frontier does; each maximises the hensyn named. The plain one is written as one would by hand; the sparing one also takes earlier answers where they settle a question.",
  );
  const [listed] = own;
  if (listed === undefined) return;
  const all = loops.map(({ ms, what }) => `${ratio(ms, listed.ms)} (${what})`);
  print(`Times as long as frontier (expected: at least 100): ${all.join(", ")}.`);
}
