import { readWishes } from "../../../src/analyse/wishes.ts";
import { InvalidInput, type Problem, type Wish } from "../../../src/index.ts";
import type { Issue } from "../../../src/problem/invalid-problem.ts";
import { structureOf } from "../../../src/problem/structure.ts";
import type { Wishes } from "../../../src/program/build-program.ts";

/** A wish with every id looked up. */
export function readWish(problem: Problem, wish: Wish): Wishes {
  const issues: Issue[] = [];
  const wishes = readWishes(structureOf(problem), wish, issues);
  if (issues.length > 0) throw new InvalidInput("The request", issues);
  return wishes;
}
