import { endsOf } from "../../allocation/placement.ts";
import type { Structure } from "../../problem/structure.ts";

/** Scenarios of a few areas that are chosen together, and the places of the tasks that depend on them. */
export interface BlockOption {
  readonly choices: readonly { readonly area: number; readonly scenario: number }[];
  readonly places: readonly { readonly task: number; readonly department: number }[];
}

/**
 * Common structure of the lawful allocations that agree on all closings and openings: every task that can move depends
 * on one block of areas alone. Each lawful allocation takes an option of every block; not every combination of options
 * is lawful.
 */
export interface Blocks {
  /** For each task that no block places, its department; −1 for the others. */
  readonly fixed: Int32Array;
  readonly blocks: readonly (readonly BlockOption[])[];
}

/** More ways to close and open departments than this are not gone through. */
const MOST_WAYS = 64;

/** More areas and tasks than this, each as often as there are ways, take longer than what they tell is worth. */
const MOST_SIZE = 1 << 17;

const kept = new WeakMap<Structure, { readonly ways: readonly Blocks[] | undefined }>();

/** More options of one block than this are not gone through. */
const MOST_OPTIONS = 512;

/** The blocks under every lawful way to close and open departments, made once; undefined if there are too many of them. */
export function blocksOf(structure: Structure): readonly Blocks[] | undefined {
  const made = kept.get(structure) ?? { ways: madeBlocks(structure) };
  kept.set(structure, made);
  return made.ways;
}

function madeBlocks(structure: Structure): readonly Blocks[] | undefined {
  const structural = structuralAreas(structure);
  const ways = structural.reduce((product, area) => product * sizeOf(structure, area), 1);
  if (ways > MOST_WAYS || ways * (structure.areas.length + structure.homes.length) > MOST_SIZE) return undefined;
  const groups = groupAreas(structure, new Set(structural));
  if (groups.some((areas) => combinations(structure, areas) > MOST_OPTIONS)) return undefined;
  return joint(structure, structural).flatMap(
    (structuralChoices) => blocksUnder(frameOf(structure, structuralChoices), groups) ?? [],
  );
}

/** Areas that close departments, or open new ones: where tasks end, or may go, depends on them. */
function structuralAreas({ areas, problem }: Structure): number[] {
  const isNew = (department: number): boolean => problem.departments[department]?.existing === false;
  return [...areas.keys()].filter((area) =>
    areas[area]?.scenarios.some(
      // Every freely placed task opens the department that it is in: of these there are too many to go through.
      ({ closes, opens }) => closes.length > 0 || (area < problem.areas.length && opens.some(isNew)),
    ),
  );
}

function sizeOf(structure: Structure, area: number): number {
  return structure.areas[area]?.scenarios.length ?? 1;
}

function combinations(structure: Structure, areas: readonly number[]): number {
  return areas.reduce((product, area) => product * sizeOf(structure, area), 1);
}

type Combination = BlockOption["choices"];

/** Every combination of scenarios of some areas. */
function joint(structure: Structure, areas: readonly number[]): Combination[] {
  return areas.reduce<Combination[]>(
    (made, area) =>
      made.flatMap((choices) =>
        [...(structure.areas[area]?.scenarios.keys() ?? [])].map((scenario) => [...choices, { area, scenario }]),
      ),
    [[]],
  );
}

/** The areas that are not structural, together where they may move the same task. */
function groupAreas(structure: Structure, structural: ReadonlySet<number>): number[][] {
  const groupOf = new Map(
    [...structure.areas.keys()].filter((area) => !structural.has(area)).map((area) => [area, [area]]),
  );
  for (const movers of structure.movers) {
    const groups = new Set(movers.flatMap(({ area }) => [groupOf.get(area) ?? []]));
    if (groups.size < 2) continue;
    const merged = [...groups].flat();
    for (const area of merged) groupOf.set(area, merged);
  }
  return [...new Set(groupOf.values())];
}

/** Facts that are settled once all closings and openings are chosen. */
interface Frame {
  readonly structure: Structure;
  readonly structural: Combination;
  /** For each department, the one to which closings take a task that comes to it; −1 if they would tear the task. */
  readonly ends: Int32Array;
  /** For each department, true if tasks may be in it. */
  readonly isUsable: readonly boolean[];
}

