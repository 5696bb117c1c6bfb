import * as fc from "fast-check";
import { place } from "../allocation/placement.ts";
import { limitSum } from "../allocation/rules/limit.ts";
import { parseProblem } from "../problem/parse-problem.ts";
import type { Limit, Problem, Quantity } from "../problem/problem.ts";
import { structureOf } from "../problem/structure.ts";

type Draw = fc.GeneratorValue;
type Quantities = Readonly<Record<string, Quantity>>;

/** Powers of ten by which measures are multiplied: mostly none, now and then thousands, or tenths. */
const OF_MEASURES = [0, 0, 0, 0, 0, 0, 3, -1];

/** Of resources also billions: only limits add them up, and no score is made of them. */
const OF_RESOURCES = [...OF_MEASURES, 9];

/**
 * The same problem with figures of another size, resources of several sizes beside each other, and now and then a limit
 * at a sum that some selection has, or a unit beside it.
 */
export function drawFigures(draw: Draw, problem: Problem): Problem {
  const exponent = draw(() => fc.constantFrom(...OF_MEASURES));
  const sizes = new Map([...resourcesOf(problem)].map((id) => [id, draw(() => fc.constantFrom(...OF_RESOURCES))]));
  const tasks = problem.tasks.map((task) => ({ ...task, measures: resized(task.measures, () => exponent) }));
  const areas = problem.areas.map((area) => ({
    ...area,
    scenarios: area.scenarios.map((scenario, at) => ({
      ...scenario,
      uses: resized(scenario.uses, (id) => (at % 2 === 0 ? (sizes.get(id) ?? 0) : 0)),
    })),
  }));
  const limits = problem.limits.map((limit) => resizedLimit(limit, "tasks" in limit.sum ? 0 : exponent));
  const figured = reparsed({ ...problem, tasks, areas, limits });
  return reparsed({ ...figured, limits: figured.limits.map((limit) => atSum(draw, figured, limit)) });
}

function resourcesOf({ areas }: Problem): Set<string> {
  return new Set(areas.flatMap(({ scenarios }) => scenarios.flatMap(({ uses }) => Object.keys(uses))));
}

function reparsed(problem: Problem): Problem {
  return parseProblem(JSON.parse(JSON.stringify(problem)));
}

function resized(quantities: Quantities, exponentOf: (id: string) => number): Quantities {
  return Object.fromEntries(
    Object.entries(quantities).map(([id, quantity]) => {
      const exponent = exponentOf(id);
      return [id, { ...quantity, low: times(quantity.low, exponent), high: times(quantity.high, exponent) }];
    }),
  );
}

function resizedLimit({ min, max, ...limit }: Limit, exponent: number): Limit {
  return {
    ...limit,
    ...(min === undefined ? {} : { min: times(min, exponent) }),
    ...(max === undefined ? {} : { max: times(max, exponent) }),
  };
}

/** Read as it is written, so that a tenth of 3 is 0.3. */
function times(figure: number, exponent: number): number {
  return Number(`${figure}e${exponent}`);
}

/** One limit in four is put where the sum of some selection is, or just beside it. */
function atSum(draw: Draw, problem: Problem, limit: Limit): Limit {
  if (draw(fc.nat, { max: 3 }) > 0) return limit;
  const structure = structureOf(problem);
  const choices = Int32Array.from(structure.areas, ({ scenarios }) => draw(fc.nat, { max: scenarios.length - 1 }));
  const sum = Number(limitSum(limit.sum, place(structure, choices)).toPrecision(12));
  const bound = sum + draw(fc.integer, { min: -1, max: 1 });
  const { id, cites } = limit;
  return draw(fc.boolean) ? { id, cites, sum: limit.sum, max: bound } : { id, cites, sum: limit.sum, min: bound };
}
