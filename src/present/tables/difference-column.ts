import type { ScoreRange } from "../../allocation/scale.ts";
import type { Language } from "../../text/bilingual.ts";
import type { Column } from "../document/table.ts";
import { cellColumn } from "./columns.ts";
import { differenceCell, shownEnds } from "../texts/score-text.ts";
import { UNKNOWN } from "../texts/standing-text.ts";

/** A difference of scores: in full, of −1…1; times 100 as it adds up to others; and between what it lies if it is not proven. */
export interface ScoreDifference {
  readonly value: number;
  readonly shown: number;
  readonly range?: ScoreRange | undefined;
}

/** A column of differences of scores; a question mark where a row's is not known at all. */
export function differenceColumn<Row>(
  { key, title }: { readonly key: string; readonly title: string },
  differenceOf: (row: Row) => ScoreDifference | null,
  language: Language,
): Column<Row> {
  return cellColumn({ key, title, type: "score" }, (row) => {
    const difference = differenceOf(row);
    if (difference === null) return [null, UNKNOWN];
    const { value, shown, range } = difference;
    return [shownEnds(range) === undefined ? value : null, differenceCell(shown, range, language)];
  });
}
