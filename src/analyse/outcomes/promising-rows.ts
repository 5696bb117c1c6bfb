import type { LawfulColumns } from "../../allocation/catalogue/columns.ts";
import type { Scale } from "../../allocation/scale.ts";
import { tick, type Clock } from "../clock.ts";
import type { Criterion } from "./criteria.ts";
import { BLOCK } from "../../allocation/catalogue/row-scores.ts";
import { blockScores, type BlockScores } from "./row-steps.ts";

/** The rows of a catalogue that a few strong ones do not dominate: all that need to be compared with each other. */
export interface PromisingRows {
  /** Positions in the lists below, by falling sum of the steps and then by row. */
  readonly order: Uint32Array;
  readonly rows: Uint32Array;
  readonly sums: Float64Array;
  /** The steps of the first row, then those of the next. */
  readonly steps: Int32Array;
}

/** In how many blocks strong rows are looked for, and how many beyond the depth are used. */
const SAMPLED_BLOCKS = 8;
const CHAMPIONS = 32;

export function promisingRows(
  columns: LawfulColumns,
  criteria: readonly Criterion[],
  scale: Scale,
  depth: number,
  clock: Clock,
): PromisingRows {
  const block = blockScores(columns, criteria, scale);
  const champions = championsOf(sampled(columns, block, criteria.length), depth);
  const width = criteria.length;
  const found = { rows: [] as number[], sums: [] as number[], steps: [] as number[] };
  for (let from = 0; from < columns.size; from += BLOCK) {
    tick(clock, () => ({ step: "frontier", done: from, of: columns.size }));
    const rows = block.read(from);
    for (let row = 0; row < rows; row++) {
      if (isBeaten(block.steps, row * width, champions, depth)) continue;
      found.rows.push(from + row);
      let sum = 0;
      for (let c = 0; c < width; c++) {
        const steps = block.steps[row * width + c] ?? 0;
        sum += steps;
        found.steps.push(steps);
      }
      found.sums.push(sum);
    }
  }
  const sums = Float64Array.from(found.sums);
  const order = Uint32Array.from(sums.keys()).sort(
    (one, other) => (sums[other] ?? 0) - (sums[one] ?? 0) || one - other,
  );
  return { order, rows: Uint32Array.from(found.rows), sums, steps: Int32Array.from(found.steps) };
}

/** The steps of some blocks of rows from all over the catalogue, by falling sum. */
function sampled(columns: LawfulColumns, block: BlockScores, width: number): readonly Int32Array[] {
  const spacing = BLOCK * Math.max(1, Math.floor(columns.size / (SAMPLED_BLOCKS * BLOCK)));
  const sample: { readonly steps: Int32Array; readonly sum: number }[] = [];
  for (let from = 0; from < columns.size; from += spacing) {
    const rows = block.read(from);
    for (let row = 0; row < rows; row++) {
      const steps = block.steps.slice(row * width, (row + 1) * width);
      sample.push({ steps, sum: steps.reduce((sum, each) => sum + each, 0) });
    }
  }
  return sample.sort((one, other) => other.sum - one.sum).map(({ steps }) => steps);
}

/** The first rows of a sample that fewer than `depth` of it dominate. */
function championsOf(sample: readonly Int32Array[], depth: number): readonly Int32Array[] {
  const champions: Int32Array[] = [];
  for (const steps of sample) {
    if (!isBeaten(steps, 0, champions, depth)) champions.push(steps);
    if (champions.length === CHAMPIONS + depth) break;
  }
  return champions;
}

function isBeaten(steps: Int32Array, from: number, champions: readonly Int32Array[], depth: number): boolean {
  let beaten = 0;
  for (const champion of champions) {
    if (dominatesAt(champion, steps, from) && ++beaten >= depth) return true;
  }
  return false;
}

/** `dominates` for steps in the middle of a list. */
function dominatesAt(champion: Int32Array, steps: Int32Array, from: number): boolean {
  let better = false;
  for (let c = 0; c < champion.length; c++) {
    const difference = (champion[c] ?? 0) - (steps[from + c] ?? 0);
    if (difference < 0) return false;
    if (difference > 0) better = true;
  }
  return better;
}
