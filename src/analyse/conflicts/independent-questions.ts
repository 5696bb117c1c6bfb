import type { ConflictQuestion } from "./question.ts";

/** A question about some of the demands, and the positions of these among all. */
export interface IndependentQuestion {
  readonly question: ConflictQuestion;
  readonly positions: readonly number[];
}

/**
 * A question in parts that have nothing to do with each other: no area matters to demands of two of them. So demands of
 * several parts can be kept if those of each part can, conflicts lie within parts, and what has to be given up of all is
 * what has to be given up of each. A part is small where the whole has far too many combinations.
 */
export function independentQuestions(question: ConflictQuestion): readonly IndependentQuestion[] {
  const { demands, areasOf, domains } = question;
  const leaders = domains.map((_, area) => area);
  const leaderOf = (area: number): number => {
    const next = leaders[area] ?? area;
    return next === area ? area : leaderOf(next);
  };
  const join = (areas: readonly number[]): void => {
    const [first = 0, ...others] = areas.map(leaderOf);
    for (const other of others) leaders[other] = first;
  };
  const matters = (area: number): boolean => (domains[area]?.length ?? 0) > 1;
  const open = areasOf.map((areas) => [...areas].filter(matters));
  for (const areas of open) join(areas);
  // Closings of several areas may go round in a circle, which is no demand of its own.
  join(domains.flatMap((_, area) => (matters(area) && mayClose(question, area) ? [area] : [])));
  const groups = new Map<number, number[]>();
  open.forEach(([area], at) => {
    // What no area decides is kept or broken by itself, and stands alone.
    const leader = area === undefined ? -1 - at : leaderOf(area);
    groups.set(leader, [...(groups.get(leader) ?? []), at]);
  });
  return [...groups].map(([leader, positions]) => ({
    positions,
    question: {
      ...question,
      demands: positions.flatMap((at) => demands[at] ?? []),
      ignored: new Set(demands.flatMap(({ id }, at) => (positions.includes(at) ? [] : [id]))),
      areasOf: positions.flatMap((at) => areasOf[at] ?? []),
      domains: domains.map((domain, area) => (leaderOf(area) === leader ? domain : domain.slice(0, 1))),
    },
  }));
}

function mayClose({ within: { structure }, domains }: ConflictQuestion, area: number): boolean {
  return (domains[area] ?? []).some((state) => (structure.areas[area]?.scenarios[state]?.closes.length ?? 0) > 0);
}
