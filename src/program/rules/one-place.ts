import { citesOfTask } from "../../allocation/rules/one-place.ts";
import type { Choice, Structure } from "../../problem/structure.ts";
import { addColumn, addRow, column, constant, sum, type Draft, type Expression, type Origin } from "../draft.ts";

/**
 * Every task is in exactly one department: `place[t,d]` sum to 1, and each is at least what brings the task there. Two
 * scenarios that send it to different departments ask for more than 1 together.
 */
export function onePlace(draft: Draft): void {
  const { structure } = draft;
  structure.problem.tasks.forEach((task, t) => {
    const candidates = candidatesOf(structure, t);
    const places = new Map<number, Expression>();
    draft.place.push(places);
    const put = (d: number, place: Expression): void => {
      places.set(d, place);
      draft.inside[d]?.push([t, place]);
    };
    const [only, ...others] = candidates;
    if (only !== undefined && others.length === 0) {
      put(only, constant(1));
      return;
    }
    const origin = { rule: `one-place:${task.id}`, subject: { task: task.id }, cites: citesOfTask(structure, t) };
    for (const d of candidates) {
      const department = structure.problem.departments[d]?.id ?? "";
      const at = addColumn(draft, "place", { task: task.id, department }, `${task.id},${department}`, 1, true);
      put(d, column(at));
    }
    addRow(draft, origin, sum([...places.values()].map((place) => [1, place])), 1, 1);
    const area = onlyArea(structure, t, candidates);
    if (area === undefined) addJourney(draft, t, places, origin);
    else addTable(draft, t, places, origin, area);
  });
}

/** The departments in which a task can end: its home, where it can be moved, and what these can be closed into. */
function candidatesOf(structure: Structure, task: number): number[] {
  const reached = new Set([structure.homes[task] ?? 0, ...(structure.movers[task] ?? []).map(({ to }) => to)]);
  for (const department of reached) for (const { into } of structure.closers[department] ?? []) reached.add(into);
  return [...reached].sort((first, second) => first - second);
}

/** The one area on which the place of a task depends, if there is only one. */
function onlyArea(structure: Structure, task: number, candidates: readonly number[]): number | undefined {
  const choosers: Choice[] = [
    ...(structure.movers[task] ?? []),
    ...candidates.flatMap((d) => structure.closers[d] ?? []),
  ];
  const areas = new Set(choosers.map(({ area }) => area));
  const [area, ...others] = areas;
  return others.length === 0 ? area : undefined;
}

/** Adds the table of a task that one area places: each place is the sum of the scenarios under which it ends there. */
function addTable(
  draft: Draft,
  task: number,
  places: ReadonlyMap<number, Expression>,
  origin: Origin,
  area: number,
): void {
  const ends = (draft.structure.areas[area]?.scenarios ?? []).map((_, s) => endsUnder(draft.structure, task, area, s));
  for (const [d, place] of places) {
    const there = (draft.choose[area] ?? []).filter((_, s) => ends[s] === d).map((at) => [-1, column(at)] as const);
    addRow(draft, origin, sum([[1, place], ...there]), 0, 0);
  }
}

/** Arrivals and closings that decide the place of a task on which several areas have a say. */
interface Journey {
  readonly task: number;
  readonly places: ReadonlyMap<number, Expression>;
  readonly origin: Origin;
  /** For each department, what brings the task there directly. */
  readonly arrivals: ReadonlyMap<number, readonly Expression[]>;
  /** The closings that the task may meet. */
  readonly closings: readonly { readonly from: number; readonly into: number; readonly closer: Expression }[];
}

/**
 * Adds the rows of a task that several areas place: what brings it to a department (a move, or staying at home where
 * nothing moves it, or a closing from where it came) puts it there unless that department is closed too.
 */
function addJourney(draft: Draft, task: number, places: ReadonlyMap<number, Expression>, origin: Origin): void {
  const closings = [...places.keys()].flatMap((from) =>
    (draft.structure.closers[from] ?? []).map(({ area, scenario, into }) => ({
      from,
      into,
      closer: column(draft.choose[area]?.[scenario] ?? 0),
    })),
  );
  // Without closings the places themselves cannot both be 1.
  if (closings.length > 0) forbidTearing(draft, task, origin);
  const journey = { task, places, origin, closings, arrivals: arrivalsOf(draft, task) };
  const visits = new Map<number, Expression>();
  for (const d of places.keys()) visits.set(d, addVisit(draft, journey, d));
  for (const { from, into, closer } of closings) {
    const [here, there] = [visits.get(from), visits.get(into)];
    if (here !== undefined && there !== undefined) {
      addRow(
        draft,
        origin,
        sum([
          [1, there],
          [-1, here],
          [-1, closer],
        ]),
        -1,
        null,
      );
    }
  }
  for (const [d, place] of places) {
    const closers = closings.filter(({ into }) => into === d).map(({ closer }) => closer);
    for (const causes of causesOf(draft, task, d)) {
      addRow(
        draft,
        origin,
        sum([[1, place], ...[...causes, ...closers].map((cause) => [-1, cause] as const)]),
        null,
        0,
      );
    }
  }
}

