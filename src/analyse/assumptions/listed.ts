import { bestRows } from "../../allocation/catalogue/best-rows.ts";
import { choicesAt, type LawfulColumns } from "../../allocation/catalogue/columns.ts";
import { rowScores } from "../../allocation/catalogue/row-scores.ts";
import { selectionOf } from "../../allocation/selection.ts";
import type { NormalWeights } from "../../allocation/weights.ts";
import type { Limit, Selection } from "../../problem/problem.ts";
import { tick, type Clock } from "../clock.ts";
import { sidesOf, type Fields, type Side } from "./alone.ts";
import type { Answers, Changes } from "./answers.ts";
import { lazily } from "./lazily.ts";
import type { Listing } from "./listing.ts";
import { lawfulRows, modelOf, pointOf, scaleOfRows, varyingLimit, type VaryingLimit } from "./model.ts";
import { sampledRows } from "./together.ts";
import type { Assumed } from "./variables.ts";

/**
 * The answers from the list of all allocations that are lawful but for the limits that vary.
 *
 * @param limits those that rest on the variables.
 */
export function listedAnswers(
  columns: LawfulColumns,
  limits: readonly Limit[],
  variables: readonly Assumed[],
  weights: NormalWeights,
  clock: Clock,
): Answers {
  const pause = (): void => {
    tick(clock, () => ({ step: "search", done: 0, of: variables.length }));
  };
  const listing = { columns, variables, pause };
  const varying = limits.map((limit) => varyingLimit(listing, limit));
  const model = lazily(() => modelOf(listing, varying, weights));
  const fields: Fields = new Map();
  const best = (top: number): number[] => rankedRows(listing, varying, weights, top);
  const winner = lazily(() => best(1)[0] ?? 0);
  return {
    best: (top) => best(top).map((row) => selectionAt(columns, row)),
    alone: (variable) => {
      const sides = sidesOf(model(), fields, variable, winner(), clock);
      return { low: changesOf(columns, sides.low), high: changesOf(columns, sides.high), exact: true };
    },
    together: (top, sampling) => sampledRows(model(), best(top), sampling, clock),
  };
}

/** The first rows of the ranking by the document's values. */
function rankedRows(listing: Listing, limits: readonly VaryingLimit[], weights: NormalWeights, top: number): number[] {
  const { columns } = listing;
  const lawful = lawfulRows(listing, limits, pointOf(listing));
  const scores = rowScores(columns, { scale: scaleOfRows(columns, lawful), weights });
  const filter = lawful === undefined ? undefined : (row: number): boolean => lawful[row] === 1;
  return bestRows(columns, scores, top, filter).map(({ row }) => row);
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
