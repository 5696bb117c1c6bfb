import { verify } from "../allocation/verify.ts";
import { assumptions } from "../analyse/assumptions/assumptions.ts";
import {
  catalogue,
  type CatalogueColumns,
  type CatalogueOptions,
  type CatalogueStopped,
} from "../analyse/catalogue.ts";
import { checkProblem } from "../analyse/check/check-problem.ts";
import { coreIndex } from "../analyse/core/core-index.ts";
import { evaluate } from "../analyse/evaluate.ts";
import { exchange } from "../analyse/exchange.ts";
import { explain } from "../analyse/explain/explain.ts";
import { frontier } from "../analyse/frontier.ts";
import { moves } from "../analyse/moves/moves.ts";
import { rank } from "../analyse/rank.ts";
import { stability } from "../analyse/stability.ts";
import { standing } from "../analyse/standing.ts";
import { weightRegions } from "../analyse/weight-regions.ts";
import { whyNot } from "../analyse/why-not/why-not.ts";
import type { Problem, ProblemIds } from "../problem/problem.ts";

/** The functions whose questions a worker answers, as they are for a problem whose ids are known. */
export interface AskedFunctions<Ids extends ProblemIds = ProblemIds> {
  readonly evaluate: typeof evaluate<Ids>;
  readonly verify: typeof verify<Ids>;
  readonly rank: typeof rank<Ids>;
  readonly moves: typeof moves<Ids>;
  readonly frontier: typeof frontier<Ids>;
  readonly weightRegions: typeof weightRegions<Ids>;
  readonly coreIndex: typeof coreIndex<Ids>;
  readonly standing: typeof standing<Ids>;
  readonly stability: typeof stability<Ids>;
  readonly exchange: typeof exchange<Ids>;
  readonly explain: typeof explain<Ids>;
  readonly whyNot: typeof whyNot<Ids>;
  readonly assumptions: typeof assumptions<Ids>;
  readonly checkProblem: typeof checkProblem;
  readonly columns: typeof columns;
}

export type QuestionName = keyof AskedFunctions;

/** Loaded by the worker alone: whoever asks it needs nothing but their types. */
export const FUNCTIONS: AskedFunctions = {
  evaluate,
  verify,
  rank,
  moves,
  frontier,
  weightRegions,
  coreIndex,
  standing,
  stability,
  exchange,
  explain,
  whyNot,
  assumptions,
  checkProblem,
  columns,
};

/** Every lawful allocation, as `catalogue(problem).toColumns()` gives them. */
function columns(problem: Problem, options: CatalogueOptions = {}): CatalogueColumns | CatalogueStopped {
  const listed = catalogue<ProblemIds>(problem, options);
  return listed.status === "stopped" ? listed : listed.toColumns();
}
