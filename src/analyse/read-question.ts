import { choicesOf } from "../allocation/selection.ts";
import { normalWeights, type NormalWeights, type Weights } from "../allocation/weights.ts";
import { attempt, InvalidInput, type Issue } from "../problem/invalid-problem.ts";
import type { Problem, Selection } from "../problem/problem.ts";
import { readOptions, type OptionForms } from "../problem/read-options.ts";
import { structureOf } from "../problem/structure.ts";

/** A question about one selection under some weights, with every id looked up. */
export interface ReadQuestion<T> {
  readonly choices: Int32Array;
  readonly weights: NormalWeights;
  readonly options: Partial<T>;
}

/**
 * A question about one selection, read once.
 *
 * @throws {InvalidInput} with every issue of the selection and the options at once.
 */
export function readQuestion<T extends { readonly weights?: Weights }>(
  problem: Problem,
  selection: Selection,
  given: T,
  forms: OptionForms<T>,
): ReadQuestion<T> {
  const structure = structureOf(problem);
  const issues: Issue[] = [];
  const choices = attempt(issues, () => choicesOf(structure, selection));
  const options = readOptions(given, forms, issues);
  const asked: { readonly weights?: Weights | undefined } = options;
  const weights = attempt(issues, () => normalWeights(problem, asked.weights));
  if (choices === undefined || weights === undefined || issues.length > 0) throw new InvalidInput("The input", issues);
  return { choices, weights, options };
}
