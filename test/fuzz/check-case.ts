import { place } from "../../src/allocation/placement.ts";
import { isLawful } from "../../src/allocation/verify.ts";
import { rawValues, scores } from "../../src/allocation/score.ts";
import { normalWeights } from "../../src/allocation/weights.ts";
import { rank } from "../../src/analyse/rank.ts";
import { wholeScale } from "../whole-scale.ts";
import { toLinearProgram } from "../../src/analyse/to-linear-program.ts";
import { structureOf } from "../../src/problem/structure.ts";
import type { LinearProgram } from "../../src/program/linear-program.ts";
import { nodeProgram } from "../../src/solve/node-program.ts";
import { reduceProgram, type ReducedProgram } from "../../src/solve/reduction.ts";
import { relax } from "../../src/solve/relaxation.ts";
import { javascriptLpSolver } from "../../src/solve/javascript-lp-solver.ts";
import { enumerate, type Enumeration } from "../../src/testing/enumeration.ts";
import { lift } from "../../src/testing/lift.ts";
import { readWish } from "../analyse/conflicts/read-wish.ts";
import { endsByRelaxations, rankedByRelaxations } from "../relaxing.ts";
import type { Case } from "./cases.ts";
import { NO_LIMIT } from "../../src/problem/timer.ts";

const TOP = 5;
const TOLERANCE = 1e-9;

/** Throws if any two ways to an answer disagree on a case. Says what the case was like. */
export function checkCase(given: Case): "infeasible" | "lawful" {
  const enumeration = enumerate(given.problem);
  checkScale(given, enumeration);
  checkRows(given);
  checkRanking(given, enumeration, {});
  const { lock, forbid, limits } = given;
  if (lock.length + forbid.length + limits.length > 0) checkRanking(given, enumeration, { lock, forbid, limits });
  return enumeration.count === 0 ? "infeasible" : "lawful";
}

function demand(holds: boolean, message: () => string): void {
  if (!holds) throw new Error(message());
}

function checkScale({ problem }: Case, { scale }: Enumeration): void {
  const solved = wholeScale(problem);
  // What the document fixes follows from nothing else, and is the same whatever is lawful.
  const fixed = structureOf(problem).themes.map((theme) => theme.scale);
  fixed.forEach((own, t) => {
    const { worst, best } = solved.themes[t] ?? {};
    demand(own === undefined || (own.worst === worst && own.best === best), () => `theme ${t}: not on its fixed scale`);
  });
  demand(
    solved.lawful === scale.lawful,
    () => `lawful: the solver says ${String(solved.lawful)}, enumeration does not`,
  );
  scale.themes.forEach((plain, t) => {
    if (fixed[t] !== undefined) return;
    const ends = endsByRelaxations(problem, t);
    const same =
      ends !== undefined &&
      Math.abs(ends.best - plain.best) <= TOLERANCE &&
      Math.abs(ends.worst - plain.worst) <= TOLERANCE;
    demand(same || !scale.lawful, () => `theme ${t}: relaxations at every node say ${JSON.stringify([ends, plain])}`);
  });
  solved.themes.forEach(({ best, worst, slope }, t) => {
    const plain = scale.themes[t];
    const same =
      plain !== undefined && Math.abs(best - plain.best) <= TOLERANCE && Math.abs(worst - plain.worst) <= TOLERANCE;
    demand(
      same && (slope === 0) === (plain.slope === 0),
      () => `theme ${t}: ${JSON.stringify([solved.themes[t], plain])}`,
    );
  });
}

