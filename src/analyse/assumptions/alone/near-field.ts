import { TIE } from "../../../tolerances.ts";
import {
  deviationsAt,
  extremeDeviations,
  patternsBeyond,
  sumsOfPatterns,
  type Deviations,
  type DrawnDeviations,
} from "../patterns/deviations.ts";
import type { Field, Lawful } from "./field.ts";
import type { Point } from "../patterns/forms.ts";
import type { ComparedGauge, Gauge } from "../patterns/gauges.ts";
import { extremesOf } from "./outcome.ts";
import { patternCount, type Patterns } from "../patterns/patterns.ts";

/** Fewer patterns than this are not worth leaving any out. */
const MANY_PATTERNS = 8;

/** The range of a balance may shrink to so much of itself on a stretch on which patterns are left out. */
const LEAST_RANGE = 0.5;

/** A deviation changes by so much at most as a value does: a load by as much, and with the mean all others together. */
const SHIFT = 2;

/** A field of a single balance with many patterns, of which on short stretches of values few matter. */
export interface Narrowing {
  readonly field: Field;
  readonly gauge: Gauge;
  readonly always: Lawful;
  readonly deviations: Deviations;
  /** The groups that would be as good as the winner if the balance favoured them as much as it can, the best otherwise first. */
  readonly hopeful: readonly number[];
  /** The range of the balance by the document's values: what is a short stretch is to be measured by it. */
  readonly range: number;
}

/** Undefined if a field is not worth it, or of another kind. */
export function narrowingOf(field: Field): Narrowing | undefined {
  const { gauges, limits, always, model } = field;
  const [compared] = gauges;
  const gauge = model.gauges.find(({ themes }) => themes === compared?.themes);
  const isSingle = gauges.length === 1 && limits.length === 0 && gauge?.kind === "balance";
  if (!isSingle || always === undefined) return undefined;
  const count = patternCount(gauge.patterns);
  if (count < MANY_PATTERNS || (always.patterns[0]?.length ?? 0) < count) return undefined;
  const deviations = gauge.deviations();
  const own = always.base(field.winner);
  // Twice a tie: sums of scores round.
  const hopeful = Array.from(always.tops.keys())
    .filter((group) => (always.tops[group] ?? 0) - own + gauge.weight >= -2 * TIE)
    .sort((one, other) => (always.tops[other] ?? 0) - (always.tops[one] ?? 0));
  const { most, least } = extremesOf(gauge.values(model.point), always.patterns[0] ?? new Int32Array());
  if (!(most - least > gauge.least(model.point))) return undefined;
  return { field, gauge, always, deviations, hopeful, range: most - least };
}

/** Measurements of a balance while a value is no further than a reach from where it stands. */
interface Near {
  readonly drawn: DrawnDeviations;
  readonly valueOf: (group: number) => number;
  readonly least: number;
  readonly most: number;
  /** The most by which a deviation can change. */
  readonly shift: number;
}

function nearBy({ field, gauge, deviations }: Narrowing, point: Point, reach: number): Near {
  const open = field.model.columns.structure.problem.kommissorium.departments;
  const drawn = deviationsAt(deviations, point, gauge.total(point) / open, open);
  return {
    drawn,
    valueOf: sumsOfPatterns(deviations, drawn),
    ...extremeDeviations(deviations, drawn),
    shift: SHIFT * reach,
  };
}

/**
 * Distance by which a value can move from where it stands without any other group than the winner's coming first; 0 or less if
 * one may be first already. If all that can change does so against the winner, another group is level with it when the deviations
 * between the two, and the range that these are divided by, have moved by twice what the movement shifts a deviation.
 */
export function safeReach(narrowing: Narrowing, point: Point): number {
  const { field, gauge, always, hopeful } = narrowing;
  const { valueOf, most, least } = nearBy(narrowing, point, 0);
  const [own, ownValue, range] = [always.base(field.winner), valueOf(field.ownGroup), most - least];
  const perUnit = 2 * SHIFT;
  let reach = ((1 - LEAST_RANGE) * range) / perUnit;
  for (const group of hopeful) {
    if (group === field.ownGroup) continue;
    // Twice a tie: sums of scores round.
    const behind = own - 2 * TIE - (always.tops[group] ?? 0);
    if (!(behind > 0)) return 0;
    // Those that come later are further behind, and can be ahead by no more than what is the most even.
    if ((behind * (range - perUnit * reach)) / gauge.weight > ownValue - least + perUnit * reach) break;
    const ahead = ownValue - valueOf(group);
    reach = Math.min(reach, (behind * range - gauge.weight * ahead) / (perUnit * (behind + gauge.weight)));
  }
  return reach;
}

