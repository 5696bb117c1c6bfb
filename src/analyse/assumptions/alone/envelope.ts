import { AT_END, LINES_ROUNDING } from "../../../tolerances.ts";

/** Straight lines over 0…1: what each is at the one end and at the other. */
export interface Lines {
  readonly near: Float64Array;
  readonly far: Float64Array;
}

/** The value of one of the lines at a place, 0…1. */
export function lineAt({ near, far }: Lines, line: number, at: number): number {
  return (1 - at) * (near[line] ?? 0) + at * (far[line] ?? 0);
}

/**
 * Corners of the upper (`towards` 1) or lower (−1) envelope of some lines: the places between 0 and 1 at which another
 * line takes over. Between two of them the envelope is itself a straight line.
 */
export function corners(lines: Lines, among: Int32Array, towards: 1 | -1): number[] {
  const size = among.reduce(
    (most, line) => Math.max(most, Math.abs(lines.near[line] ?? 0), Math.abs(lines.far[line] ?? 0)),
    0,
  );
  const slack = LINES_ROUNDING * size;
  const slope = (line: number): number => towards * ((lines.far[line] ?? 0) - (lines.near[line] ?? 0));
  /** The extreme line at a place; of several the one that is so beyond it (`onwards` 1) or before it (−1). */
  const extreme = (at: number, onwards: 1 | -1): number => {
    let [best, line] = [-Infinity, -1];
    for (const candidate of among) {
      const value = towards * lineAt(lines, candidate, at);
      const better = line < 0 || value > best + slack;
      const same = !better && value >= best - slack && onwards * (slope(candidate) - slope(line)) > 0;
      if (!better && !same) continue;
      [best, line] = [better ? value : Math.max(best, value), candidate];
    }
    return line;
  };
  const found: number[] = [];
  const between = (from: number, left: number, to: number, right: number): void => {
    const closing = slope(right) - slope(left);
    if (left === right || !(closing > 0)) return;
    const gap = towards * (lineAt(lines, left, 0) - lineAt(lines, right, 0));
    const at = gap / closing;
    if (!(at > from + AT_END && at < to - AT_END)) return;
    const above = extreme(at, 1);
    if (towards * (lineAt(lines, above, at) - lineAt(lines, left, at)) > 2 * slack) {
      between(from, left, at, extreme(at, -1));
      between(at, above, to, right);
    }
    found.push(at);
  };
  if (among.length > 0) between(0, extreme(0, 1), 1, extreme(1, -1));
  return found;
}
