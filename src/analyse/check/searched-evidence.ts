import type { LawfulCount } from "../../allocation/catalogue/count.ts";
import { conditionHolds } from "../../allocation/gauges/points.ts";
import { limitBounds, unitsWithin } from "../../allocation/limit-bounds.ts";
import { place, type Placement } from "../../allocation/placement.ts";
import { limits } from "../../allocation/rules/limit.ts";
import type { Limit } from "../../problem/problem.ts";
import type { Structure, StructuredCondition } from "../../problem/structure.ts";
import { inTime, isUp, within, type Timer } from "../../problem/timer.ts";
import { NO_WISHES, type Wishes } from "../../program/build-program.ts";
import type { Clock } from "../clock.ts";
import type { Run } from "../run.ts";
import { meet, metAt, scaleAtHand, scaleOf } from "../scale/scale.ts";
import type { Evidence } from "./evidence.ts";
import { someLawful, type SomeLawfulOptions } from "./some-lawful.ts";
import { bindsByCount, withoutLimit } from "./without-limit.ts";

/** Time to search for the answer to one question, and to all together, in milliseconds, whatever the time limit. */
const QUESTION_MS = 1000;
const ALL_MS = 10_000;

/** A run that searches. */
type SearchedRun = Pick<Run, "solver" | "clock"> & Pick<SomeLawfulOptions, "small">;

/** Evidence where there are too many lawful allocations to list: from examples, else from relaxations. */
export function searchedEvidence(
  structure: Structure,
  lawful: LawfulCount,
  { solver, clock, small }: SearchedRun,
): Evidence {
  const all = within(clock, ALL_MS);
  const shared = metAt(structure).map((choices) => place(structure, choices));
  /** True if some lawful allocation is of a kind, which the wishes describe; undefined if the time does not suffice. */
  const isThere = (wishes: Wishes, isOfKind: (placement: Placement) => boolean): boolean | undefined => {
    if (shared.some(isOfKind)) return true;
    if (isUp(all)) return undefined;
    const found = someLawful(structure, wishes, { solver, timer: within(all, QUESTION_MS), small });
    if (found === undefined || found === "none") return found && false;
    shared.push(found);
    meet(structure, found);
    return true;
  };
  return {
    structure,
    lawful,
    timer: all,
    columns: undefined,
    isChosen: (choice) =>
      isThere({ ...NO_WISHES, lock: [choice] }, ({ choices }) => choices[choice.area] === choice.scenario),
    mayHold: (when) => isThere(wishesOf(when), (placement) => conditionHolds(when, placement)),
    mayBeOpen: (department) => {
      const { id = "" } = structure.problem.departments[department] ?? {};
      const open: Limit = { id: "open", sum: { tasks: true, department: id }, min: 1, cites: [] };
      return isThere({ ...NO_WISHES, limits: [open] }, ({ taskCount }) => (taskCount[department] ?? 0) > 0);
    },
    distinguishes: (theme) => distinguishes(structure, theme, { solver, clock: clockOf(clock, all) }),
    binds: (limit) => {
      const counted = inTime(() => bindsByCount(structure, limit, lawful, within(all, QUESTION_MS)));
      if (counted !== undefined || isUp(all)) return counted;
      return bindsBySearch(structure, limit, { solver, timer: within(all, QUESTION_MS), small });
    },
  };
}

function wishesOf(when: StructuredCondition): Wishes {
  switch (when.kind) {
    case "scenario":
      return { ...NO_WISHES, lock: [when.choice] };
    case "all":
      return { ...NO_WISHES, lock: when.choices };
    case "in":
    case "together":
      return { ...NO_WISHES, place: [when] };
  }
}

function clockOf(clock: Clock, timer: Timer): Clock {
  const until = within(timer, QUESTION_MS);
  return {
    get deadline() {
      return until.deadline;
    },
    onProgress: clock.onProgress,
    graceMs: clock.graceMs,
  };
}

/** From two allocations that differ; that there are none is proven with the ends of the scale. */
function distinguishes(structure: Structure, theme: number, run: Pick<Run, "solver" | "clock">): boolean | undefined {
  const isApart = (slope = 0): true | undefined => (slope === 0 ? undefined : true);
  const met = isApart(scaleAtHand(structure, { timer: run.clock }).themes[theme]?.slope);
  if (met === true || isUp(run.clock)) return met;
  const counts = structure.themes.map((_, t) => t === theme);
  const proven = inTime(() => scaleOf(structure, counts, run).themes[theme]);
  return proven === undefined || proven.beyond !== undefined ? isApart(proven?.slope) : proven.slope !== 0;
}

/** Looks beyond each bound for an allocation that is lawful but for the limit. */
function bindsBySearch(structure: Structure, limit: Limit, searching: SomeLawfulOptions): boolean | undefined {
  const without = withoutLimit(structure, limit);
  const [kept] = limits([limit]);
  const found = beyond(without, limit).map((wished) =>
    someLawful(without, { ...NO_WISHES, limits: [wished] }, searching, (placement) => kept?.holds(placement) === false),
  );
  if (found.some((each) => each !== "none" && each !== undefined)) return true;
  return found.every((each) => each === "none") ? false : undefined;
}

/**
 * Limits that everything keeps which breaks a limit above, and below: from the next sum on that its figures can have, where
 * they have a last decimal, else from the bound on.
 */
function beyond(structure: Structure, limit: Limit): readonly Limit[] {
  const { scale } = limitBounds(structure, limit);
  const next = (bound: number): number => (scale === undefined ? bound : (unitsWithin(bound, scale) + 1) / scale);
  const { id, sum, min, max, cites } = limit;
  return [
    ...(max === undefined ? [] : [{ id: `${id}>`, sum, min: next(max), cites }]),
    ...(min === undefined ? [] : [{ id: `${id}<`, sum, max: -next(-min), cites }]),
  ];
}
