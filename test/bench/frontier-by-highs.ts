import type { Highs, Model } from "highs";
import { normalWeights } from "../../src/allocation/weights.ts";
import { wholeScale } from "../whole-scale.ts";
import { evaluate, type Problem } from "../../src/index.ts";
import { structureOf } from "../../src/problem/structure.ts";
import { buildProgram, NO_WISHES, scoreObjective, type Objective } from "../../src/program/build-program.ts";
import type { LinearProgram } from "../../src/program/linear-program.ts";
import { EXACT, modelData } from "../program/highs.ts";
import { chosen, mustBeWhole } from "./loop.ts";

/** What the other criteria weigh beside the first: seen by the solver, and less than a step of the first. */
const BESIDE = 1e-3;

/** How much better counts as better: above the solver's tolerances, below every difference that Copenhagen has. */
const BETTER = 1e-5;

/** For each criterion a score, 0…1. */
export type Scores = readonly number[];

/** What a loop found within its time. */
export interface FoundFrontier {
  readonly complete: boolean;
  readonly points: readonly Scores[];
  /** How many programs were solved, and the nodes of all of them. */
  readonly solved: number;
  readonly nodes: number;
}

/** The best above floors of all criteria but the first; undefined if nothing is above them. */
interface Answer {
  readonly floors: Scores;
  readonly best: Scores | undefined;
}

/** Finds every vector by asking for the best above floors. */
type Loop = (solve: (floors: Scores) => Scores | undefined, criteria: number) => void;

/** What ends a loop whose time is up. */
class Late extends Error {}

/**
 * All efficient vectors of scores by ε-constraints: the best by the first criterion, the others weighing a little, above
 * floors of the others. One model is kept, and only bounds change.
 *
 * @param by ids of hensyn, the one to maximise first.
 */
export function frontierByHighs(
  highs: Highs,
  problem: Problem,
  by: readonly string[],
  limitMs: number,
  loop: Loop,
): FoundFrontier {
  const deadline = performance.now() + limitMs;
  const program = programOf(problem, by);
  const integrality = program.columns.map((column) => (mustBeWhole(column) ? 1 : 0));
  return highs.withModel({ ...modelData(highs, program), integrality }, (model) => {
    model.options.set(EXACT);
    const points = new Map<string, Scores>();
    let [solved, nodes] = [0, 0];
    const solve = (floors: Scores): Scores | undefined => {
      const left = deadline - performance.now();
      if (left <= 0) throw new Late();
      model.options.set("time_limit", left / 1000);
      setFloors(highs, model, program, by, floors);
      model.run();
      const status = model.getModelStatus();
      const { optimal, infeasible } = highs.constants.modelStatus;
      if (status !== optimal && status !== infeasible) throw new Late();
      solved++;
      nodes += Number(model.info.get("mip_node_count"));
      if (status === infeasible) return undefined;
      const best = scoresOf(model, problem, program, by);
      points.set(best.join(), best);
      return best;
    };
    let complete = true;
    try {
      loop(solve, by.length);
    } catch (error) {
      if (!(error instanceof Late)) throw error;
      complete = false;
    }
    return { complete, points: [...points.values()], solved, nodes };
  });
}

/**
 * The loop as it is written by hand, for three criteria: for each floor of the second, the floor of the third rises from
 * one vector to the next until nothing is above it; then the floor of the second rises to the lowest that was met.
 *
 * Source: Y. Y. Haimes, L. S. Lasdon and D. A. Wismer, "On a bicriterion formulation of the problems of integrated system
 * identification and system optimization", IEEE Transactions on Systems, Man, and Cybernetics 1 (1971), for ε-constraints;
 * M. Laumanns, L. Thiele and E. Zitzler, European Journal of Operational Research 169 (2006), for floors that follow what
 * was found.
 */
export const plainLoop: Loop = (solve) => {
  for (let second = 0; second < Infinity;) {
    let next = Infinity;
    let best = solve([second, 0]);
    while (best !== undefined) {
      next = Math.min(next, (best[1] ?? 0) + BETTER);
      best = solve([second, (best[2] ?? 0) + BETTER]);
    }
    second = next;
  }
};

/**
 * The loop for any number of criteria that asks nothing twice: each vector found gives new floors, one for each of the
 * others, and what an earlier answer settles is not solved again.
 *
 * Source: G. Kirlik and S. Sayın, European Journal of Operational Research 232 (2014); M. Özlen, B. A. Burton and C. A. G.
 * MacRae, "Multi-objective integer programming: an improved recursive algorithm", Journal of Optimization Theory and
 * Applications 160 (2014), for the answers that settle others.
 */
export const sparingLoop: Loop = (solve, criteria) => {
  const answers: Answer[] = [];
  const open: Scores[] = [Array.from({ length: criteria - 1 }, () => 0)];
  for (let floors = open.pop(); floors !== undefined; floors = open.pop()) {
    const above = floors;
    const known = answers.find((each) => settles(each, above));
    const answer = known ?? { floors: above, best: solve(above) };
    if (known === undefined) answers.push(answer);
    const { best } = answer;
    if (best === undefined) continue;
    above.forEach((_, at) => open.push(above.with(at, (best[at + 1] ?? 0) + BETTER)));
  }
};

/** Whether an answer is also that to higher floors: nothing is above lower ones, or the best is above these, too. */
function settles({ floors, best }: Answer, asked: Scores): boolean {
  if (floors.some((floor, at) => floor > (asked[at] ?? 0))) return false;
  return best === undefined || asked.every((floor, at) => (best[at + 1] ?? 0) >= floor);
}

function programOf(problem: Problem, by: readonly string[]): LinearProgram {
  const structure = structureOf(problem);
  const [first] = by;
  const scored = (weightOf: (id: string) => number): Objective => {
    const weights = Object.fromEntries(problem.hensyn.map(({ id }) => [id, weightOf(id)]));
    return scoreObjective(structure, { scale: wholeScale(problem), weights: normalWeights(problem, weights) });
  };
  // With a slack of 1 the row says by how much its bound rises with the floor.
  const floors = by.slice(1).map((id) => {
    return { id, of: scored((each) => (each === id ? 1 : 0)), lower: 0, upper: null, slack: 1 };
  });
  const objective = scored((id) => (id === first ? 1 : by.includes(id) ? BESIDE : 0));
  return buildProgram(structure, objective, NO_WISHES, floors);
}

function setFloors(highs: Highs, model: Model, { rows }: LinearProgram, by: readonly string[], floors: Scores): void {
  floors.forEach((floor, at) => {
    const row = rows.findIndex(({ rule }) => rule === `score:${by[at + 1] ?? ""}`);
    const { lower, slack } = rows[row] ?? {};
    model.changeRowBounds(row, (lower ?? 0) + floor * (slack ?? 0), highs.infinity);
  });
}

function scoresOf(model: Model, problem: Problem, program: LinearProgram, by: readonly string[]): Scores {
  const { colValue } = model.getSolution();
  const choices = chosen(program, (column) => colValue[column] ?? 0).map((at) => {
    const { area = "", scenario = "" } = program.columns[at]?.subject ?? {};
    return [area, scenario];
  });
  const { hensyn } = evaluate(problem, Object.fromEntries(choices) as Readonly<Record<string, string>>);
  return by.map((id) => hensyn[id]?.score ?? NaN);
}
