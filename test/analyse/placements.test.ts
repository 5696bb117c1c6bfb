import * as fc from "fast-check";
import { expect, test } from "vitest";
import { rank, type Problem } from "../../src/index.ts";
import { runs } from "../runs.ts";
import type { WishedPlacement } from "../../src/analyse/read-placements.ts";
import { enumerate, problems, weightings } from "../../src/testing/index.ts";

/** One to three placements, half of them as some lawful allocation has them. */
function placements(problem: Problem): fc.Arbitrary<WishedPlacement[]> {
  const tasks = fc.constantFrom(...problem.tasks.map(({ id }) => id));
  const departments = fc.constantFrom(...problem.departments.map(({ id }) => id));
  const models = rank(problem, { top: 50 }).allocations.map(({ placement }) => placement);
  const placed = fc.record({ task: tasks, in: departments });
  const together = fc.tuple(tasks, tasks).filter(([one, other]) => one !== other);
  const asIn = fc
    .record({ model: fc.nat(), task: tasks })
    .map(({ model, task }) => ({ task, in: models[model % Math.max(1, models.length)]?.[task] ?? "" }))
    .filter((wish) => wish.in !== "");
  const some: fc.Arbitrary<WishedPlacement>[] = [placed, together.map((pair) => ({ together: pair }))];
  return fc.array(fc.oneof(...some, ...(models.length === 0 ? [] : [asIn, asIn])), { minLength: 1, maxLength: 3 });
}

test("a ranking with placements is that of enumeration, with freely placed tasks and closings", () => {
  const tries = runs(50);
  const counts = { granted: 0, denied: 0, free: 0, closings: 0 };
  const cases = problems().chain((problem) =>
    fc.record({ weights: weightings(problem), place: placements(problem) }).map((asked) => ({ problem, ...asked })),
  );
  fc.assert(
    fc.property(cases, ({ problem, weights, place }) => {
      const oracle = enumerate(problem);
      const expected = oracle.ranking({ weights, place, top: 6 });
      const { status, allocations } = rank(problem, { weights, place, top: 6, method: "program" });
      expect(status).toBe(expected.length === 0 ? "infeasible" : "complete");
      const plain = allocations.map(({ selection, rank: place, tied }) => ({ selection, rank: place, tied }));
      expect(plain).toEqual(expected.map(({ selection, rank: place, tied }) => ({ selection, rank: place, tied })));
      if (oracle.count === 0) return;
      counts[expected.length > 0 ? "granted" : "denied"]++;
      if (problem.tasks.some(({ eligible }) => eligible !== undefined)) counts.free++;
      if (problem.areas.some(({ scenarios }) => scenarios.some(({ closes }) => closes.length > 0))) counts.closings++;
    }),
    tries,
  );
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(tries.numRuns / 15);
});
