import type { Structure } from "../../problem/structure.ts";
import { boundsOf, type Bound } from "./bounds.ts";
import { endCount, endsUnder, type Ends } from "./ends.ts";
import { leastSums, sumsAfter, type LeastSums } from "./least-sums.ts";

/** The least that bounded sums can come to, kept up to date while areas are chosen one after the other. */
export interface RunningSums {
  readonly structure: Structure;
  readonly areas: readonly number[];
  readonly bounds: readonly Bound[];
  /** The limits that are not kept as running sums: where all is chosen, their definition tells. */
  readonly byDefinition: readonly number[];
  /** For each bound the most that its sum may be, rounding allowed for. */
  readonly most: Float64Array;
  /** For each bound how much its sum may be without a doubt. */
  readonly surely: Float64Array;
  /** Rises of the sums, as far as closings are known. */
  table: LeastSums;
  sums: Float64Array;
  /** Old values of sums in the order in which they were overwritten: what is taken back is what it was to the last bit. */
  readonly overwritten: number[];
  /** Tables and sums that were replaced when choices told more of closings. */
  readonly replaced: { readonly table: LeastSums; readonly sums: Float64Array }[];
  /** For each area, a number for what each of its scenarios closes; undefined if they close nothing. */
  readonly closings: readonly (Int32Array | undefined)[];
  /** For each area, whether a choice in it tells more of where tasks end. */
  readonly tells: readonly boolean[];
  /** By the closings that are known. */
  readonly tables: Map<string, LeastSums>;
}

/** Most areas whose closings all tell something; beyond, only the last does: a table takes a pass over all moves. */
const MOST_TELLING = 8;

/** More tables than these are not kept. */
const MOST_TABLES = 256;

export function startSums(structure: Structure, areas: readonly number[]): RunningSums {
  const ends = endsUnder(structure, unknownChoices(structure));
  const bounds = runningBounds(structure, areas, ends);
  const running = new Set(bounds.map(({ limit }) => limit));
  const table = leastSums(structure, areas, bounds, ends);
  const closings = areas.map((area) => closingsOf(structure, area));
  const isTold = bounds.some(({ sum }) => !("used" in sum));
  const closing = closings.flatMap((numbers, position) => (isTold && numbers !== undefined ? [position] : []));
  const telling = new Set(closing.length > MOST_TELLING ? closing.slice(-1) : closing);
  return {
    structure,
    areas,
    bounds,
    byDefinition: structure.problem.limits.flatMap((_, limit) => (running.has(limit) ? [] : [limit])),
    most: Float64Array.from(bounds, ({ most, margin }) => most + margin),
    surely: Float64Array.from(bounds, ({ most, margin }) => most - margin),
    table,
    sums: table.atFirst.slice(),
    overwritten: [],
    replaced: [],
    closings,
    tells: areas.map((_, position) => telling.has(position)),
    tables: new Map(),
  };
}

/** A table of more rises, or for which more has to be looked at, takes longer to make than it saves. */
const MOST_RISES = 1 << 22;

/** The bounds that are kept as running sums: those of single departments only if not too many areas have a say on them. */
function runningBounds(structure: Structure, deciding: readonly number[], ends: Ends): readonly Bound[] {
  const bounds = boundsOf(structure);
  const general = bounds.filter(({ sum }) => !("department" in sum));
  let work = 0;
  for (const area of deciding) {
    const scenarios = structure.areas[area]?.scenarios ?? [];
    let touched = 0;
    for (const { moves } of scenarios) {
      for (const { task, to } of moves) touched += endCount(ends, structure.homes[task] ?? 0) + endCount(ends, to);
    }
    work += scenarios.length * Math.min(bounds.length, general.length + 2 * touched);
  }
  return work <= MOST_RISES ? bounds : general;
}

function unknownChoices({ areas }: Structure): Int32Array {
  return new Int32Array(areas.length).fill(-1);
}

