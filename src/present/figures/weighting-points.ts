import type { Regions } from "../../analyse/weight-regions.ts";
import type { Problem, Weighting } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import type { TrianglePoint } from "../document/figure.ts";
import { figureName } from "./in-figures.ts";

/** Weights scaled to the sum 1; undefined where all are 0. */
export function scaled(weights: readonly number[]): readonly number[] | undefined {
  const sum = weights.reduce((total, each) => total + each, 0);
  return sum > 0 ? weights.map((each) => each / sum) : undefined;
}

/** Weightings that are a point of this triangle, which was made for certain weights of themes, and the others. */
export function splitWeightings(
  { hensyn, weightings }: Problem,
  { by }: Regions,
): Readonly<Record<"fitting" | "others", readonly Weighting[]>> {
  const ids = new Set(hensyn.map(({ id }) => id));
  const fits = ({ weights }: Weighting): boolean =>
    Object.keys(weights).every((id) => ids.has(id)) &&
    hensyn.every(({ id, weight }) => by.includes(id) || (ownWeight(weights, id) ?? weight) === 0) &&
    hensyn.some(({ id, weight }) => by.includes(id) && (ownWeight(weights, id) ?? weight) > 0);
  return { fitting: weightings.filter(fits), others: weightings.filter((each) => !fits(each)) };
}

function ownWeight(weights: Readonly<Record<string, number>>, id: string): number | undefined {
  return Object.hasOwn(weights, id) ? weights[id] : undefined;
}

/** A weighting of the document as a point of the triangle. */
export function weightingPoint(
  { hensyn }: Problem,
  weighting: Weighting,
  by: readonly string[],
  language: Language,
): TrianglePoint {
  const given = by.map((id) => ownWeight(weighting.weights, id) ?? hensyn.find((each) => each.id === id)?.weight ?? 0);
  const name = figureName(weighting.name, language);
  return { kind: "weighting", name, weights: scaled(given) ?? given };
}
