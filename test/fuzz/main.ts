import { parseArgs } from "node:util";
import * as fc from "fast-check";
import { InvalidInput } from "../../src/problem/invalid-problem.ts";
import { cases, type Case } from "./cases.ts";
import { checkCase } from "./check-case.ts";
import { problemsWithClosings } from "./closings.ts";
import { checkWeightings } from "./check-weightings.ts";
import { shrink } from "./shrink.ts";

// npm run fuzz -- --runs 100000 [--seed 1]: generated problems until one is answered in two ways.
// npm run fuzz -- --closings --runs 2000: the same with documents that close departments in several areas.
// npm run fuzz -- --weightings 1000 [--top 100]: Copenhagen under as many weightings, against enumeration.

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "10000" },
    closings: { type: "boolean", default: false },
    weightings: { type: "string" },
    top: { type: "string", default: "100" },
    seed: { type: "string" },
  },
});
const runs = Number(values.runs);
const seed = values.seed === undefined ? Date.now() & 0x7fffffff : Number(values.seed);
const BATCH = 500;
const generated = values.closings ? cases(problemsWithClosings()) : cases();

/** Milliseconds of CPU that no small document may take, all checks together. */
const MOST_CPU_MS = 5000;

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function outcome(given: Case): { readonly failed: string } | "infeasible" | "lawful" {
  const started = cpuMs();
  try {
    const verdict = checkCase(given);
    const took = cpuMs() - started;
    return took > MOST_CPU_MS ? { failed: `took ${took.toFixed(0)} ms of CPU` } : verdict;
  } catch (error) {
    // A smaller case whose question no longer fits its problem is no case at all.
    if (error instanceof InvalidInput) return "lawful";
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

function main(): number {
  const started = cpuMs();
  let infeasible = 0;
  for (let done = 0; done < runs; done += BATCH) {
    const batch = fc.sample(generated, { numRuns: Math.min(BATCH, runs - done), seed: seed + done });
    for (const given of batch) {
      const result = outcome(given);
      if (typeof result === "object") {
        const least = shrink(given, (smaller) => typeof outcome(smaller) === "object");
        process.stdout.write(`seed ${seed}, batch from ${done}: ${result.failed}\n\nshrunk to:\n`);
        process.stdout.write(`${JSON.stringify({ ...least, outcome: outcome(least) }, null, 1)}\n`);
        return 1;
      }
      if (result === "infeasible") infeasible++;
    }
    const seconds = ((cpuMs() - started) / 1000).toFixed(0);
    process.stderr.write(`\r${Math.min(done + BATCH, runs)} of ${runs} problems, ${seconds} s of CPU `);
  }
  process.stderr.write("\n");
  process.stdout.write(`seed ${seed}: ${runs} problems agree, ${infeasible} of them without a lawful allocation\n`);
  return 0;
}

function copenhagen(weightings: number): number {
  const disagreement = checkWeightings(weightings, Number(values.top), seed);
  const verdict = disagreement ?? `${weightings} weightings agree on the best ${values.top}`;
  process.stdout.write(`seed ${seed}: ${verdict}\n`);
  return disagreement === undefined ? 0 : 1;
}

process.exitCode = values.weightings === undefined ? main() : copenhagen(Number(values.weightings));
