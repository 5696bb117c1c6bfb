import { measureOfSum } from "../../problem/quantities.ts";
import { known, scenariosOfRule, type Structure, type StructuredScenario } from "../../problem/structure.ts";
import { reachOf, type Reach } from "../reach.ts";
import { isMovedByOneArea } from "./sum-changes.ts";

/**
 * The areas on which it depends whether an allocation is lawful, in document order: those that a rule names, that close a
 * department or open one that does not exist, that use what is limited, or that move a task on whose place something depends.
 */
export function decidingAreas(structure: Structure): number[] {
  const { rules, limits, departments } = structure.problem;
  const named = new Set(rules.flatMap(scenariosOfRule).map((id) => known(structure.choiceOf, id).area));
  const used = limits.flatMap(({ sum }) => ("used" in sum ? [sum.used] : []));
  const isPlaced = placeDecides(structure);
  const decides = ({ moves, opens, closes, uses }: StructuredScenario): boolean =>
    closes.length > 0 ||
    opens.some((department) => departments[department]?.existing === false) ||
    used.some((resource) => (uses.get(resource) ?? 0) !== 0) ||
    moves.some(({ task, to }) => isPlaced(task, to));
  return structure.areas.flatMap(({ scenarios }, area) => (named.has(area) || scenarios.some(decides) ? [area] : []));
}

/** Tells whether it may matter for lawfulness that a task is sent to a department. */
function placeDecides(structure: Structure): (task: number, to: number) => boolean {
  const reach = reachOf(structure);
  const isLimited = limitedPlaces(structure, reach);
  return (task, to) => {
    const home = structure.homes[task] ?? 0;
    if (!isMovedByOneArea(structure, task)) return true;
    if (home === to) return false;
    // A department in which something always is, is as open as it would be without this task.
    return reach.steady[home] !== true || reach.steady[to] !== true || isLimited(task, home, to);
  };
}

/** Tells whether a limit adds up a task in one way if it is sent to one place, and in another if it is sent to another. */
function limitedPlaces(structure: Structure, { ends }: Reach): (task: number, home: number, to: number) => boolean {
  const moved: Float64Array[] = [];
  const byDepartment = structure.problem.departments.map((): (Float64Array | undefined)[] => []);
  for (const { sum } of structure.problem.limits) {
    const measure = measureOfSum(sum);
    const amounts = measure === undefined ? undefined : known(structure.amounts, measure);
    if ("moved" in sum && amounts !== undefined) moved.push(amounts);
    if ("department" in sum) byDepartment[known(structure.departmentAt, sum.department)]?.push(amounts);
  }
  const summedAt = ends.map((reached) => [...new Set([...reached].flatMap((end) => byDepartment[end] ?? []))]);
  const counts = (amounts: Float64Array | undefined, task: number): boolean => amounts?.[task] !== 0;
  const isSummedAt = (department: number, task: number): boolean =>
    summedAt[department]?.some((amounts) => counts(amounts, task)) === true;
  return (task, home, to) =>
    moved.some((amounts) => counts(amounts, task)) || isSummedAt(home, task) || isSummedAt(to, task);
}