/** A number for what each scenario closes, the same for those that close the same; undefined if none closes anything. */
function closingsOf(structure: Structure, area: number): Int32Array | undefined {
  const numbers = new Map<string, number>();
  const scenarios = structure.areas[area]?.scenarios ?? [];
  if (scenarios.every(({ closes }) => closes.length === 0)) return undefined;
  return Int32Array.from(scenarios, ({ closes }) => {
    const key = closes.map(({ department, into }) => `${department}>${into}`).join();
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

/** Choices made so far: for each area its scenario, for each task how many chosen scenarios send it. */
export interface Chosen {
  readonly choices: Int32Array;
  readonly senders: Int32Array;
}

/** Adds a choice; false if some sum cannot keep to its bound any more. It has to be taken back then, too. */
export function addChoice(running: RunningSums, position: number, scenario: number, chosen: Chosen): boolean {
  if (running.tells[position] === true) return addTelling(running, position, chosen);
  const { table, sums, most, overwritten } = running;
  const { starts, rises } = table;
  const at = (table.offsets[position] ?? 0) + scenario;
  const end = starts[at + 1] ?? 0;
  let keeps = true;
  for (let rise = starts[at] ?? 0; rise < end; rise++) {
    const bound = table.bounds[rise] ?? 0;
    const before = sums[bound] ?? 0;
    const after = before + (rises[rise] ?? 0);
    overwritten.push(before);
    sums[bound] = after;
    if (after > (most[bound] ?? 0)) keeps = false;
  }
  for (const { task, bounds, first, later } of table.shared[at] ?? []) {
    const rises = (chosen.senders[task] ?? 0) > 1 ? later : first;
    for (let index = 0; index < bounds.length; index++) {
      const bound = bounds[index] ?? 0;
      const before = sums[bound] ?? 0;
      const after = before + (rises[index] ?? 0);
      overwritten.push(before);
      sums[bound] = after;
      if (after > (most[bound] ?? 0)) keeps = false;
    }
  }
  return keeps;
}

/** A choice after which more is known of closings: the sums are added up anew from a table that counts on what is known. */
function addTelling(running: RunningSums, position: number, { choices }: Chosen): boolean {
  const { structure, areas, bounds, closings, tables, most } = running;
  const numbers = closings.slice(0, position + 1).flatMap((list, at) => list?.[choices[areas[at] ?? 0] ?? 0] ?? []);
  const key = `${position}: ${numbers.join()}`;
  let table = tables.get(key);
  if (table === undefined) {
    const knownChoices = unknownChoices(structure);
    for (const area of areas.slice(0, position + 1)) knownChoices[area] = choices[area] ?? 0;
    table = leastSums(structure, areas, bounds, endsUnder(structure, knownChoices));
    if (tables.size >= MOST_TABLES) tables.clear();
    tables.set(key, table);
  }
  running.replaced.push({ table: running.table, sums: running.sums });
  running.table = table;
  running.sums = sumsAfter(table, areas.slice(0, position + 1), choices);
  return running.sums.every((sum, bound) => sum <= (most[bound] ?? 0));
}

/** Takes the last choice back. */
export function takeChoice(running: RunningSums, position: number, scenario: number): void {
  if (running.tells[position] === true) {
    const before = running.replaced.pop();
    if (before !== undefined) ({ table: running.table, sums: running.sums } = before);
    return;
  }
  const { table, sums, overwritten } = running;
  const at = (table.offsets[position] ?? 0) + scenario;
  const shared = table.shared[at] ?? [];
  for (let index = shared.length - 1; index >= 0; index--) {
    const bounds = shared[index]?.bounds ?? [];
    for (let last = bounds.length - 1; last >= 0; last--) sums[bounds[last] ?? 0] = overwritten.pop() ?? 0;
  }
  const start = table.starts[at] ?? 0;
  for (let rise = (table.starts[at + 1] ?? 0) - 1; rise >= start; rise--) {
    sums[table.bounds[rise] ?? 0] = overwritten.pop() ?? 0;
  }
}

/** Tells whether sums have room for a choice that sends no shared task and tells nothing of closings. */
export function fits({ table, sums, most }: RunningSums, position: number, scenario: number): boolean {
  const { starts, bounds, rises } = table;
  const at = (table.offsets[position] ?? 0) + scenario;
  const end = starts[at + 1] ?? 0;
  for (let rise = starts[at] ?? 0; rise < end; rise++) {
    const bound = bounds[rise] ?? 0;
    if ((sums[bound] ?? 0) + (rises[rise] ?? 0) > (most[bound] ?? 0)) return false;
  }
  return true;
}
