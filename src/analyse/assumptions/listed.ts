import { bestRows, type RankedRow, type RowFilter } from "../../allocation/catalogue/best-rows.ts";
import { choicesAt, type LawfulColumns } from "../../allocation/catalogue/columns.ts";
import { BLOCK, rowScores, type ScoreBlock } from "../../allocation/catalogue/row-scores.ts";
import { TIE } from "../../tolerances.ts";
import { selectionOf } from "../../allocation/selection.ts";
import type { NormalWeights } from "../../allocation/weights.ts";
import type { Limit, Selection } from "../../problem/problem.ts";
import type { Wishes } from "../../program/build-program.ts";
import type { Weighing } from "../analysis.ts";
import { tick } from "../clock.ts";
import { grantedRows } from "../granted-rows.ts";
import { sidesOf, type Fields, type Side } from "./alone.ts";
import type { Answers, Changes } from "./answers.ts";
import { lazily } from "./lazily.ts";
import type { Listing } from "./listing.ts";
import { keptRows, modelOf, pointOf, scaleOfRows, splitLimits, varyingLimit, type VaryingLimit } from "./model.ts";
import { sampledRows } from "./together.ts";
import type { Assumed } from "./variables.ts";

interface Listed extends Pick<Weighing, "weights" | "wishes" | "clock"> {
  readonly variables: readonly Assumed[];
  /** Limits of the document that rest on the variables. */
  readonly limits: readonly Limit[];
}

/** The answers from the list of all allocations that are lawful but for the limits that vary. */
export function listedAnswers(columns: LawfulColumns, { weights, wishes, clock, variables, limits }: Listed): Answers {
  const pause = (): void => {
    tick(clock, () => ({ step: "search", done: 0, of: variables.length }));
  };
  const wished = splitLimits(variables, wishes.limits);
  const granted = grantedOf(columns, { ...wishes, limits: wished.steady }, pause);
  const listing = { columns, variables, granted, pause };
  const varying = [
    ...limits.map((limit) => varyingLimit(listing, limit, false)),
    ...wished.varying.map((limit) => varyingLimit(listing, limit, true)),
  ];
  const model = lazily(() => modelOf(listing, varying, weights));
  const fields: Fields = new Map();
  const scored = lazily(() => scoredRows(listing, varying, weights));
  const best = (top: number): RankedRow[] => bestRows(columns, scored().scores, top, scored().filter);
  const first = lazily(() => best(1)[0]);
  return {
    best: (top) => best(top).map(({ row, rank, tied }) => ({ selection: selectionAt(columns, row), rank, tied })),
    sharing: () => countFrom(columns, scored(), (first()?.score ?? Infinity) - TIE),
    alone: (variable) => {
      const sides = sidesOf(model(), fields, variable, first()?.row ?? 0, clock);
      return { low: changesOf(columns, sides.low), high: changesOf(columns, sides.high), exact: true };
    },
    together: (top, sampling) =>
      sampledRows(
        model(),
        best(top).map(({ row }) => row),
        sampling,
        clock,
      ),
  };
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

/** The rows of a list with their scores by the document's values, and which of them are ranked. */
interface ScoredRows {
  readonly scores: ScoreBlock;
  readonly filter: RowFilter | undefined;
}

function scoredRows(listing: Listing, limits: readonly VaryingLimit[], weights: NormalWeights): ScoredRows {
  const { columns } = listing;
  const { lawful, granted } = keptRows(listing, limits, pointOf(listing));
  const scores = rowScores(columns, { scale: scaleOfRows(columns, lawful), weights });
  const filter = granted === undefined ? undefined : (row: number): boolean => granted[row] === 1;
  return { scores, filter };
}

/** Number of ranked rows with at least a given score. */
function countFrom({ size }: LawfulColumns, { scores, filter }: ScoredRows, least: number): number {
  const block = new Float64Array(BLOCK);
  let count = 0;
  for (let from = 0; from < size; from += BLOCK) {
    const rows = scores(from, block);
    for (let at = 0; at < rows; at++) {
      if ((block[at] ?? 0) >= least && (filter?.(from + at) ?? true)) count++;
    }
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
