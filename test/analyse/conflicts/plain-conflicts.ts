import type { Limit, Problem, Rule, Selection, Wish } from "../../../src/index.ts";

interface Effect {
  readonly moves: readonly { readonly task: string; readonly to: string }[];
  readonly opens: readonly string[];
  readonly closes: readonly { readonly department: string; readonly into: string }[];
  readonly uses: Readonly<Record<string, number>>;
}

interface PlainArea {
  readonly id: string;
  readonly scenarios: Readonly<Record<string, Effect>>;
}

const NONE: Effect = { moves: [], opens: [], closes: [], uses: {} };

/** The areas as the document means them: unchanged first, freely placed tasks last. */
export function plainAreas(problem: Problem): PlainArea[] {
  const listed = problem.areas.map((area) => ({
    id: area.id,
    scenarios: Object.fromEntries([
      [`${area.id}.0`, NONE] as const,
      ...area.scenarios.map(({ id, moves, opens, closes, uses }) => {
        const used = Object.entries(uses).map(([key, { low, high }]) => [key, (low + high) / 2] as const);
        return [id, { moves, opens, closes, uses: Object.fromEntries(used) }] as const;
      }),
    ]),
  }));
  const free = problem.tasks.flatMap(({ id, home, eligible }) => {
    if (eligible === undefined) return [];
    const others = eligible.filter((department) => department !== home);
    const entries = others.map((to) => [`${id}@${to}`, { ...NONE, moves: [{ task: id, to }], opens: [to] }] as const);
    return [
      { id, scenarios: Object.fromEntries([[`${id}@${home}`, { ...NONE, opens: [home] }] as const, ...entries]) },
    ];
  });
  return [...listed, ...free];
}

/** What each area may be: one of its scenarios, or where it is contested all that are locked together. */
function statesOf({ scenarios }: PlainArea, { lock = [], forbid = [] }: Wish): string[][] {
  const ids = Object.keys(scenarios);
  const locked = ids.filter((id) => lock.includes(id));
  const forbidden = ids.filter((id) => forbid.includes(id));
  const alone = ids.map((id) => [id]);
  const isGranted = ids.some((id) => locked.every((each) => each === id) && !forbidden.includes(id));
  if (isGranted || locked.some((id) => forbidden.includes(id))) return alone;
  return [...alone, locked];
}

/** An area's chosen scenarios as one: the first that moves a task decides where to. */
function together(effects: readonly Effect[]): Effect {
  const moves: { task: string; to: string }[] = [];
  const uses: Record<string, number> = {};
  for (const effect of effects) {
    for (const move of effect.moves) if (moves.every(({ task }) => task !== move.task)) moves.push(move);
    for (const [key, value] of Object.entries(effect.uses)) uses[key] = (uses[key] ?? 0) + value;
  }
  return {
    moves,
    opens: effects.flatMap(({ opens }) => opens),
    closes: effects.flatMap(({ closes }) => closes),
    uses,
  };
}

interface Situation {
  readonly chosen: ReadonlySet<string>;
  readonly crowded: readonly string[];
  readonly at: ReadonlyMap<string, string>;
  readonly torn: ReadonlySet<string>;
  readonly opened: ReadonlySet<string>;
  readonly used: (resource: string) => number;
}

/** Where a combination of states puts the tasks; undefined if its closings go round in a circle. */
function situation(problem: Problem, areas: readonly PlainArea[], states: readonly string[][]): Situation | undefined {
  const effects = areas.map(({ scenarios }, a) => together((states[a] ?? []).map((id) => scenarios[id] ?? NONE)));
  const closes = effects.flatMap((effect) => effect.closes);
  const ends = (department: string, depth = 0): string[] => {
    const into = closes.filter((closing) => closing.department === department).map((closing) => closing.into);
    if (depth > problem.departments.length) throw new RangeError("circle");
    return into.length === 0 ? [department] : [...new Set(into.flatMap((next) => ends(next, depth + 1)))];
  };
  const [at, torn] = [new Map<string, string>(), new Set<string>()];
  try {
    for (const { department } of closes) ends(department);
    for (const { id, home } of problem.tasks) {
      const sent = effects.flatMap(({ moves }) => moves.filter(({ task }) => task === id).map(({ to }) => to));
      const places = ends(sent[0] ?? home);
      at.set(id, places[0] ?? home);
      if (new Set(sent).size > 1 || places.length > 1) torn.add(id);
    }
  } catch {
    return undefined;
  }
  return {
    chosen: new Set(states.flat()),
    crowded: areas.flatMap(({ id }, a) => (states[a]?.length === 1 ? [] : [id])),
    at,
    torn,
    opened: new Set(effects.flatMap(({ opens }) => opens)),
    used: (resource) => effects.reduce((sum, { uses }) => sum + (uses[resource] ?? 0), 0),
  };
}

