import type { LinearProgram, ProgramRow } from "./linear-program.ts";

/**
 * Names that every solver reads: a letter and a number. The ids of a problem can be any text, and words such as `inf`,
 * `free` or `st` mean something else to readers of the formats.
 */
export function columnName(at: number): string {
  return `x${at}`;
}

export function rowName(at: number): string {
  return `r${at}`;
}

/**
 * A line for each generated name with what it stands for, so that a reader finds the way back to the ids. Long ones are
 * broken at 200 characters: cbc gives up at comments of some 900.
 */
export function nameTable(program: LinearProgram): string[] {
  return [
    ...program.columns.map((column, at) => `${columnName(at)} = ${onOneLine(column.label)}`),
    ...program.rows.map((row, at) => `${rowName(at)} = ${onOneLine(row.rule)}${citesOf(row)}`),
  ].flatMap((line) => line.match(/.{1,200}/gu) ?? []);
}

function citesOf({ cites }: ProgramRow): string {
  const pages = new Set(cites.map(({ source, page }) => (page === undefined ? source : `${source} p. ${page}`)));
  return pages.size === 0 ? "" : onOneLine(` (${[...pages].join("; ")})`);
}

/** Comments end where their line ends, and not every reader takes more than ASCII. */
function onOneLine(text: string): string {
  return text.replace(/[^\x20-\x7e]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
