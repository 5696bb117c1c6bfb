import type { LinearProgram, ProgramRow } from "./linear-program.ts";
import { columnName, nameTable, rowName } from "./names.ts";

/**
 * A linear program in the free MPS format. The format has no agreed word for maximising, so the objective is written
 * as the negative score, to be minimised: the optimum is minus the best score. The objective's constant stands as a
 * column that is fixed at 1.
 *
 * @returns the text; columns are called `x0`, `x1`, …, rows `r0`, `r1`, …, and comments say what each stands for.
 * @example
 * ```ts
 * const text = writeMps(toLinearProgram(kobenhavn2024));
 * text.includes("ENDATA"); // true
 * ```
 */
export function writeMps(program: LinearProgram): string {
  const lines = [
    "* Minimise: the objective is the negative score.",
    ...nameTable(program).map((line) => `* ${line}`),
    "NAME ressort",
    "ROWS",
    " N cost",
    ...program.rows.map((row, at) => ` ${kindOf(row)} ${rowName(at)}`),
    "COLUMNS",
    ...columnLines(program),
    "RHS",
    ...program.rows.map((row, at) => ` rhs ${rowName(at)} ${row.upper ?? row.lower ?? 0}`),
    ...rangeLines(program),
    "BOUNDS",
    " FX bound unit 1",
    ...program.columns.flatMap(({ lower, upper, integer }, at) => {
      if (integer && lower === 0 && upper === 1) return [` BV bound ${columnName(at)}`];
      const below = ` LO bound ${columnName(at)} ${lower}`;
      return upper === Infinity ? [below] : [below, ` UP bound ${columnName(at)} ${upper}`];
    }),
    "ENDATA",
  ];
  return `${lines.join("\n")}\n`;
}

/** E: equal; L: at most (with a range where there is a lower bound too); G: at least. */
function kindOf({ lower, upper }: ProgramRow): "E" | "L" | "G" {
  if (lower !== null && lower === upper) return "E";
  return upper === null ? "G" : "L";
}

function rangeLines(program: LinearProgram): string[] {
  const ranges = program.rows.flatMap(({ lower, upper }, at) =>
    lower !== null && upper !== null && lower !== upper ? [` range ${rowName(at)} ${upper - lower}`] : [],
  );
  return ranges.length === 0 ? [] : ["RANGES", ...ranges];
}

/** The format lists entries by column; integer columns stand between two markers. */
function columnLines(program: LinearProgram): string[] {
  const entries = program.columns.map(({ cost }): [string, number][] => (cost === 0 ? [] : [["cost", -cost]]));
  program.rows.forEach(({ terms }, at) => {
    for (const { column, coefficient } of terms) entries[column]?.push([rowName(at), coefficient]);
  });
  const lines = (integer: boolean): string[] =>
    program.columns.flatMap((column, at) => {
      if (column.integer !== integer) return [];
      const own = entries[at] ?? [];
      return (own.length === 0 ? [["cost", 0] as const] : own).map(
        ([row, value]) => ` ${columnName(at)} ${row} ${value}`,
      );
    });
  const unit = program.rows.flatMap(({ terms }, at) => (terms.length === 0 ? [` unit ${rowName(at)} 0`] : []));
  return [
    ` unit cost ${-program.constant}`,
    ...unit,
    ...lines(false),
    " MARKER 'MARKER' 'INTORG'",
    ...lines(true),
    " MARKER 'MARKER' 'INTEND'",
  ];
}
