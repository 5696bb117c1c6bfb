import type { ProgramColumn } from "../program/linear-program.ts";

/** A row as far as it matters which side of it holds. */
interface SidedRow {
  readonly terms: ReadonlyMap<number, number>;
  readonly lower: number;
  readonly upper: number;
  /** True of rows over figures: limits and bounds on scores. */
  readonly rounded: boolean;
}

/**
 * The rows that can bind. A column that only stands for a product or a deviation is held from above or from below,
 * whichever it is not pushed towards; the rows on the other side never bind and can go.
 */
export function bindingRows<R extends SidedRow>(columns: readonly ProgramColumn[], rows: readonly R[]): R[] {
  const pushed = pushes(columns, rows);
  const signed = columns.some(({ kind }) => kind === "above");
  return rows.filter(({ terms, upper, rounded }) => {
    if (rounded) return true;
    for (const [at, coefficient] of terms) {
      const sign = pushed[at];
      if (sign === undefined || (signed && columns[at]?.kind === "deviation")) continue;
      const holdsFromAbove = coefficient > 0 === Number.isFinite(upper);
      return sign > 0 ? holdsFromAbove : sign < 0 && !holdsFromAbove;
    }
    return true;
  });
}

/**
 * Direction in which the objective and bounds on scores push each product and deviation; undefined where these
 * disagree, and for columns that mean something by themselves.
 */
function pushes(columns: readonly ProgramColumn[], rows: readonly SidedRow[]): (number | undefined)[] {
  const signs = columns.map(({ kind, cost }) =>
    kind === "together" || kind === "all" || kind === "deviation" ? Math.sign(cost) : undefined,
  );
  const push = (at: number, own: number): void => {
    signs[at] = signs[at] === 0 || signs[at] === own ? own : undefined;
  };
  for (const { terms, lower, upper, rounded } of rows) {
    // What holds a product or a deviation is one-sided; an equation asks something of it.
    if (!rounded && !(Number.isFinite(lower) && Number.isFinite(upper))) continue;
    for (const [at, coefficient] of terms) {
      if (Number.isFinite(lower)) push(at, Math.sign(coefficient));
      if (Number.isFinite(upper)) push(at, -Math.sign(coefficient));
    }
  }
  return signs;
}
