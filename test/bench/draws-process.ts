import document from "../../seeds/kobenhavn-2024/problem.json" with { type: "json" };
import { assumptions, catalogue, parseProblem } from "../../src/index.ts";
import { cpuMs } from "../cpu-seconds.ts";

/** Processor time of one process, in milliseconds. */
export interface DrawTimes {
  /** Of building the list; 0 where the first question builds it itself. */
  readonly list: number;
  /** Of the first question, and of the same one with another seed. */
  readonly first: number;
  readonly second: number;
  /** Share of the draws in which the winner is first: to be looked at. */
  readonly winner: number;
}

function timed<T>(work: () => T): { readonly ms: number; readonly result: T } {
  const before = cpuMs();
  const result = work();
  return { ms: cpuMs() - before, result };
}

const problem = parseProblem(document);
const list = process.argv.includes("--listed") ? timed(() => catalogue(problem)).ms : 0;
const first = timed(() => assumptions(problem));
const second = timed(() => assumptions(problem, { seed: 2 }));
const times: DrawTimes = {
  list,
  first: first.ms,
  second: second.ms,
  winner: first.result.together?.allocations[0]?.first ?? NaN,
};
process.stdout.write(JSON.stringify(times));
