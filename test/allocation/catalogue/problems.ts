import * as fc from "fast-check";
import { parseProblem } from "../../../src/problem/parse-problem.ts";
import type { Condition, Problem } from "../../../src/problem/problem.ts";
import { problems } from "../../../src/testing/problems.ts";

/** Generated problems, edited and read again; an edit that makes no document is left out. */
function edited(edit: (problem: Problem, picks: readonly number[]) => unknown): fc.Arbitrary<Problem> {
  const picks = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });
  return fc.tuple(problems({ areas: 3, freeTasks: 1 }), picks).map(([problem, numbers]) => {
    const document: unknown = JSON.parse(JSON.stringify(edit(problem, numbers)));
    return parseProblem(document);
  });
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
