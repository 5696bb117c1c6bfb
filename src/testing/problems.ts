import * as fc from "fast-check";
import { parseProblem } from "../problem/parse-problem.ts";
import { structureOf } from "../problem/structure.ts";
import type { Basis, Condition, LimitSum, Problem, Selection } from "../problem/problem.ts";
import type { Bilingual } from "../text/bilingual.ts";
import type { Weights } from "../allocation/weights.ts";
import { drawAsides } from "./drawn-asides.ts";
import { drawFigures } from "./drawn-figures.ts";
import { drawScales } from "./drawn-scales.ts";
import { smallerProblems } from "./smaller-problems.ts";

/** Limits on the size of generated problems. */
export interface ProblemSize {
  /** Areas that the document lists; 4 if left out. */
  readonly areas?: number;
  /** Freely placed tasks, which are areas too; 2 if left out. */
  readonly freeTasks?: number;
  /** 5 if left out. */
  readonly departments?: number;
  /** 8 if left out. */
  readonly tasks?: number;
}

type Draw = fc.GeneratorValue;

const label = (text: string): Bilingual => ({ da: text, en: text });
const upTo = (draw: Draw, max: number, min = 0): number => draw(fc.integer, { min, max });
const pick = <T>(draw: Draw, list: readonly T[]): T => draw(() => fc.constantFrom(...list));
const some = <T>(draw: Draw, list: readonly T[], min: number, max: number): T[] =>
  draw(() => fc.subarray([...list], { minLength: Math.min(min, list.length), maxLength: Math.min(max, list.length) }));
const often = (draw: Draw, oneIn: number): boolean => upTo(draw, oneIn - 1) !== 0;
const list = <T>(draw: Draw, max: number, make: (index: number) => T, min = 0): T[] =>
  Array.from({ length: upTo(draw, max, min) }, (_, index) => make(index));

/**
 * Small problems of every kind: moves that collide, openings, closings and chains of them, freely placed tasks, areas in which
 * there is nothing to choose, rules, limits of every sum, some of them at a sum that can be reached, figures from tenths to
 * billions, negative points, balance and moved gauges, fixed scales, remarks. Many have lawful allocations, some have none.
 *
 * @param size how large they may be; the defaults keep plain enumeration to some hundred selections.
 * @example
 * ```ts
 * fc.assert(fc.property(problems(), (problem) => problem.hensyn.length > 0));
 * ```
 */
export function problems(size: ProblemSize = {}): fc.Arbitrary<Problem> {
  return new ProblemArbitrary(
    fc
      .gen()
      .map((draw) => drawScales(draw, drawAsides(draw, drawFigures(draw, parseProblem(drawDocument(draw, size)))))),
  );
}

/**
 * Draws as it is told and shrinks by leaving parts out: shrinking the draws one by one, each followed by others, would
 * not end in reasonable time.
 */
class ProblemArbitrary extends fc.Arbitrary<Problem> {
  readonly #drawn: fc.Arbitrary<Problem>;

