import * as fc from "fast-check";
import { parseProblem } from "../problem/parse-problem.ts";
import type { Cite, Problem } from "../problem/problem.ts";
import type { WrittenRecommendation, WrittenRemark } from "../problem/problem-document.ts";
import { REMARK_KINDS, type ConditionStatus, type RemarkSubject } from "../problem/remark.ts";
import { structureOf } from "../problem/structure.ts";

type Draw = fc.GeneratorValue;

/** The id of the source that remarks cite. */
const SOURCE = "S";

const STATUSES: readonly ConditionStatus[] = ["open", "met", "contested"];

/**
 * The same problem, every second time with what counts nothing: remarks, recommendations, and an area in which there is nothing
 * to choose. Drawn after all that counts, which is the same with them and without.
 */
export function drawAsides(draw: Draw, given: Problem): Problem {
  if (draw(fc.boolean)) return given;
  const problem = draw(fc.boolean) ? withContext(given, draw(fc.nat, { max: given.areas.length })) : given;
  const subjects = subjectsOf(problem);
  const themes = problem.hensyn.flatMap((hensyn) => hensyn.themes.map(({ id }) => id));
  const scenarios = subjects.flatMap((subject) => ("scenario" in subject ? [subject.scenario] : []));
  const recommend = (at: number): WrittenRecommendation => ({
    id: `N${at}`,
    name: `Recommendation ${at}`,
    main: draw(fc.boolean),
    themes: some(draw, themes),
    supports: some(draw, scenarios),
    cites: drawCites(draw),
  });
  return parseProblem({
    ...problem,
    sources: [{ id: SOURCE, title: "Source" }],
    recommendations: list(draw, recommend),
    remarks: list(draw, (at) => drawRemark(draw, pick(draw, subjects), at)),
  });
}

/** The same problem with an area that has nothing to choose, at a place among the others. */
export function withContext(problem: Problem, at: number): Problem {
  const context = { id: "context", name: "Context", scenarios: [] };
  return parseProblem({ ...problem, areas: [...problem.areas.slice(0, at), context, ...problem.areas.slice(at)] });
}

function subjectsOf(problem: Problem): readonly RemarkSubject[] {
  const { areas } = structureOf(problem);
  return [
    ...areas.flatMap(({ scenarios }) => scenarios.map(({ id: scenario }) => ({ scenario }))),
    ...areas.map(({ id: area }) => ({ area })),
    ...problem.tasks.map(({ id: task }) => ({ task })),
    ...problem.departments.map(({ id: department }) => ({ department })),
    ...problem.hensyn.flatMap(({ themes }) => themes.map(({ id: theme }) => ({ theme }))),
  ];
}

function drawRemark(draw: Draw, about: RemarkSubject, at: number): WrittenRemark {
  const said = {
    id: `M${at}`,
    about,
    text: `Remark ${at}`,
    cites: drawCites(draw),
    ...(draw(fc.boolean) && { raisedBy: "Somebody" }),
    ...(draw(fc.boolean) && { evidence: "mixed" as const }),
    ...(draw(fc.boolean) && { basis: pick(draw, ["stated", "derived", "assumed"] as const) }),
  };
  const kind = pick(draw, REMARK_KINDS);
  return kind === "condition" ? { ...said, kind, status: pick(draw, STATUSES) } : { ...said, kind };
}

function drawCites(draw: Draw): readonly Cite[] {
  return draw(fc.boolean) ? [{ source: SOURCE, page: "7", inferred: draw(fc.boolean) }] : [];
}

function list<T>(draw: Draw, make: (at: number) => T): readonly T[] {
  return Array.from({ length: draw(fc.nat, { max: 4 }) }, (_, at) => make(at));
}

function pick<T>(draw: Draw, list: readonly T[]): T {
  return draw(() => fc.constantFrom(...list));
}

function some<T>(draw: Draw, list: readonly T[]): T[] {
  return draw(() => fc.subarray([...list], { maxLength: Math.min(2, list.length) }));
}
