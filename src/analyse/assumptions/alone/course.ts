import type { Point } from "../patterns/forms.ts";
import { deviationsFrom, type ComparedGauge } from "../patterns/gauges.ts";
import type { VaryingLimit } from "../patterns/model.ts";
import type { Form } from "../patterns/patterns.ts";

/** Course of a gauge as one value varies while all others stay as they are in the document. */
export interface Course {
  readonly gauge: ComparedGauge;
  /** For each pattern what it measures. */
  readonly values: (value: number) => Float64Array;
  readonly least: (value: number) => number;
  /** Breakpoints: between one and the next, everything is linear. */
  readonly breaks: readonly number[];
}

/** @param open how many departments a lawful allocation has. */
export function courseOf(gauge: ComparedGauge, variable: number, point: Point, open: number): Course {
  const total = without(gauge.total, variable, point);
  const least = without(gauge.least, variable, point);
  const parts = gauge.patterns.forms.map((form) => partOf(form, variable, point));
  const sumsAt = (value: number): number[] => parts.map(({ rest, has }) => rest + has * value);
  if (gauge.kind !== "balance") {
    const values = (value: number): Float64Array => {
      const sums = sumsAt(value);
      return Float64Array.from(gauge.patterns.sums, (form) => sums[form] ?? 0);
    };
    // Below a total of 1 what distinguishes is measured otherwise.
    return { gauge, values, least, breaks: gauge.kind === "moved" ? [1 - total(0)] : [] };
  }
  // The deviations from the mean are straight lines but where a load is the mean.
  const breaks = parts.map(({ rest, has }) => (open * rest - total(0)) / (1 - open * has));
  return {
    gauge,
    least,
    values: (value) => deviationsFrom(total(value) / open, sumsAt(value), gauge.patterns, open),
    breaks: [...new Set(breaks)],
  };
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

function partOf({ constant, variables }: Form, variable: number, point: Point): Part {
  let rest = constant;
  let has: Part["has"] = 0;
  for (const each of variables) {
    if (each === variable) has = 1;
    else rest += point[each] ?? 0;
  }
  return { rest, has };
}

/** The values at which a pattern of a limit comes to one of its bounds. */
export function limitBreaks({ patterns, least, most }: VaryingLimit, variable: number, point: Point): number[] {
  const breaks = patterns.forms.flatMap((form) => {
    const { rest, has } = partOf(form, variable, point);
    return has === 1 ? [least - rest, most - rest] : [];
  });
  return [...new Set(breaks)];
}
