import { bestRows, type RankedRow } from "../../allocation/catalogue/best-rows.ts";
import { choicesAt, type LawfulColumns } from "../../allocation/catalogue/columns.ts";
import { BLOCK } from "../../allocation/catalogue/row-scores.ts";
import { TIE } from "../../tolerances.ts";
import { selectionOf } from "../../allocation/selection.ts";
import type { Limit, Selection } from "../../problem/problem.ts";
import type { Wishes } from "../../program/build-program.ts";
import { scoringOf, type Weighing } from "../analysis.ts";
import { tick, type Clock } from "../clock.ts";
import { grantedRows } from "../granted-rows.ts";
import { keepFew } from "../keep-few.ts";
import { noFields, sidesOf, type Sides } from "./alone/alone.ts";
import type { Answers, Changes } from "./answers.ts";
import { jointOf, type Joint } from "./joint/joint.ts";
import { lazily } from "./patterns/lazily.ts";
import type { Listing } from "./patterns/listing.ts";
import { modelOf, scoredRows, splitLimits, varyingLimit, type ScoredRows } from "./patterns/model.ts";
import type { Side } from "./alone/one-side.ts";
import { sampledRows } from "./joint/together.ts";
import type { Assumed } from "./variables.ts";

interface Listed extends Weighing {
  readonly variables: readonly Assumed[];
  /** Limits of the document that rest on the variables. */
  readonly limits: readonly Limit[];
}

/** Results that are worked out of a list before anything is answered from it. */
interface Made {
  /** The clock of the question that is being answered. */
  clock: Clock;
  readonly scored: () => ScoredRows;
  readonly joint: () => Joint;
  /** Both sides of a variable: the winner by the document's values is the same in each question. */
  readonly sides: (variable: number, winner: number) => Sides;
}

const kept = new WeakMap<LawfulColumns, Map<string, Made>>();

/** Questions that follow one another mostly have the same weights and wishes, and each takes as much memory as the list. */
const MOST_KEPT = 1;

/** The answers from the list of all allocations that are lawful but for the limits that vary. */
export function listedAnswers(columns: LawfulColumns, listed: Listed): Answers {
  const { clock } = listed;
  const { scored, joint, sides } = madeOf(columns, listed);
  const best = remembering((top) => {
    const { scores, granted } = scored();
    const block = (from: number, into: Float64Array): number => {
      const part = scores.subarray(from, from + BLOCK);
      into.set(part);
      return part.length;
    };
    return bestRows(columns, block, top, granted && ((row) => granted[row] === 1));
  });
  const first = lazily(() => best(1)[0]);
  return {
    best: (top) => best(top).map(({ row, rank, tied }) => ({ selection: selectionAt(columns, row), rank, tied })),
    sharing: () => (first()?.tied === false ? 1 : countFrom(scored(), (first()?.score ?? Infinity) - TIE)),
    alone: (variable) => {
      const { low, high } = sides(variable, first()?.row ?? 0);
      return { low: changesOf(columns, low), high: changesOf(columns, high), exact: true };
    },
    together: (top, sampling) =>
      sampledRows(
        joint(),
        best(top).map(({ row }) => row),
        sampling,
        clock,
      ),
  };
}

/** So many are found at once, since some are followed when the first is known. */
const AT_ONCE = 16;

/** The first of some rows, found once for as many as were asked for. */
function remembering(find: (top: number) => readonly RankedRow[]): (top: number) => readonly RankedRow[] {
  let known: { readonly top: number; readonly rows: readonly RankedRow[] } = { top: 0, rows: [] };
  return (top) => {
    if (top > known.top) known = { top: Math.max(top, AT_ONCE), rows: find(Math.max(top, AT_ONCE)) };
    return known.rows.slice(0, top);
  };
}

/** Kept with the list, since the next question mostly differs in the draws alone. */
function madeOf(columns: LawfulColumns, listed: Listed): Made {
  const { weights, wishes, clock, variables } = listed;
  const ofColumns = kept.get(columns) ?? new Map<string, Made>();
  kept.set(columns, ofColumns);
  const key = JSON.stringify([weights, wishes, variables.map(({ subject }) => subject)]);
  const before = ofColumns.get(key);
  if (before !== undefined) {
    before.clock = clock;
    return before;
  }
  const made = make(columns, listed);
  keepFew(ofColumns, key, made, MOST_KEPT);
  return made;
}

function make(columns: LawfulColumns, listed: Listed): Made {
  const { weights, wishes, clock, variables, limits } = listed;
  const pause = (): void => {
    tick(made.clock, () => ({ step: "search", done: 0, of: variables.length }));
  };
  const wished = splitLimits(variables, wishes.limits);
  const listing = lazily((): Listing => {
    return { columns, variables, granted: grantedOf(columns, { ...wishes, limits: wished.steady }, pause), pause };
  });
  const varying = lazily(() => [
    ...limits.map((limit) => varyingLimit(listing(), limit, false)),
    ...wished.varying.map((limit) => varyingLimit(listing(), limit, true)),
  ]);
  const scored = lazily(() =>
    scoredRows(listing(), varying(), { weights, scale: limits.length === 0 ? scoringOf(listed).scale : undefined }),
  );
  const model = lazily(() => modelOf(listing(), varying(), { weights, scored: scored() }));
  const [fields, known] = [noFields(), new Map<number, Sides>()];
  const sides = (variable: number, winner: number): Sides => {
    const before = known.get(variable) ?? sidesOf(model(), fields, variable, winner, made.clock);
    known.set(variable, before);
    return before;
  };
  const made: Made = { clock, scored, joint: lazily(() => jointOf(model())), sides };
  return made;
}

/** Marks with 1 the rows that grant the wishes that do not vary; undefined if there are no such wishes. */
function grantedOf(columns: LawfulColumns, wishes: Wishes, pause: () => void): Listing["granted"] {
  const isGranted = grantedRows(columns, wishes);
  if (isGranted === undefined) return undefined;
  const granted = new Uint8Array(columns.size);
  for (let row = 0; row < granted.length; row++) {
    if (row % BLOCK === 0) pause();
    if (isGranted(row)) granted[row] = 1;
  }
  return granted;
}

/** Number of ranked rows with at least a given score. */
function countFrom({ scores, granted }: ScoredRows, least: number): number {
  let count = 0;
  for (let row = 0; row < scores.length; row++) {
    if ((scores[row] ?? 0) >= least && granted?.[row] !== 0) count++;
  }
  return count;
}

function changesOf(columns: LawfulColumns, { survives, first, changesAt, beyond }: Side): Changes {
  return {
    survives,
    winner: first === undefined ? null : selectionAt(columns, first),
    changesAt,
    beyond: beyond === undefined ? null : selectionAt(columns, beyond),
  };
}

function selectionAt(columns: LawfulColumns, row: number): Selection {
  return selectionOf(columns.structure, choicesAt(columns, row));
}