/** Two areas may not send the task to different departments, even if closings would bring these together. */
function forbidTearing(draft: Draft, task: number, origin: Origin): void {
  const movers = draft.structure.movers[task] ?? [];
  const areas = [...new Set(movers.map(({ area }) => area))];
  for (const [index, one] of areas.entries()) {
    for (const other of areas.slice(index + 1)) {
      for (const department of new Set(movers.filter(({ area }) => area === one).map(({ to }) => to))) {
        const there = movers.filter(({ area, to }) => area === one && to === department);
        const elsewhere = movers.filter(({ area, to }) => area === other && to !== department);
        if (elsewhere.length === 0) continue;
        const torn = groupedByArea(draft, [...there, ...elsewhere]);
        addRow(draft, origin, sum(torn.map((sent) => [1, sent])), null, 1);
      }
    }
  }
}

/** Adds a visit, 1 if the task comes to a department: then it is in it, or one of the closings takes it on. */
function addVisit(draft: Draft, { task, places, origin, arrivals, closings }: Journey, d: number): Expression {
  const place = places.get(d) ?? constant(0);
  const direct = arrivals.get(d) ?? [];
  const out = closings.filter(({ from }) => from === d);
  const [only, ...others] = direct;
  const comesByClosing = closings.some(({ into }) => into === d);
  let visit = place;
  if (out.length > 0 && only !== undefined && others.length === 0 && !comesByClosing) visit = only;
  else if (out.length > 0) {
    const { tasks, departments } = draft.structure.problem;
    const subject = { task: tasks[task]?.id ?? "", department: departments[d]?.id ?? "" };
    visit = column(addColumn(draft, "visit", subject, `${subject.task},${subject.department}`, 1, false));
  }
  for (const arrival of direct)
    if (arrival !== visit)
      addRow(
        draft,
        origin,
        sum([
          [1, visit],
          [-1, arrival],
        ]),
        0,
        null,
      );
  if (out.length > 0) {
    addRow(draft, origin, sum([[1, place], [-1, visit], ...out.map(({ closer }) => [1, closer] as const)]), 0, null);
  }
  return visit;
}

/**
 * Lists of what could bring a task to a department directly, each enough to bound its place from above: the moves there
 * and, at home, one list for each area that moves the task, with the case that this area does not.
 */
function causesOf(draft: Draft, task: number, department: number): Expression[][] {
  const movers = draft.structure.movers[task] ?? [];
  const moves = groupedByArea(
    draft,
    movers.filter(({ to }) => to === department),
  );
  if (department !== draft.structure.homes[task]) return [moves];
  const movedBy = groupedByArea(draft, movers);
  if (movedBy.length === 0) return [[constant(1)]];
  return movedBy.map((moved) => [
    ...moves,
    sum([
      [1, constant(1)],
      [-1, moved],
    ]),
  ]);
}

/** For each department, what brings the task there directly: for each area the sum of its movers, and staying at home. */
function arrivalsOf(draft: Draft, task: number): Map<number, Expression[]> {
  const arrivals = new Map<number, Expression[]>();
  const movers = draft.structure.movers[task] ?? [];
  const add = (department: number, arrival: Expression): void => {
    arrivals.set(department, [...(arrivals.get(department) ?? []), arrival]);
  };
  const areas = new Set(movers.map(({ area }) => area));
  for (const department of new Set(movers.map(({ to }) => to))) {
    for (const arrival of groupedByArea(
      draft,
      movers.filter(({ to }) => to === department),
    ))
      add(department, arrival);
  }
  const home = draft.structure.homes[task] ?? 0;
  const [first] = areas;
  if (areas.size === 1 && first !== undefined) {
    const scenarios = new Set(movers.map(({ scenario }) => scenario));
    const stay = (draft.choose[first] ?? []).filter((_, s) => !scenarios.has(s));
    add(home, sum(stay.map((at) => [1, column(at)])));
  } else {
    const moved = movers.map(({ area, scenario }) => [-1, column(draft.choose[area]?.[scenario] ?? 0)] as const);
    add(home, sum([[1, constant(1)], ...moved]));
  }
  return arrivals;
}

/** Scenarios of one area exclude each other, so their sum is at most 1. */
function groupedByArea(draft: Draft, choosers: readonly Choice[]): Expression[] {
  const areas = new Set(choosers.map(({ area }) => area));
  return [...areas].map((area) =>
    sum(
      choosers
        .filter((each) => each.area === area)
        .map(({ scenario }) => [1, column(draft.choose[area]?.[scenario] ?? 0)]),
    ),
  );
}

/** Department in which a task ends if one scenario is chosen and nothing else is changed. */
function endsUnder(structure: Structure, task: number, area: number, scenario: number): number {
  const under = structure.areas[area]?.scenarios[scenario];
  const mover = structure.movers[task]?.find((each) => each.area === area && each.scenario === scenario);
  let at = mover?.to ?? structure.homes[task] ?? 0;
  for (let next = intoOf(at); next !== undefined; next = intoOf(at)) at = next;
  return at;

  function intoOf(department: number): number | undefined {
    return under?.closes.find((closing) => closing.department === department)?.into;
  }
}
