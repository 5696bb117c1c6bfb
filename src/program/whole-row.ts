/** The sum of coefficients times columns of 0 and 1 is at most a bound. */
export interface UpperRow {
  readonly terms: ReadonlyMap<number, number>;
  readonly upper: number;
}

/**
 * Rows over columns of 0 and 1 that hold exactly where a row of whole numbers does, with numbers as small as they can be:
 * solvers tell sums apart by an absolute tolerance. What the row leaves no choice makes a row of its own; coefficients go no
 * further than it takes to keep or to break the row; and what divides all of them divides the bound, rounded down.
 *
 * Source: M. W. P. Savelsbergh, "Preprocessing and probing techniques for mixed integer programming problems", ORSA Journal
 * on Computing 6 (1994), on fixing and on the improvement of coefficients; V. Chvátal, "Edmonds polytopes and a hierarchy of
 * combinatorial problems", Discrete Mathematics 4 (1973), on dividing and rounding.
 *
 * @param row its coefficients and its bound are safe whole numbers.
 * @returns no rows if it always holds, and a row without columns if it never does.
 */
export function tightened(row: UpperRow): readonly UpperRow[] {
  const state = start(row);
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    if (state.least > state.room) return [{ terms: new Map(), upper: -1 }];
    if (state.most <= state.room) {
      state.left.clear();
      break;
    }
    if (!fixColumns(state) && !improveCoefficients(state)) break;
  }
  return [fixingRow(state), dividedRow(state)].filter(({ terms }) => terms.size > 0);
}

/** Most rows need one or two; each is as long as the row. */
const MOST_PASSES = 16;

interface State {
  readonly left: Map<number, number>;
  /** Columns that the row leaves no choice: 1 for those that must be 0, −1 for those that must be 1. */
  readonly fixed: Map<number, 1 | -1>;
  room: number;
  /** Least and most that the columns that are left can add up to. */
  least: number;
  most: number;
}

function start({ terms, upper }: UpperRow): State {
  const state: State = { left: new Map(terms), fixed: new Map(), room: upper, least: 0, most: 0 };
  for (const coefficient of terms.values()) {
    state.least += Math.min(0, coefficient);
    state.most += Math.max(0, coefficient);
  }
  return state;
}

/** Fixes what the row breaks by itself if it is otherwise; false if there is nothing. */
function fixColumns(state: State): boolean {
  const fixed = [...state.left].filter(([, coefficient]) => state.least + Math.abs(coefficient) > state.room);
  for (const [at, coefficient] of fixed) {
    state.left.delete(at);
    state.fixed.set(at, coefficient > 0 ? 1 : -1);
    if (coefficient > 0) state.most -= coefficient;
    else {
      state.least -= coefficient;
      state.room -= coefficient;
    }
  }
  return fixed.length > 0;
}

/** Shrinks each coefficient by the room that the row is sure to have left when the column is at its better value. */
function improveCoefficients(state: State): boolean {
  let improved = false;
  for (const [at, coefficient] of state.left) {
    const spare = state.room - (state.most - Math.abs(coefficient));
    if (spare <= 0 || state.most <= state.room) continue;
    improved = true;
    state.left.set(at, coefficient - Math.sign(coefficient) * spare);
    if (coefficient > 0) {
      state.room -= spare;
      state.most -= spare;
    } else state.least += spare;
  }
  return improved;
}

function fixingRow({ fixed }: State): UpperRow {
  return { terms: fixed, upper: [...fixed.values()].reduce((sum, sign) => sum + Math.min(0, sign), 0) };
}

function dividedRow({ left, room }: State): UpperRow {
  const divisor = [...left.values()].reduce(greatestCommon, 0) || 1;
  return {
    terms: new Map([...left].map(([at, coefficient]) => [at, coefficient / divisor])),
    upper: Math.floor(room / divisor),
  };
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
