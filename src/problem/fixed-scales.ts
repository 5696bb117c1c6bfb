import type { Bilingual } from "../text/bilingual.ts";
import { issueAt, type Issue } from "./invalid-problem.ts";
import { MOST_POINTS } from "./most-points.ts";
import { finite, items, own, word } from "./raw.ts";
import { LARGEST_FIGURE } from "./limit-schema.ts";

/** Most lengths of a scale that a raw value may lie away from its ends: beyond that scores are mostly rounding. */
const MOST_LENGTHS = 1000;

/** Reports fixed scales that run against their gauge, or are too short for what it may measure. */
export function checkScales(document: unknown, issues: Issue[]): void {
  for (const [hensyn, h] of items(document, "hensyn")) {
    for (const [theme, t] of items(hensyn, "themes")) {
      const scale = own(theme, "scale");
      const [worst, best] = [finite(scale, "worst"), finite(scale, "best")];
      if (worst === undefined || best === undefined) continue;
      const problem = directionOf(theme, worst, best) ?? lengthOf(document, theme, worst, best);
      if (problem !== undefined) {
        issues.push(issueAt(["hensyn", h, "themes", t, "scale"], { worst, best }, problem));
      }
    }
  }
}

function directionOf(theme: unknown, worst: number, best: number): Bilingual | undefined {
  const kind = word(own(theme, "gauge"), "kind");
  const isMoreBetter = kind === "points";
  // What else the gauge may be called, the schema refuses.
  if (!(isMoreBetter || kind === "balance" || kind === "moved") || (isMoreBetter ? best > worst : best < worst))
    return undefined;
  const [da, en] = isMoreBetter ? ["over", "above"] : ["under", "below"];
  return {
    da: `har best ${best} og worst ${worst}. Med gauge "${kind}" skal best være ${da} worst.`,
    en: `has best ${best} and worst ${worst}. With the gauge "${kind}", best must be ${en} worst.`,
  };
}

function lengthOf(document: unknown, theme: unknown, worst: number, best: number): Bilingual | undefined {
  const farthest = Math.max(Math.abs(worst), Math.abs(best)) + reachOf(document, theme);
  const least = farthest / MOST_LENGTHS;
  const length = Math.abs(best - worst);
  if (length >= least) return undefined;
  // Rounded upwards, for the reader.
  const enough = Number((1.005 * least).toPrecision(3));
  return {
    da: `går over ${length}. Det er for kort til det, temaet kan måle: sæt worst og best mindst ${enough} fra hinanden.`,
    en: `spans ${length}. That is too short for what the theme may measure: set worst and best at least ${enough} apart.`,
  };
}

/** Bound on the size of a theme's raw value. */
function reachOf(document: unknown, theme: unknown): number {
  const gauge = own(theme, "gauge");
  const measure = word(gauge, "measure");
  switch (word(gauge, "kind")) {
    case "points":
      return sumOf(
        items(document, "effects").map(([effect]) =>
          own(effect, "theme") === own(theme, "id") ? sizeOf(own(effect, "points"), MOST_POINTS) : 0,
        ),
      );
    case "moved":
      return sumOf(items(document, "tasks").map(([task]) => highOf(own(own(task, "measures"), measure ?? ""))));
    default:
      return 1;
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

/** The high end of a quantity in any of its forms; 0 for what is none. */
function highOf(quantity: unknown): number {
  const ends: readonly unknown[] = Array.isArray(quantity) ? quantity : [quantity, own(quantity, "high")];
  return ends.reduce<number>((most, end) => Math.max(most, sizeOf(end, LARGEST_FIGURE)), 0);
}

/** Size of a number; 0 for what is none, or larger than the format allows. */
function sizeOf(value: unknown, most: number): number {
  const size = typeof value === "number" ? Math.abs(value) : 0;
  return size <= most ? size : 0;
}
