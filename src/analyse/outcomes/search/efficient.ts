import { compareSteps, type Outcome } from "../outcome.ts";
import { bestSum } from "./best-sum.ts";
import { rangeOf } from "./lattice.ts";
import { bounded, measured } from "./measure.ts";
import { newMeter } from "./meter.ts";
import type { SearchQuestion } from "./question.ts";
import { closeZone, isWithin, nextZone, splitZones, startZones } from "./zones.ts";

/** The efficient outcomes that were proven in time. */
export interface EfficientOutcomes {
  /** True if there are no others. */
  readonly complete: boolean;
  /** Highest by the first criterion first. */
  readonly outcomes: readonly Outcome[];
}

/**
 * All efficient outcomes, by searching zones: a zone holds what is better than its corner by every criterion. The greatest
 * sum of scores within a zone is efficient, since whatever dominates it would be in the zone too and have a greater sum.
 * Each outcome found divides the zones in which it lies, until every zone is proven empty: one search for each outcome and
 * for each zone at the end.
 *
 * Source: K. Klamroth, R. Lacour and D. Vanderpooten, "On the representation of the search region in multi-objective
 * optimization", European Journal of Operational Research 245 (2015); S. Tamby and D. Vanderpooten, "Enumeration of the
 * nondominated set of multiobjective discrete optimization problems", INFORMS Journal on Computing 33 (2021).
 *
 * @param onFound called with the number of outcomes so far, whenever there are more.
 */
export function efficientBySearch(
  question: SearchQuestion,
  onFound: (found: number) => void = () => undefined,
): EfficientOutcomes {
  const measures = measured(question);
  const meter = newMeter();
  const zones = startZones(measures.length);
  const outcomes: Outcome[] = [];
  for (let corner = nextZone(zones); corner !== undefined; corner = nextZone(zones)) {
    const within = corner;
    const bounds = measures.map((each, c) => bounded(each, rangeOf(each.lattice, within[c] ?? 0).next, null));
    const found = bestSum(question, { measures, bounds, accepts: (steps) => isWithin(steps, within) }, meter);
    if (found === "stopped") return { complete: false, outcomes: sorted(outcomes) };
    if (found.length === 0) closeZone(zones, within);
    for (const outcome of found) {
      outcomes.push(outcome);
      splitZones(zones, outcome.steps);
    }
    if (found.length > 0) onFound(outcomes.length);
  }
  return { complete: true, outcomes: sorted(outcomes) };
}

function sorted(outcomes: readonly Outcome[]): readonly Outcome[] {
  return [...outcomes].sort((one, other) => compareSteps(one.steps, other.steps));
}