/** The ids of all that a situation breaks. */
function broken(problem: Problem, request: Wish, here: Situation): string[] {
  const ids: string[] = [];
  const demand = (id: string, holds: boolean): void => {
    if (!holds && !ids.includes(id)) ids.push(id);
  };
  const open = new Set(here.at.values());
  for (const id of request.lock ?? []) demand(`lock:${id}`, here.chosen.has(id));
  for (const id of request.forbid ?? []) demand(`forbid:${id}`, !here.chosen.has(id));
  for (const wish of request.place ?? []) {
    if ("task" in wish) demand(`place:${wish.task}@${wish.in}`, here.at.get(wish.task) === wish.in);
    else {
      const order = problem.tasks.map(({ id }) => id).filter((id) => wish.together.includes(id));
      demand(`together:${order.join("+")}`, new Set(order.map((id) => here.at.get(id))).size === 1);
    }
  }
  for (const limit of [...problem.limits, ...(request.limits ?? [])])
    demand(`limit:${limit.id}`, keepsLimit(problem, limit, here));
  for (const rule of problem.rules) demand(`rule:${rule.id}`, keepsRule(rule, here));
  for (const area of here.crowded) demand(`one-scenario:${area}`, false);
  for (const task of here.torn) demand(`one-place:${task}`, false);
  demand("department-count", open.size === problem.kommissorium.departments);
  for (const { id, permanent, existing } of problem.departments) {
    if (permanent) demand(`permanent:${id}`, open.has(id));
    if (!existing) demand(`opened:${id}`, !open.has(id) || here.opened.has(id));
  }
  return ids;
}

function keepsRule(rule: Rule, { chosen }: Situation): boolean {
  if (rule.kind === "excludes") return rule.scenarios.filter((id) => chosen.has(id)).length < 2;
  return !chosen.has(rule.scenario) || rule.anyOf.some((id) => chosen.has(id));
}

function keepsLimit(problem: Problem, { sum, min, max }: Omit<Limit, "cites">, here: Situation): boolean {
  const total = totalOf(problem, sum, here);
  return total >= (min ?? -Infinity) - 1e-9 && total <= (max ?? Infinity) + 1e-9;
}

function totalOf(problem: Problem, sum: Limit["sum"], here: Situation): number {
  const amounts = problem.tasks.map(({ id, home, measures }) => {
    const amount = (measure: string): number =>
      ((measures[measure]?.low ?? NaN) + (measures[measure]?.high ?? NaN)) / 2;
    if ("used" in sum) return 0;
    if ("moved" in sum) return here.at.get(id) === home ? 0 : amount(sum.moved);
    if (here.at.get(id) !== sum.department) return 0;
    return "load" in sum ? amount(sum.load) : 1;
  });
  return amounts.reduce((all, each) => all + each, "used" in sum ? here.used(sum.used) : 0);
}

/** What a combination of states comes to. */
export interface Outcome {
  /** The ids of all that it breaks. */
  readonly broken: readonly string[];
  /** By its member id, what each limit adds up. */
  readonly sums: ReadonlyMap<string, number>;
}

/** Every limit by its member id. */
export function limitsOf(problem: Problem, { limits = [] }: Wish): Map<string, Omit<Limit, "cites">> {
  return new Map([...problem.limits, ...limits].map((limit) => [`limit:${limit.id}`, limit]));
}

function outcomeOf(problem: Problem, request: Wish, here: Situation): Outcome {
  const sums = [...limitsOf(problem, request)].map(([id, { sum }]) => [id, totalOf(problem, sum, here)] as const);
  return { broken: broken(problem, request, here).sort(), sums: new Map(sums) };
}

/** What a selection comes to. */
export function outcomeAt(problem: Problem, request: Wish, selection: Selection): Outcome {
  const areas = plainAreas(problem);
  const here = situation(
    problem,
    areas,
    areas.map(({ id }) => [selection[id] ?? ""]),
  );
  if (here === undefined) throw new RangeError("The closings go round in a circle.");
  return outcomeOf(problem, request, here);
}

/** What every combination of states comes to, but for those whose closings go round in a circle. */
export function outcomes(problem: Problem, request: Wish): Outcome[] {
  const areas = plainAreas(problem);
  const listed: Outcome[] = [];
  const visit = (states: readonly string[][]): void => {
    const area = areas[states.length];
    if (area !== undefined) {
      for (const state of statesOf(area, request)) visit([...states, state]);
      return;
    }
    const here = situation(problem, areas, states);
    if (here !== undefined) listed.push(outcomeOf(problem, request, here));
  };
  visit([]);
  return listed;
}

/** For every selection what it breaks, each set once. */
export function brokenSets(problem: Problem, request: Wish): string[][] {
  const sets = outcomes(problem, request).map(({ broken: ids }): [string, string[]] => [ids.join(" "), [...ids]]);
  return [...new Map(sets).values()];
}

/** Whether some selection keeps all of a set of members. */
export function isSatisfiable(sets: readonly (readonly string[])[], members: readonly string[]): boolean {
  return sets.some((broke) => members.every((id) => !broke.includes(id)));
}
