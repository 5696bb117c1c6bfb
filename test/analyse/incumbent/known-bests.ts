import { readFileSync } from "node:fs";
import { themeScale } from "../../../src/allocation/scale.ts";
import type { Scoring } from "../../../src/allocation/score.ts";
import { normalWeights } from "../../../src/allocation/weights.ts";
import { parseProblem } from "../../../src/problem/parse-problem.ts";
import { structureOf, type Structure } from "../../../src/problem/structure.ts";

/** A document of which the best score under its weights is known. */
export interface KnownBest {
  /** Where it stands in `test/cases`, without `.json`. */
  readonly name: string;
  /** For each theme its worst and its best raw value; a pair of zeros for one without weight. */
  readonly ends: readonly (readonly [worst: number, best: number])[];
  /** The best score, as HiGHS proves it on the rows of the document, and the list too where there is one. */
  readonly best: number;
}

// prettier-ignore
export const KNOWN_BESTS: readonly KnownBest[] = [
  { name: "scale/12-areas-balance", best: 0.7034192860279816, ends: [[-7, 1], [-5, 6], [-2, 3], [-8, -1], [0.20342857142857146, 0.01942857142857143], [-5, 2], [-2, 5], [-7, 4], [0, 0]] },
  { name: "scale/16-areas-balance", best: 0.7920351253684587, ends: [[-3, 4], [-6, 5], [-6, 10], [-5, 3], [0.2508710801393728, 0.047038327526132406], [-11, 3], [-8, 2], [-6, 1]] },
  { name: "scale/16-areas-frontier", best: 0.8552489177489178, ends: [[-3, 4], [-6, 5], [-6, 10], [-5, 3], [-11, 3], [-8, 2], [-6, 1]] },
  { name: "scale/20-areas-without-it", best: 0.7511441798941798, ends: [[-14, 11], [-5, 11], [-7, 14], [-3, 12], [-12, 4], [-8, 10], [-7, 8]] },
  { name: "scale/20-areas-zero-weight", best: 0.7511441798941798, ends: [[-14, 11], [-5, 11], [-7, 14], [-3, 12], [-12, 4], [-8, 10], [-7, 8], [0, 0]] },
  { name: "scale/40-areas-zero-weight", best: 0.8202692545538697, ends: [[-19, 22], [-23, 18], [-18, 16], [-10, 17], [-14, 9], [-19, 15], [-17, 13], [0, 0]] },
  { name: "scale/20-free-tasks", best: 0.8043334832808517, ends: [[-8, 11], [-7, 12], [-14, 11], [-6, 7], [-3, 14], [-8, 6], [-12, 15], [0, 0]] },
  { name: "scale/30-free-tasks", best: 0.7969379265644121, ends: [[-16, 14], [-4, 8], [-10, 21], [-12, 14], [-17, 14], [-19, 19], [-14, 12]] },
  { name: "multi-knapsack-spare", best: 1, ends: [[0, 395]] },
  { name: "balance-12-areas", best: 0.9548111141527512, ends: [[-22, 43], [0.29199491740787803, 0.0063532401524777635]] },
  { name: "hostile-ids", best: 0.8668829586423924, ends: [[-21, 63], [0.25756154916046514, 0.015663669864211867], [1500.142857142857, 0]] },
];

/** The document read, and what scores are made with. */
export function readKnown({ name, ends }: KnownBest): { readonly structure: Structure; readonly scoring: Scoring } {
  const text = readFileSync(new URL(`../../cases/${name}.json`, import.meta.url), "utf8");
  const structure = structureOf(parseProblem(JSON.parse(text)));
  const themes = ends.map(([worst, best], theme) => themeScale(structure, theme, worst, best));
  return { structure, scoring: { scale: { lawful: true, themes }, weights: normalWeights(structure.problem) } };
}
