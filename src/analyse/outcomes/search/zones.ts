/** The corner of a zone, in steps: the zone holds what is above it by every criterion. */
type Corner = Float64Array;

/** The region still to be searched, as overlapping zones; every efficient vector not found yet is in one of them. */
export interface Zones {
  open: readonly Corner[];
  /** Zones that were proven to be empty. */
  readonly empty: Corner[];
}

/** Below every score, in steps: on a fixed scale none is further than a thousand lengths from its ends. */
const BELOW = -(2 ** 42);

/** One zone that holds everything. */
export function startZones(criteria: number): Zones {
  return { open: [new Float64Array(criteria).fill(BELOW)], empty: [] };
}

/** A zone that is to be searched, if there is one left. */
export function nextZone(zones: Zones): Corner | undefined {
  return zones.open[0];
}

export function isWithin(steps: ArrayLike<number>, corner: Corner): boolean {
  return corner.every((each, c) => (steps[c] ?? 0) > each);
}

/** Closes a zone that was proven to be empty, and with it every zone inside it. */
export function closeZone(zones: Zones, corner: Corner): void {
  zones.empty.push(corner);
  zones.open = zones.open.filter((each) => !isInside(each, corner));
}

/**
 * Divides every zone that holds an efficient vector: for each criterion there is a part that is better than the vector by
 * it. Parts that lie inside other zones are left out.
 *
 * Source: Klamroth, Lacour and Vanderpooten 2015, redundancy elimination.
 */
export function splitZones(zones: Zones, found: ArrayLike<number>): void {
  const divided = zones.open.filter((corner) => isWithin(found, corner));
  const whole = zones.open.filter((corner) => !isWithin(found, corner));
  const known = [...whole, ...zones.empty];
  let parts: Corner[] = [];
  for (const corner of divided) {
    for (let c = 0; c < corner.length; c++) {
      const part = corner.slice();
      part[c] = found[c] ?? 0;
      if ([...known, ...parts].some((each) => isInside(part, each))) continue;
      parts = parts.filter((each) => !isInside(each, part));
      parts.push(part);
    }
  }
  zones.open = [...whole, ...parts];
}

/** True if the zone of the first corner lies inside that of the second. */
function isInside(first: Corner, second: Corner): boolean {
  return second.every((each, c) => each <= (first[c] ?? 0));
}
