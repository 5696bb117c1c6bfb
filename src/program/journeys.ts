import type { Structure } from "../problem/structure.ts";

/** A scenario, by position. */
export interface ChooserOf {
  readonly area: number;
  readonly scenario: number;
}

/** The scenarios that move a task, and where to. */
export function moversOf(structure: Structure, task: number): readonly (ChooserOf & { readonly to: number })[] {
  return structure.areas.flatMap(({ scenarios }, area) =>
    scenarios.flatMap(({ moves }, scenario) =>
      moves.filter((move) => move.task === task).map(({ to }) => ({ area, scenario, to })),
    ),
  );
}

/** The scenarios that close a department, and into which. */
export function closersOf(
  structure: Structure,
  department: number,
): readonly (ChooserOf & { readonly into: number })[] {
  return structure.areas.flatMap(({ scenarios }, area) =>
    scenarios.flatMap(({ closes }, scenario) =>
      closes.filter((closing) => closing.department === department).map(({ into }) => ({ area, scenario, into })),
    ),
  );
}

/** Where a task ends if one scenario is chosen and nothing else is changed. */
export function endsUnder(structure: Structure, task: number, area: number, scenario: number): number {
  const under = structure.areas[area]?.scenarios[scenario];
  let at = under?.moves.find((move) => move.task === task)?.to ?? structure.homes[task] ?? 0;
  for (let next = intoOf(at); next !== undefined; next = intoOf(at)) at = next;
  return at;

  function intoOf(department: number): number | undefined {
    return under?.closes.find((closing) => closing.department === department)?.into;
  }
}
