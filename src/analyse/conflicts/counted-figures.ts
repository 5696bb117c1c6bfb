import { isMoved } from "../../allocation/gauges/moved.ts";
import type { Placement } from "../../allocation/placement.ts";
import type { LimitSum, Quantity } from "../../problem/problem.ts";
import { quantityOf } from "../../problem/quantities.ts";
import { known } from "../../problem/structure.ts";
import { figureOf } from "../ground.ts";
import { scenariosIn, type WishedStructure } from "./wished-structure.ts";

/** The figures that a limit adds up where tasks are placed so; none where it counts tasks. */
export function countedFigures(within: WishedStructure, sum: LimitSum, placement: Placement): readonly Quantity[] {
  const { problem, departmentAt } = within.structure;
  if ("tasks" in sum) return [];
  if ("used" in sum) {
    const chosen = new Set(within.structure.areas.flatMap((_, area) => scenariosIn(within, placement.choices, area)));
    return problem.areas
      .flatMap(({ scenarios }) => scenarios.filter(({ id }) => chosen.has(id)))
      .flatMap(({ uses }) => quantityOf(uses, sum.used) ?? []);
  }
  const isCounted =
    "moved" in sum
      ? (task: number) => isMoved(placement, task)
      : (task: number) => placement.departmentOf[task] === known(departmentAt, sum.department);
  const measure = "moved" in sum ? sum.moved : sum.load;
  return problem.tasks.flatMap(({ id }, task) => (isCounted(task) ? figureOf(within.structure, id, measure) : []));
}
