import type { Scale } from "../src/allocation/scale.ts";
import { startRun } from "../src/analyse/run.ts";
import { scaleOf } from "../src/analyse/scale/scale.ts";
import type { Problem } from "../src/index.ts";
import type { Solver } from "../src/program/index.ts";
import { structureOf } from "../src/problem/structure.ts";

/** The scale of every theme, proven. */
export function wholeScale(problem: Problem, solver?: Solver): Scale {
  const structure = structureOf(problem);
  return scaleOf(
    structure,
    structure.themes.map(() => true),
    startRun({ solver }),
  );
}
