import { conditionHolds } from "../../allocation/gauges/points.ts";
import type { Placement } from "../../allocation/placement.ts";
import { areasOfCondition, placingAreas, reachOf } from "../../allocation/reach.ts";
import type { LimitSum } from "../../problem/problem.ts";
import { known, type Structure } from "../../problem/structure.ts";
import type { Listing } from "./listing.ts";
import { patternsOf, withAddends, type Form, type Patterns } from "./patterns.ts";

/** A figure that is part of a sum: the number of the value that varies, or else how much it is. */
interface Part {
  readonly variable: number | undefined;
  readonly amount: number;
}

/** Patterns of the departments' loads in a measure: one sum for each department. */
export function loadPatterns(listing: Listing, measure: string): Patterns {
  const { structure } = listing.columns;
  const { parts, tasks, areas } = measured(listing, measure);
  const departments = structure.problem.departments.length;
  return patternsOf(listing, {
    areas,
    key: ({ departmentOf }) => String.fromCharCode(...tasks.map((task) => departmentOf[task] ?? 0)),
    forms: ({ departmentOf }) => {
      const there = Array.from({ length: departments }, (): Part[] => []);
      parts.forEach((part, at) => there[departmentOf[tasks[at] ?? 0] ?? 0]?.push(part));
      return there.map(formOf);
    },
  });
}

/** Patterns of a measure's total over the tasks that are not at home. */
export function movedPatterns(listing: Listing, measure: string): Patterns {
  const { homes } = listing.columns.structure;
  return countedPatterns(listing, measure, (task, { departmentOf }) => departmentOf[task] !== homes[task]);
}

/** Patterns of a measure's total over the tasks that count. */
function countedPatterns(
  listing: Listing,
  measure: string,
  counts: (task: number, placement: Placement) => boolean,
): Patterns {
  const { parts, tasks, areas } = measured(listing, measure);
  const isCounted = (placement: Placement): boolean[] => tasks.map((task) => counts(task, placement));
  return patternsOf(listing, {
    areas,
    key: (placement) => isCounted(placement).map(Number).join(""),
    forms: (placement) => {
      const counted = isCounted(placement);
      return [formOf(parts.filter((_, at) => counted[at]))];
    },
  });
}

/** Patterns of a theme's points. */
export function pointPatterns(listing: Listing, theme: number): Patterns {
  const { columns, variables } = listing;
  const { structure } = columns;
  const effects = (structure.themes[theme]?.effects ?? []).flatMap(({ id, points, when }) => {
    const variable = variables.findIndex(
      ({ subject }) => subject.kind === "effect" && structure.problem.effects[subject.effect]?.id === id,
    );
    return variable < 0 ? [] : [{ variable, points, when }];
  });
  const reach = reachOf(structure);
  const areas = effects.flatMap(({ when }) => areasOfCondition(structure, reach, when));
  // The column has the points of all effects as the document has them; those that vary are taken out again.
  const holding = (placement: Placement): boolean[] => effects.map(({ when }) => conditionHolds(when, placement));
  const patterns = patternsOf(listing, {
    areas: distinct(areas),
    key: (placement) => holding(placement).map(Number).join(""),
    forms: (placement) => {
      const holds = holding(placement);
      const held = effects.filter((_, at) => holds[at]);
      const constant = -held.reduce((sum, { points }) => sum + points, 0);
      return [{ constant, variables: held.map(({ variable }) => variable) }];
    },
  });
  return withAddends(patterns, columns.raw[theme] ?? new Float64Array());
}

/** Patterns of the sum on which a limit is set. */
export function limitPatterns(listing: Listing, sum: LimitSum): Patterns {
  if ("moved" in sum) return movedPatterns(listing, sum.moved);
  if ("used" in sum) return usedPatterns(listing, sum.used);
  if ("tasks" in sum) throw new Error("How many tasks there are rests on no figure.");
  const department = known(listing.columns.structure.departmentAt, sum.department);
  return countedPatterns(listing, sum.load, (task, { departmentOf }) => departmentOf[task] === department);
}

function usedPatterns(listing: Listing, resource: string): Patterns {
  const { columns, variables } = listing;
  const { structure } = columns;
  const partsOf = structure.areas.map(({ scenarios }, area) =>
    scenarios.map(({ uses }, scenario): Part => {
      const variable = variables.findIndex(
        ({ subject }) =>
          subject.kind === "use" &&
          subject.resource === resource &&
          subject.area === area &&
          // The unchanged scenario, which the document does not list, comes first.
          subject.scenario === scenario - 1,
      );
      return { variable: variable < 0 ? undefined : variable, amount: uses.get(resource) ?? 0 };
    }),
  );
  const areas = structure.areas.flatMap(({ scenarios }, area) =>
    scenarios.some(({ uses }) => uses.has(resource)) ? [area] : [],
  );
  return patternsOf(listing, {
    areas,
    key: ({ choices }) => areas.map((area) => choices[area]).join(),
    forms: ({ choices }) => [formOf(partsOf.flatMap((parts, area) => parts[choices[area] ?? 0] ?? []))],
  });
}

/** The tasks that may have any of a measure, what each has of it, and the areas that decide where they are. */
function measured(
  { columns: { structure }, variables }: Listing,
  measure: string,
): { readonly parts: readonly Part[]; readonly tasks: readonly number[]; readonly areas: readonly number[] } {
  const variableOf = new Map(
    variables.flatMap(({ subject }, index) =>
      subject.kind === "measure" && subject.measure === measure ? [[subject.task, index] as const] : [],
    ),
  );
  const amounts = known(structure.amounts, measure);
  const tasks = Array.from(amounts.keys()).filter((task) => variableOf.has(task) || amounts[task] !== 0);
  const parts = tasks.map((task) => ({ variable: variableOf.get(task), amount: amounts[task] ?? 0 }));
  return { parts, tasks, areas: areasOfTasks(structure, tasks) };
}

function formOf(parts: readonly Part[]): Form {
  let constant = 0;
  const variables: number[] = [];
  for (const { variable, amount } of parts) {
    if (variable === undefined) constant += amount;
    else variables.push(variable);
  }
  return { constant, variables };
}

/** The areas that decide where tasks are. */
function areasOfTasks(structure: Structure, tasks: readonly number[]): number[] {
  const reach = reachOf(structure);
  return distinct(tasks.flatMap((task) => [...placingAreas(structure, reach, task)]));
}

function distinct(areas: readonly number[]): number[] {
  return [...new Set(areas)].sort((one, other) => one - other);
}
