import { evaluate, type Catalogue, type Regions, type Weights } from "../../src/index.ts";

/** How many regions are looked into. */
const LOOKED_INTO = 20;

/** Scores and shares closer than this are the same. */
const SAME = 1e-9;

/**
 * Whether the shares of regions sum to 1, and in the middle of some, from the largest to the smallest, the best are those
 * that the region says.
 */
export function areRegions(all: Catalogue, { best, status, regions }: Regions): boolean {
  const sum = regions.reduce((total, { share }) => total + share, 0);
  if (status !== "complete" || Math.abs(sum - 1) > SAME) return false;
  const step = Math.ceil(regions.length / LOOKED_INTO);
  return regions.every(({ selections, polygon = [] }, at) => {
    if (at % step > 0) return true;
    const weights = middleOf(polygon);
    const own = selections.map((selection) => evaluate(all.problem, selection, { weights }).score);
    const wanted = all.best({ weights, top: best });
    own.sort((one, other) => other - one);
    return own.length === best && wanted.every(({ score }, place) => Math.abs(score - (own[place] ?? NaN)) <= SAME);
  });
}

function middleOf(corners: readonly Weights[]): Weights {
  const ids = Object.keys(corners[0] ?? {});
  const mean = (id: string): number => corners.reduce((sum, corner) => sum + (corner[id] ?? 0), 0) / corners.length;
  return Object.fromEntries(ids.map((id) => [id, mean(id)]));
}
