import { place } from "../../src/allocation/placement.ts";
import { choicesOf } from "../../src/allocation/selection.ts";
import { verify } from "../../src/allocation/verify.ts";
import { parseProblem } from "../../src/problem/parse-problem.ts";
import type {
  Condition,
  Effect,
  Gauge,
  Limit,
  Problem,
  RequiresRule,
  ExcludesRule,
  Selection,
} from "../../src/problem/problem.ts";
import type { Bilingual } from "../../src/text/bilingual.ts";
import { structureOf } from "../../src/problem/structure.ts";

/** What a scenario does, in as few words as a test can read. */
export interface TinyScenario {
  /** From task to department. */
  readonly moves?: Readonly<Record<string, string>>;
  readonly opens?: readonly string[];
  /** From the closed department to the one that takes over. */
  readonly closes?: Readonly<Record<string, string>>;
  readonly uses?: Readonly<Record<string, number>>;
  readonly names?: Readonly<Record<string, string>>;
}

export interface TinyTheme {
  readonly weight?: number;
  readonly gauge?: Gauge;
}

/** A problem of a handful of words; whatever a test does not say is the least that a document needs. */
export interface Tiny {
  /** Departments that exist today; A, B and C if left out. */
  readonly departments?: readonly string[];
  /** Departments that some scenario would have to open. */
  readonly absent?: readonly string[];
  readonly permanent?: readonly string[];
  /** From task to home; one task in each department if left out: a in A, b in B, c in C. */
  readonly tasks?: Readonly<Record<string, string>>;
  /** From a freely placed task to the departments that it may be given to. */
  readonly eligible?: Readonly<Record<string, readonly string[]>>;
  /** The measure `load` of each task; 1 for those left out. */
  readonly loads?: Readonly<Record<string, number | readonly [number, number]>>;
  /** From area to its scenarios, by id. */
  readonly areas?: Readonly<Record<string, Readonly<Record<string, TinyScenario>>>>;
  /** How many departments the kommissorium wants; as many as have a task today if left out. */
  readonly count?: number;
  readonly rules?: readonly (
    Pick<RequiresRule, "id" | "kind" | "scenario" | "anyOf"> | Pick<ExcludesRule, "id" | "kind" | "scenarios">
  )[];
  readonly limits?: readonly Pick<Limit, "id" | "sum" | "min" | "max">[];
  /** From hensyn to its themes, by id; one hensyn H with one theme T of points if left out. */
  readonly hensyn?: Readonly<Record<string, Readonly<Record<string, TinyTheme>>>>;
  readonly hensynWeights?: Readonly<Record<string, number>>;
  /** [theme, points, when]; their ids are E1, E2 and so on. */
  readonly effects?: readonly (readonly [string, Effect["points"], Condition])[];
  /** [department, name, when] */
  readonly names?: readonly (readonly [string, string, Condition])[];
}

const text = (word: string): Bilingual => ({ da: `${word} på dansk`, en: word });

/** Where the tiny document says that things stand: tests look for it in what is cited. */
const citeOf = (id: string) => [{ source: "S", page: `of ${id}` }];

export function tiny(parts: Tiny = {}): Problem {
  const { departments = ["A", "B", "C"], absent = [], tasks = { a: "A", b: "B", c: "C" } } = parts;
  return parseProblem({
    format: "ressort-problem/1",
    id: "tiny",
    title: text("Tiny"),
    sources: [{ id: "S", title: "A source" }],
    kommissorium: { departments: parts.count ?? new Set(Object.values(tasks)).size, cites: citeOf("kommissorium") },
    measures: [{ id: "load", name: text("Load"), unit: text("loads") }],
    departments: [...departments, ...absent].map((id) => ({
      id,
      name: text(id),
      committee: { id: `${id}-committee`, name: text(`${id} committee`) },
      existing: !absent.includes(id),
      permanent: parts.permanent?.includes(id) ?? false,
      cites: citeOf(id),
    })),
    tasks: Object.entries(tasks).map(([id, home]) => ({
      id,
      name: text(id),
      home,
      measures: { load: loadOf(parts.loads?.[id] ?? 1) },
      cites: citeOf(id),
      ...(parts.eligible?.[id] === undefined ? {} : { eligible: parts.eligible[id] }),
    })),
    areas: Object.entries(parts.areas ?? {}).map(([id, scenarios]) => ({
      id,
      name: text(id),
      cites: citeOf(id),
      scenarios: Object.entries(scenarios).map(([scenario, does]) => scenarioOf(scenario, does)),
    })),
    rules: (parts.rules ?? []).map((rule) => ({ ...rule, basis: "stated", cites: citeOf(rule.id) })),
    limits: (parts.limits ?? []).map((limit) => ({ ...limit, cites: citeOf(limit.id) })),
    hensyn: Object.entries(parts.hensyn ?? { H: { T: {} } }).map(([id, themes]) => ({
      id,
      name: text(id),
      weight: parts.hensynWeights?.[id] ?? 1,
      themes: Object.entries(themes).map(([theme, { weight = 1, gauge = { kind: "points" as const } }]) => ({
        id: theme,
        name: text(theme),
        weight,
        gauge,
      })),
    })),
    effects: (parts.effects ?? []).map(([theme, points, when], index) => ({
      id: `E${index + 1}`,
      theme,
      points,
      when,
      basis: "assumed",
    })),
    names: (parts.names ?? []).map(([department, name, when]) => ({
      department,
      name: text(name),
      when,
      basis: "assumed",
    })),
  });
}

function loadOf(load: number | readonly [number, number]) {
  const [low, high] = typeof load === "number" ? [load, load] : load;
  return { low, high, basis: "assumed" as const };
}

function scenarioOf(id: string, { moves = {}, opens = [], closes = {}, uses = {}, names = {} }: TinyScenario) {
  return {
    id,
    name: text(id),
    moves: Object.entries(moves).map(([task, to]) => ({ task, to })),
    opens,
    closes: Object.entries(closes).map(([department, into]) => ({ department, into })),
    uses: Object.fromEntries(Object.entries(uses).map(([resource, amount]) => [resource, loadOf(amount)])),
    names: Object.fromEntries(Object.entries(names).map(([department, name]) => [department, text(name)])),
    cites: citeOf(id),
  };
}

/** A selection from the ids of the changed scenarios: the area is what stands before the dot or the @. */
export function choose(...scenarios: readonly string[]): Selection {
  return Object.fromEntries(scenarios.map((scenario) => [scenario.split(/[.@]/u)[0] ?? "", scenario]));
}

/** For each task its department, under the chosen scenarios. */
export function whereabouts(problem: Problem, ...scenarios: readonly string[]): Record<string, string | undefined> {
  const structure = structureOf(problem);
  const { departmentOf } = place(structure, choicesOf(structure, choose(...scenarios)));
  return Object.fromEntries(
    problem.tasks.map(({ id }, task) => [id, problem.departments[departmentOf[task] ?? -1]?.id]),
  );
}

/** The ids of the rules that the chosen scenarios break. */
export function broken(problem: Problem, ...scenarios: readonly string[]): string[] {
  const { lawful, rules } = verify(problem, choose(...scenarios));
  const ids = rules.filter(({ holds }) => !holds).map(({ id }) => id);
  if (lawful !== (ids.length === 0))
    throw new Error(`verify says lawful: ${String(lawful)}, but of the rules ${ids.join()} are broken`);
  return ids;
}
