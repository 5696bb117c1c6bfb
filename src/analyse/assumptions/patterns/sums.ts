import { conditionHolds } from "../../../allocation/gauges/points.ts";
import type { Placement } from "../../../allocation/placement.ts";
import { areasOfCondition, placingAreas, reachOf } from "../../../allocation/reach.ts";
import type { LimitSum } from "../../../problem/problem.ts";
import { known, type Structure } from "../../../problem/structure.ts";
import type { Listing } from "./listing.ts";

/** An amount that is part of a sum under some placements. */
export interface Term {
  /** The areas on which it depends of which sum it is part. */
  readonly areas: readonly number[];
  /** The number of that sum; −1 if it is part of none. */
  readonly into: (placement: Placement) => number;
  /** The number of the value that varies; undefined if the amount is fixed. */
  readonly variable: number | undefined;
  readonly amount: number;
}

/** Sums over the same terms, of which each is part of one sum at most. */
export interface Sums {
  /** Number of sums. */
  readonly width: number;
  readonly terms: readonly Term[];
}

/** The loads of the departments in a measure: one sum for each. */
export function loadSums(listing: Listing, measure: string): Sums {
  const { structure } = listing.columns;
  const into = (task: number) => (placement: Placement) => placement.departmentOf[task] ?? 0;
  return { width: structure.problem.departments.length, terms: taskTerms(listing, measure, into) };
}

/** A measure's total over the tasks that are not at home. */
export function movedSums(listing: Listing, measure: string): Sums {
  const { homes } = listing.columns.structure;
  const into = (task: number) => (placement: Placement) => (placement.departmentOf[task] === homes[task] ? -1 : 0);
  return { width: 1, terms: taskTerms(listing, measure, into) };
}

/** A theme's points. */
export function pointSums({ columns, variables }: Listing, theme: number): Sums {
  const { structure } = columns;
  const reach = reachOf(structure);
  const variableOf = new Map(
    variables.flatMap(({ subject }, variable) =>
      subject.kind === "effect" ? [[structure.problem.effects[subject.effect]?.id, variable] as const] : [],
    ),
  );
  const terms = (structure.themes[theme]?.effects ?? []).map(({ id, points, when }) => ({
    areas: areasOfCondition(structure, reach, when),
    into: (placement: Placement) => (conditionHolds(when, placement) ? 0 : -1),
    variable: variableOf.get(id),
    amount: points,
  }));
  return { width: 1, terms: telling(terms) };
}

/** The sum on which a limit is set. */
export function limitSums(listing: Listing, sum: LimitSum): Sums {
  if ("moved" in sum) return movedSums(listing, sum.moved);
  if ("used" in sum) return usedSums(listing, sum.used);
  if ("tasks" in sum) throw new Error("How many tasks there are rests on no figure.");
  const department = known(listing.columns.structure.departmentAt, sum.department);
  const into = (task: number) => (placement: Placement) => (placement.departmentOf[task] === department ? 0 : -1);
  return { width: 1, terms: taskTerms(listing, sum.load, into) };
}

function usedSums({ columns: { structure }, variables }: Listing, resource: string): Sums {
  const terms = structure.areas.flatMap(({ scenarios }, area) =>
    scenarios.flatMap(({ uses }, scenario) => {
      if (!uses.has(resource)) return [];
      const variable = variables.findIndex(
        ({ subject }) =>
          subject.kind === "use" &&
          subject.resource === resource &&
          subject.area === area &&
          // The unchanged scenario, which the document does not list, comes first.
          subject.scenario === scenario - 1,
      );
      return [
        {
          areas: [area],
          into: ({ choices }: Placement) => (choices[area] === scenario ? 0 : -1),
          variable: variable < 0 ? undefined : variable,
          amount: uses.get(resource) ?? 0,
        },
      ];
    }),
  );
  return { width: 1, terms: telling(terms) };
}

/** A term for each task with any of a measure. */
function taskTerms(
  { columns: { structure }, variables }: Listing,
  measure: string,
  into: (task: number) => Term["into"],
): readonly Term[] {
  const variableOf = new Map(
    variables.flatMap(({ subject }, index) =>
      subject.kind === "measure" && subject.measure === measure ? [[subject.task, index] as const] : [],
    ),
  );
  const terms = Array.from(known(structure.amounts, measure), (amount, task) => ({
    areas: areasOfTask(structure, task),
    into: into(task),
    variable: variableOf.get(task),
    amount,
  }));
  return telling(terms);
}

function areasOfTask(structure: Structure, task: number): readonly number[] {
  return [...placingAreas(structure, reachOf(structure), task)].sort((one, other) => one - other);
}

/** The terms that can add something: an amount of 0 that stays so does not. */
function telling(terms: readonly Term[]): readonly Term[] {
  return terms.filter(({ variable, amount }) => variable !== undefined || amount !== 0);
}
