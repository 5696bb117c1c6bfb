import { kobenhavn2024 } from "../../seeds/index.ts";
import { parseProblem, type Problem } from "../../src/index.ts";

/** Numbers of areas at which growth is measured. */
export function areaCounts(quick: boolean): readonly number[] {
  return quick ? [8, 10, 12, 14] : [8, 9, 10, 11, 12, 13, 14];
}

/** Copenhagen with its first areas only, without what names the others; with more than it has, also a task to be placed freely. */
export function withAreas(count: number): Problem {
  const areas = kobenhavn2024.areas.slice(0, count);
  const scenarios = new Set(areas.flatMap(({ id, scenarios: own }) => [`${id}.0`, ...own.map((each) => each.id)]));
  const effects = kobenhavn2024.effects.filter(({ when }) => {
    const named = "scenario" in when ? [when.scenario] : "all" in when ? when.all : [];
    return named.every((id) => scenarios.has(id));
  });
  const eligible = kobenhavn2024.departments.slice(0, 2).map(({ id }) => id);
  const free = kobenhavn2024.tasks.slice(0, 1).map((task) => ({ ...task, id: "free", eligible }));
  const tasks = count > areas.length ? [...kobenhavn2024.tasks, ...free] : kobenhavn2024.tasks;
  return parseProblem({ ...kobenhavn2024, areas, effects, tasks, names: [], selections: [] });
}
