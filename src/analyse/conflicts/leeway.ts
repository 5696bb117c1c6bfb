import type { ConflictOptions } from "./conflict-options.ts";
import type { Bits } from "./hitting-sets.ts";
import { leastLoosening, type LeastLoosening } from "./least-loosening.ts";
import type { Part } from "./part.ts";
import type { Violation } from "./violations.ts";

/** The least loosening of the limits in a part's correction; undefined if it has none or this was not worked out. */
export type Leeway = (part: Part, violation: Violation) => LeastLoosening | undefined;

/** After so many that could not be proven in time, others are not tried. */
const MOST_UNPROVEN = 3;

/** Each is worked out once. */
export function leewayOf({ ways, ...searching }: Required<ConflictOptions>): Leeway {
  const oracleWays = ways.filter((way) => way !== "listing");
  const known = new Map<Part, Map<Bits, LeastLoosening | undefined>>();
  let unproven = 0;
  return (part, violation) => {
    const before = known.get(part) ?? new Map<Bits, LeastLoosening | undefined>();
    known.set(part, before);
    if (before.has(violation.set)) return before.get(violation.set);
    if (unproven >= MOST_UNPROVEN) return undefined;
    const some = oracleWays.length === 0 ? (["walking"] as const) : oracleWays;
    const least = leastLoosening(part.question, violation, searching, some);
    if (least?.proven === false) unproven++;
    before.set(violation.set, least);
    return least;
  };
}
