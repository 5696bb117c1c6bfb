import { bestRows } from "../../allocation/catalogue/best-rows.ts";
import { choicesAt, type LawfulColumns } from "../../allocation/catalogue/columns.ts";
import { rowScores } from "../../allocation/catalogue/row-scores.ts";
import { selectionOf } from "../../allocation/selection.ts";
import type { NormalWeights } from "../../allocation/weights.ts";
import type { Limit, Selection } from "../../problem/problem.ts";
import type { Clock } from "../clock.ts";
import { sidesOf, type Fields, type Side } from "./alone.ts";
import type { Answers, Changes } from "./answers.ts";
import { lazily } from "./lazily.ts";
import { lawfulRows, modelOf, scaleOfRows, type Model } from "./model.ts";
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
  const model = modelOf(columns, limits, variables, weights);
  const fields: Fields = new Map();
  const best = (top: number): number[] => rankedRows(model, top);
  const winner = lazily(() => best(1)[0] ?? 0);
  return {
    best: (top) => best(top).map((row) => selectionAt(columns, row)),
    alone: (variable) => {
      const sides = sidesOf(model, fields, variable, winner(), clock);
      return { low: changesOf(columns, sides.low), high: changesOf(columns, sides.high), exact: true };
    },
    together: (top, sampling) => sampledRows(model, best(top), sampling, clock),
  };
}

/** The first rows of the ranking by the document's values. */
function rankedRows(model: Model, top: number): number[] {
  const { columns, limits, weights, point } = model;
  const lawful = lawfulRows(model, limits, point);
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
