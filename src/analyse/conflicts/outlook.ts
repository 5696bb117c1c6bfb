import { conditionHolds } from "../../allocation/gauges/points.ts";
import { chosen, place, type Choices, type Placement } from "../../allocation/placement.ts";
import { limitBounds, sumRounding } from "../../allocation/limit-bounds.ts";
import { arrivalsOf } from "../../allocation/reach.ts";
import type { Limit } from "../../problem/problem.ts";
import { measureOfSum } from "../../problem/quantities.ts";
import { known, tasksOf } from "../../problem/structure.ts";
import { isChosen } from "./demands.ts";
import type { ConflictQuestion } from "./question.ts";

/** Certainties about a selection in which some areas are still open; these are unchanged in `choices`. */
export interface Outlook {
  readonly choices: Choices;
  /** For each area, true if it is still open. */
  readonly isOpen: readonly boolean[];
  /** The placement of the tasks by the choices. */
  readonly placed: () => Placement;
  /** For each task, true if it stays where it is now, whatever is chosen in the open areas. */
  readonly settled: () => readonly boolean[];
}

export function outlookOf(question: ConflictQuestion, choices: Choices, isOpen: readonly boolean[]): Outlook {
  const { structure } = question.within;
  let placement: Placement | undefined;
  let settled: readonly boolean[] | undefined;
  return {
    choices,
    isOpen,
    placed: () => (placement ??= place(structure, choices)),
    settled: () => (settled ??= [...structure.homes.keys()].map((task) => isSettled(question, task, choices, isOpen))),
  };
}

/** The first area in document order that moves a task has its way; what it comes to may still be closed. */
function isSettled(
  { within: { structure }, reach }: ConflictQuestion,
  task: number,
  choices: Choices,
  isOpen: readonly boolean[],
): boolean {
  let arrival = structure.homes[task] ?? 0;
  for (const { area, scenario, to } of structure.movers[task] ?? []) {
    if (isOpen[area] === true) return false;
    if (choices[area] !== scenario) continue;
    arrival = to;
    break;
  }
  return [...(reach.closing[arrival] ?? [])].every((area) => isOpen[area] !== true);
}

/**
 * True if a demand is seen to be broken whatever is chosen in the open areas; false proves nothing.
 *
 * @param at the position of the demand.
 */
export function isSurelyBroken(question: ConflictQuestion, at: number, outlook: Outlook): boolean {
  const { structure } = question.within;
  const asked = question.demands[at]?.asked;
  const { choices, isOpen, placed, settled } = outlook;
  switch (asked?.kind) {
    case "one-place": {
      // What moves have torn stays torn; what closings have torn may still leave.
      const sent = (structure.movers[asked.task] ?? []).filter(({ area, scenario }) => choices[area] === scenario);
      return sent.some(({ to }) => to !== sent[0]?.to);
    }
    case "rule": {
      const { rule } = asked;
      if (rule.kind !== "excludes") return false;
      const taken = rule.scenarios.filter((id) => {
        const choice = known(structure.choiceOf, id);
        return isOpen[choice.area] !== true && isChosen(question.within, choices, choice);
      });
      return taken.length > 1;
    }
    case "place": {
      const tasks = tasksOf(asked.when);
      return tasks.every((task) => settled()[task]) && !conditionHolds(asked.when, placed());
    }
    case "limit":
      return isLimitBroken(question, asked.limit, outlook);
    case "department-count":
    case "permanent":
    case "opened": {
      const { held, reachable } = occupied(question, outlook);
      if (asked.kind === "permanent") return !held.has(asked.department) && !reachable.has(asked.department);
      if (asked.kind === "opened") return held.has(asked.department) && !mayOpen(question, asked.department, outlook);
      const { departments } = structure.problem.kommissorium;
      return held.size > departments || new Set([...held, ...reachable]).size < departments;
    }
    default:
      return false;
  }
}

/** The departments that surely have tasks, and those to which others can come. */
function occupied({ within, reach }: ConflictQuestion, { placed, settled }: Outlook) {
  const { structure } = within;
  const held = new Set<number>();
  const reachable = new Set<number>();
  placed().departmentOf.forEach((at, task) => {
    if (settled()[task] === true) held.add(at);
    else for (const to of arrivalsOf(structure, task)) for (const end of reach.ends[to] ?? []) reachable.add(end);
  });
  return { held, reachable };
}

function mayOpen({ within, domains }: ConflictQuestion, department: number, { choices, isOpen }: Outlook): boolean {
  return within.structure.areas.some(({ scenarios }, area) =>
    (isOpen[area] === true ? (domains[area] ?? []) : [choices[area] ?? 0]).some(
      (scenario) => scenarios[scenario]?.opens.includes(department) === true,
    ),
  );
}

/** Least and greatest amount that may enter the sum of a limit. */
interface Range {
  readonly least: number;
  readonly most: number;
}

function isLimitBroken(question: ConflictQuestion, limit: Limit, outlook: Outlook): boolean {
  const { sum } = limit;
  const parts = "used" in sum ? usedParts(question, sum.used, outlook) : taskParts(question, sum, outlook);
  let [least, most] = [0, 0];
  for (const part of parts) {
    least += part.least;
    most += part.most;
  }
  // Added up in another order a sum is another in its last digits.
  const doubt = sumRounding(parts.map((part) => Math.max(Math.abs(part.least), Math.abs(part.most))));
  const bounds = limitBounds(question.within.structure, limit);
  return least - doubt > bounds.most || most + doubt < bounds.least;
}

function usedParts({ within, domains }: ConflictQuestion, resource: string, { choices, isOpen }: Outlook): Range[] {
  const { structure } = within;
  return structure.areas.map(({ scenarios }, area) => {
    if (isOpen[area] !== true) {
      const amount = chosen(structure, choices, area).uses.get(resource) ?? 0;
      return { least: amount, most: amount };
    }
    const amounts = (domains[area] ?? []).map((scenario) => scenarios[scenario]?.uses.get(resource) ?? 0);
    return { least: Math.min(...amounts), most: Math.max(...amounts) };
  });
}

function taskParts(
  { within: { structure }, reach }: ConflictQuestion,
  sum: Exclude<Limit["sum"], { readonly used: string }>,
  { placed, settled }: Outlook,
): Range[] {
  const measure = measureOfSum(sum);
  const amounts = measure === undefined ? undefined : known(structure.amounts, measure);
  const at = "department" in sum ? known(structure.departmentAt, sum.department) : undefined;
  return [...structure.homes].map((home, task) => {
    const amount = amounts?.[task] ?? 1;
    if (settled()[task] === true) {
      const end = placed().departmentOf[task];
      const counted = (at === undefined ? end !== home : end === at) ? amount : 0;
      return { least: counted, most: counted };
    }
    const mayCount =
      at === undefined || [...arrivalsOf(structure, task)].some((arrival) => reach.ends[arrival]?.has(at));
    return { least: 0, most: mayCount ? amount : 0 };
  });
}