  constructor(drawn: fc.Arbitrary<Problem>) {
    super();
    this.#drawn = drawn;
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<Problem> {
    return new fc.Value(this.#drawn.generate(random, biasFactor).value, undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is Problem {
    return typeof value === "object" && value !== null && "kommissorium" in value;
  }

  override shrink(problem: Problem): fc.Stream<fc.Value<Problem>> {
    return fc.stream(smallerProblems(problem)).map((smaller) => new fc.Value(smaller, undefined));
  }
}

function drawDocument(draw: Draw, size: ProblemSize): unknown {
  const departments = list(draw, (size.departments ?? 5) - 1, (index) => `D${index}`, 1).concat("DX");
  const existing = departments.map((_, index) => index === 0 || often(draw, 4));
  const homes = departments.filter((_, index) => existing[index]);
  const measures = ["cases", "staff"];
  const free = upTo(draw, size.freeTasks ?? 2);
  const tasks = list(
    draw,
    size.tasks ?? 8,
    (index) => drawTask(draw, `t${index}`, index < free, departments, homes, measures),
    2,
  );
  const movable = tasks.filter((task) => task.eligible === undefined).map((task) => task.id);
  const areas = list(draw, size.areas ?? 4, (index) => drawArea(draw, `A${index}`, departments, movable), 1);
  const scenarios = [
    ...areas.flatMap((area) => [`${area.id}.0`, ...area.scenarios.map(({ id }) => id)]),
    ...tasks.flatMap((task) => (task.eligible ?? []).map((department) => `${task.id}@${department}`)),
  ];
  const taskIds = tasks.map(({ id }) => id);
  const hensyn = list(draw, 3, (index) => drawHensyn(draw, `H${index}`, measures), 1);
  const pointThemes = hensyn.flatMap(({ themes }) =>
    themes.filter(({ gauge }) => gauge.kind === "points").map(({ id }) => id),
  );
  const today = new Set(tasks.map(({ home }) => home)).size;
  const resources = areas.some((area) => area.scenarios.some((scenario) => "cost" in scenario.uses)) ? ["cost"] : [];
  return {
    format: "ressort-problem/1",
    id: "generated",
    title: label("Generated"),
    kommissorium: { departments: often(draw, 6) ? today : upTo(draw, departments.length, 1) },
    measures: measures.map((id) => ({ id, name: label(id), unit: id })),
    departments: departments.map((id, index) => ({
      id,
      name: label(id),
      committee: { id: `${id}U`, name: label(`${id}U`) },
      existing: existing[index],
      permanent: !often(draw, 9),
    })),
    tasks,
    areas,
    rules: list(draw, 2, (index) => drawRule(draw, `R${index}`, scenarios)),
    limits: list(draw, 2, (index) => drawLimit(draw, `L${index}`, departments, measures, resources)),
    hensyn: hensyn.map((each, index) => ({ ...each, weight: index === 0 ? upTo(draw, 3, 1) : upTo(draw, 3) })),
    effects:
      pointThemes.length === 0
        ? []
        : list(draw, 10, (index) => ({
            ...drawPoints(draw, `E${index}`, pointThemes),
            when: drawCondition(draw, scenarios, taskIds, departments),
            basis: drawBasis(draw),
          })),
    // Not drawn: one that counts nothing but the first hensyn, and so on.
    weightings: hensyn.map(({ id }) => ({
      id: `only-${id}`,
      name: label(`Only ${id}`),
      weights: Object.fromEntries(hensyn.map((each) => [each.id, each.id === id ? 1 : 0])),
    })),
  };
}

function drawPoints(draw: Draw, id: string, themes: readonly string[]) {
  const strength = often(draw, 4) ? {} : { strength: "stated" as const };
  return { id, theme: pick(draw, themes), points: upTo(draw, 3, -3), ...strength };
}

function drawBasis(draw: Draw): Basis {
  return pick(draw, ["stated", "derived", "assumed"] as const);
}

function drawQuantity(draw: Draw) {
  const low = upTo(draw, 6);
  return { low, high: often(draw, 3) ? low : low + upTo(draw, 3), basis: drawBasis(draw) };
}

function drawTask(draw: Draw, id: string, free: boolean, departments: string[], homes: string[], measures: string[]) {
  return {
    id,
    name: label(id),
    home: often(draw, 12) ? pick(draw, homes) : pick(draw, departments),
    measures: Object.fromEntries(measures.map((measure) => [measure, drawQuantity(draw)])),
    ...(free ? { eligible: some(draw, departments, 1, 3) } : {}),
  };
}

/** Closings lead from later departments to earlier ones, so that no document closes a circle. */
function drawArea(draw: Draw, id: string, departments: string[], movable: string[]) {
  return {
    id,
    name: label(id),
    scenarios: list(
      draw,
      3,
      (index) => ({
        id: `${id}.${index + 1}`,
        name: label(`${id}.${index + 1}`),
        moves: some(draw, movable, 0, 3).map((task) => ({ task, to: pick(draw, departments) })),
        opens: some(draw, departments, 0, often(draw, 2) ? 0 : 2),
        closes: some(draw, departments.slice(1), 0, often(draw, 3) ? 0 : 2).map((department) => ({
          department,
          into: pick(draw, departments.slice(0, departments.indexOf(department))),
        })),
        uses: often(draw, 2) ? {} : { cost: { low: upTo(draw, 3, -1), high: 3, basis: drawBasis(draw) } },
      }),
      1,
    ),
  };
}

function drawRule(draw: Draw, id: string, scenarios: string[]) {
  const basis = drawBasis(draw);
  return often(draw, 2)
    ? { id, kind: "requires", scenario: pick(draw, scenarios), anyOf: some(draw, scenarios, 1, 2), basis }
    : { id, kind: "excludes", scenarios: some(draw, scenarios, 2, 3), basis };
}

function drawLimit(draw: Draw, id: string, departments: string[], measures: string[], resources: string[]) {
  const sums: LimitSum[] = [
    { moved: pick(draw, measures) },
    { load: pick(draw, measures), department: pick(draw, departments) },
    { tasks: true, department: pick(draw, departments) },
    ...resources.map((used) => ({ used })),
  ];
  const min = often(draw, 3) ? undefined : upTo(draw, 4);
  const max = min === undefined || often(draw, 2) ? (min ?? 0) + upTo(draw, 16) / 2 : undefined;
  return { id, sum: pick(draw, sums), ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function drawHensyn(draw: Draw, id: string, measures: string[]) {
  const themes = list(
    draw,
    3,
    (index) => ({
      id: `${id}T${index}`,
      name: label(`${id}T${index}`),
      weight: index === 0 ? upTo(draw, 3, 1) : upTo(draw, 3),
      gauge: often(draw, 3)
        ? { kind: "points" as const }
        : { kind: pick(draw, ["balance", "moved"] as const), measure: pick(draw, measures) },
    }),
    1,
  );
  return { id, name: label(id), themes };
}

function drawCondition(draw: Draw, scenarios: string[], tasks: string[], departments: string[]): Condition {
  const [first = "t0", second = "t1"] = some(draw, tasks, 2, 2);
  return pick<() => Condition>(draw, [
    () => ({ scenario: pick(draw, scenarios) }),
    () => ({ task: first, in: pick(draw, departments) }),
    () => ({ together: [first, second] }),
    () => ({ together: [first, second] }),
    () => ({ all: some(draw, scenarios, 1, 3) }),
  ])();
}

/**
 * Selections of a problem, lawful or not: for each area any of its scenarios.
 *
 * @example
 * ```ts
 * fc.assert(fc.property(allocations(kobenhavn2024), (selection) => Object.keys(selection).length === 13));
 * ```
 */
export function allocations(problem: Problem): fc.Arbitrary<Selection> {
  const { areas } = structureOf(problem);
  return fc
    .tuple(...areas.map((area) => fc.constantFrom(...area.scenarios.map(({ id }) => id))))
    .map((scenarios) => Object.fromEntries(scenarios.map((scenario, index) => [areas[index]?.id ?? "", scenario])));
}

/**
 * Weightings of a problem's hensyn: from inside the weight space, and as often from its corners and edges.
 *
 * @example
 * ```ts
 * fc.assert(fc.property(weightings(kobenhavn2024), (weights) => Object.values(weights).some((weight) => weight > 0)));
 * ```
 */
export function weightings(problem: Problem): fc.Arbitrary<Weights> {
  const ids = problem.hensyn.map(({ id }) => id);
  const weight = fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 5 }),
    fc.double({ min: 0.01, max: 10, noNaN: true }),
  );
  return fc
    .tuple(fc.array(weight, { minLength: ids.length, maxLength: ids.length }), fc.nat({ max: ids.length - 1 }))
    .map(([weights, sure]) =>
      Object.fromEntries(
        ids.map((id, index) => [id, index === sure ? Math.max(1, weights[index] ?? 1) : (weights[index] ?? 0)]),
      ),
    );
}
