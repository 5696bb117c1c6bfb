import type { Column, LinearProgram, Term } from "./linear-program.ts";
import { columnName, nameTable, rowName } from "./names.ts";

/** Readers of the format cut lines at 255 or 510 characters; six terms a line, of up to 33 characters, stay below. */
const TERMS_A_LINE = 6;

/**
 * A linear program in the CPLEX LP format. Its optimum is the score: the objective's constant stands as a column that
 * is fixed at 1, since not every reader takes a bare number.
 *
 * @returns the text; columns are called `x0`, `x1`, …, rows `r0`, `r1`, …, and comments say what each stands for.
 * @example
 * ```ts
 * const text = writeLp(toLinearProgram(kobenhavn2024));
 * text.includes("Maximize"); // true
 * ```
 */
export function writeLp(program: LinearProgram): string {
  const costs = program.columns.flatMap(({ cost }, at) => (cost === 0 ? [] : [{ column: at, coefficient: cost }]));
  const lines = [
    ...nameTable(program).map((line) => `\\ ${line}`),
    "Maximize",
    ` score: ${program.constant} unit${sumOf(costs)}`,
    "Subject To",
    ...program.rows.flatMap((row, at) => {
      const left = row.terms.length === 0 ? "0 unit" : sumOf(row.terms).trimStart();
      const [name, { lower, upper }] = [rowName(at), row];
      if (lower !== null && lower === upper) return [` ${name}: ${left} = ${lower}`];
      return [
        ...(lower === null ? [] : [` ${name}${upper === null ? "" : "l"}: ${left} >= ${lower}`]),
        ...(upper === null ? [] : [` ${name}${lower === null ? "" : "u"}: ${left} <= ${upper}`]),
      ];
    }),
    "Bounds",
    " unit = 1",
    ...program.columns.flatMap((column, at) => (isBinary(column) ? [] : [boundsOf(column, at)])),
    "Binaries",
    ...program.columns.flatMap((column, at) => (isBinary(column) ? [` ${columnName(at)}`] : [])),
    ...section(
      "General",
      program.columns.flatMap((column, at) => (column.integer && !isBinary(column) ? [` ${columnName(at)}`] : [])),
    ),
    "End",
  ];
  return `${lines.join("\n")}\n`;
}

function isBinary({ integer, lower, upper }: Column): boolean {
  return integer && lower === 0 && upper === 1;
}

function boundsOf({ lower, upper }: Column, at: number): string {
  const above = ` ${lower} <= ${columnName(at)}`;
  return upper === Infinity ? above : `${above} <= ${upper}`;
}

/** A section of the format, if it has lines at all. */
function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

function sumOf(terms: readonly Term[]): string {
  return terms
    .map(({ column, coefficient }, index) => {
      const sign = coefficient < 0 ? "-" : "+";
      const gap = index > 0 && index % TERMS_A_LINE === 0 ? "\n  " : " ";
      return `${gap}${sign} ${Math.abs(coefficient)} ${columnName(column)}`;
    })
    .join("");
}
