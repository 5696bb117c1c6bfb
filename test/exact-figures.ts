import * as fc from "fast-check";
import { parseProblem } from "../src/problem/parse-problem.ts";
import type { Limit, Problem, Quantity } from "../src/problem/problem.ts";
import { structureOf } from "../src/problem/structure.ts";
import { place, type Placement } from "../src/allocation/placement.ts";
import { problems } from "../src/testing/problems.ts";
import { withoutScales } from "./without-scales.ts";

/** Figures as people write them: whole numbers of the last decimal. */
interface Pool {
  readonly figures: readonly number[];
  readonly exponent: number;
}

const POOLS: readonly Pool[] = [
  { figures: [0, 1, 2, 3, 5, 8], exponent: 0 },
  { figures: [0, 1000, 2500, 4000, 12000], exponent: 0 },
  { figures: [0, 1, 7, 999_999_999, 1_000_000_000, 2_000_000_001], exponent: 0 },
  { figures: [1, 123_456_789_012, 99_999_999_999, 100_000_000_000], exponent: 0 },
  { figures: [0, 1, 2, 3, 7], exponent: -1 },
  { figures: [1, 25, 100, 12_345_678_901, 99], exponent: -2 },
  { figures: [0, 1, 2, 3], exponent: -6 },
  { figures: [1, 2, 5, 1_000_000], exponent: -9 },
];

/** Problems with figures of one decimal place, and limits at sums that can be reached or one unit beside them. */
export function exactProblems(): fc.Arbitrary<Problem> {
  const numbers = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });
  return fc
    .tuple(problems({ areas: 3, freeTasks: 2, departments: 4, tasks: 6 }), fc.constantFrom(...POOLS), numbers)
    .map(([problem, pool, picks]) => withFigures(problem, pool, picks));
}

function withFigures(problem: Problem, { figures, exponent }: Pool, picks: readonly number[]): Problem {
  let at = 0;
  const next = (below: number): number => (picks[at++ % picks.length] ?? 0) % below;
  const written = (whole: number): number => Number(`${whole}e${exponent}`);
  const quantity = (): object => {
    const two = [figures[next(figures.length)] ?? 0, figures[next(figures.length)] ?? 0];
    const [low, high] = next(3) === 0 ? two : [two[0], two[0]];
    const ends = [written(Math.min(low ?? 0, high ?? 0)), written(Math.max(low ?? 0, high ?? 0))];
    return { low: ends[0], high: ends[1], basis: "stated" };
  };
  const quantities = (all: Readonly<Record<string, unknown>>): object =>
    Object.fromEntries(Object.keys(all).map((id) => [id, quantity()]));
  const tasks = problem.tasks.map((task) => ({ ...task, measures: quantities(task.measures) }));
  const areas = problem.areas.map((area) => ({
    ...area,
    scenarios: area.scenarios.map((scenario) => ({ ...scenario, uses: quantities(scenario.uses) })),
  }));
  const figured = parseProblem(JSON.parse(JSON.stringify({ ...withoutScales(problem), tasks, areas })));
  const structure = structureOf(figured);
  const limits = problem.limits.map(({ id, sum }) => {
    const choices = Int32Array.from(structure.areas, ({ scenarios }) => next(scenarios.length));
    const reached = exactSum(sum, place(structure, choices), exponent) + BigInt(next(3) - 1);
    // Of halves, since the middle of two figures may be one; of tasks there are no decimals.
    const bound = Number(`${reached * 5n}e${("tasks" in sum ? 0 : exponent) - 1}`);
    return next(2) === 0 ? { id, sum, max: bound } : { id, sum, min: bound };
  });
  return parseProblem(JSON.parse(JSON.stringify({ ...figured, limits })));
}

/** Twice the sum of a limit in units of the last decimal, added up in whole numbers of any length. */
export function exactSum(sum: Limit["sum"], placement: Placement, exponent: number): bigint {
  const { structure, choices, departmentOf } = placement;
  const { problem } = structure;
  if ("used" in sum)
    return structure.areas.reduce((total, area, a) => {
      const id = area.scenarios[choices[a] ?? 0]?.id;
      const scenario = problem.areas.flatMap(({ scenarios }) => scenarios).find((each) => each.id === id);
      return total + twice(scenario?.uses[sum.used], exponent);
    }, 0n);
  return problem.tasks.reduce((total, { measures }, task) => {
    if ("moved" in sum)
      return departmentOf[task] === structure.homes[task] ? total : total + twice(measures[sum.moved], exponent);
    if (departmentOf[task] !== structure.departmentAt.get(sum.department)) return total;
    return total + ("tasks" in sum ? 2n : twice(measures[sum.load], exponent));
  }, 0n);
}

function twice(quantity: Quantity | undefined, exponent: number): bigint {
  return quantity === undefined ? 0n : inUnits(quantity.low, exponent) + inUnits(quantity.high, exponent);
}

/** A figure as it is written, as a whole number of units. */
export function inUnits(figure: number, exponent: number): bigint {
  const [, sign = "", whole = "0", decimals = "", power = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(String(figure)) ?? [];
  const zeros = Number(power) - decimals.length - exponent;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  if (zeros >= 0) return digits * 10n ** BigInt(zeros);
  if (digits % 10n ** BigInt(-zeros) !== 0n) throw new RangeError(`${figure} has more decimals than ${-exponent}.`);
  return digits / 10n ** BigInt(-zeros);
}

/** Whether an allocation keeps a limit, as the figures are written. */
export function keepsExactly({ sum, min, max }: Limit, placement: Placement): boolean {
  const fine = -11;
  const reached = exactSum(sum, placement, "tasks" in sum ? 0 : fine);
  const bound = (figure: number): bigint => 2n * inUnits(figure, "tasks" in sum ? -1 : fine);
  const scaled = "tasks" in sum ? 10n * reached : reached;
  return (min === undefined || scaled >= bound(min)) && (max === undefined || scaled <= bound(max));
}