/**
 * The field of the groups that can come first while a value is no further than a reach from where it stands, and of those that can
 * set the scale there; the whole field if that is too far to tell.
 */
export function nearField(narrowing: Narrowing, point: Point, reach: number): Field {
  const { field, always, deviations } = narrowing;
  const near = nearBy(narrowing, point, reach);
  const { drawn, most, least, shift } = near;
  if (!(most - least - 2 * shift > LEAST_RANGE * (most - least))) return field;
  const extremes = patternsBeyond(deviations, drawn, { atMost: least + 2 * shift, atLeast: most - 2 * shift });
  return withGroups(field, always, new Set([field.ownGroup, ...rivalsNear(narrowing, near)]), extremes);
}

function rivalsNear({ field, gauge, always, hopeful }: Narrowing, near: Near): readonly number[] {
  const { valueOf, most, least, shift } = near;
  const [narrowest, widest] = [most - least - 2 * shift, most - least + 2 * shift];
  const [own, ownValue] = [always.base(field.winner), valueOf(field.ownGroup)];
  return hopeful.filter((group) => {
    const ahead = ownValue - valueOf(group) + 2 * shift;
    const gain = gauge.weight * (ahead / (ahead > 0 ? narrowest : widest));
    return (always.tops[group] ?? 0) + gain >= own - 2 * TIE;
  });
}

/** The field of some groups only. @param extremes the patterns of which some set the scale. */
function withGroups(field: Field, always: Lawful, groups: ReadonlySet<number>, extremes: readonly number[]): Field {
  const { rows, from } = field.ranked;
  // The groups of a single gauge are its patterns.
  const patterns = Int32Array.from(new Set([...groups, ...extremes]));
  const at = new Map(Array.from(patterns, (pattern, index) => [pattern, index]));
  const kept = Int32Array.from(groups);
  const own = Array.from(kept, (group) => rows.subarray(from[group], from[group + 1]));
  const places = new Int32Array(kept.length + 1);
  own.forEach(({ length }, index) => {
    places[index + 1] = (places[index] ?? 0) + length;
  });
  const ranked = {
    ...field.ranked,
    count: kept.length,
    rows: Int32Array.from(own.flatMap((some) => [...some])),
    from: places,
    gaugePatterns: [Int32Array.from(kept.keys())],
  };
  return {
    ...field,
    gauges: field.gauges.map((gauge) => ({ ...gauge, patterns: somePatterns(gauge, patterns) })),
    scaled: ranked,
    ranked,
    ownGroup: kept.indexOf(field.ownGroup),
    always: {
      base: always.base,
      tops: Float64Array.from(kept, (group) => always.tops[group] ?? 0),
      lawful: Uint8Array.from(kept, (group) => always.lawful[group] ?? 0),
      patterns: [Int32Array.from(extremes, (pattern) => at.get(pattern) ?? 0)],
    },
  };
}

/** Some of a gauge's patterns, and the forms that these are made of. */
function somePatterns({ patterns: { of, forms, sums, width } }: ComparedGauge, chosen: Int32Array): Patterns {
  const numbers = new Map<number, number>();
  const own: Patterns["forms"][number][] = [];
  const ownSums = new Int32Array(chosen.length * width);
  chosen.forEach((pattern, index) => {
    for (let sum = 0; sum < width; sum++) {
      const form = sums[pattern * width + sum] ?? 0;
      let number = numbers.get(form);
      if (number === undefined) {
        number = own.push(forms[form] ?? { constant: 0, variables: [] }) - 1;
        numbers.set(form, number);
      }
      ownSums[index * width + sum] = number;
    }
  });
  return { of, forms: own, sums: ownSums, width };
}
