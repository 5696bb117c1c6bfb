/**
 * Every tolerance of the library, so that one and the same question is decided alike wherever it is asked. They nest, each
 * kind well above what the kind before it lets pass:
 *
 * rounding of sums (2⁻⁵³ to 1e-10) < step of the space of scores (9.3e-10) < tie (1e-9) < what solvers tell apart (1e-8 to
 * 1e-6).
 *
 * So rounding makes no steps; what has the same steps is in one tie, and so is what dominates something as good; and of what
 * solvers cannot tell apart, every allocation is looked at itself. Rows and limits are no scores: where bounds are sought, or
 * a search goes by sums that ran round, they are kept up to 1e-9 of their size, which only lets more in, and what is let in
 * is looked at by its definition. There, whole figures and decimals need no tolerance.
 */

// Rounding of sums, as a share of the sizes that are added up unless something else is said.

/** Largest rounding error of one operation on doubles. */
export const OPERATION_ROUNDING: number = 2 ** -53;

/** Tolerance between a figure and the decimal that it stands for: the middle of two decimals is rounded a few times. */
export const DECIMAL_ROUNDING: number = 2 ** -50;

/** Largest change, per term, from adding up in another order: more than one addition rounds. */
export const REORDERING_ROUNDING: number = 2 ** -50;

/** The sums of a proof, which have as many terms as a row, without anything substituted. */
export const PROOF_ROUNDING: number = 2 ** -50;

/** Rounding that one more operation adds to a sum of scores: scores are 1 at most. */
export const SCORE_DIGIT: number = 2 ** -52;

/** Putting sums in the place of columns. */
export const SUBSTITUTION_ROUNDING: number = 2 ** -46;

/** Any sum of a few thousand terms, with much to spare. */
export const SUM_ROUNDING: number = 2 ** -44;

/** Sums that run through thousands of changes, with much to spare: the definition has the last word. */
export const DRIFT: number = 2 ** -38;

/** Sums of scores of 0 to 1, where assumed values are varied: as near as changes can be told. */
export const SCORE_SUM_ROUNDING = 1e-14;

/** Tolerance for a corner to lie on a line that cuts a polygon of weights. */
export const ON_LINE = 1e-13;

/** Share of the distance between straight lines that counts as none, where they are compared at their ends. */
export const LINES_ROUNDING = 1e-13;

/** A place between 0 and 1 that is nearer to an end is the end. */
export const AT_END = 1e-12;

/** Scores and indices of 0 to 1 that are no further apart are the same, but for rounding. */
export const SCORE_ROUNDING = 1e-12;

/** Figures that are no further apart, as a share of their size, are the same, and shown as the same. */
export const FIGURE_ROUNDING = 1e-12;

/** Of the size of a theme's values: where the search for an extreme may end, and a value and a bound meet. */
export const EXTREME_ROUNDING = 1e-12;

/** Contributions of what a gauge adds up are differences of scores that are divided. */
export const CONTRIBUTION_ROUNDING = 1e-11;

/**
 * Corners of polygons that were cut in different ways and are no further apart are one: a hull would take the way out and
 * back between them for a line, and lose the corner at its end.
 */
export const CORNER_MET = 1e-11;

/** Bounds on scores are proven up to this; what may round to a tie is looked at. */
export const BOUND_ROUNDING = 1e-10;

// Weights.

/**
 * Weights below this share of the greatest of their level count as 0: a hundred of them do not reach the last digit of a
 * score. Kept, they would be divided and multiplied until nothing but rounding is left of them, or NaN.
 */
export const VANISHING: number = 2 ** -60;

/** Weights in use that differ less from those of the document are those of the document. */
export const WEIGHT_DIFFERENCE = 1e-9;

/** A weighting that lies no further outside a region lies on its edge. */
export const IN_REGION = 1e-9;

// Steps and ties.

/**
 * Steps to a score of 1. A power of two: scores that are ratios of small whole numbers lie on the grid or far from the
 * middle between two of its points. A step is less than a tie, so that all that has the same steps ties at all weights.
 */
export const STEPS_TO_ONE: number = 2 ** 30;

