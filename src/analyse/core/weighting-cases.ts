import type { Analysis } from "../analysis.ts";
import { fieldOf, type Candidate, type Field } from "../outcomes/field.ts";
import { addShares, noShares, type ScenarioShares } from "../outcomes/scenario-shares.ts";
import { isDivided, keptCells, sampledBest, samplesFor } from "../weight-division.ts";
import { standardErrorOfMean } from "../weight-space/samples.ts";
import { centroid } from "../weight-space/polygon.ts";
import type { Cases } from "./cases.ts";
import { sharesOfOutcomes } from "./shares-of-outcomes.ts";

/** An outcome that is the best under some weightings. */
interface Leader {
  readonly candidate: Candidate;
  /** Their share of all weightings, 0…1. */
  readonly share: number;
  /** Their mean. */
  readonly centre: Float64Array;
}

interface Leaders extends Pick<Cases, "complete" | "exact" | "number"> {
  readonly leaders: readonly Leader[];
}

/**
 * All weightings of the criteria, each as a case.
 *
 * @throws {TimeUp} if the time ran out before any was looked at.
 */
export function casesOfWeightings(
  analysis: Analysis<unknown>,
  { samples, seed }: { readonly samples: number | undefined; readonly seed: number },
): Cases | "infeasible" {
  const field = fieldOf(analysis, 1);
  if (field === undefined) return "infeasible";
  const drawing = { best: 1, samples: samples ?? samplesFor(field), seed };
  const { leaders, ...about } = isDivided(analysis, samples)
    ? dividedLeaders(analysis, field)
    : sampledLeaders(analysis, field, drawing);
  const [leading] = [...leaders].sort((one, other) => other.share - one.share);
  const outcomes = leaders.map(({ candidate }) => ({
    steps: candidate.steps,
    first: candidate.choices,
    count: field.count(candidate),
  }));
  const each = sharesOfOutcomes(analysis, outcomes);
  const shares = noShares(analysis.structure);
  leaders.forEach(({ share }, index) => {
    addShares(shares, each[index] ?? [], share);
  });
  return {
    ...about,
    shares,
    ...(about.number === null ? {} : { errors: errorsOf(leaders, each, { shares, samples: about.number }) }),
    weights: centresOf(leaders, each, shares),
    leading: leading?.candidate.choices,
  };
}

function dividedLeaders(analysis: Analysis<unknown>, field: Field): Leaders {
  const { cells } = keptCells(analysis, field, 1);
  const leaders = cells.flatMap(({ best: [candidate], polygon, share }) =>
    candidate === undefined ? [] : [{ candidate, share, centre: centroid(polygon) }],
  );
  return { complete: true, exact: true, number: null, leaders };
}

function sampledLeaders(
  analysis: Analysis<unknown>,
  field: Field,
  drawing: { readonly best: number; readonly samples: number; readonly seed: number },
): Leaders {
  const { counted, complete } = sampledBest(analysis, field, drawing);
  const leaders = [...counted.places].map(([candidate, [first = 0]]) => ({
    candidate,
    share: first / counted.samples,
    centre: (counted.sums.get(candidate) ?? new Float64Array()).map((sum) => sum / first),
  }));
  return { complete, exact: false, number: counted.samples, leaders };
}

/** In each sample a scenario has the share of the best that choose it: the standard error of the mean of these. */
function errorsOf(
  leaders: readonly Leader[],
  each: readonly ScenarioShares[],
  { shares, samples }: { readonly shares: ScenarioShares; readonly samples: number },
): ScenarioShares {
  return shares.map((area, a) =>
    area.map((mean, scenario) => {
      const squares = leaders.reduce((sum, { share }, l) => sum + share * (each[l]?.[a]?.[scenario] ?? 0) ** 2, 0);
      return standardErrorOfMean(mean, squares, samples);
    }),
  );
}

/** For each scenario the mean of the weightings under which it is chosen; zeros where it never is. */
function centresOf(
  leaders: readonly Leader[],
  each: readonly ScenarioShares[],
  shares: ScenarioShares,
): readonly (readonly Float64Array[])[] {
  const width = leaders[0]?.centre.length ?? 0;
  return shares.map((area, a) =>
    Array.from(area, (whole, scenario) => {
      const sum = new Float64Array(width);
      leaders.forEach(({ share, centre }, l) => {
        const part = share * (each[l]?.[a]?.[scenario] ?? 0);
        centre.forEach((weight, c) => (sum[c] = (sum[c] ?? 0) + part * weight));
      });
      return whole === 0 ? sum : sum.map((weight) => weight / whole);
    }),
  );
}
