import type { Choices } from "../../allocation/placement.ts";
import type { Choice, Closer, Mover, Structure, StructuredArea, StructuredScenario } from "../../problem/structure.ts";
import type { Wishes } from "../../program/build-program.ts";

/** A structure in which contested areas have one more state, in which all that is wished of them is so. */
export interface WishedStructure {
  readonly structure: Structure;
  /** For each contested area, the position of that state, and the scenarios that are chosen together in it. */
  readonly wished: ReadonlyMap<number, { readonly at: number; readonly chosen: readonly number[] }>;
}

/**
 * An area is contested if no scenario of it grants its locks and forbids, though none is both locked and forbidden: two
 * are locked, or all are forbidden. What stands in the way is then that exactly one scenario is chosen. So that this can
 * be dropped like any other demand, the area may also be as wished: all of its locked scenarios are chosen together, or
 * none at all. A task goes where the first of them sends it, and what they open, close and use is taken together.
 */
export function withWishedStates(structure: Structure, wishes: Pick<Wishes, "lock" | "forbid">): WishedStructure {
  const wished = new Map<number, { at: number; chosen: number[] }>();
  structure.areas.forEach(({ scenarios }, area) => {
    const locked = scenariosOf(wishes.lock, area);
    const forbidden = scenariosOf(wishes.forbid, area);
    const contested = locked.size > 1 || forbidden.size === scenarios.length;
    if (!contested || [...locked].some((scenario) => forbidden.has(scenario))) return;
    wished.set(area, { at: scenarios.length, chosen: [...locked].sort((one, other) => one - other) });
  });
  if (wished.size === 0) return { structure, wished };
  const areas = structure.areas.map((area, a) => {
    const state = wished.get(a);
    if (state === undefined) return area;
    const together = combined(
      state.chosen.flatMap((scenario) => area.scenarios[scenario] ?? []),
      area,
    );
    return { ...area, scenarios: [...area.scenarios, together] };
  });
  return { structure: withAreas(structure, areas), wished };
}

/** The ids of the scenarios that are chosen in an area. */
export function scenariosIn({ structure, wished }: WishedStructure, choices: Choices, area: number): readonly string[] {
  const at = choices[area] ?? 0;
  const state = wished.get(area);
  const { scenarios = [] } = structure.areas[area] ?? {};
  return (state?.at === at ? state.chosen : [at]).map((scenario) => scenarios[scenario]?.id ?? "");
}

function scenariosOf(choices: readonly Choice[], area: number): Set<number> {
  return new Set(choices.filter((choice) => choice.area === area).map(({ scenario }) => scenario));
}

/** Several scenarios as one: a task goes where the first of them sends it. */
export function combined(
  scenarios: readonly StructuredScenario[],
  { id, name }: Pick<StructuredArea, "id" | "name">,
): StructuredScenario {
  const moves = new Map<number, { readonly task: number; readonly to: number }>();
  const closes = new Map<string, { readonly department: number; readonly into: number }>();
  const uses = new Map<string, number>();
  for (const scenario of scenarios) {
    for (const move of scenario.moves) if (!moves.has(move.task)) moves.set(move.task, move);
    for (const closing of scenario.closes) closes.set(`${closing.department} ${closing.into}`, closing);
    for (const [resource, amount] of scenario.uses) uses.set(resource, (uses.get(resource) ?? 0) + amount);
  }
  return {
    id: [id, ...scenarios.map((scenario) => scenario.id)].join(" "),
    name,
    moves: [...moves.values()],
    opens: [...new Set(scenarios.flatMap(({ opens }) => opens))],
    closes: [...closes.values()],
    uses,
    cites: scenarios.flatMap(({ cites }) => cites),
  };
}

/** The same structure with other scenarios in its areas. */
export function withAreas(structure: Structure, areas: readonly StructuredArea[]): Structure {
  const movers = structure.movers.map((): Mover[] => []);
  const closers = structure.closers.map((): Closer[] => []);
  areas.forEach(({ scenarios }, area) => {
    scenarios.forEach(({ moves, closes }, scenario) => {
      for (const { task, to } of moves) movers[task]?.push({ area, scenario, to });
      for (const { department, into } of closes) closers[department]?.push({ area, scenario, into });
    });
  });
  return { ...structure, areas, movers, closers };
}
