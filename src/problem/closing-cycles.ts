import { issueAt, type Issue, type Step } from "./invalid-problem.ts";
import { scenariosOf } from "./references.ts";
import { items, word } from "./raw.ts";

interface Edge {
  readonly into: string;
  /** Scenarios of one area are alternatives: a cycle needs at most one of each. */
  readonly area: unknown;
  readonly scenario: unknown;
  readonly steps: readonly Step[];
}

/** Finding a cycle with one scenario an area is hard in general; a document that needs more steps than this is refused. */
const MOST_STEPS = 100_000;

/**
 * Reports closings that would send tasks round in a circle: departments d1 → d2 → … → d1, each closed into the next by
 * scenarios that can be chosen together.
 */
export function checkClosingCycles(document: unknown, issues: Issue[]): void {
  const edges = new Map<string, Edge[]>();
  for (const [scenario, steps, area] of scenariosOf(document)) {
    for (const [closing, c] of items(scenario, "closes")) {
      const [department, into] = [word(closing, "department"), word(closing, "into")];
      if (department === undefined || into === undefined) continue;
      const list = edges.get(department) ?? [];
      list.push({ into, area, scenario, steps: [...steps, "closes", c] });
      edges.set(department, list);
    }
  }
  const search = { edges, steps: 0 };
  for (const start of edges.keys()) {
    const cycle = findCycle(search, start, start, []);
    if (cycle === undefined) continue;
    const last = cycle.at(-1);
    if (last === undefined) continue;
    const round = [start, ...cycle.map((edge) => edge.into)].join(" → ");
    issues.push(
      issueAt(last.steps, last.into, {
        da: `lukker en kreds af nedlæggelser: ${round}. Lad en af dem gå til en forvaltning, der bliver.`,
        en: `closes a circle of closings: ${round}. Let one of them go into a department that stays.`,
      }),
    );
    return;
  }
  if (search.steps > MOST_STEPS) {
    issues.push(
      issueAt(["areas"], undefined, {
        da: "nedlægger forvaltninger på så mange måder, at kredse ikke kan udelukkes. Brug færre nedlæggelser.",
        en: "close departments in so many ways that circles cannot be ruled out. Use fewer closings.",
      }),
    );
  }
}

interface Search {
  readonly edges: ReadonlyMap<string, readonly Edge[]>;
  steps: number;
}

function findCycle(search: Search, start: string, at: string, path: readonly Edge[]): readonly Edge[] | undefined {
  for (const edge of search.edges.get(at) ?? []) {
    if (++search.steps > MOST_STEPS) return undefined;
    if (path.some((each) => each.area === edge.area && each.scenario !== edge.scenario)) continue;
    const longer = [...path, edge];
    if (edge.into === start) return longer;
    if (path.some((each) => each.into === edge.into)) continue;
    const cycle = findCycle(search, start, edge.into, longer);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
