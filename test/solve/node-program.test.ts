import { expect, test } from "vitest";
import { nodeProgram } from "../../src/solve/node-program.ts";
import type { ReducedProgram } from "../../src/solve/reduction.ts";

/** Products p0 … p(n−1), each held by the next, and the last by nothing: p(k) ≤ p(k+1), p(n−1) ≤ 0. */
function chain(length: number): ReducedProgram {
  return {
    cost: new Float64Array(length).fill(1),
    upper: new Float64Array(length).fill(1),
    constant: 0,
    rows: Array.from({ length }, (_, at) => ({
      columns: at === length - 1 ? [at] : [at, at + 1],
      coefficients: at === length - 1 ? [1] : [1, -1],
      lower: -Infinity,
      upper: 0,
    })),
    areaOf: new Int32Array(length).fill(-1),
    choose: [],
    domains: [],
    idle: [],
    infeasible: false,
  };
}

test("what one row fixes is put into all the rows before it, however long the chain", () => {
  for (const length of [1, 2, 5, 12, 40]) {
    const node = nodeProgram(chain(length), new Int16Array(0));
    expect(node?.program.columns).toEqual([]);
    expect(node?.program.rows).toEqual([]);
    expect(node?.constant).toBe(0);
  }
});
