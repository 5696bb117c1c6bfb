import { choiceAt } from "../allocation/selection.ts";
import { normalWeights, type NormalWeights, type Weights } from "../allocation/weights.ts";
import { checkLimitRange, checkLimitMeasured } from "../problem/consistency.ts";
import { collectIds, keysOf, taken } from "../problem/ids.ts";
import { attempt, InvalidInput, issueAt, type Issue } from "../problem/invalid-problem.ts";
import type { Limit, Problem } from "../problem/problem.ts";
import { anything, list, readOptions, type OptionForms } from "../problem/read-options.ts";
import { checkCites, checkLimitSum } from "../problem/references.ts";
import { limitSchema } from "../problem/schema.ts";
import { schemaIssues } from "../problem/schema-issues.ts";
import { structureOf, type Structure } from "../problem/structure.ts";
import type { Wishes } from "../program/build-program.ts";
import { readPlacements, type WishedPlacement } from "./read-placements.ts";

/** What may be asked of the allocations to be ranked. */
export interface Request {
  /** By id of hensyn or theme, non-negative; what is left out has the document's weight. */
  readonly weights?: Weights;
  /** Ids of scenarios that must be chosen; `<area>.0` keeps an area unchanged. */
  readonly lock?: readonly string[];
  /** Ids of scenarios that must not be chosen. */
  readonly forbid?: readonly string[];
  /** Where tasks must be, in the form of the document's conditions: a task in a department, or two tasks together. */
  readonly place?: readonly WishedPlacement[];
  /** Limits beyond those of the document, in the document's form. They do not move the scale of the scores. */
  readonly limits?: readonly (Omit<Limit, "cites"> & Partial<Pick<Limit, "cites">>)[];
}

/** The forms of the options of a request; weights and ids are looked up in the problem. */
export const requestForms: OptionForms<Request> = {
  weights: anything,
  lock: list,
  forbid: list,
  place: list,
  limits: list,
};

/** A request with every id looked up, and its other options. */
export interface ReadRequest<T> {
  readonly weights: NormalWeights;
  readonly wishes: Wishes;
  readonly options: Partial<T>;
}

/**
 * A request, read once, with every id looked up.
 *
 * @param forms the form of every option that the function has which was asked.
 * @throws {InvalidInput} with every issue of the request at once.
 */
export function readRequest<T extends Request>(problem: Problem, given: T, forms: OptionForms<T>): ReadRequest<T> {
  const structure = structureOf(problem);
  const issues: Issue[] = [];
  const options = readOptions(given, forms, issues);
  const request: { readonly [K in keyof Request]?: Request[K] | undefined } = options;
  const weights = attempt(issues, () => normalWeights(problem, request.weights));
  const wishes = readWishes(structure, request, issues);
  if (weights === undefined || issues.length > 0) throw new InvalidInput("The request", issues);
  return { weights, wishes, options };
}

/** The wishes of a request, with every id looked up; what cannot be used is added to the issues and left out. */
export function readWishes(
  structure: Structure,
  request: { readonly [K in keyof Request]?: Request[K] | undefined },
  issues: Issue[],
): Wishes {
  const known = keysOf(structure.choiceOf);
  const choices = (key: "lock" | "forbid") =>
    (request[key] ?? []).flatMap(
      (id, index) => attempt(issues, () => choiceAt(structure, id, [key, index], known)) ?? [],
    );
  return {
    lock: choices("lock"),
    forbid: choices("forbid"),
    place: readPlacements(structure, request.place ?? [], issues),
    limits: readLimits(structure.problem, request.limits ?? [], issues),
  };
}

function readLimits(problem: Problem, given: readonly unknown[], issues: Issue[]): Limit[] {
  if (given.length === 0) return [];
  const known = collectIds(problem, []);
  const ids = new Set(problem.limits.map(({ id }) => id));
  return given.flatMap((limit, index) => {
    const steps = ["limits", index];
    const parsed = limitSchema.safeParse(limit);
    if (!parsed.success) {
      const nested = parsed.error.issues.map((issue) => ({ ...issue, path: [...steps, ...issue.path] }));
      for (const issue of schemaIssues(nested, { limits: given })) issues.push(issue);
      return [];
    }
    if (ids.has(parsed.data.id)) {
      issues.push(issueAt([...steps, "id"], parsed.data.id, taken(parsed.data.id, { da: "grænse", en: "limit" })));
    }
    ids.add(parsed.data.id);
    checkLimitRange(limit, steps, issues);
    checkLimitSum(parsed.data.sum, [...steps, "sum"], known, issues);
    checkCites(limit, steps, known, issues);
    checkLimitMeasured(problem, parsed.data.sum, [...steps, "sum"], issues);
    return [parsed.data];
  });
}
