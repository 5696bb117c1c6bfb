import { scaleOf } from "../../src/analyse/scale.ts";
import { catalogue, type Catalogue, type Problem } from "../../src/index.ts";

/** The catalogue of a problem that has been asked nothing but that and the scale of its scores. */
export function listed(problem: Problem): Catalogue {
  const all = catalogue(problem);
  scaleOf(problem);
  return all;
}
