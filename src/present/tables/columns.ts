import type { Weights } from "../../allocation/weights.ts";
import type { Cite, Problem } from "../../problem/problem.ts";
import { citesText } from "../../problem/texts/cite-text.ts";
import type { Language } from "../../text/bilingual.ts";
import { signedFigureText } from "../../text/numbers.ts";
import { textOf, type Inline, type NameSpan, type NumberSpan } from "../document/inline.ts";
import type { Column, Value } from "../document/table.ts";
import { citesLine } from "../texts/cites-text.ts";
import { NOTHING } from "../texts/standing-text.ts";
import { weightOf } from "../texts/weights-text.ts";

const say = { source: { da: "Kilde", en: "Source" } };

/** A column whose cells have a value and, on pages, a line. */
export function cellColumn<Row>(
  column: Pick<Column<Row>, "key" | "title" | "type">,
  cellOf: (row: Row) => readonly [value: Value, line: Inline],
): Column<Row> {
  return { ...column, value: (row) => cellOf(row)[0], shown: (row) => [cellOf(row)[1]] };
}

/** A column of texts; on pages they may say more. */
export function textColumn<Row>(
  key: string,
  title: string,
  value: (row: Row) => string,
  shown: (row: Row) => Inline = value,
): Column<Row> {
  return cellColumn({ key, title, type: "text" }, (row) => [value(row), shown(row)]);
}

/** A column of lines, of which files would have the letters. */
export function lineColumn<Row>(key: string, title: string, lineOf: (row: Row) => Inline): Column<Row> {
  return textColumn(key, title, (row) => textOf(lineOf(row)), lineOf);
}

/** A column of names, of which files would have the ids. */
export function nameColumn<Row>(key: string, title: string, nameOf: (row: Row) => NameSpan): Column<Row> {
  return cellColumn({ key, title, type: "text" }, (row) => {
    const name = nameOf(row);
    return [name.id, [name]];
  });
}

/** A column of sources. */
export function sourceColumn<Row>(
  problem: Problem,
  citesOf: (row: Row) => readonly Cite[],
  language: Language,
): Column<Row> {
  return cellColumn({ key: "source", title: say.source[language], type: "text" }, (row) => {
    const cites = citesOf(row);
    return [citesText(problem, cites, language), citesLine(problem, cites, language)];
  });
}

/** A column of numbers as they are written. */
export function numberColumn<Row>(
  { none = "", ...column }: Pick<Column<Row>, "key" | "title" | "type"> & { readonly none?: string },
  numberOf: (row: Row) => NumberSpan | null,
): Column<Row> {
  return cellColumn(column, (row) => {
    const number = numberOf(row);
    return number === null ? [null, none] : [number.value, [number]];
  });
}

/** A column of the weight of an id; a dash where there are no weights. */
export function weightColumn<Row>(
  key: string,
  id: string,
  weightsOf: (row: Row) => Weights | null,
  language: Language,
): Column<Row> {
  return numberColumn({ key, title: id, type: "share", none: NOTHING }, (row) => {
    const weights = weightsOf(row);
    return weights === null ? null : weightOf(weights, id, language);
  });
}

/** A column of figures with their sign. */
export function signedColumn<Row>(
  key: string,
  title: string,
  valueOf: (row: Row) => number,
  language: Language,
): Column<Row> {
  return cellColumn({ key, title, type: "figure" }, (row) => [valueOf(row), signedFigureText(valueOf(row), language)]);
}

/** A column of what only people read. */
export function linesColumn<Row>(
  key: string,
  title: string,
  shown: (row: Row, index: number) => readonly Inline[],
): Column<Row> {
  return { key, title, type: "text", value: () => null, shown };
}
