import document from "../../seeds/kobenhavn-2024/problem.json" with { type: "json" };
import { assumptions, catalogue, coreIndex, parseProblem } from "../../src/index.ts";
import { cpuMs } from "../cpu-seconds.ts";

/** Processor time of one process, in milliseconds. */
export interface DrawTimes {
  /** Of building the list; 0 where the first question builds it itself. */
  readonly list: number;
  /** Of the first question, and of the same one with another seed. */
  readonly first: number;
  readonly second: number;
  /** Share of the draws in which the winner is first, to be looked at; undefined where the core index alone is asked for. */
  readonly winner?: number | undefined;
}

function timed<T>(work: () => T): { readonly ms: number; readonly result: T } {
  const before = cpuMs();
  const result = work();
  return { ms: cpuMs() - before, result };
}

const problem = parseProblem(document);
const list = process.argv.includes("--listed") ? timed(() => catalogue(problem)).ms : 0;
const ask = process.argv.includes("--core")
  ? (seed: number): undefined => {
      coreIndex(problem, { over: "draws", seed });
    }
  : (seed: number) => assumptions(problem, { seed }).together?.allocations[0]?.first;
const first = timed(() => ask(1));
const second = timed(() => ask(2));
const times: DrawTimes = { list, first: first.ms, second: second.ms, winner: first.result };
process.stdout.write(JSON.stringify(times));
