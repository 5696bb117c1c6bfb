import { wholeScale } from "../whole-scale.ts";
import { catalogue, type Catalogue, type Problem } from "../../src/index.ts";

/** The catalogue of a problem that has been asked nothing but that and the scale of its scores. */
export function listed(problem: Problem): Catalogue {
  const all = catalogue(problem);
  wholeScale(problem);
  return all;
}
