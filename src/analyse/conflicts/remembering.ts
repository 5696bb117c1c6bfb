import type { Known } from "./duality.ts";
import { addMinimal } from "./hitting-sets.ts";
import type { Oracle } from "./oracle.ts";

/** An oracle that is not asked again where a selection that is known keeps the demands; others it adds. */
export function remembering(oracle: Oracle, { witnesses }: Known): Oracle {
  return (kept) => {
    const seen = witnesses.find(({ set }) => (set & kept) === 0n);
    if (seen !== undefined) return seen;
    const given = oracle(kept);
    if (given !== undefined) addMinimal(witnesses, given);
    return given;
  };
}
