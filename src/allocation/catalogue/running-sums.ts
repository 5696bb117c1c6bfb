import type { Structure } from "../../problem/structure.ts";
import { boundsOf, type Bound } from "./bounds.ts";
import { endsUnder } from "./ends.ts";
import { leastSums, sumsAfter, type LeastSums } from "./least-sums.ts";

/** The least that bounded sums can come to, kept up to date while areas are chosen one after the other. */
export interface RunningSums {
  readonly structure: Structure;
  readonly areas: readonly number[];
  readonly bounds: readonly Bound[];
  /** Whether there are limits of which, where all is chosen, only their definition may tell whether they are kept. */
  readonly byDefinition: boolean;
  /** For each bound the most that its sum may be, rounding allowed for. */
  readonly most: Float64Array;
  /** How sums rise, as far as closings are known. */
  table: LeastSums;
  sums: Float64Array;
  /** Old values of sums in the order in which they were overwritten: what is taken back is what it was to the last bit. */
  readonly overwritten: number[];
  /** What choices that told more of closings have replaced. */
  readonly replaced: { readonly table: LeastSums; readonly sums: Float64Array }[];
  /** For each area, a number for what each of its scenarios closes; undefined if they close nothing. */
  readonly closings: readonly (Int32Array | undefined)[];
  /** For each area, whether a choice in it tells more of where tasks end. */
  readonly tells: readonly boolean[];
  /** By the closings that are known. */
  readonly tables: Map<string, LeastSums>;
}

/** Where more areas close departments, only the last of them tells anything: a table takes a pass over all moves. */
const MOST_TELLING = 8;

/** More tables than these are not kept. */
const MOST_TABLES = 256;

export function startSums(structure: Structure, areas: readonly number[]): RunningSums {
  const bounds = canRun(structure, areas) ? boundsOf(structure) : [];
  const table = leastSums(structure, areas, bounds, endsUnder(structure, unknownChoices(structure)));
  const closings = areas.map((area) => closingsOf(structure, area));
  const isTold = bounds.some(({ sum }) => !("used" in sum));
  const closing = closings.flatMap((numbers, position) => (isTold && numbers !== undefined ? [position] : []));
  const telling = new Set(closing.length > MOST_TELLING ? closing.slice(-1) : closing);
  return {
    structure,
    areas,
    bounds,
    byDefinition: bounds.length === 0 ? structure.problem.limits.length > 0 : bounds.some(({ margin }) => margin > 0),
    most: Float64Array.from(bounds, ({ most, margin }) => most + margin),
    table,
    sums: table.atFirst.slice(),
    overwritten: [],
    replaced: [],
    closings,
    tells: areas.map((_, position) => telling.has(position)),
    tables: new Map(),
  };
}

/** A table of more rises takes longer to make than it saves. */
const MOST_RISES = 1 << 23;

/** False if there are so many scenarios and limits that the definition has to decide alone, where all is chosen. */
function canRun({ areas, problem }: Structure, deciding: readonly number[]): boolean {
  const bounds = 2 * problem.limits.length;
  const ofAll = 2 * problem.limits.filter(({ sum }) => !("department" in sum)).length;
  const rises = deciding.reduce((sum, area) => {
    const scenarios = areas[area]?.scenarios ?? [];
    const moves = scenarios.reduce((count, scenario) => count + scenario.moves.length, 0);
    return sum + scenarios.length * Math.min(bounds, ofAll + 4 * moves);
  }, 0);
  return rises <= MOST_RISES;
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

/** Where choices are made: for each area its scenario, for each task how many chosen scenarios send it. */
export interface Chosen {
  readonly choices: Int32Array;
  readonly senders: Int32Array;
}

/** Adds a choice; false if some sum cannot keep to its bound any more. It has to be taken back then, too. */
export function addChoice(running: RunningSums, position: number, scenario: number, chosen: Chosen): boolean {
  if (running.tells[position] === true) return addTelling(running, position, chosen);
  const { table, sums, most, overwritten } = running;
  const at = (table.offsets[position] ?? 0) + scenario;
  let keeps = true;
  for (let rise = table.starts[at] ?? 0; rise < (table.starts[at + 1] ?? 0); rise++) {
    const bound = table.bounds[rise] ?? 0;
    const before = sums[bound] ?? 0;
    const after = before + (table.rises[rise] ?? 0);
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
    for (let each = bounds.length - 1; each >= 0; each--) sums[bounds[each] ?? 0] = overwritten.pop() ?? 0;
  }
  const start = table.starts[at] ?? 0;
  for (let rise = (table.starts[at + 1] ?? 0) - 1; rise >= start; rise--) {
    sums[table.bounds[rise] ?? 0] = overwritten.pop() ?? 0;
  }
}

/** Whether a choice that sends no shared task and tells nothing could be added. */
export function fits({ table, sums, most }: RunningSums, position: number, scenario: number): boolean {
  const at = (table.offsets[position] ?? 0) + scenario;
  const end = table.starts[at + 1] ?? 0;
  for (let rise = table.starts[at] ?? 0; rise < end; rise++) {
    const bound = table.bounds[rise] ?? 0;
    if ((sums[bound] ?? 0) + (table.rises[rise] ?? 0) > (most[bound] ?? 0)) return false;
  }
  return true;
}