/** A selection is lawful exactly if its point keeps every row, and if the rows with its choices fixed have any point. */
function checkRows({ problem, weights }: Case): void {
  const structure = structureOf(problem);
  const program = toLinearProgram(problem, { weights });
  const reduced = reduceProgram(program);
  const scoring = { scale: wholeScale(problem), weights: normalWeights(problem, weights) };
  for (const choices of allChoices(structure.areas.map((area) => area.scenarios.length))) {
    const placement = place(structure, choices);
    const point = lift(program, placement);
    const broken = brokenRow(program, point);
    const lawful = isLawful(placement);
    const name = (): string => structure.areas.map((area, a) => area.scenarios[choices[a] ?? 0]?.id).join(" ");
    demand(
      lawful === (broken === undefined),
      () => `${name()}: lawful ${String(lawful)}, broken row ${broken ?? "none"}`,
    );
    demand(lawful === hasPoint(reduced, choices), () => `${name()}: lawful ${String(lawful)}, the rows disagree`);
    if (!lawful) continue;
    const objective = program.columns.reduce((sum, { cost }, at) => sum + cost * (point[at] ?? 0), program.constant);
    const { score } = scores(structure, rawValues(placement), scoring);
    demand(Math.abs(objective - score) <= TOLERANCE, () => `${name()}: objective ${objective}, score ${score}`);
  }
}

function brokenRow({ rows, columns }: LinearProgram, point: readonly number[]): string | undefined {
  const outside = columns.find(({ lower, upper }, at) => {
    const value = point[at] ?? NaN;
    return !(value >= lower - TOLERANCE && value <= upper + TOLERANCE);
  });
  if (outside !== undefined) return `bounds of ${outside.label}`;
  return rows.find(({ terms, lower, upper }) => {
    const sum = terms.reduce((total, { column, coefficient }) => total + coefficient * (point[column] ?? 0), 0);
    return sum < (lower ?? -Infinity) - TOLERANCE || sum > (upper ?? Infinity) + TOLERANCE;
  })?.rule;
}

function hasPoint(reduced: ReducedProgram, choices: Int32Array): boolean {
  if (reduced.infeasible || choices.some((scenario, area) => reduced.domains[area]?.includes(scenario) !== true))
    return false;
  const node = nodeProgram(reduced, Int16Array.from(choices));
  if (node === undefined) return false;
  return node.program.columns.length === 0 || relax(javascriptLpSolver, node.program, NO_LIMIT).status === "optimal";
}

function* allChoices(sizes: readonly number[], at = 0, choices = new Int32Array(sizes.length)): Generator<Int32Array> {
  if (at === sizes.length) yield choices.slice();
  else {
    for (let scenario = 0; scenario < (sizes[at] ?? 0); scenario++) {
      choices[at] = scenario;
      yield* allChoices(sizes, at + 1, choices);
    }
  }
}

/** The ranking by linear program is that by enumeration, in selection, order, rank and score. */
function checkRanking(
  { problem, weights }: Case,
  enumeration: Enumeration,
  wishes: Partial<Pick<Case, "lock" | "forbid" | "limits">>,
): void {
  const ranking = rank(problem, { weights, ...wishes, top: TOP, method: "program" });
  const relaxed = rankedByRelaxations(problem, { weights, wishes: readWish(problem, wishes), top: TOP });
  demand(
    JSON.stringify(relaxed.map(({ selection, score }) => [selection, score])) ===
      JSON.stringify(ranking.allocations.map(({ selection, score }) => [selection, score])),
    () => `${JSON.stringify(wishes)}: relaxations at every node rank otherwise`,
  );
  const plain = enumeration.ranking({ weights, ...wishes, top: TOP });
  const text = `${JSON.stringify(wishes)}: ${ranking.status}`;
  demand(
    (ranking.status === "infeasible") === (plain.length === 0),
    () => `${text}, enumeration found ${plain.length}`,
  );
  const line = ({ rank: place, tied, selection }: (typeof plain)[number]): string =>
    JSON.stringify([place, tied, selection]);
  const [ours, theirs] = [ranking.allocations.map(line), plain.map(line)];
  demand(
    ours.join("\n") === theirs.join("\n"),
    () => `${text}\n${ours.join("\n")}\nenumeration:\n${theirs.join("\n")}`,
  );
  ranking.allocations.forEach(({ score }, at) => {
    demand(
      Math.abs(score - (plain[at]?.score ?? NaN)) <= TOLERANCE,
      () => `${text}: score ${score}, enumeration ${plain[at]?.score ?? NaN}`,
    );
  });
}
