import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { place } from "../../../src/allocation/placement.ts";
import { rawValues, scoreOf } from "../../../src/allocation/score.ts";
import { choicesOf } from "../../../src/allocation/selection.ts";
import { parseProblem, rank, verify, type Evaluation, type Problem } from "../../../src/index.ts";
import { KNOWN_BESTS, readKnown } from "./known-bests.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/**
 * What a ranking by linear programs has in hand after so many looks at the clock: even processor time depends on what else the
 * machine does. How much that takes is measured by the benchmark.
 */
function inHandAfter(looks: number, problem: Problem): Evaluation | null {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now++);
  const answer = rank(problem, { method: "program", timeLimitMs: looks, top: 1 });
  return answer.status === "stopped" ? answer.incumbent : (answer.allocations[0] ?? null);
}

const documentOf = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../cases/${name}.json`, import.meta.url), "utf8"));

describe("a ranking that is stopped long before it is proven", () => {
  it.each(KNOWN_BESTS)("has nearly the best of $name in hand", (known) => {
    const { structure, scoring } = readKnown(known);
    const incumbent = inHandAfter(4000, parseProblem(documentOf(known.name)));
    const placement = place(structure, choicesOf(structure, incumbent?.selection ?? {}));
    // It is looked for on the ends that are known by then, and held against what is proven.
    expect(scoreOf(structure, rawValues(placement), scoring) / known.best).toBeGreaterThan(0.98);
  });

  it.each(KNOWN_BESTS)("has an allocation in hand also where today's is none of $name", ({ name }) => {
    const today = parseProblem(documentOf(name));
    const [one, other] = today.areas.filter(({ scenarios }) => scenarios.length > 1);
    if (one === undefined || other === undefined) return;
    const rule = { id: "not-today", kind: "excludes", scenarios: [`${one.id}.0`, `${other.id}.0`], basis: "stated" };
    const document: unknown = { ...today, rules: [...today.rules, rule] };
    const problem = parseProblem(document);
    const incumbent = inHandAfter(0, problem);
    expect(verify(problem, {}).lawful).toBe(false);
    expect(incumbent !== null && verify(problem, incumbent.selection).lawful).toBe(true);
  });
});
