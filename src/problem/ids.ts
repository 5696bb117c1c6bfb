import type { Bilingual } from "../text/bilingual.ts";
import { issueAt, shown, type Issue, type Step } from "./invalid-problem.ts";
import { suggestion } from "./nearest.ts";
import { isRecord, items, own, word } from "./raw.ts";
import { inBoth } from "../text/in-both.ts";

/** The kinds of thing that other parts of a document name by id. */
export type Kind =
  "source" | "measure" | "department" | "task" | "area" | "scenario" | "theme" | "resource" | "weighted";

/** Name of each kind, and the place of its list in a document: a path, or words. */
const KINDS: Readonly<Record<Kind, { one: Bilingual; where: string | Bilingual }>> = {
  source: { one: { da: "kilde", en: "source" }, where: "sources" },
  measure: { one: { da: "måletal", en: "measure" }, where: "measures" },
  department: { one: { da: "forvaltning", en: "department" }, where: "departments" },
  task: { one: { da: "opgave", en: "task" }, where: "tasks" },
  area: { one: { da: "område", en: "area" }, where: "areas" },
  scenario: { one: { da: "scenarie", en: "scenario" }, where: "areas[].scenarios" },
  theme: { one: { da: "tema", en: "theme" }, where: "hensyn[].themes" },
  resource: { one: { da: "ressource", en: "resource" }, where: { da: "scenariernes uses", en: "the scenarios' uses" } },
  weighted: { one: { da: "hensyn eller tema", en: "hensyn or theme" }, where: { da: "hensyn", en: "hensyn" } },
};

/** The id of the scenario of an area that moves nothing. */
export function unchangedOf(area: string): string {
  return `${area}.0`;
}

/** The id of the scenario that places a freely placed task in a department. */
export function placingOf(task: string, department: string): string {
  return `${task}@${department}`;
}

export interface KnownIds extends Readonly<Record<Kind, ReadonlySet<string>>> {
  /** The area of each scenario, the implicit ones included. */
  readonly areaOf: ReadonlyMap<string, string>;
  /** The scenarios of each area, the listed ones first. */
  readonly scenariosIn: ReadonlyMap<string, ReadonlySet<string>>;
  /** The kinds whose list cannot be read: nothing can be said about what is unknown among them. */
  readonly unreadable: ReadonlySet<Kind>;
}

/** True if an id certainly names nothing. */
export function isUnknown(known: KnownIds, kind: Kind, id: string): boolean {
  return !known[kind].has(id) && !known.unreadable.has(kind);
}

/** The kinds that come out of each list, and whether a document may leave the list out. */
const LISTS: readonly { key: string; optional: boolean; kinds: readonly Kind[] }[] = [
  { key: "sources", optional: true, kinds: ["source"] },
  { key: "measures", optional: true, kinds: ["measure"] },
  { key: "departments", optional: false, kinds: ["department"] },
  { key: "tasks", optional: false, kinds: ["task", "area", "scenario"] },
  { key: "areas", optional: true, kinds: ["area", "scenario", "resource"] },
  { key: "hensyn", optional: false, kinds: ["theme", "weighted"] },
];

function unreadableKinds(document: unknown): Set<Kind> {
  const kinds = LISTS.filter(({ key, optional }) => {
    const list = own(document, key);
    return Array.isArray(list) ? !list.every(isRecord) : !optional || list !== undefined;
  }).flatMap((list) => list.kinds);
  const unreadable = new Set(kinds);
  if (items(document, "areas").some(([area]) => !Array.isArray(own(area, "scenarios")))) {
    unreadable.add("scenario").add("resource");
  }
  const isReadable = (eligible: unknown): boolean => eligible === undefined || Array.isArray(eligible);
  if (items(document, "tasks").some(([task]) => !isReadable(own(task, "eligible")))) unreadable.add("scenario");
  if (items(document, "hensyn").some(([hensyn]) => !Array.isArray(own(hensyn, "themes")))) {
    unreadable.add("theme").add("weighted");
  }
  return unreadable;
}