/** The blocks under chosen closings and openings; undefined if nothing under them is lawful. */
function blocksUnder(frame: Frame, groups: readonly (readonly number[])[]): Blocks | undefined {
  const { structure, ends } = frame;
  const grouped = new Map(groups.flatMap((areas) => areas.map((area) => [area, areas] as const)));
  const tasksOf = new Map<readonly number[], number[]>([...groups, STRUCTURAL].map((areas) => [areas, []]));
  const fixed = structure.homes.map((home) => ends[home] ?? home);
  structure.movers.forEach((movers, task) => {
    if (movers.length === 0) return;
    const group = movers.map(({ area }) => grouped.get(area)).find((areas) => areas !== undefined) ?? STRUCTURAL;
    tasksOf.get(group)?.push(task);
    fixed[task] = -1;
  });
  // Tasks that nothing moves count too.
  if (structure.movers.some((movers, task) => movers.length === 0 && !isPlace(frame, fixed[task] ?? -1)))
    return undefined;
  const blocks: BlockOption[][] = [];
  for (const [areas, tasks] of tasksOf) {
    const options = joint(structure, areas).flatMap((choices) => optionOf(frame, choices, tasks) ?? []);
    if (options.length === 0) return undefined;
    blocks.push(areas === STRUCTURAL ? options.map((option) => ({ ...option, choices: frame.structural })) : options);
  }
  const result = { fixed, blocks };
  return canBeOpen(structure, result) ? result : undefined;
}

/** The group of no areas, with the tasks that only structural areas move. */
const STRUCTURAL: readonly number[] = [];

function isPlace({ isUsable }: Frame, department: number): boolean {
  return department >= 0 && isUsable[department] === true;
}

/** Option of a block under chosen scenarios, with the places of its tasks; undefined if that is not lawful. */
function optionOf(frame: Frame, choices: Combination, tasks: readonly number[]): BlockOption | undefined {
  const { structure, structural, ends } = frame;
  const chosen = new Map([...choices, ...structural].map(({ area, scenario }) => [area, scenario]));
  const places: { task: number; department: number }[] = [];
  for (const task of tasks) {
    const movers = structure.movers[task]?.filter(({ area, scenario }) => chosen.get(area) === scenario) ?? [];
    const [sent = structure.homes[task] ?? 0, ...others] = new Set(movers.map(({ to }) => to));
    const department = ends[sent] ?? -1;
    if (others.length > 0 || !isPlace(frame, department)) return undefined;
    places.push({ task, department });
  }
  return { choices, places };
}

function frameOf(structure: Structure, structural: Combination): Frame {
  const { areas, problem } = structure;
  const chosen = new Set(structural.map(({ area, scenario }) => areas[area]?.scenarios[scenario]));
  const isStructural = new Set(structural.map(({ area }) => area));
  const opened = new Set<number>();
  areas.forEach(({ scenarios }, area) => {
    for (const scenario of scenarios) {
      // Scenarios of other areas may open what they use, and what others use.
      if (isStructural.has(area) && !chosen.has(scenario)) continue;
      for (const department of scenario.opens) opened.add(department);
    }
  });
  const isUsable = problem.departments.map(({ existing }, department) => existing || opened.has(department));
  return { structure, structural, ends: endsUnder(structure, structural), isUsable };
}

function endsUnder({ areas, problem }: Structure, choices: Combination): Int32Array {
  const closed = new Map<number, readonly number[]>();
  for (const { area, scenario } of choices) {
    for (const { department, into } of areas[area]?.scenarios[scenario]?.closes ?? []) {
      closed.set(department, [...new Set([...(closed.get(department) ?? []), into])]);
    }
  }
  const kept = new Map<number, readonly number[]>();
  return Int32Array.from(problem.departments.keys(), (department) => {
    const [end = department, ...others] = endsOf(department, closed, kept);
    return others.length > 0 ? -1 : end;
  });
}

/** True if as many departments as the kommissorium says can be open, and every permanent one can. */
function canBeOpen({ problem }: Structure, { fixed, blocks }: Blocks): boolean {
  const sure = new Set(fixed.filter((department) => department >= 0));
  const possible = new Set(sure);
  for (const options of blocks) {
    for (const { places } of options) for (const { department } of places) possible.add(department);
  }
  const { departments } = problem.kommissorium;
  const isPermanentOpen = problem.departments.every(
    ({ permanent }, department) => !permanent || possible.has(department),
  );
  return isPermanentOpen && sure.size <= departments && possible.size >= departments;
}
