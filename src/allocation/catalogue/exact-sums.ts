/** Whole multiples of this are added without rounding, as long as the sums are safe whole numbers of it. */
const UNIT = 1 / 1024;

/** Tells whether figures are sure to give the same sum in whatever order they are added up. */
export function addExactly(figures: Float64Array): boolean {
  const total = figures.reduce((sum, figure) => sum + Math.abs(figure), 0);
  return Number.isSafeInteger(Math.ceil(total / UNIT)) && figures.every((figure) => Number.isInteger(figure / UNIT));
}
