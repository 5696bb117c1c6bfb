import { endsOf, type Choices } from "../../allocation/placement.ts";
import type { Structure, StructuredScenario } from "../../problem/structure.ts";
import { closesInCircle } from "./closing-circle.ts";
import type { ConflictQuestion } from "./question.ts";
import { combined, withAreas } from "./wished-structure.ts";

/** A combination of states of areas that belong together, as one scenario. */
export interface Combination {
  /** For each of the areas the state that is chosen. */
  readonly states: ReadonlyMap<number, number>;
  /**
   * The tasks that it tears: it sends them to different departments, or to one that it closes into several, or they have
   * no other home than that. Of these departments the first in document order has its way. It may tear others, too, that
   * other areas send to a department that it closes into several.
   */
  readonly torn: ReadonlySet<number>;
}

/** A structure whose areas cannot tear a task: those that could are one area. */
export interface MergedAreas {
  readonly structure: Structure;
  /** For each merged area its combinations, in the order of its scenarios. */
  readonly combinations: readonly (readonly Combination[])[];
}

/** Areas that belong together have no more combinations than this; if they had, a program of them would be too large. */
const MOST_COMBINATIONS = 2000;

/**
 * The areas with the states that matter, those that can tear a task merged into one. Then a torn task is nothing that
 * happens between areas, but something that some scenarios do: that it is in one place is that none of these is chosen.
 *
 * @returns undefined if there are too many combinations.
 */
export function mergeAreas(question: ConflictQuestion): MergedAreas | undefined {
  const { within, domains } = question;
  const groups = groupsOf(question);
  const combinations: Combination[][] = [];
  const areas: Structure["areas"][number][] = [];
  for (const [at, group] of groups.entries()) {
    const count = group.reduce((product, area) => product * (domains[area]?.length ?? 1), 1);
    if (count > MOST_COMBINATIONS) return undefined;
    const id = `area-${at}`;
    const made = productOf(group, domains).flatMap((states) => combine(question, states) ?? []);
    const name = { da: id, en: id };
    areas.push({
      id,
      name,
      cites: [],
      scenarios: made.map(({ scenario }, index) => ({ ...scenario, id: `${id}-${index}`, name })),
    });
    combinations.push(made.map(({ combination }) => combination));
  }
  const { structure } = within;
  const bare = { ...structure, problem: { ...structure.problem, rules: [], limits: [] }, themes: [], names: [] };
  return { structure: withAreas(bare, areas), combinations };
}

/** The states of all areas that scenarios of merged areas stand for. */
export function unmerged({ combinations }: MergedAreas, merged: Choices, areas: number): Choices {
  const choices = new Int32Array(areas);
  combinations.forEach((list, at) => {
    for (const [area, state] of list[merged[at] ?? 0]?.states ?? []) choices[area] = state;
  });
  return choices;
}

/** Areas that send one task to different departments belong together, and so do all that close if closings can clash. */
function groupsOf({ within: { structure, wished }, domains }: ConflictQuestion): readonly (readonly number[])[] {
  const groupOf = structure.areas.map((_, area) => area);
  const join = (areas: readonly number[]): void => {
    const joined = new Set(areas.map((area) => groupOf[area]));
    const least = Math.min(...areas.map((area) => groupOf[area] ?? area));
    groupOf.forEach((group, area) => {
      if (joined.has(group)) groupOf[area] = least;
    });
  };
  const isLive = ({ area, scenario }: { readonly area: number; readonly scenario: number }): boolean =>
    domains[area]?.includes(scenario) === true;
  for (const movers of structure.movers) {
    const live = movers.filter(isLive);
    if (new Set(live.map(({ to }) => to)).size > 1) join(live.map(({ area }) => area));
  }
  const clash = structure.closers.some((list) => new Set(list.map(({ into }) => into)).size > 1);
  const closing = structure.areas.flatMap(({ scenarios }, area) =>
    scenarios.some(({ closes }) => closes.length > 0) ? [area] : [],
  );
  const together = closing.some((area) => wished.has(area));
  if ((clash || together) && closing.length > 0) join(closing);
  return [...new Set(groupOf)].map((group) => [...groupOf.keys()].filter((area) => groupOf[area] === group));
}

function productOf(group: readonly number[], domains: ConflictQuestion["domains"]): ReadonlyMap<number, number>[] {
  return group.reduce<ReadonlyMap<number, number>[]>(
    (list, area) => list.flatMap((states) => (domains[area] ?? []).map((state) => new Map([...states, [area, state]]))),
    [new Map()],
  );
}

/** Undefined if the closings go round in a circle. */
function combine(
  { within }: ConflictQuestion,
  states: ReadonlyMap<number, number>,
): { readonly scenario: StructuredScenario; readonly combination: Combination } | undefined {
  const { structure } = within;
  const choices = new Int32Array(structure.areas.length);
  for (const [area, state] of states) choices[area] = state;
  if (closesInCircle(within, choices)) return undefined;
  const parts = [...states].flatMap(([area, state]) => structure.areas[area]?.scenarios[state] ?? []);
  const scenario = combined(parts, { id: "", name: { da: "", en: "" } });
  const takers = new Map<number, number[]>();
  for (const { department, into } of scenario.closes) {
    takers.set(department, [...(takers.get(department) ?? []), into]);
  }
  const ends = new Map<number, readonly number[]>();
  const disputed = new Set<number>();
  const closes = [...takers.keys()].map((department) => {
    const [into = department, ...others] = endsOf(department, takers, ends);
    if (others.length > 0) disputed.add(department);
    return { department, into };
  });
  const torn = [...structure.homes.keys()].filter((task) => isTorn(structure, parts, disputed, task));
  return { scenario: { ...scenario, closes }, combination: { states, torn: new Set(torn) } };
}

function isTorn(
  { homes, movers }: Structure,
  parts: readonly StructuredScenario[],
  disputed: ReadonlySet<number>,
  task: number,
): boolean {
  const sent = parts.flatMap(({ moves }) => moves.filter((move) => move.task === task).map(({ to }) => to));
  const stays = movers[task]?.length === 0 ? homes[task] : undefined;
  return new Set(sent).size > 1 || disputed.has(sent[0] ?? stays ?? -1);
}
