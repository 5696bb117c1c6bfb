import { checkParsed } from "./check-parsed.ts";
import { placingOf, unchangedOf } from "./ids.ts";
import type { Basis, Cite, Condition, DepartmentName, Problem, Rule, Task, Theme } from "./problem.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { quantityOf, valueOf } from "./quantities.ts";

/** A place in the structure: the position of an area, and of one of its scenarios. */
export interface Choice {
  readonly area: number;
  readonly scenario: number;
}

/** A scenario that moves a task, and where to. */
export interface Mover extends Choice {
  readonly to: number;
}

/** A scenario that closes a department, and which takes over. */
export interface Closer extends Choice {
  readonly into: number;
}

export interface StructuredScenario {
  readonly id: string;
  readonly name: Bilingual;
  readonly moves: readonly { readonly task: number; readonly to: number }[];
  readonly opens: readonly number[];
  readonly closes: readonly { readonly department: number; readonly into: number }[];
  readonly uses: ReadonlyMap<string, number>;
  readonly cites: readonly Cite[];
}

/** An area with its unchanged scenario first; a freely placed task is one of these too. */
export interface StructuredArea {
  readonly id: string;
  readonly name: Bilingual;
  readonly scenarios: readonly StructuredScenario[];
  readonly cites: readonly Cite[];
}

export type StructuredCondition =
  | { readonly kind: "scenario"; readonly choice: Choice }
  | { readonly kind: "in"; readonly task: number; readonly department: number }
  | { readonly kind: "together"; readonly tasks: readonly [number, number] }
  | { readonly kind: "all"; readonly choices: readonly Choice[] };

export interface StructuredEffect {
  readonly id: string;
  readonly points: number;
  readonly when: StructuredCondition;
  readonly basis: Basis;
  readonly cites: readonly Cite[];
}

export interface StructuredTheme extends Theme {
  /** The position of its hensyn. */
  readonly hensyn: number;
  /** The effects that give it points. */
  readonly effects: readonly StructuredEffect[];
}

export interface StructuredName extends DepartmentName {
  readonly at: number;
  readonly holds: StructuredCondition;
}

/** A problem with every id turned into a position: what computations read, where people read the problem. */
export interface Structure {
  readonly problem: Problem;
  readonly areas: readonly StructuredArea[];
  /** For each task, the position of its home department. */
  readonly homes: Int32Array;
  /** For each measure that every task has, its value for each task. */
  readonly amounts: ReadonlyMap<string, Float64Array>;
  /** For each task, the scenarios that move it. */
  readonly movers: readonly (readonly Mover[])[];
  /** For each department, the scenarios that close it. */
  readonly closers: readonly (readonly Closer[])[];
  readonly themes: readonly StructuredTheme[];
  readonly names: readonly StructuredName[];
  readonly taskAt: ReadonlyMap<string, number>;
  readonly departmentAt: ReadonlyMap<string, number>;
  readonly areaAt: ReadonlyMap<string, number>;
  readonly choiceOf: ReadonlyMap<string, Choice>;
}

/** The scenario with an id; of the unchanged one of a freely placed task, that of its area. */
export function scenarioWith({ areas, choiceOf }: Structure, id: string): StructuredScenario | undefined {
  const { area = -1, scenario = -1 } = choiceOf.get(id) ?? {};
  return areas[area]?.scenarios[scenario];
}

const UNCHANGED: Bilingual = { da: "Uændret", en: "Unchanged" };

const structures = new WeakMap<Problem, Structure>();

/**
 * The structure of a problem, made once and kept with it.
 *
 * @throws {InvalidInput} if the problem was not parsed.
 */
export function structureOf(problem: Problem): Structure {
  let structure = structures.get(problem);
  if (structure === undefined) {
    checkParsed(problem);
    structure = makeStructure(problem);
    structures.set(problem, structure);
  }
  return structure;
}

