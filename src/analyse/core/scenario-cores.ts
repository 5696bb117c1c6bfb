import type { Weights } from "../../allocation/weights.ts";
import type { Structure } from "../../problem/structure.ts";
import type { Cases } from "./cases.ts";

/** Core index of a scenario. */
export interface ScenarioCore {
  /** Share of the cases whose best allocation chooses it, 0…1; in a case with several best, its share of these. */
  readonly index: number;
  /** Of the index, where the cases are sampled. */
  readonly standardError?: number;
  /** Over weightings: the mean of those under which it is chosen by the best, as weights of all hensyn; null if there are none. */
  readonly centralWeights?: Weights | null;
}

/** The core index of every scenario by its id; none where there is no case. */
export function scenarioCores(
  { areas }: Structure,
  { shares, errors, weights }: Pick<Cases, "shares" | "errors" | "weights">,
  weightsOf: (centre: Float64Array) => Weights = () => ({}),
): Readonly<Record<string, ScenarioCore>> {
  const entries = areas.flatMap(({ scenarios }, area) => {
    const whole = shares[area]?.reduce((sum, share) => sum + share, 0) ?? 0;
    if (whole === 0) return [];
    return scenarios.map(({ id }, scenario): [string, ScenarioCore] => {
      // Of all, so that rounding does not make a scenario that is always chosen a little less than that.
      const index = (shares[area]?.[scenario] ?? 0) / whole;
      const standardError = errors?.[area]?.[scenario];
      const centre = weights?.[area]?.[scenario];
      return [
        id,
        {
          index,
          ...(standardError === undefined ? {} : { standardError }),
          ...(centre === undefined ? {} : { centralWeights: index === 0 ? null : weightsOf(centre) }),
        },
      ];
    });
  });
  return Object.fromEntries(entries);
}
