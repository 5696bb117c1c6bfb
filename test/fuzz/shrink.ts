import { parseProblem } from "../../src/problem/parse-problem.ts";
import type { Problem } from "../../src/problem/problem.ts";
import type { Case } from "./cases.ts";

/**
 * A smaller case that still fails: entries of lists are taken out of the document, and wishes dropped, as long as the
 * document stays valid and the check still throws.
 */
export function shrink(given: Case, fails: (smaller: Case) => boolean): Case {
  let current = given;
  for (let smaller = step(current, fails); smaller !== undefined; smaller = step(current, fails)) current = smaller;
  return current;
}

function step(current: Case, fails: (smaller: Case) => boolean): Case | undefined {
  const withoutWishes = [
    { ...current, lock: [] },
    { ...current, forbid: [] },
    { ...current, limits: [] },
  ];
  const changed = withoutWishes.filter((each) => JSON.stringify(each) !== JSON.stringify(current));
  return [...changed, ...smallerProblems(current)].find((candidate) => safely(() => fails(candidate)));
}

function* smallerProblems(current: Case): Generator<Case> {
  for (const document of withoutOneEntry(current.problem)) {
    const problem = parsed(document);
    if (problem !== undefined) yield { ...current, problem };
  }
}

function parsed(document: unknown): Problem | undefined {
  try {
    return parseProblem(document);
  } catch {
    return undefined;
  }
}

function safely(fails: () => boolean): boolean {
  try {
    return fails();
  } catch {
    return false;
  }
}

/** Copies of plain data, each with one entry of one list taken out, long lists' first. */
function* withoutOneEntry(value: unknown): Generator {
  if (Array.isArray(value)) {
    for (let at = value.length - 1; at >= 0; at--) yield value.filter((_, index) => index !== at);
    for (const [at, inner] of value.entries()) {
      for (const smaller of withoutOneEntry(inner))
        yield value.map((each: unknown, index) => (index === at ? smaller : each));
    }
  } else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      for (const smaller of withoutOneEntry(inner)) yield { ...value, [key]: smaller };
    }
  }
}