/** The areas in which there is something to choose; in the others, context among them, everything stays as it is. */
export function areasWithChoice({ areas }: Pick<Structure, "areas">): readonly StructuredArea[] {
  return areas.filter(({ scenarios }) => scenarios.length > 1);
}

/** The scenarios that a rule of the document names. */
export function scenariosOfRule(rule: Rule): readonly string[] {
  return rule.kind === "requires" ? [rule.scenario, ...rule.anyOf] : rule.scenarios;
}

/** The tasks whose places a condition is about. */
export function tasksOf(
  condition: Extract<StructuredCondition, { readonly kind: "in" | "together" }>,
): readonly number[] {
  return condition.kind === "in" ? [condition.task] : condition.tasks;
}

/** The value that a map has for a key which a parsed problem is sure to have. */
export function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`${String(key)} is not in the problem. Was it made by parseProblem?`);
  return value;
}

function positions(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map((each, index) => [each.id, index]));
}

function makeStructure(problem: Problem): Structure {
  const taskAt = positions(problem.tasks);
  const departmentAt = positions(problem.departments);
  const areas = [
    ...problem.areas.map((area) => listedArea(area, taskAt, departmentAt)),
    ...problem.tasks
      .filter((task) => task.eligible !== undefined)
      .map((task) => freeArea(problem, task, taskAt, departmentAt)),
  ];
  const choiceOf = new Map<string, Choice>();
  areas.forEach((area, a) => {
    area.scenarios.forEach((scenario, s) => choiceOf.set(scenario.id, { area: a, scenario: s }));
  });
  // A freely placed task is an area, so its unchanged scenario has the name that every area's has, too.
  for (const [area, { id }] of areas.entries()) choiceOf.set(unchangedOf(id), { area, scenario: 0 });
  const condition = (when: Condition): StructuredCondition => structureCondition(when, taskAt, departmentAt, choiceOf);
  const effectsOf = new Map<string, StructuredEffect[]>();
  for (const { id, theme, points, basis, cites, when } of problem.effects) {
    const effects = effectsOf.get(theme) ?? [];
    effectsOf.set(theme, effects);
    effects.push({ id, points, basis, cites, when: condition(when) });
  }
  return {
    problem,
    areas,
    homes: Int32Array.from(problem.tasks, (task) => known(departmentAt, task.home)),
    amounts: amountsOf(problem),
    ...moversAndClosers(problem, areas),
    themes: problem.hensyn.flatMap((hensyn, h) =>
      hensyn.themes.map((theme) => ({
        ...theme,
        hensyn: h,
        effects: effectsOf.get(theme.id) ?? [],
      })),
    ),
    names: namesOf(problem).map((name) => ({
      ...name,
      at: known(departmentAt, name.department),
      holds: condition(name.when),
    })),
    taskAt,
    departmentAt,
    areaAt: positions(areas),
    choiceOf,
  };
}

function listedArea(
  area: Problem["areas"][number],
  taskAt: ReadonlyMap<string, number>,
  departmentAt: ReadonlyMap<string, number>,
): StructuredArea {
  const scenarios = area.scenarios.map((scenario) => ({
    id: scenario.id,
    name: scenario.name,
    moves: scenario.moves.map((move) => ({ task: known(taskAt, move.task), to: known(departmentAt, move.to) })),
    opens: scenario.opens.map((department) => known(departmentAt, department)),
    closes: scenario.closes.map((closing) => ({
      department: known(departmentAt, closing.department),
      into: known(departmentAt, closing.into),
    })),
    uses: new Map(Object.entries(scenario.uses).map(([id, quantity]) => [id, valueOf(quantity)])),
    cites: scenario.cites,
  }));
  return { id: area.id, name: area.name, cites: area.cites, scenarios: [still(unchangedOf(area.id)), ...scenarios] };
}

