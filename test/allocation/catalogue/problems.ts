import * as fc from "fast-check";
import { place } from "../../../src/allocation/placement.ts";
import { limitSum } from "../../../src/allocation/rules/limit.ts";
import { parseProblem } from "../../../src/problem/parse-problem.ts";
import type { Condition, LimitSum, Problem } from "../../../src/problem/problem.ts";
import { structureOf } from "../../../src/problem/structure.ts";
import { problems } from "../../../src/testing/problems.ts";
import { withoutScales } from "../../without-scales.ts";

type Edit = (problem: Problem, picks: readonly number[]) => unknown;

/** Problems, edited and read again. */
function editedOf(arbitrary: fc.Arbitrary<Problem>, edit: Edit): fc.Arbitrary<Problem> {
  const picks = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });
  return fc.tuple(arbitrary, picks).map(([problem, numbers]) => {
    const document: unknown = JSON.parse(JSON.stringify(edit(problem, numbers)));
    return parseProblem(document);
  });
}

function edited(edit: Edit): fc.Arbitrary<Problem> {
  return editedOf(problems({ areas: 3, freeTasks: 1 }), edit);
}

/** Gives one drawn number after the other, each below a bound. */
function picker(picks: readonly number[]): (below: number) => number {
  let at = 0;
  return (below) => (picks[at++ % picks.length] ?? 0) % below;
}

/** Problems in which most scenarios close departments, each into any before it. */
export function closingProblems(): fc.Arbitrary<Problem> {
  return edited((problem, picks) => {
    const pick = picker(picks);
    const ids = problem.departments.map(({ id }) => id);
    const closes = () =>
      ids.flatMap((department, d) => (d > 0 && pick(3) === 0 ? [{ department, into: ids[pick(d)] ?? "" }] : []));
    const areas = problem.areas.map((area) => ({
      ...area,
      scenarios: area.scenarios.map((scenario) => ({ ...scenario, closes: closes() })),
    }));
    const departments = problem.departments.map((department) => ({ ...department, permanent: false }));
    return { ...problem, areas, departments, kommissorium: { ...problem.kommissorium, departments: 1 + pick(2) } };
  });
}

/** Problems with areas that move nothing before, between and after the others, and effects over both kinds. */
export function interleavedProblems(): fc.Arbitrary<Problem> {
  return edited((problem, picks) => {
    const pick = picker(picks);
    const name = { da: "Stille", en: "Still" };
    const still = (id: string) => ({
      id,
      name,
      scenarios: Array.from({ length: 1 + pick(2) }, (_, n) => ({ id: `${id}.${n + 1}`, name })),
    });
    const [first, ...others] = problem.areas;
    const places = ["X", "Y", "Z"].map((id) => ({ area: still(id), place: pick(4) }));
    const at = (wanted: number) => places.filter(({ place }) => place === wanted).map(({ area }) => area);
    const own = first === undefined ? [] : [first];
    const areas = [...at(0), ...own, ...at(1), ...others, ...at(2)];
    const scenarios = areas.flatMap((area) => area.scenarios.map(({ id }) => id));
    const themes = problem.hensyn.flatMap((hensyn) => hensyn.themes.filter(({ gauge }) => gauge.kind === "points"));
    const when = (): Condition => ({
      all: [...new Set([0, 1].map(() => scenarios[pick(scenarios.length)] ?? ""))],
    });
    const effects = themes.flatMap(({ id: theme }) =>
      Array.from({ length: 3 }, (_, n) => ({
        id: `still-${theme}-${n}`,
        theme,
        points: pick(9) - 4,
        when: when(),
        basis: "assumed",
      })),
    );
    return { ...problem, areas, effects: [...problem.effects, ...effects] };
  });
}

/** Whole, in eighths, decimal, tiny, huge, and of very different sizes beside each other. */
const FIGURES: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 5, 8],
  [0, 0.125, 0.5, 1.75, 3],
  [0, 0.1, 0.2, 0.3, 1 / 3, 12.35],
  [0, 1e-9, 3e-7, 2e-6],
  [0, 1e10, 3e10 + 1, 2e9, 1],
  [1e9 + 0.3, 0.1, 3, 1e-3, 0],
];

/** With figures from one pool, also negative ones for what scenarios use. */
function withFigures(problem: Problem, pick: (below: number) => number): Problem {
  const pool = FIGURES[pick(FIGURES.length)] ?? [];
  const figure = (): number => pool[pick(pool.length)] ?? 0;
  const quantity = (value: number) => ({ low: value, high: value, basis: "assumed", cites: [] });
  const tasks = problem.tasks.map((task) => ({
    ...task,
    measures: Object.fromEntries(Object.keys(task.measures).map((id) => [id, quantity(figure())])),
  }));
  const areas = problem.areas.map((area) => ({
    ...area,
    scenarios: area.scenarios.map((scenario) => ({
      ...scenario,
      uses: pick(3) === 0 ? {} : { cost: quantity(pick(4) === 0 ? -figure() : figure()) },
    })),
  }));
  return parseProblem(JSON.parse(JSON.stringify({ ...withoutScales(problem), tasks, areas, limits: [] })));
}

/** With limits on each kind of sum that some selection meets exactly, or misses by little. */
function withLimits(problem: Problem, pick: (below: number) => number): unknown {
  const structure = structureOf(problem);
  const department = (): string => problem.departments[pick(problem.departments.length)]?.id ?? "";
  const measure = (): string => problem.measures[pick(problem.measures.length)]?.id ?? "";
  const used = problem.areas.some(({ scenarios }) => scenarios.some(({ uses }) => "cost" in uses));
  const sums: readonly (() => LimitSum)[] = [
    () => ({ moved: measure() }),
    () => ({ load: measure(), department: department() }),
    () => ({ tasks: true, department: department() }),
    () => (used ? { used: "cost" } : { moved: measure() }),
  ];
  const sumOf = (sum: LimitSum): number => {
    const choices = Int32Array.from(structure.areas, ({ scenarios }) => pick(scenarios.length));
    return limitSum(sum, place(structure, choices));
  };
  const off = (): number => (pick(3) === 0 ? 0.5 : 0);
  const limits = Array.from({ length: 1 + pick(3) }, (_, at) => {
    const sum = sums[pick(sums.length)]?.() ?? { moved: measure() };
    const [one, other] = [sumOf(sum), sumOf(sum)];
    const ends = pick(3);
    return {
      id: `bound-${at}`,
      sum,
      ...(ends === 0 ? {} : { max: Math.max(one, other) - off() }),
      ...(ends === 1 ? {} : { min: Math.min(one, other) - (ends === 2 ? 1 : 0) * off() }),
    };
  });
  return { ...problem, limits: limits.filter(({ min = -Infinity, max = Infinity }) => min <= max) };
}

/** Problems in which limits decide much, over figures of all kinds, with many closings or with few. */
export function limitedProblems(): fc.Arbitrary<Problem> {
  const size = { areas: 4, freeTasks: 2, tasks: 7 };
  return editedOf(fc.oneof(problems(size), closingProblems()), (problem, picks) => {
    const pick = picker(picks);
    return withLimits(withFigures(problem, pick), pick);
  });
}
