/** Maximise cost · x, for x of at least 0 with rows · x at most the bounds, none of which is negative: x = 0 is a solution. */
export interface SmallProgram {
  readonly cost: readonly number[];
  readonly rows: readonly (readonly number[])[];
  readonly bounds: readonly number[];
}

/** An optimum with its prices. */
export interface SmallOptimum {
  readonly values: Float64Array;
  /** For each row, at least 0. */
  readonly prices: Float64Array;
}

/** Figures are taken in units of 2⁻⁶⁴, far below what a double of the order of 1 can tell apart. */
const UNIT = 64;

/**
 * The simplex in whole numbers of any length, for programs of a few rows and columns: no rounding and no tolerance, so that
 * figures which are nearly the same lead to no wrong answer. Each division leaves no remainder, and the rule by which
 * columns enter and leave lets no circle come about.
 *
 * Source: E. H. Bareiss, "Sylvester's identity and multistep integer-preserving Gaussian elimination", Mathematics of
 * Computation 22 (1968); R. G. Bland, "New finite pivoting rules for the simplex method", Mathematics of Operations
 * Research 2 (1977).
 *
 * @returns undefined if the program is unbounded.
 */
export function exactSimplex({ cost, rows, bounds }: SmallProgram): SmallOptimum | undefined {
  const columns = cost.length;
  const width = columns + rows.length + 1;
  // A row for each bound, with its slack in the basis; in the last row what is still to be gained.
  const table = rows.map((row, r) => [
    ...row.map(whole),
    ...rows.map((_, other) => (other === r ? 1n : 0n)),
    whole(bounds[r] ?? 0),
  ]);
  table.push([...cost.map(whole), ...Array.from({ length: rows.length + 1 }, () => 0n)]);
  const basis = rows.map((_, r) => columns + r);
  let divisor = 1n;
  for (;;) {
    const gains = table[rows.length] ?? [];
    const entering = gains.findIndex((gain, column) => column < width - 1 && gain > 0n);
    if (entering < 0) return optimum(table, basis, divisor, columns);
    const leaving = leavingRow(table, basis, entering);
    if (leaving === undefined) return undefined;
    divisor = pivot(table, leaving, entering, divisor);
    basis[leaving] = entering;
  }
}

function whole(figure: number): bigint {
  return BigInt(Math.round(figure * 2 ** UNIT));
}

/** The row that limits the entering column the most; of several the one whose own column comes first. */
function leavingRow(table: readonly bigint[][], basis: readonly number[], entering: number): number | undefined {
  let leaving: number | undefined;
  let [least, by] = [0n, 1n];
  basis.forEach((column, r) => {
    const row = table[r] ?? [];
    const [coefficient = 0n, bound = 0n] = [row[entering], row.at(-1)];
    if (coefficient <= 0n) return;
    const difference = bound * by - least * coefficient;
    const first = leaving === undefined || difference < 0n;
    if (!first && (difference > 0n || column > (basis[leaving ?? 0] ?? 0))) return;
    leaving = r;
    [least, by] = [bound, coefficient];
  });
  return leaving;
}

/** Brings a column into the basis; returns what all figures of the table are to be divided by. */
function pivot(table: bigint[][], leaving: number, entering: number, divisor: bigint): bigint {
  const pivotRow = table[leaving] ?? [];
  const element = pivotRow[entering] ?? 1n;
  table.forEach((row, r) => {
    if (r === leaving) return;
    const factor = row[entering] ?? 0n;
    for (let column = 0; column < row.length; column++) {
      row[column] = ((row[column] ?? 0n) * element - factor * (pivotRow[column] ?? 0n)) / divisor;
    }
  });
  return element;
}

function optimum(table: readonly bigint[][], basis: readonly number[], divisor: bigint, columns: number): SmallOptimum {
  const values = new Float64Array(columns);
  basis.forEach((column, r) => {
    if (column < columns) values[column] = ratio(table[r]?.at(-1) ?? 0n, divisor);
  });
  const gains = table[basis.length] ?? [];
  const prices = Float64Array.from(basis, (_, r) => ratio(-(gains[columns + r] ?? 0n), divisor));
  return { values, prices };
}

function ratio(dividend: bigint, divisor: bigint): number {
  return Number((dividend << BigInt(UNIT)) / divisor) / 2 ** UNIT;
}
