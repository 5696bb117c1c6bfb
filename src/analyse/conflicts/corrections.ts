import type { Choices } from "../../allocation/placement.ts";
import { bitsOf } from "./hitting-sets.ts";
import { globalOf, MOST_FOUND, waysOut, type Part, type Piece } from "./part.ts";
import type { Violation } from "./violations.ts";

/** Demands given up in one part. */
export interface PartCorrection {
  readonly part: Part;
  readonly violation: Violation;
}

/** Demands given up in all parts together. */
export interface Correction {
  /** The positions of the demands among all, ascending. */
  readonly positions: readonly number[];
  readonly pieces: readonly PartCorrection[];
}

/**
 * The corrections of all parts: one of each, in every combination, the smallest first; of very many the smallest, and one
 * more than are given. None if a part has none, or if nothing need be given up.
 */
export function combinedCorrections(parts: readonly Part[]): readonly Correction[] {
  let combined: readonly Correction[] = [{ positions: [], pieces: [] }];
  for (const part of parts) {
    if (part.verdict === "granted") continue;
    const ways = waysOut(part).map((violation) => ({ violation, positions: globalOf(part, violation.set) }));
    const most = mostMembers(combined, ways);
    combined = ways
      .flatMap(({ violation, positions }) =>
        combined
          .filter((before) => before.positions.length + positions.length <= most)
          .map((before): Correction => ({
            positions: [...before.positions, ...positions].sort((one, other) => one - other),
            pieces: [...before.pieces, { part, violation }],
          })),
      )
      .sort((one, other) => byLength(one.positions, other.positions))
      .slice(0, MOST_FOUND + 1);
  }
  return combined.filter(({ positions }) => positions.length > 0);
}

interface Sized {
  readonly positions: readonly number[];
}

/** The size, in members, up to which there are more combinations than are given; Infinity if there are not so many. */
function mostMembers(some: readonly Sized[], others: readonly Sized[]): number {
  const counts = new Map<number, number>();
  for (const [one, first] of countsOf(some)) {
    for (const [other, second] of countsOf(others)) {
      counts.set(one + other, (counts.get(one + other) ?? 0) + first * second);
    }
  }
  let total = 0;
  for (const [length, count] of [...counts].sort(([one], [other]) => one - other)) {
    total += count;
    if (total > MOST_FOUND) return length;
  }
  return Infinity;
}

function countsOf(list: readonly Sized[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { positions } of list) counts.set(positions.length, (counts.get(positions.length) ?? 0) + 1);
  return counts;
}

/** Shorter ones first; of the same length in the order of their members. */
export function byLength(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((each, index) => each !== other[index]);
  return one.length - other.length || (one[at] ?? 0) - (other[at] ?? 0);
}

/** The correction of a part that comes first, if any is known. */
export function firstOf(part: Part): readonly Violation[] {
  return [...waysOut(part)].sort((one, other) => byLength(bitsOf(one.set), bitsOf(other.set))).slice(0, 1);
}

/** The selections of several parts as one. */
export function joinedChoices(start: Choices, pieces: readonly Piece[]): Choices {
  const joined = start.slice();
  for (const { group, choices } of pieces) for (const area of group.areas) joined[area] = choices[area] ?? 0;
  return joined;
}
