import type { Bilingual } from "../text/bilingual.ts";
import { isUnknown, unknownId, type Kind, type KnownIds } from "./ids.ts";
import { issueAt, shown, type Issue, type Step } from "./invalid-problem.ts";
import { fields, items, own, word } from "./raw.ts";

/** Reports the ids of one kind that stand under a key and name nothing. */
type Refer = (kind: Kind, value: unknown, steps: readonly Step[], key: string) => void;

/** Reports every id that names nothing. */
export function checkReferences(document: unknown, known: KnownIds, issues: Issue[]): void {
  const check = (kind: Kind, value: unknown, steps: readonly Step[]): void => {
    if (typeof value !== "string" || value === "" || !isUnknown(known, kind, value)) return;
    issues.push(issueAt(steps, value, unknownId(kind, value, known[kind])));
  };
  const refer: Refer = (kind, value, steps, key) => {
    check(kind, own(value, key), [...steps, key]);
  };
  const referAll: Refer = (kind, value, steps, key) => {
    for (const [entry, index] of items(value, key)) check(kind, entry, [...steps, key, index]);
  };
  const condition = (value: unknown, steps: readonly Step[]): void => {
    refer("scenario", value, steps, "scenario");
    refer("task", value, steps, "task");
    refer("department", value, steps, "in");
    referAll("task", value, steps, "together");
    referAll("scenario", value, steps, "all");
  };

  for (const [task, t] of items(document, "tasks")) {
    refer("department", task, ["tasks", t], "home");
    referAll("department", task, ["tasks", t], "eligible");
    for (const [measure] of fields(task, "measures")) check("measure", measure, ["tasks", t, "measures", measure]);
  }
  for (const [scenario, steps] of scenariosOf(document)) {
    for (const [move, m] of items(scenario, "moves")) {
      refer("task", move, [...steps, "moves", m], "task");
      refer("department", move, [...steps, "moves", m], "to");
    }
    referAll("department", scenario, steps, "opens");
    for (const [closing, c] of items(scenario, "closes")) {
      refer("department", closing, [...steps, "closes", c], "department");
      refer("department", closing, [...steps, "closes", c], "into");
    }
    for (const [department] of fields(scenario, "names"))
      check("department", department, [...steps, "names", department]);
  }
  for (const [rule, r] of items(document, "rules")) {
    refer("scenario", rule, ["rules", r], "scenario");
    for (const key of ["anyOf", "scenarios"]) referAll("scenario", rule, ["rules", r], key);
  }
  for (const [limit, l] of items(document, "limits"))
    checkLimitSum(own(limit, "sum"), ["limits", l, "sum"], known, issues);
  for (const [hensyn, h] of items(document, "hensyn")) {
    for (const [theme, t] of items(hensyn, "themes")) {
      refer("measure", own(theme, "gauge"), ["hensyn", h, "themes", t, "gauge"], "measure");
    }
  }
  for (const [effect, e] of items(document, "effects")) {
    refer("theme", effect, ["effects", e], "theme");
    condition(own(effect, "when"), ["effects", e, "when"]);
  }
  for (const [name, n] of items(document, "names")) {
    refer("department", name, ["names", n], "department");
    condition(own(name, "when"), ["names", n, "when"]);
  }
  checkRemarks(document, refer, referAll);
  checkWeightings(document, known, issues);
  checkSelections(document, known, issues);
  checkCites(document, [], known, issues);
}

/** Reports what the sum of a limit names and the document does not know. */
export function checkLimitSum(sum: unknown, steps: readonly Step[], known: KnownIds, issues: Issue[]): void {
  const kinds: readonly [string, Kind][] = [
    ["moved", "measure"],
    ["load", "measure"],
    ["used", "resource"],
    ["department", "department"],
  ];
  for (const [key, kind] of kinds) {
    const id = word(sum, key);
    if (id !== undefined && isUnknown(known, kind, id)) {
      const isBare = kind === "resource" && known.resource.size === 0;
      issues.push(issueAt([...steps, key], id, isBare ? noResource(id) : unknownId(kind, id, known[kind])));
    }
  }
}

function noResource(id: string): Bilingual {
  return {
    da: `er ${shown(id)}, men der er ingen ressourcer: intet scenarie har uses. En grænse kan også lægge moved, load eller tasks sammen.`,
    en: `is ${shown(id)}, but there are no resources: no scenario has uses. A limit can also add up moved, load or tasks.`,
  };
}

/** Every scenario that the document lists, with its place. */
export function* scenariosOf(document: unknown): Generator<[unknown, Step[], unknown]> {
  for (const [area, a] of items(document, "areas")) {
    for (const [scenario, s] of items(area, "scenarios")) yield [scenario, ["areas", a, "scenarios", s], area];
  }
}

