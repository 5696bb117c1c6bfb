import { smallerProblems } from "../../src/testing/smaller-problems.ts";
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
  return [...changed, ...smallerCases(current)].find((candidate) => safely(() => fails(candidate)));
}

function* smallerCases(current: Case): Generator<Case> {
  for (const problem of smallerProblems(current.problem)) yield { ...current, problem };
}

function safely(fails: () => boolean): boolean {
  try {
    return fails();
  } catch {
    return false;
  }
}
