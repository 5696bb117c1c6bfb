import type { Choices } from "../../allocation/placement.ts";
import type { ConflictQuestion } from "./question.ts";

/** Demands that have nothing to do with others. */
export interface IndependentGroup {
  /** Their positions among all. */
  readonly positions: readonly number[];
  /** The areas that matter to them, and to no others. */
  readonly areas: readonly number[];
}

/**
 * The demands in groups that have nothing to do with each other: no area matters to demands of two of them. So demands of
 * several groups can be kept if those of each group can, conflicts lie within groups, and what has to be given up of all
 * is what has to be given up of each. A group is small where the whole has far too many combinations.
 */
export function independentGroups(question: ConflictQuestion): readonly IndependentGroup[] {
  const { areasOf, domains } = question;
  const leaders = domains.map((_, area) => area);
  const matters = (area: number): boolean => (domains[area]?.length ?? 0) > 1;
  const open = areasOf.map((areas) => [...areas].filter(matters));
  for (const areas of open) join(leaders, areas);
  // Closings of several areas may go round in a circle, which is no demand of its own.
  join(
    leaders,
    domains.flatMap((_, area) => (matters(area) && mayClose(question, area) ? [area] : [])),
  );
  const groups = new Map<number, { readonly positions: number[]; readonly areas: number[] }>();
  open.forEach(([area], at) => {
    // What no area decides is kept or broken by itself, and stands alone.
    const leader = area === undefined ? -1 - at : leaderOf(leaders, area);
    const group = groups.get(leader) ?? { positions: [], areas: [] };
    groups.set(leader, group);
    group.positions.push(at);
  });
  domains.forEach((_, area) => {
    if (matters(area)) groups.get(leaderOf(leaders, area))?.areas.push(area);
  });
  return [...groups.values()];
}

/** Leader of the areas that belong together, found along the chain of leaders, which is shortened on the way. */
function leaderOf(leaders: number[], area: number): number {
  let leader = area;
  for (let next = leaders[leader] ?? leader; next !== leader; next = leaders[leader] ?? leader) leader = next;
  for (let at = area; at !== leader;) {
    const next = leaders[at] ?? leader;
    leaders[at] = leader;
    at = next;
  }
  return leader;
}

function join(leaders: number[], areas: readonly number[]): void {
  const [first, ...others] = areas.map((area) => leaderOf(leaders, area));
  if (first !== undefined) for (const other of others) leaders[leaderOf(leaders, other)] = leaderOf(leaders, first);
}

/** The question of a group alone. */
export function questionAbout(
  question: ConflictQuestion,
  { positions, areas }: IndependentGroup,
  ignored: Pick<ReadonlySet<string>, "has">,
): ConflictQuestion {
  const domains = question.domains.map((domain) => domain.slice(0, 1));
  for (const area of areas) domains[area] = [...(question.domains[area] ?? [])];
  return {
    ...question,
    demands: positions.flatMap((at) => question.demands[at] ?? []),
    ignored,
    areasOf: positions.flatMap((at) => question.areasOf[at] ?? []),
    domains,
  };
}

/** A selection of the areas of a group, and unchanged elsewhere. */
export function withinGroup({ areas }: IndependentGroup, choices: Choices): Choices {
  const part = new Int32Array(choices.length);
  for (const area of areas) part[area] = choices[area] ?? 0;
  return part;
}

function mayClose({ within: { structure }, domains }: ConflictQuestion, area: number): boolean {
  return (domains[area] ?? []).some((state) => (structure.areas[area]?.scenarios[state]?.closes.length ?? 0) > 0);
}
