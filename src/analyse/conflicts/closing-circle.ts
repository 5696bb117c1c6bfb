import { chosen, type Choices } from "../../allocation/placement.ts";
import type { WishedStructure } from "./wished-structure.ts";

/**
 * True if the chosen closings go round in a circle. In no selection of a document's scenarios do they; but those of
 * scenarios chosen together in one area may, and then the tasks of these departments would end nowhere: that is no
 * selection at all.
 */
export function closesInCircle({ structure, wished }: WishedStructure, choices: Choices): boolean {
  const together = [...wished].some(
    ([area, { at }]) => choices[area] === at && (structure.areas[area]?.scenarios[at]?.closes.length ?? 0) > 0,
  );
  if (!together) return false;
  const takers = new Map<number, Set<number>>();
  structure.areas.forEach((_, area) => {
    for (const { department, into } of chosen(structure, choices, area).closes) {
      takers.set(department, (takers.get(department) ?? new Set()).add(into));
    }
  });
  return [...takers.keys()].some((start) => {
    const reached = new Set(takers.get(start));
    for (const at of reached) for (const into of takers.get(at) ?? []) reached.add(into);
    return reached.has(start);
  });
}
