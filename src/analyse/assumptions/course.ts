import type { Point, VaryingGauge, VaryingLimit } from "./model.ts";
import type { Form } from "./patterns.ts";

/** How a gauge goes with one value, while all others stay what they are in the document. */
export interface Course {
  readonly gauge: VaryingGauge;
  /** For each pattern what it measures. */
  readonly values: (value: number) => Float64Array;
  readonly least: (value: number) => number;
  /** Between one of these and the next everything goes in straight lines. */
  readonly breaks: readonly number[];
}

/** @param open how many departments a lawful allocation has. */
export function courseOf(gauge: VaryingGauge, variable: number, point: Point, open: number): Course {
  const total = without(gauge.total, variable, point);
  const least = without(gauge.least, variable, point);
  const { forms } = gauge.patterns;
  if (gauge.kind !== "balance") {
    const parts = forms.map(([form]) => partOf(form, variable, point));
    const values = (value: number): Float64Array => Float64Array.from(parts, ({ rest, has }) => rest + has * value);
    // Below a total of 1 what distinguishes is measured otherwise.
    return { gauge, values, least, breaks: gauge.kind === "moved" ? [1 - total(0)] : [] };
  }
  return { gauge, least, ...balanceCourse(forms, variable, point, total(0), open) };
}

function without(of: (point: Point) => number, variable: number, point: Point): (value: number) => number {
  const changed = point.slice();
  return (value) => {
    changed[variable] = value;
    return of(changed);
  };
}

/** A sum without one of the values, and how often (0 or 1) that is part of it. */
interface Part {
  readonly rest: number;
  readonly has: 0 | 1;
}

function partOf(form: Form | undefined, variable: number, point: Point): Part {
  let rest = form?.constant ?? 0;
  let has: Part["has"] = 0;
  for (const each of form?.variables ?? []) {
    if (each === variable) has = 1;
    else rest += point[each] ?? 0;
  }
  return { rest, has };
}

/**
 * The deviations from the mean are straight lines but where a load is the mean.
 *
 * @param others the sum of the measure over all other tasks.
 */
function balanceCourse(
  forms: readonly (readonly Form[])[],
  variable: number,
  point: Point,
  others: number,
  open: number,
): Pick<Course, "values" | "breaks"> {
  const width = forms[0]?.length ?? 0;
  const rests = new Float64Array(forms.length * width);
  const has = new Uint8Array(forms.length * width);
  const breaks = new Set<number>();
  forms.flat().forEach((form, at) => {
    const part = partOf(form, variable, point);
    rests[at] = part.rest;
    has[at] = part.has;
    breaks.add((open * part.rest - others) / (1 - open * part.has));
  });
  const values = (value: number): Float64Array => {
    const mean = (others + value) / open;
    const result = new Float64Array(forms.length).fill((open - width) * mean);
    for (let at = 0; at < rests.length; at++) {
      const pattern = (at / width) | 0;
      result[pattern] = (result[pattern] ?? 0) + Math.abs((rests[at] ?? 0) + (has[at] ?? 0) * value - mean);
    }
    return result;
  };
  return { values, breaks: [...breaks] };
}

/** The values at which a pattern of a limit comes to one of its bounds. */
export function limitBreaks({ patterns, least, most }: VaryingLimit, variable: number, point: Point): number[] {
  const breaks = patterns.forms.flatMap(([form]) => {
    const { rest, has } = partOf(form, variable, point);
    return has === 1 ? [least - rest, most - rest] : [];
  });
  return [...new Set(breaks)];
}