/** Every id of a document, by kind; those that are there twice are reported. */
export function collectIds(document: unknown, issues: Issue[]): KnownIds {
  const listed = (key: string, one: Bilingual): Map<string, string> => {
    const known = new Map<string, string>();
    for (const [entry, index] of items(document, key)) register(known, entry, [key, index], one, issues);
    return known;
  };
  const areas = listed("areas", KINDS.area.one);
  const tasks = listed("tasks", KINDS.task.one);
  const implied = impliedScenarios(document, areas, issues);
  const themes = new Map<string, string>();
  for (const [hensyn, h] of items(document, "hensyn")) {
    for (const [theme, t] of items(hensyn, "themes")) {
      register(themes, theme, ["hensyn", h, "themes", t], KINDS.theme.one, issues);
    }
  }
  listed("rules", { da: "regel", en: "rule" });
  listed("limits", { da: "grænse", en: "limit" });
  const hensyn = listed("hensyn", { da: "hensyn", en: "hensyn" });
  listed("effects", { da: "virkning", en: "effect" });
  listed("selections", { da: "navngiven fordeling", en: "named selection" });
  listed("weightings", { da: "vægtning", en: "weighting" });
  listed("recommendations", { da: "anbefaling", en: "recommendation" });
  listed("remarks", { da: "bemærkning", en: "remark" });
  const committees = new Map(committeesOfTheirOwn(document).map((id) => [id, ""]));
  for (const [department, d] of items(document, "departments")) {
    const committee = own(department, "committee");
    register(committees, committee, ["departments", d, "committee"], { da: "udvalg", en: "committee" }, issues);
  }
  const areaOf = scenarioAreas(document, implied, issues);
  return {
    source: new Set(listed("sources", KINDS.source.one).keys()),
    measure: new Set(listed("measures", KINDS.measure.one).keys()),
    department: new Set(listed("departments", KINDS.department.one).keys()),
    task: new Set(tasks.keys()),
    area: new Set(areas.keys()),
    scenario: new Set(areaOf.keys()),
    theme: new Set(themes.keys()),
    weighted: new Set([...hensyn.keys(), ...themes.keys()]),
    resource: new Set(resources(document)),
    areaOf,
    scenariosIn: grouped(areaOf),
    unreadable: unreadableKinds(document),
  };
}

/** The ids of the departments that are their own committees, since they name none. */
export function committeesOfTheirOwn(document: unknown): string[] {
  return items(document, "departments").flatMap(([department]) =>
    own(department, "committee") === undefined ? (word(department, "id") ?? []) : [],
  );
}

function register(
  known: Map<string, string>,
  entry: unknown,
  steps: readonly Step[],
  one: Bilingual,
  issues: Issue[],
): void {
  const id = word(entry, "id");
  if (id === undefined) return;
  if (known.has(id)) issues.push(issueAt([...steps, "id"], id, taken(id, one)));
  else known.set(id, "");
}

/** A scenario that no list has: an area left unchanged, or a free task in one of its departments. */
interface Implied {
  readonly area: string;
  readonly what: Bilingual;
}

/** The scenarios that exist by themselves; the free tasks join the areas. */
function impliedScenarios(document: unknown, areas: Map<string, string>, issues: Issue[]): Map<string, Implied> {
  const implied = new Map<string, Implied>();
  for (const area of areas.keys()) {
    const name = shown(area);
    implied.set(unchangedOf(area), { area, what: { da: `uændret ${name}`, en: `${name} unchanged` } });
  }
  const seen = new Set<string>();
  for (const [task, t] of items(document, "tasks")) {
    const id = word(task, "id");
    if (id === undefined || seen.has(id)) continue;
    seen.add(id);
    if (own(task, "eligible") === undefined) continue;
    if (areas.has(id)) issues.push(issueAt(["tasks", t, "id"], id, areaAsWell(id)));
    areas.set(id, "");
    const still = { da: `uændret ${shown(id)}`, en: `${shown(id)} unchanged` };
    const before = implied.get(unchangedOf(id));
    if (before === undefined) implied.set(unchangedOf(id), { area: id, what: still });
    else if (before.area !== id)
      issues.push(issueAt(["tasks", t, "id"], id, sameImplied(unchangedOf(id), still, before.what)));
    for (const department of new Set([own(task, "home"), ...items(task, "eligible").map(([each]) => each)])) {
      if (typeof department !== "string" || department === "") continue;
      const placing = placingOf(id, department);
      const what = { da: `${shown(id)} i ${shown(department)}`, en: `${shown(id)} in ${shown(department)}` };
      const other = implied.get(placing);
      if (other === undefined) implied.set(placing, { area: id, what });
      else issues.push(issueAt(["tasks", t, "id"], id, sameImplied(placing, what, other.what)));
    }
  }
  return implied;
}