/** A freely placed task as an area: one scenario for each department, its home the unchanged one. */
function freeArea(
  problem: Problem,
  task: Task,
  taskAt: ReadonlyMap<string, number>,
  departmentAt: ReadonlyMap<string, number>,
): StructuredArea {
  const elsewhere = (task.eligible ?? []).filter((department) => department !== task.home);
  const scenarios = elsewhere.map((department) => {
    const to = known(departmentAt, department);
    const name = problem.departments[to]?.name ?? UNCHANGED;
    return {
      ...still(placingOf(task.id, department)),
      name: { da: `${task.name.da}: ${name.da}`, en: `${task.name.en}: ${name.en}` },
      moves: [{ task: known(taskAt, task.id), to }],
      opens: [to],
    };
  });
  return {
    id: task.id,
    name: task.name,
    cites: task.cites,
    scenarios: [{ ...still(placingOf(task.id, task.home)), opens: [known(departmentAt, task.home)] }, ...scenarios],
  };
}

function still(id: string): StructuredScenario {
  return { id, name: UNCHANGED, moves: [], opens: [], closes: [], uses: new Map(), cites: [] };
}

function structureCondition(
  when: Condition,
  taskAt: ReadonlyMap<string, number>,
  departmentAt: ReadonlyMap<string, number>,
  choiceOf: ReadonlyMap<string, Choice>,
): StructuredCondition {
  if ("scenario" in when) return { kind: "scenario", choice: known(choiceOf, when.scenario) };
  if ("together" in when) {
    return { kind: "together", tasks: [known(taskAt, when.together[0]), known(taskAt, when.together[1])] };
  }
  if ("all" in when) return { kind: "all", choices: when.all.map((scenario) => known(choiceOf, scenario)) };
  return { kind: "in", task: known(taskAt, when.task), department: known(departmentAt, when.in) };
}

function moversAndClosers(problem: Problem, areas: readonly StructuredArea[]): Pick<Structure, "movers" | "closers"> {
  const movers = problem.tasks.map((): Mover[] => []);
  const closers = problem.departments.map((): Closer[] => []);
  areas.forEach(({ scenarios }, area) => {
    scenarios.forEach(({ moves, closes }, scenario) => {
      for (const { task, to } of moves) movers[task]?.push({ area, scenario, to });
      for (const { department, into } of closes) closers[department]?.push({ area, scenario, into });
    });
  });
  return { movers, closers };
}

function valueIn(quantities: Task["measures"], id: string): number {
  const quantity = quantityOf(quantities, id);
  return quantity === undefined ? 0 : valueOf(quantity);
}

function amountsOf(problem: Problem): ReadonlyMap<string, Float64Array> {
  const tasksWith = new Map<string, number>();
  for (const { measures } of problem.tasks) {
    for (const id of Object.keys(measures)) tasksWith.set(id, (tasksWith.get(id) ?? 0) + 1);
  }
  const whole = problem.measures.filter(({ id }) => tasksWith.get(id) === problem.tasks.length);
  return new Map(
    whole.map(({ id }) => [id, Float64Array.from(problem.tasks, ({ measures }) => valueIn(measures, id))]),
  );
}

/** The names of departments in the order in which they count: those of scenarios first, then those of the document. */
function namesOf(problem: Problem): DepartmentName[] {
  const byScenario = problem.areas.flatMap((area) =>
    area.scenarios.flatMap((scenario) =>
      Object.entries(scenario.names).map(([department, name]) => ({
        department,
        name,
        when: { scenario: scenario.id },
        basis: "stated" as const,
        cites: scenario.cites,
      })),
    ),
  );
  return [...byScenario, ...problem.names];
}

/** The tasks of some ids, in their order; none of those that the problem does not have. */
export function tasksWith(problem: Problem, ids: readonly string[]): readonly Task[] {
  const { taskAt } = structureOf(problem);
  return ids.flatMap((id) => problem.tasks[taskAt.get(id) ?? -1] ?? []);
}
