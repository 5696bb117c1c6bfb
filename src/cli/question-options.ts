import type { CoreIndexOptions } from "../analyse/core/core-index.ts";
import type { AnalysisOptions, ChoosingOptions } from "../analyse/choosing.ts";
import type { WeighingOptions } from "../analyse/analysis.ts";
import type { RunOptions } from "../analyse/run.ts";
import type { Asked } from "./command.ts";
import { wishOf } from "./wish-options.ts";

/** Options for the run of a question: its method, its time limit and a progress listener. */
export function running({ given, terms }: Asked): RunOptions {
  return { method: given.method, ...terms() };
}

/** The options of a question under weights. */
export function weighing(asked: Asked): WeighingOptions {
  return { weights: asked.given.weights ?? asked.given.weight, ...running(asked) };
}

/** The options of a question that chooses among allocations. */
export function choosing(asked: Asked): ChoosingOptions {
  return { ...weighing(asked), ...wishOf(asked.problem, asked.given) };
}

/** The options of a question about trade-offs. */
export function comparing(asked: Asked): AnalysisOptions {
  return { ...choosing(asked), by: asked.given.by };
}

/** The options of a core index. */
export function asCore(asked: Asked): CoreIndexOptions {
  const { over, vary, samples, seed } = asked.given;
  return { ...comparing(asked), over, vary, samples, seed };
}
