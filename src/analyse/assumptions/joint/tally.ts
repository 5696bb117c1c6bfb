import type { Structure } from "../../../problem/structure.ts";
import { standardErrorOfMean } from "../../weight-space/samples.ts";
import { noShares, type ScenarioShares } from "../../outcomes/scenario-shares.ts";

/** Shares of the scenarios in the best allocations of some draws. */
export interface CoreOfDraws {
  /** Number of draws in which something lawful grants what is wished: the shares are of these. */
  readonly cases: number;
  /** For each scenario, by position; those that share the first rank of a draw count alike. */
  readonly shares: ScenarioShares;
  readonly errors: ScenarioShares;
}

/** Count of what the best choose, draw by draw. */
export interface Tally {
  /** Adds a draw: the choices of all that share the first rank; none if nothing lawful grants what is wished. */
  readonly add: (best: readonly ArrayLike<number>[]) => void;
  readonly core: () => CoreOfDraws;
}

export function startTally(structure: Structure): Tally {
  const [sums, squares, counts] = [noShares(structure), noShares(structure), noShares(structure)];
  let cases = 0;
  return {
    add: (best) => {
      if (best.length === 0) return;
      cases++;
      counts.forEach((area, a) => {
        area.fill(0);
        for (const choices of best) area[choices[a] ?? 0] = (area[choices[a] ?? 0] ?? 0) + 1;
        for (let scenario = 0; scenario < area.length; scenario++) {
          const share = (area[scenario] ?? 0) / best.length;
          addTo(sums[a], scenario, share);
          addTo(squares[a], scenario, share ** 2);
        }
      });
    },
    core: () => {
      const number = Math.max(1, cases);
      const shares = sums.map((area) => area.map((sum) => sum / number));
      const errors = squares.map((area, a) =>
        area.map((sum, scenario) => standardErrorOfMean(shares[a]?.[scenario] ?? 0, sum / number, number)),
      );
      return { cases, shares, errors };
    },
  };
}

function addTo(area: Float64Array | undefined, scenario: number, share: number): void {
  if (area !== undefined) area[scenario] = (area[scenario] ?? 0) + share;
}
