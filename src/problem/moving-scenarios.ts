import { frozen } from "./frozen.ts";
import type { Problem, ProblemIds } from "./problem.ts";
import { structureOf, type Choice, type Structure } from "./structure.ts";

/**
 * The scenarios that would move a task: those that send one to another department than its home, those that close the home
 * of one, and of a freely placed task every place but its home. Without all of them every task stays where it is.
 *
 * @param problem a parsed problem.
 * @returns ids in document order, to be forbidden where nothing is to move.
 * @example
 * ```ts
 * const forbid = movingScenarios(kobenhavn2024);
 * forbid.includes("A09.2"); // true
 * forbid.includes("A03.3"); // false
 * rank(kobenhavn2024, { forbid, top: 1 }).allocations[0]?.moves; // []
 * ```
 */
export function movingScenarios<Ids extends ProblemIds>(problem: Problem<Ids>): readonly Ids["scenarios"][];
export function movingScenarios(problem: Problem): readonly string[] {
  const structure = structureOf(problem);
  return frozen(
    movingChoices(structure).flatMap(({ area, scenario }) => structure.areas[area]?.scenarios[scenario]?.id ?? []),
  );
}

/** The same scenarios by their positions. */
export function movingChoices({ areas, homes }: Structure): readonly Choice[] {
  return areas.flatMap(({ scenarios }, area) =>
    scenarios.flatMap(({ moves, closes }, scenario) => {
      const isMoving =
        moves.some(({ task, to }) => homes[task] !== to) || closes.some(({ department }) => homes.includes(department));
      return isMoving ? [{ area, scenario }] : [];
    }),
  );
}
