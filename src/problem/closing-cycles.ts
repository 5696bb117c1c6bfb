import { cut, issueAt, shown, type Issue, type Step } from "./invalid-problem.ts";
import { scenariosOf } from "./references.ts";
import { items, word } from "./raw.ts";

interface Edge {
  readonly into: string;
  /** Scenarios of one area are alternatives: a cycle needs at most one of each. */
  readonly area: unknown;
  readonly scenario: unknown;
  readonly steps: readonly Step[];
}

type Edges = ReadonlyMap<string, readonly Edge[]>;

/** Finding a cycle with one scenario an area is hard in general; a document that needs more steps than this is refused. */
const MOST_STEPS = 500_000;

/**
 * Reports closings that would send tasks round in a circle: departments d1 → d2 → … → d1, each closed into the next by
 * scenarios that can be chosen together. Of circles that share a department, the first is reported.
 */
export function checkClosingCycles(document: unknown, issues: Issue[]): void {
  const search: Search = { edges: withinCircles(closingsOf(document)), settled: new Set(), steps: 0 };
  for (const start of search.edges.keys()) {
    if (search.settled.has(start)) continue;
    const cycle = findCycle(search, start);
    search.settled.add(start);
    for (const edge of cycle) search.settled.add(edge.into);
    const last = cycle.at(-1);
    if (last !== undefined) issues.push(circleIssue(start, cycle, last));
  }
  if (search.steps <= MOST_STEPS) return;
  issues.push(
    issueAt(["areas"], undefined, {
      da: "nedlægger forvaltninger på så mange måder, at kredse ikke kan udelukkes. Brug færre nedlæggelser.",
      en: "close departments in so many ways that circles cannot be ruled out. Use fewer closings.",
    }),
  );
}

function closingsOf(document: unknown): Map<string, Edge[]> {
  const edges = new Map<string, Edge[]>();
  for (const [scenario, steps, area] of scenariosOf(document)) {
    for (const [closing, c] of items(scenario, "closes")) {
      const [department, into] = [word(closing, "department"), word(closing, "into")];
      if (department === undefined || into === undefined) continue;
      const list = edges.get(department) ?? [];
      list.push({ into, area, scenario, steps: [...steps, "closes", c, "into"] });
      edges.set(department, list);
    }
  }
  return edges;
}

/** Leaves out, again and again, the closings into departments that are closed by none: they are in no circle. */
function withinCircles(edges: Edges): Edges {
  const sources = new Map<string, string[]>();
  const waysOut = new Map<string, number>();
  for (const [department, list] of edges) {
    waysOut.set(department, list.length);
    for (const { into } of list) {
      const known = sources.get(into);
      if (known === undefined) sources.set(into, [department]);
      else known.push(department);
    }
  }
  const ends = [...sources.keys()].filter((department) => !edges.has(department));
  const removed = new Set<string>();
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    removed.add(end);
    for (const source of sources.get(end) ?? []) {
      const left = (waysOut.get(source) ?? 0) - 1;
      waysOut.set(source, left);
      if (left === 0) ends.push(source);
    }
  }
  const rest = [...edges].filter(([department]) => !removed.has(department));
  return new Map(rest.map(([department, list]) => [department, list.filter(({ into }) => !removed.has(into))]));
}

interface Search {
  readonly edges: Edges;
  /** The departments whose circles are known. */
  readonly settled: Set<string>;
  steps: number;
}

/** The first circle through a department, searched in depth; empty if there is none. */
function findCycle(search: Search, start: string): readonly Edge[] {
  const path: Edge[] = [];
  const visited = new Set([start]);
  const chosen = new Map<unknown, { scenario: unknown; count: number }>();
  const ahead = [waysFrom(search, start)];
  for (let ways = ahead.at(-1); ways !== undefined; ways = ahead.at(-1)) {
    const next = ways.next();
    if (next.done === true) {
      ahead.pop();
      const edge = path.pop();
      if (edge === undefined) continue;
      visited.delete(edge.into);
      const choice = chosen.get(edge.area);
      if (choice !== undefined && --choice.count === 0) chosen.delete(edge.area);
      continue;
    }
    if (++search.steps > MOST_STEPS) return [];
    const edge = next.value;
    const choice = chosen.get(edge.area);
    if (choice !== undefined && choice.scenario !== edge.scenario) continue;
    if (edge.into === start) return [...path, edge];
    if (visited.has(edge.into) || search.settled.has(edge.into)) continue;
    path.push(edge);
    visited.add(edge.into);
    if (choice === undefined) chosen.set(edge.area, { scenario: edge.scenario, count: 1 });
    else choice.count++;
    ahead.push(waysFrom(search, edge.into));
  }
  return [];
}

function waysFrom(search: Search, department: string): Iterator<Edge, undefined> {
  return (search.edges.get(department) ?? []).values();
}

function circleIssue(start: string, cycle: readonly Edge[], last: Edge): Issue {
  if (cycle.length === 1) {
    return issueAt(last.steps, last.into, {
      da: `er ${shown(start)}, den nedlagte forvaltning selv. Skriv den, der overtager opgaverne.`,
      en: `is ${shown(start)}, the closed department itself. Write the one that takes over its tasks.`,
    });
  }
  const names = [start, ...cycle.map((edge) => edge.into)].map(cut);
  const round = (names.length > 8 ? [...names.slice(0, 5), "…", ...names.slice(-2)] : names).join(" → ");
  return issueAt(last.steps, last.into, {
    da: `er ${shown(last.into)} og lukker en kreds af nedlæggelser: ${round}. Lad en af dem gå til en forvaltning, der bliver.`,
    en: `is ${shown(last.into)} and closes a circle of closings: ${round}. Let one of them go into a department that stays.`,
  });
}
