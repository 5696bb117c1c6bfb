/** A row between bounds, infinite where there is none. */
export interface BoundedRow {
  readonly terms: ReadonlyMap<number, number>;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The same row over columns of 0 and 1 with figures as small as they can be: coefficients that alone go beyond a bound are
 * brought near it, all are divided by what divides them all, and the bounds lie where sums can. Solvers tell sums apart by
 * an absolute tolerance, so that small figures are what makes a row exact.
 *
 * Source: M. W. P. Savelsbergh, "Preprocessing and probing techniques for mixed integer programming problems", ORSA Journal
 * on Computing 6 (1994), on the improvement of coefficients; division and rounding are Chvátal's and Gomory's.
 *
 * @param row its coefficients are safe whole numbers.
 */
export function smallest(row: BoundedRow): BoundedRow {
  const { terms, lower, upper } = negated(clipped(negated(clipped(row))));
  const divisor = [...terms.values()].reduce(greatestCommon, 0) || 1;
  return {
    terms: new Map([...terms].map(([at, coefficient]) => [at, coefficient / divisor])),
    lower: Math.ceil(lower / divisor),
    upper: Math.floor(upper / divisor),
  };
}

/** What alone goes beyond the upper bound goes beyond it by 1. */
function clipped({ terms, lower, upper }: BoundedRow): BoundedRow {
  const least = [...terms.values()].reduce((sum, coefficient) => sum + Math.min(0, coefficient), 0);
  const most = Math.floor(upper) - least + 1;
  if (most < 1 || !Number.isSafeInteger(most)) return { terms, lower, upper };
  return { terms: new Map([...terms].map(([at, coefficient]) => [at, Math.min(coefficient, most)])), lower, upper };
}

function negated({ terms, lower, upper }: BoundedRow): BoundedRow {
  return { terms: new Map([...terms].map(([at, coefficient]) => [at, -coefficient])), lower: -upper, upper: -lower };
}

function greatestCommon(one: number, other: number): number {
  let [greater, less] = [one, Math.abs(other)];
  while (less > 0) [greater, less] = [less, greater % less];
  return greater;
}

/** The power of two by which a row is divided so that its largest coefficient is 1 to 2: dividing by it rounds nothing. */
export function sizeOf(terms: ReadonlyMap<number, number>): number {
  const largest = [...terms.values()].reduce((most, coefficient) => Math.max(most, Math.abs(coefficient)), 0);
  return largest === 0 ? 1 : 2 ** Math.floor(Math.log2(largest));
}