/** Scores nearer than this to the first of a tie belong to the tie. */
export const TIE = 1e-9;

/** Contributions that are no further apart are shown in the order of the document. */
export const SAME_SIZE = 1e-9;

/** A range of raw values below this share of what a theme measures is rounding, or cannot be told from it. */
export const INDISTINCT = 1e-9;

/** Sums without a common grain that are no further apart, as a share of the bound that they break, are the same. */
export const SAME_SUM = 1e-9;

/** A place that is this much beyond a whole number of points is that number. */
export const WHOLE_POINTS = 1e-9;

/** A number that arithmetic has missed a whole number by, where shown numbers are rounded to a sum. */
export const WHOLE_SHOWN = 1e-7;

/** A share of rows that arithmetic has missed a whole number of rows by. */
export const WHOLE_ROWS = 1e-6;

/** A sum that arithmetic has missed a whole number of grains by, as a share of a grain. */
export const WHOLE_GRAINS = 1e-6;

// Lattices of scores: what linear programs can tell apart of them.

/** Of the largest of the numbers that have a common divisor: a remainder below this is none. */
export const NO_REMAINDER = 1e-9;

/** A gap between scores below this is too close to what solvers tell apart. */
export const LEAST_GAP: number = 2 ** -22;

/** The room that a linear program is given beside a value, where there is that much. */
export const VALUE_ROOM: number = 2 ** -20;

// Solvers, and what they are asked. Rows are divided by the size of their largest coefficient.

/** Tolerated violation of a row, relative to its largest coefficient. */
export const ROW_TOLERANCE = 1e-9;

/** Tolerated violation of a limit where bounds are sought, as a share of its bound and of 1 at least. */
export const CAP_TOLERANCE = 1e-9;

/** A sum of prices must be further below 0 than this to prove that nothing keeps the rows: well above rounding. */
export const CONTRADICTION = 1e-9;

/** Least tolerance between a relaxation's values and its bound, in scores. */
export const LEAST_AGREEMENT = 1e-9;

/** A right-hand side of the simplex below 0 by more than this contradicts its row. */
export const NEGATIVE_SIDE = 1e-8;

/** Tolerance between the values and the bound of a relaxation, as a share of what the objective can span. */
export const AGREEMENT = 1e-6;

/** Shift of costs and rows out of a corner: above what the simplex tells apart, below every figure that matters. */
export const PERTURBATION = 1e-6;

/** A share of a scenario that is nearer to 1 than this is the whole. */
export const INTEGRAL = 1e-6;

/** Tolerated excess of an allocation's value over a proven bound, as a share of the bound. */
export const BOUND_EXCESS = 1e-6;

/** Beside larger numbers than this a 1 is too near to what readers of rows tell apart. */
export const TOLD_APART: number = 2 ** 20;

// Local search: a typical change counts 1, and so does what is broken. What it offers is looked at by the definition.

/** Below this, what is broken or better is what sums that ran round. */
export const RUNNING_ROUNDING = 1e-9;

/** Weight of the objective while all that is broken is mended: it decides only between what mends alike. */
export const WORTH_WHILE_MENDING = 1e-3;

// Where it is looked next.

/** Step beyond weights at which two are level, to see who is ahead there, as a share of the way to the end. */
export const JUST_BEYOND = 1e-6;

/** Margins added to a tie to see past the many changes that rounding makes of one, up to another tie. */
export const MARGINS_BEYOND_TIE: readonly number[] = [0, 1e-13, 1e-12, 1e-11, 1e-10, 1e-9];

/** Distances beyond a change at which to test whether it is one, as shares of the range: as near as can be told. */
export const REACHES_BEYOND_CHANGE: readonly number[] = [0, 1e-12, 1e-11, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6];

/** Within a piece a range may shrink to so much of what it was: products of small ranges would be lost in rounding. */
export const SHRINKING = 1e-3;

/** The least step of prices, as a share of the value that they give: where that is all but enough, they move on. */
export const LEAST_STEP = 1e-3;

/** A range of a theme's values below this share of their size is searched to the last allocation that could be an extreme. */
export const NARROW = 1e-2;
