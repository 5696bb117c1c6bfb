import { arrivalsOf, type Reach } from "../../allocation/reach.ts";
import type { Limit } from "../../problem/problem.ts";
import { measureOfSum } from "../../problem/quantities.ts";
import { known, tasksOf, type Structure, type StructuredScenario } from "../../problem/structure.ts";
import type { Wishes } from "../../program/build-program.ts";
import type { WishedStructure } from "./wished-structure.ts";

/**
 * For each area the states that have to be looked at: unchanged, as wished, and the scenarios that unchanged does not
 * dominate. Unchanged dominates a scenario if, whatever is chosen elsewhere, it breaks nothing that the scenario keeps:
 *
 * - no wish or rule is kept by the scenario or broken by unchanged: the scenario is not locked and helps no rule, and
 *   unchanged is not forbidden and bound by no rule;
 * - it closes no department, and opens none that does not exist today;
 * - each task that it moves, it moves between departments that have tasks which nothing moves (and so does every other
 *   scenario that moves the task). Then the same departments are open without the move, for what is open is where the
 *   tasks of such departments, and of those that have any other, end;
 * - at home no closing tears the task, and a task that other areas send to different places is torn with the move, too;
 * - nobody wishes where the task is, and no limit is nearer to being kept by the move.
 */
export function domainsOf(
  { structure, wished }: WishedStructure,
  reach: Reach,
  wishes: Wishes,
): readonly (readonly number[])[] {
  const named = namedChoices(structure, wishes);
  const placed = new Set(wishes.place.flatMap(tasksOf));
  const limits = [...structure.problem.limits, ...wishes.limits];
  return structure.areas.map(({ scenarios }, area) => {
    const all = scenarios.map((_, scenario) => scenario);
    if (named.bound.has(area)) return all;
    return all.filter((scenario) => {
      const effect = scenarios[scenario];
      if (scenario === 0 || effect === undefined || scenario === wished.get(area)?.at) return true;
      const needed = named.helpful.has(`${area} ${scenario}`) || effect.moves.some(({ task }) => placed.has(task));
      return needed || changesDepartments(structure, reach, effect) || limits.some((each) => maySpare(each, effect));
    });
  });

  /** True if a limit may be kept with the scenario and broken without it. */
  function maySpare(limit: Limit, { uses, moves }: StructuredScenario): boolean {
    const { sum } = limit;
    const onlyMore = limit.min === undefined;
    if ("used" in sum) {
      const amount = uses.get(sum.used) ?? 0;
      return amount < 0 || (amount > 0 && !onlyMore);
    }
    return moves.some(({ task }) => {
      const measure = measureOfSum(sum);
      const amount = measure === undefined ? 1 : (known(structure.amounts, measure)[task] ?? 0);
      // No measure is below 0.
      if (amount === 0) return false;
      if ("department" in sum) {
        const at = known(structure.departmentAt, sum.department);
        return [...arrivalsOf(structure, task)].some((each) => reach.ends[each]?.has(at));
      }
      const movers = structure.movers[task] ?? [];
      return !onlyMore || movers.some(({ area }) => area !== movers[0]?.area);
    });
  }
}

/** The scenarios that keep a wish or a rule, and the areas in which unchanged may break one. */
function namedChoices(structure: Structure, { lock, forbid }: Wishes) {
  const helpful = new Set(lock.map(({ area, scenario }) => `${area} ${scenario}`));
  const bound = new Set(forbid.filter(({ scenario }) => scenario === 0).map(({ area }) => area));
  for (const rule of structure.problem.rules) {
    const [binding, helping] = rule.kind === "requires" ? [[rule.scenario], rule.anyOf] : [rule.scenarios, []];
    for (const id of helping) {
      const { area, scenario } = known(structure.choiceOf, id);
      helpful.add(`${area} ${scenario}`);
    }
    for (const id of binding) {
      const { area, scenario } = known(structure.choiceOf, id);
      if (scenario === 0) bound.add(area);
    }
  }
  return { helpful, bound };
}

/** True if a scenario may affect which departments are open or may be, or whether a task is torn at home. */
function changesDepartments(structure: Structure, reach: Reach, { moves, opens, closes }: StructuredScenario): boolean {
  const { homes, movers, problem } = structure;
  if (closes.length > 0 || opens.some((department) => problem.departments[department]?.existing === false)) return true;
  return moves.some(({ task }) => {
    if (reach.disputed[homes[task] ?? 0] === true) return true;
    const places = [homes[task] ?? 0, ...(movers[task] ?? []).map(({ to }) => to)];
    return places.some((department) => reach.steady[department] !== true);
  });
}
