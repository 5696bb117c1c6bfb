import type { Listing } from "./listing.ts";
import { byChoices, type Numbered } from "./numbering.ts";
import {
  areasOfSums,
  joinedPatterns,
  partPatterns,
  type PartOfRows,
  type Patterns,
  type RowPatterns,
} from "./patterns.ts";
import type { Sums } from "./sums.ts";

/** The areas in two halves, and rows numbered by what they choose in each. */
export interface Halves {
  readonly left: Half;
  readonly right: Half;
}

/** Half of the areas. */
export interface Half extends Numbered {
  readonly areas: ReadonlySet<number>;
}

/** The patterns of some sums: of the terms on each half, of those that depend on both, and of all. */
export interface HalvedPatterns {
  readonly left: Patterns;
  readonly right: Patterns;
  /** Undefined if each term depends on one half. */
  readonly crossing: PartOfRows | undefined;
  readonly whole: RowPatterns;
}

/**
 * Divides the areas so that either half has about as many combinations of choices, and as few terms as can be depend on both:
 * areas that terms of the sums bind together stay together where there is room.
 */
export function halvesOf(listing: Listing, binding: readonly Sums[], all: readonly Sums[]): Halves {
  const { areas } = listing.columns.structure;
  const sizeOf = (area: number): number => areas[area]?.scenarios.length ?? 1;
  const productOf = (some: readonly number[]): number => some.reduce((product, area) => product * sizeOf(area), 1);
  const involved = areasOfSums(all);
  const enough = Math.sqrt(productOf(involved));
  const pieces = boundTogether(involved, binding).flatMap((group) => cutAt(enough, group, sizeOf));
  let [left, right]: [readonly number[], readonly number[]] = [[], []];
  // The largest first, each to the half that has fewer combinations by then.
  for (const piece of pieces.sort((one, other) => productOf(other) - productOf(one))) {
    if (productOf(left) <= productOf(right)) left = [...left, ...piece];
    else right = [...right, ...piece];
  }
  const half = (some: readonly number[]): Half => {
    const areas = new Set(some);
    const inOrder = involved.filter((area) => areas.has(area));
    return { areas, ...byChoices(listing, inOrder) };
  };
  return { left: half(left), right: half(right) };
}

/** The group, in two where it has more combinations than a half should have. */
function cutAt(enough: number, group: readonly number[], sizeOf: (area: number) => number): (readonly number[])[] {
  let product = 1;
  const end = group.findIndex((area) => (product *= sizeOf(area)) > enough);
  if (end < 0 || group.length < 2) return [group];
  const at = Math.max(1, end);
  return [group.slice(0, at), group.slice(at)];
}

/** The areas in groups that no term connects. */
function boundTogether(areas: readonly number[], list: readonly Sums[]): number[][] {
  const groupOf = new Map(areas.map((area) => [area, [area]]));
  for (const { terms } of list) {
    for (const term of terms) {
      const groups = new Set(term.areas.flatMap((area) => [groupOf.get(area) ?? [area]]));
      if (groups.size < 2) continue;
      const merged = [...groups].flat();
      for (const area of merged) groupOf.set(area, merged);
    }
  }
  return [...new Set(groupOf.values())];
}

/** The patterns of each of some sums, in the same order. */
export function halvedPatterns(listing: Listing, { left, right }: Halves, list: readonly Sums[]): HalvedPatterns[] {
  const within = (half: Half) => (areas: readonly number[]) => areas.every((area) => half.areas.has(area));
  const [isLeft, isRight] = [within(left), within(right)];
  const only = ({ width, terms }: Sums, keep: (areas: readonly number[]) => boolean): Sums => ({
    width,
    terms: terms.filter((term) => keep(term.areas)),
  });
  const ofLeft = partPatterns(
    listing,
    left,
    list.map((sums) => only(sums, isLeft)),
  );
  // What depends on no area is within both, and counts once.
  const ofRight = partPatterns(
    listing,
    right,
    list.map((sums) => only(sums, (areas) => isRight(areas) && !isLeft(areas))),
  );
  return list.map((sums, index) => {
    const [one, other] = [ofLeft[index], ofRight[index]];
    if (one === undefined || other === undefined) throw new Error("Sums without patterns.");
    listing.pause();
    const both = joinedPatterns({ rows: left.of, patterns: one }, { rows: right.of, patterns: other });
    const crossing = crossingOf(
      listing,
      only(sums, (areas) => !isLeft(areas) && !isRight(areas)),
    );
    return { left: one, right: other, crossing, whole: crossing === undefined ? both : crossed(both, crossing) };
  });
}

function crossingOf(listing: Listing, sums: Sums): PartOfRows | undefined {
  if (sums.terms.length === 0) return undefined;
  const part = byChoices(listing, areasOfSums([sums]));
  const [patterns] = partPatterns(listing, part, [sums]);
  return patterns === undefined ? undefined : { rows: part.of, patterns };
}

function crossed(both: RowPatterns, crossing: PartOfRows): RowPatterns {
  const numbers = Int32Array.from({ length: both.sums.length / both.width }, (_, number) => number);
  return joinedPatterns({ rows: both.of, patterns: { ...both, of: numbers } }, crossing);
}
