import { choicesAt, type LawfulColumns } from "../../allocation/catalogue/columns.ts";
import { orderRows } from "../../allocation/catalogue/order-rows.ts";
import type { Choices } from "../../allocation/placement.ts";
import type { Scale } from "../../allocation/scale.ts";
import { TimeUp } from "../../problem/timer.ts";
import { tick, type Clock } from "../clock.ts";
import { criterionScore, type Criterion } from "./criteria.ts";
import { covers, type Outcome } from "./outcome.ts";
import { promisingRows, type PromisingRows } from "./promising-rows.ts";

/** An outcome of the catalogue, with the first of its allocations in order: as many as may be among the best asked for. */
export interface ListedOutcome extends Outcome {
  readonly members: readonly Choices[];
}

/** The efficient outcomes of a catalogue, or those that can be among the best few; as many as were proven in time. */
export interface EfficientRows {
  readonly complete: boolean;
  readonly outcomes: readonly ListedOutcome[];
}

/**
 * The outcomes that fewer than `depth` allocations dominate: with a depth of 1 the efficient ones, else all that can be
 * among the best `depth` under some weights.
 *
 * Allocations are looked at by falling sum of their scores, so that whatever dominates one has come before it; each is
 * compared with the outcomes kept so far. What is kept is therefore proven at once, even if the time runs out later.
 *
 * Source: J. Chomicki, P. Godfrey, J. Gryz and D. Liang, "Skyline with presorting", ICDE 2003; D. Papadias, Y. Tao,
 * G. Fu and B. Seeger, "Progressive skyline computation in database systems" (k-skyband), ACM TODS 30 (2005).
 */
export function efficientRows(
  columns: LawfulColumns,
  criteria: readonly Criterion[],
  scale: Scale,
  depth: number,
  clock: Clock,
): EfficientRows {
  const kept: Kept = { width: criteria.length, steps: [], rows: [], sums: [], lastDominator: 0 };
  const complete = keepAll(kept, columns, criteria, scale, depth, clock);
  const outcomes = kept.rows.map((rows, entry): ListedOutcome => {
    const members = orderRows(columns, rows, depth);
    const first = members[0] ?? 0;
    const raw = columns.raw.map((column) => column[first] ?? 0);
    return {
      scores: Float64Array.from(criteria, (criterion) => criterionScore(criterion, raw, { scale })),
      steps: Float64Array.from(kept.steps.slice(entry * kept.width, (entry + 1) * kept.width)),
      count: rows.length,
      first: choicesAt(columns, first),
      members: members.map((row) => choicesAt(columns, row)),
    };
  });
  return { complete, outcomes };
}

/** The outcomes kept so far, by falling sum. */
interface Kept {
  readonly width: number;
  /** The steps of the first outcome, then those of the next. */
  readonly steps: number[];
  /** For each outcome, the rows that have it. */
  readonly rows: number[][];
  readonly sums: number[];
  /** The outcome that dominated last is tried first: neighbours in the order are alike. */
  lastDominator: number;
}

const LOOK_AT_CLOCK_EVERY = 256;

/** Returns false if the time ran out; then only outcomes that are whole are left. */
function keepAll(
  kept: Kept,
  columns: LawfulColumns,
  criteria: readonly Criterion[],
  scale: Scale,
  depth: number,
  clock: Clock,
): boolean {
  let sum = Infinity;
  try {
    const promising = promisingRows(columns, criteria, scale, depth, clock);
    let done = 0;
    for (const at of promising.order) {
      sum = promising.sums[at] ?? 0;
      if (done++ % LOOK_AT_CLOCK_EVERY === 0)
        tick(clock, () => ({ step: "frontier", done, of: promising.order.length }));
      keep(kept, promising, at, depth);
    }
    return true;
  } catch (error) {
    if (!(error instanceof TimeUp)) throw error;
    // An outcome with the sum at which the time ran out may have allocations that were not looked at.
    const whole = kept.sums.filter((each) => each > sum).length;
    kept.rows.length = whole;
    return false;
  }
}

function keep(kept: Kept, { steps, sums, rows }: PromisingRows, at: number, depth: number): void {
  const { width } = kept;
  const from = at * width;
  if (depth === 1 && kept.rows.length > 0 && covers(kept.steps, kept.lastDominator * width, steps, from, width) === 1)
    return;
  let dominators = 0;
  for (let entry = 0; entry < kept.rows.length; entry++) {
    const covering = covers(kept.steps, entry * width, steps, from, width);
    if (covering === 0) {
      kept.rows[entry]?.push(rows[at] ?? 0);
      return;
    }
    if (covering === -1) continue;
    dominators += kept.rows[entry]?.length ?? 0;
    if (dominators >= depth) {
      kept.lastDominator = entry;
      return;
    }
  }
  for (let c = 0; c < width; c++) kept.steps.push(steps[from + c] ?? 0);
  kept.rows.push([rows[at] ?? 0]);
  kept.sums.push(sums[at] ?? 0);
}
