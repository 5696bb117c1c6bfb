import type { Text } from "./problem.ts";
import { issueAt, shown, type Issue, type Step } from "./invalid-problem.ts";
import { suggestion } from "./nearest.ts";
import { items, own, word } from "./raw.ts";

/** The kinds of thing that other parts of a document name by id. */
export type Kind =
  "source" | "measure" | "department" | "task" | "area" | "scenario" | "theme" | "resource";

const KINDS: Readonly<Record<Kind, { one: Text; where: Text }>> = {
  source: { one: { da: "kilde", en: "source" }, where: { da: "sources", en: "sources" } },
  measure: { one: { da: "måleenhed", en: "measure" }, where: { da: "measures", en: "measures" } },
  department: { one: { da: "forvaltning", en: "department" }, where: { da: "departments", en: "departments" } },
  task: { one: { da: "opgave", en: "task" }, where: { da: "tasks", en: "tasks" } },
  area: { one: { da: "område", en: "area" }, where: { da: "areas", en: "areas" } },
  scenario: { one: { da: "scenarie", en: "scenario" }, where: { da: "areas[].scenarios", en: "areas[].scenarios" } },
  theme: { one: { da: "tema", en: "theme" }, where: { da: "hensyn[].themes", en: "hensyn[].themes" } },
  resource: { one: { da: "ressource", en: "resource" }, where: { da: "uses", en: "the scenarios' uses" } },
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
}

/** Every id of a document, by kind; those that are there twice are reported. */
export function collectIds(document: unknown, issues: Issue[]): KnownIds {
  const register = (known: Map<string, string>, entry: unknown, steps: readonly Step[], one: Text, of = ""): void => {
    const id = word(entry, "id");
    if (id === undefined) return;
    if (known.has(id)) issues.push(issueAt([...steps, "id"], id, taken(id, one)));
    else known.set(id, of);
  };
  const listed = (key: string, one: Text): Map<string, string> => {
    const known = new Map<string, string>();
    for (const [entry, index] of items(document, key)) register(known, entry, [key, index], one);
    return known;
  };

  const areas = listed("areas", KINDS.area.one);
  const areaOf = new Map([...areas.keys()].map((area) => [unchangedOf(area), area]));
  for (const [task, index] of items(document, "tasks")) {
    const id = word(task, "id");
    if (id === undefined || own(task, "eligible") === undefined) continue;
    register(areas, task, ["tasks", index], KINDS.area.one);
    for (const department of [own(task, "home"), ...items(task, "eligible").map(([each]) => each)]) {
      if (typeof department === "string") areaOf.set(placingOf(id, department), id);
    }
  }
  for (const [area, a] of items(document, "areas")) {
    for (const [scenario, s] of items(area, "scenarios")) {
      register(areaOf, scenario, ["areas", a, "scenarios", s], KINDS.scenario.one, word(area, "id"));
    }
  }
  const themes = new Map<string, string>();
  for (const [hensyn, h] of items(document, "hensyn")) {
    for (const [theme, t] of items(hensyn, "themes")) {
      register(themes, theme, ["hensyn", h, "themes", t], KINDS.theme.one);
    }
  }
  listed("rules", { da: "regel", en: "rule" });
  listed("limits", { da: "grænse", en: "limit" });
  listed("hensyn", { da: "hensyn", en: "hensyn" });
  listed("effects", { da: "virkning", en: "effect" });
  listed("selections", { da: "navngiven fordeling", en: "named selection" });

  return {
    source: new Set(listed("sources", KINDS.source.one).keys()),
    measure: new Set(listed("measures", KINDS.measure.one).keys()),
    department: new Set(listed("departments", KINDS.department.one).keys()),
    task: new Set(listed("tasks", KINDS.task.one).keys()),
    area: new Set(areas.keys()),
    scenario: new Set(areaOf.keys()),
    theme: new Set(themes.keys()),
    resource: new Set(resources(document)),
    areaOf,
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

/** The text for an id that stands twice. */
export function taken(id: string, one: Text): Text {
  return {
    da: `er ${shown(id)}, et id som en anden ${one.da} allerede har. Giv hver sit id.`,
    en: `is ${shown(id)}, an id that another ${one.en} already has. Give each its own.`,
  };
}

/** The text for an id that names nothing, with the nearest known one. */
export function unknownId(kind: Kind, id: string, known: ReadonlySet<string>): Text {
  const { one, where } = KINDS[kind];
  const remedy = suggestion(id, [...known], where);
  return {
    da: `er ${shown(id)}, en ukendt ${one.da}. ${remedy.da}`,
    en: `is ${shown(id)}, an unknown ${one.en}. ${remedy.en}`,
  };
}