/** The area of each scenario, the listed ones first. */
function scenarioAreas(document: unknown, implied: ReadonlyMap<string, Implied>, issues: Issue[]): Map<string, string> {
  const areaOf = new Map<string, string>();
  for (const [area, a] of items(document, "areas")) {
    for (const [scenario, s] of items(area, "scenarios")) {
      const id = word(scenario, "id");
      if (id === undefined) continue;
      const steps = ["areas", a, "scenarios", s, "id"];
      const reserved = implied.get(id);
      if (reserved !== undefined) issues.push(issueAt(steps, id, impliedAlready(id, reserved.what)));
      else if (areaOf.has(id)) issues.push(issueAt(steps, id, taken(id, KINDS.scenario.one)));
      else areaOf.set(id, word(area, "id") ?? "");
    }
  }
  for (const [scenario, { area }] of implied) areaOf.set(scenario, area);
  return areaOf;
}

function grouped(areaOf: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const scenariosIn = new Map<string, Set<string>>();
  for (const [scenario, area] of areaOf) {
    const scenarios = scenariosIn.get(area) ?? new Set<string>();
    scenariosIn.set(area, scenarios.add(scenario));
  }
  return scenariosIn;
}

function areaAsWell(id: string): Bilingual {
  return {
    da: `er ${shown(id)}, og et område har det id. En frit placeret opgave er selv et område: giv den et andet id.`,
    en: `is ${shown(id)}, and an area has that id. A freely placed task is an area itself: give it another id.`,
  };
}

function impliedAlready(id: string, what: Bilingual): Bilingual {
  return {
    da: `er ${shown(id)}, som altid betyder ${what.da} og findes af sig selv. Giv scenariet et andet id.`,
    en: `is ${shown(id)}, which always means ${what.en} and exists by itself. Give the scenario another id.`,
  };
}

function sameImplied(placing: string, one: Bilingual, other: Bilingual): Bilingual {
  return {
    da: `gør ${shown(placing)} til id for både ${other.da} og ${one.da}. Giv opgaven et andet id.`,
    en: `makes ${shown(placing)} the id of both ${other.en} and ${one.en}. Give the task another id.`,
  };
}

function* resources(document: unknown): Generator<string> {
  for (const [area] of items(document, "areas")) {
    for (const [scenario] of items(area, "scenarios")) {
      const uses = own(scenario, "uses");
      if (typeof uses === "object" && uses !== null) yield* Object.keys(uses);
    }
  }
}

const NEUTER: readonly string[] = ["hensyn", "hensyn eller tema", "måletal", "område", "scenarie", "tema", "udvalg"];

/** The text for an id that stands twice. */
export function taken(id: string, one: Bilingual): Bilingual {
  const another = NEUTER.includes(one.da) ? "et andet" : "en anden";
  return {
    da: `er ${shown(id)}, et id som ${another} ${one.da} allerede har. Giv hver sit id.`,
    en: `is ${shown(id)}, an id that another ${one.en} already has. Give each its own.`,
  };
}

/**
 * The text for an id that names nothing, with the nearest known ones.
 *
 * @param known one object for all ids of an input, see `nearest`.
 */
export function unknownId(kind: Kind, id: string, known: Iterable<string>): Bilingual {
  const { one, where } = KINDS[kind];
  const remedy = suggestion(id, known, typeof where === "string" ? inBoth(() => where) : where);
  const unknown = NEUTER.includes(one.da) ? "et ukendt" : "en ukendt";
  return {
    da: `er ${shown(id)}, ${unknown} ${one.da}. ${remedy.da}`,
    en: `is ${shown(id)}, an unknown ${one.en}. ${remedy.en}`,
  };
}

/** The keys of a map, to be listed only if they are needed. */
export function keysOf(map: ReadonlyMap<string, unknown>): Iterable<string> {
  return { [Symbol.iterator]: () => map.keys() };
}
