import type { Highs } from "highs";
import type { LinearProgram } from "../../src/program/linear-program.ts";
import { EXACT, modelData } from "../program/highs.ts";
import { chosen, isDone, mustBeWhole, type Depth, type Found } from "./loop.ts";

/**
 * The best allocations by HiGHS: one model that is kept, and a row for each allocation found that forbids it.
 * Of what was tried (presolve off, a fresh solver for each run, no symmetry detection, no restarts, all columns whole,
 * the last score as a ceiling) nothing was faster on the whole.
 *
 * @returns undefined if the time runs out.
 */
export function bestByHighs(highs: Highs, program: LinearProgram, depth: Depth, limitMs: number): Found | undefined {
  const deadline = performance.now() + limitMs;
  const data = modelData(highs, program);
  const integrality = program.columns.map((column) => (mustBeWhole(column) ? 1 : 0));
  return highs.withModel({ ...data, integrality }, (model) => {
    model.options.set(EXACT);
    const scores: number[] = [];
    let work = 0;
    while (!isDone(scores, depth)) {
      const left = deadline - performance.now();
      if (left <= 0) return undefined;
      model.options.set("time_limit", left / 1000);
      model.run();
      if (model.getModelStatus() === highs.constants.modelStatus.timeLimit) return undefined;
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) break;
      scores.push(model.getObjectiveValue());
      work += Number(model.info.get("mip_node_count"));
      const { colValue } = model.getSolution();
      const indices = chosen(program, (column) => colValue[column] ?? 0);
      model.addRow(-highs.infinity, indices.length - 1, { indices, values: indices.map(() => 1) });
    }
    return { scores: scores.slice(0, depth.count), work };
  });
}