function checkRemarks(document: unknown, refer: Refer, referAll: Refer): void {
  for (const [recommendation, r] of items(document, "recommendations")) {
    referAll("theme", recommendation, ["recommendations", r], "themes");
    referAll("scenario", recommendation, ["recommendations", r], "supports");
  }
  for (const [remark, r] of items(document, "remarks")) {
    for (const kind of ["scenario", "task", "department", "area", "theme"] as const)
      refer(kind, own(remark, "about"), ["remarks", r, "about"], kind);
  }
}

function checkWeightings(document: unknown, known: KnownIds, issues: Issue[]): void {
  for (const [weighting, w] of items(document, "weightings")) {
    for (const [id, weight] of fields(weighting, "weights")) {
      if (id === "" || !isUnknown(known, "weighted", id)) continue;
      issues.push(issueAt(["weightings", w, "weights", id], weight, unknownId("weighted", id, known.weighted)));
    }
  }
}

function checkSelections(document: unknown, known: KnownIds, issues: Issue[]): void {
  for (const [named, n] of items(document, "selections")) {
    for (const [area, scenario] of fields(named, "selection")) {
      const steps = ["selections", n, "selection", area];
      if (area === "") continue;
      if (isUnknown(known, "area", area)) issues.push(issueAt(steps, area, unknownId("area", area, known.area)));
      else if (typeof scenario === "string" && scenario !== "" && !belongs(scenario, area, known)) {
        issues.push(issueAt(steps, scenario, notOfArea(scenario, area, known)));
      }
    }
    for (const [entry, o] of items(named, "open")) checkOpen(entry, ["selections", n, "open", o], known, issues);
  }
}

/** An open area is written as its id, or with the scenarios of it that it may be. */
function checkOpen(entry: unknown, steps: readonly Step[], known: KnownIds, issues: Issue[]): void {
  const isId = typeof entry === "string";
  const area = isId ? entry : own(entry, "area");
  if (typeof area !== "string" || area === "") return;
  if (isUnknown(known, "area", area)) {
    issues.push(issueAt(isId ? steps : [...steps, "area"], area, unknownId("area", area, known.area)));
    return;
  }
  if ((known.scenariosIn.get(area)?.size ?? 0) < 2 && !known.unreadable.has("scenario")) {
    issues.push(
      issueAt(isId ? steps : [...steps, "area"], area, {
        da: `er ${shown(area)}, hvor der intet er at vælge. Fjern det.`,
        en: `is ${shown(area)}, where there is nothing to choose. Remove it.`,
      }),
    );
    return;
  }
  for (const [scenario, s] of items(entry, "among")) {
    if (typeof scenario !== "string" || scenario === "" || belongs(scenario, area, known)) continue;
    issues.push(issueAt([...steps, "among", s], scenario, notOfArea(scenario, area, known)));
  }
}

function belongs(scenario: string, area: string, known: KnownIds): boolean {
  return known.areaOf.get(scenario) === area || known.unreadable.has("scenario");
}

/** The text for a scenario that its area does not have. */
function notOfArea(scenario: string, area: string, known: KnownIds): Bilingual {
  const own = known.scenariosIn.get(area) ?? new Set<string>();
  const other = known.areaOf.get(scenario);
  if (other === undefined) return unknownId("scenario", scenario, own);
  const choices = own.size > 12 ? "" : [...own].map((each) => ` ${shown(each)}`).join(",");
  return {
    da: `er ${shown(scenario)}, et scenarie i området ${shown(other)}. Vælg et af områdets egne${choices && `:${choices}`}.`,
    en: `is ${shown(scenario)}, a scenario of area ${shown(other)}. Choose one of this area's own${choices && `:${choices}`}.`,
  };
}

/** Cites stand in many places and at any depth; what is not in `sources` is reported wherever it is. */
export function checkCites(part: unknown, place: readonly Step[], known: KnownIds, issues: Issue[]): void {
  const waiting: [unknown, readonly Step[]][] = [[part, place]];
  const seen = new Set<unknown>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, steps] = next;
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const [cite, c] of items(value, "cites")) {
      const source = word(cite, "source");
      if (source !== undefined && isUnknown(known, "source", source)) {
        issues.push(issueAt([...steps, "cites", c, "source"], source, unknownId("source", source, known.source)));
      }
    }
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== "object") continue;
      waiting.push([inner, [...steps, Array.isArray(value) ? Number(key) : key]]);
    }
  }
}
