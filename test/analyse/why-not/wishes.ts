import * as fc from "fast-check";
import { evaluate, type Evaluation, type Limit, type LimitSum, type Problem, type Wish } from "../../../src/index.ts";
import { structureOf } from "../../../src/problem/structure.ts";
import type { WishedPlacement } from "../../../src/analyse/read-placements.ts";
import { enumerate } from "../../../src/testing/index.ts";

/** A wish in which nothing is left out. */
export type FullWish = { readonly [K in keyof Wish]-?: NonNullable<Wish[K]> };

type Draw = fc.GeneratorValue;

/**
 * Wishes of every kind: half of them are read off a lawful allocation and so can be granted, if there is one; the others
 * are drawn from all that can be written.
 */
export function wishesOf(problem: Problem): fc.Arbitrary<FullWish> {
  const lawful = enumerate(problem).ranking();
  return fc.gen().map((draw) => {
    const at = draw(fc.nat, { max: Math.max(0, lawful.length - 1) });
    const model = draw(fc.boolean) ? lawful[at]?.selection : undefined;
    const seen = model && evaluate(problem, model);
    return {
      lock: seen === undefined ? scenarios(draw, problem, 2) : some(draw, Object.values(seen.selection), 2),
      forbid: scenarios(draw, problem, 3).filter((id) => seen?.selection[areaOf(problem, id)] !== id),
      place: many(draw, 2, () => placement(draw, problem, seen)),
      limits: many(draw, 2, (index) => limit(draw, problem, `W${index}`, seen)),
    };
  });
}

const pick = <T>(draw: Draw, list: readonly T[]): T => draw(() => fc.constantFrom(...list));
const some = <T>(draw: Draw, list: readonly T[], most: number): T[] =>
  draw(() => fc.subarray([...list], { maxLength: Math.min(most, list.length) }));
const many = <T>(draw: Draw, most: number, make: (index: number) => T): T[] =>
  Array.from({ length: draw(fc.nat, { max: most }) }, (_, index) => make(index));

function scenarios(draw: Draw, problem: Problem, most: number): string[] {
  const ids = structureOf(problem).areas.flatMap((area) => area.scenarios.map(({ id }) => id));
  return ids.length === 0 ? [] : many(draw, most, () => pick(draw, ids));
}

function areaOf(problem: Problem, scenario: string): string {
  return structureOf(problem).areas.find(({ scenarios: all }) => all.some(({ id }) => id === scenario))?.id ?? "";
}

function placement(draw: Draw, { tasks, departments }: Problem, seen: Evaluation | undefined): WishedPlacement {
  const task = pick(draw, tasks).id;
  const others = tasks.map(({ id }) => id).filter((id) => id !== task);
  if (draw(fc.boolean)) return { task, in: seen?.placement[task] ?? pick(draw, departments).id };
  const near = seen === undefined ? others : others.filter((id) => seen.placement[id] === seen.placement[task]);
  if (near.length === 0) return { task, in: seen?.placement[task] ?? pick(draw, departments).id };
  return { together: [task, pick(draw, near)] };
}

function limit(draw: Draw, problem: Problem, id: string, seen: Evaluation | undefined): Omit<Limit, "cites"> {
  const measured = problem.measures.filter(({ id: measure }) =>
    problem.tasks.every((task) => measure in task.measures),
  );
  const used = new Set(problem.areas.flatMap((area) => area.scenarios.flatMap(({ uses }) => Object.keys(uses))));
  const department = pick(draw, problem.departments).id;
  const sums: LimitSum[] = [
    { tasks: true, department },
    ...[...used].map((resource): LimitSum => ({ used: resource })),
    ...measured.flatMap(({ id: measure }): LimitSum[] => [{ moved: measure }, { load: measure, department }]),
  ];
  const sum = pick(draw, sums);
  const value = seen === undefined ? draw(fc.nat, { max: 60 }) : sumOf(problem, seen, sum);
  const slack = draw(fc.nat, { max: 3 });
  return draw(fc.boolean) ? { id, sum, max: value + slack } : { id, sum, min: value - slack };
}

const middle = ({ low, high }: { readonly low: number; readonly high: number }): number => (low + high) / 2;

/** What a limit adds up, read off what an allocation shows. */
export function sumOf(problem: Problem, { selection, placement: places, moves }: Evaluation, sum: LimitSum): number {
  const amounts = (ids: readonly string[], measure: string): number =>
    problem.tasks
      .filter(({ id }) => ids.includes(id))
      .reduce((total, { measures }) => total + middle(measures[measure] ?? { low: NaN, high: NaN }), 0);
  if ("moved" in sum)
    return amounts(
      moves.map(({ task }) => task),
      sum.moved,
    );
  if ("used" in sum) {
    const chosen = problem.areas.flatMap((area) => area.scenarios.filter(({ id }) => selection[area.id] === id));
    return chosen.reduce((total, { uses }) => {
      const used = Object.hasOwn(uses, sum.used) ? uses[sum.used] : undefined;
      return total + (used === undefined ? 0 : middle(used));
    }, 0);
  }
  const inside = Object.keys(places).filter((task) => places[task] === sum.department);
  return "tasks" in sum ? inside.length : amounts(inside, sum.load);
}

/** Whether an allocation grants a wish, read off what it shows. */
export function grants(problem: Problem, seen: Evaluation, { lock, forbid, place, limits }: FullWish): boolean {
  const chosen = new Set(Object.values(seen.selection));
  // A freely placed task's unchanged scenario has two names.
  const asListed = (id: string): string => {
    const free = problem.tasks.find((task) => task.eligible !== undefined && id === `${task.id}.0`);
    return free === undefined ? id : `${free.id}@${free.home}`;
  };
  return (
    lock.every((id) => chosen.has(asListed(id))) &&
    !forbid.some((id) => chosen.has(asListed(id))) &&
    place.every((wish) =>
      "together" in wish
        ? new Set(wish.together.map((task) => seen.placement[task])).size === 1
        : seen.placement[wish.task] === wish.in,
    ) &&
    limits.every(({ sum, min = -Infinity, max = Infinity }) => {
      const total = sumOf(problem, seen, sum);
      return total >= min - 1e-7 && total <= max + 1e-7;
    })
  );
}
