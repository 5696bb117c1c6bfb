import type { Bilingual } from "../text/bilingual.ts";
import { issueAt, shown, type Issue, type Step } from "./invalid-problem.ts";
import { scenariosOf } from "./references.ts";
import { fields, finite, isRecord, items, own, word } from "./raw.ts";
import { checkScales } from "./fixed-scales.ts";
import { checkZeroWeights } from "./zero-weights.ts";

/** Reports what is well formed and well referenced and still cannot be meant. */
export function checkConsistency(document: unknown, issues: Issue[]): void {
  const found = (steps: readonly Step[], value: unknown, text: Bilingual): void => {
    issues.push(issueAt(steps, value, text));
  };
  checkQuantities(document, found);
  checkZeroWeights(document, issues);
  checkMeasured(document, found);
  checkScales(document, issues);
  checkScenarios(document, found);
  checkConditions(document, found);
  for (const [limit, l] of items(document, "limits")) checkLimitRange(limit, ["limits", l], issues);
}

type Report = (steps: readonly Step[], value: unknown, text: Bilingual) => void;

function checkQuantities(document: unknown, found: Report): void {
  const check = (quantity: unknown, steps: readonly Step[]): void => {
    if (Array.isArray(quantity)) checkPair(quantity, steps);
    const [low, high] = [finite(quantity, "low"), finite(quantity, "high")];
    if (low === undefined || high === undefined || low <= high) return;
    found([...steps, "low"], low, {
      da: `er ${low}, over high ${high}. Måske skal de bytte plads.`,
      en: `is ${low}, above high ${high}. Maybe swap them.`,
    });
  };
  const checkPair = ([low, high, ...more]: readonly unknown[], steps: readonly Step[]): void => {
    if (typeof low !== "number" || typeof high !== "number" || !(low > high) || more.length > 0) return;
    found(steps, [low, high], {
      da: `er [${low}, ${high}], og ${low} er over ${high}. Måske skal de bytte plads.`,
      en: `is [${low}, ${high}], and ${low} is above ${high}. Maybe swap them.`,
    });
  };
  for (const [task, t] of items(document, "tasks")) {
    for (const [id, quantity] of fields(task, "measures")) check(quantity, ["tasks", t, "measures", id]);
  }
  for (const [scenario, steps] of scenariosOf(document)) {
    for (const [id, quantity] of fields(scenario, "uses")) check(quantity, [...steps, "uses", id]);
  }
}

/** Many tasks that lack many measures are not all listed. */
const MOST_MISSING = 10_000;

/** A gauge or limit over a measure needs it of every task; missing is not 0. */
function checkMeasured(document: unknown, found: Report): void {
  const needed = new Map<string, Bilingual>();
  for (const [hensyn] of items(document, "hensyn")) {
    for (const [theme] of items(hensyn, "themes")) {
      const measure = word(own(theme, "gauge"), "measure");
      if (measure !== undefined && !needed.has(measure)) needed.set(measure, named("temaet", "theme", theme));
    }
  }
  for (const [limit] of items(document, "limits")) {
    const measure = word(own(limit, "sum"), "moved") ?? word(own(limit, "sum"), "load");
    if (measure !== undefined && !needed.has(measure)) needed.set(measure, named("grænsen", "limit", limit));
  }
  let missing = 0;
  for (const [measure] of items(document, "measures")) {
    const id = word(measure, "id");
    const by = id === undefined ? undefined : needed.get(id);
    if (id === undefined || by === undefined) continue;
    for (const [task, t] of items(document, "tasks")) {
      if (hasMeasure(task, id) || !mayHaveMeasures(task)) continue;
      if (++missing > MOST_MISSING) return;
      const name = shown(own(task, "id"));
      found(["tasks", t, "measures", id], undefined, {
        da: `mangler for opgaven ${name}, og ${by.da} har brug for det. Manglende er ikke 0: skriv en mængde.`,
        en: `is missing for task ${name}, and ${by.en} needs it. Missing is not 0: write a quantity.`,
      });
    }
  }
}

/** False for what is no task at all, or has something else in the place of its measures: the schema says so. */
function mayHaveMeasures(task: unknown): boolean {
  const measures = own(task, "measures");
  return isRecord(task) && (measures === undefined || isRecord(measures));
}

function named(da: string, en: string, entry: unknown): Bilingual {
  const id = shown(own(entry, "id"));
  return { da: `${da} ${id}`, en: `${en} ${id}` };
}

function checkScenarios(document: unknown, found: Report): void {
  const free = new Set<unknown>();
  for (const [task, t] of items(document, "tasks")) {
    if (own(task, "eligible") === undefined) continue;
    free.add(own(task, "id"));
    repeated(items(task, "eligible"), ["tasks", t, "eligible"], found);
  }
  for (const [scenario, steps] of scenariosOf(document)) {
    const moves = items(scenario, "moves");
    repeated(
      moves.map(([move, m]) => [own(move, "task"), m]),
      [...steps, "moves"],
      found,
      "task",
    );
    for (const [move, m] of moves) {
      const task = own(move, "task");
      if (task === undefined || !free.has(task)) continue;
      found([...steps, "moves", m, "task"], task, {
        da: `er ${shown(task)}, en frit placeret opgave. Fjern flytningen, eller fjern opgavens eligible.`,
        en: `is ${shown(task)}, a freely placed task. Remove the move, or the task's eligible.`,
      });
    }
    const closes = items(scenario, "closes");
    repeated(
      closes.map(([closing, c]) => [own(closing, "department"), c]),
      [...steps, "closes"],
      found,
      "department",
    );
    repeated(items(scenario, "opens"), [...steps, "opens"], found);
  }
}

/** Reports every text of a list that stands in it before; with a key, the entries are objects that bear it there. */
function repeated(list: readonly [unknown, number][], steps: readonly Step[], found: Report, key?: string): void {
  const seen = new Set<unknown>();
  for (const [value, index] of list) {
    if (typeof value !== "string" || value === "") continue;
    if (seen.has(value)) {
      found(key === undefined ? [...steps, index] : [...steps, index, key], value, {
        da: `er ${shown(value)}, som allerede står i listen. Fjern den ene.`,
        en: `is ${shown(value)}, which the list already has. Remove one of the two.`,
      });
    }
    seen.add(value);
  }
}

function checkConditions(document: unknown, found: Report): void {
  const gauges = new Map<unknown, unknown>();
  for (const [hensyn] of items(document, "hensyn")) {
    for (const [theme] of items(hensyn, "themes")) gauges.set(own(theme, "id"), own(own(theme, "gauge"), "kind"));
  }
  const condition = (when: unknown, steps: readonly Step[]): void => {
    repeated(items(when, "all"), [...steps, "all"], found);
    const [[first] = [], [second] = []] = items(when, "together");
    if (typeof first !== "string" || first === "" || first !== second) return;
    found([...steps, "together", 1], second, {
      da: `er ${shown(second)} som den første. En opgave er altid sammen med sig selv: skriv to forskellige.`,
      en: `is ${shown(second)} like the first. A task is always together with itself: write two different ones.`,
    });
  };
  for (const [effect, e] of items(document, "effects")) {
    condition(own(effect, "when"), ["effects", e, "when"]);
    const kind = gauges.get(own(effect, "theme"));
    if (kind !== "balance" && kind !== "moved") continue;
    const theme = shown(own(effect, "theme"));
    found(["effects", e, "theme"], own(effect, "theme"), {
      da: `er ${theme}, der måles med "${kind}" og ikke i point. Vælg et tema med gauge "points".`,
      en: `is ${theme}, which is measured by "${kind}" and not in points. Choose a theme with gauge "points".`,
    });
  }
  for (const [name, n] of items(document, "names")) condition(own(name, "when"), ["names", n, "when"]);
  for (const [named, n] of items(document, "selections")) {
    checkOpen(named, ["selections", n], found);
  }
  for (const [recommendation, r] of items(document, "recommendations")) {
    for (const key of ["themes", "supports"]) repeated(items(recommendation, key), ["recommendations", r, key], found);
  }
  for (const [rule, r] of items(document, "rules")) {
    for (const key of ["anyOf", "scenarios"]) repeated(items(rule, key), ["rules", r, key], found);
  }
}

/** Reports an area that a named selection leaves open twice, or chooses a scenario of all the same. */
function checkOpen(named: unknown, steps: readonly Step[], found: Report): void {
  const open = items(named, "open");
  const areas = open.map(([entry, o]): [unknown, number] => [isRecord(entry) ? own(entry, "area") : entry, o]);
  repeated(areas, [...steps, "open"], found);
  const chosen = new Map(fields(named, "selection"));
  for (const [area, o] of areas) {
    if (typeof area !== "string" || !chosen.has(area)) continue;
    found([...steps, "open", o], area, {
      da: `er ${shown(area)}, som selection vælger et scenarie i. Fjern det ét af stederne.`,
      en: `is ${shown(area)}, of which selection chooses one. Remove it in one of the two.`,
    });
  }
  for (const [entry, o] of open) repeated(items(entry, "among"), [...steps, "open", o, "among"], found);
}

/** Reports a limit that bounds nothing, or whose bounds cross. */
export function checkLimitRange(limit: unknown, steps: readonly Step[], issues: Issue[]): void {
  const [min, max] = [own(limit, "min"), own(limit, "max")];
  if (isRecord(limit) && min === undefined && max === undefined) {
    issues.push(
      issueAt([...steps, "max"], undefined, {
        da: "mangler, og det gør min også. Skriv mindst én af dem.",
        en: "is missing, and so is min. Write at least one of them.",
      }),
    );
  }
  if (typeof min === "number" && typeof max === "number" && min > max) {
    issues.push(
      issueAt([...steps, "min"], min, {
        da: `er ${min}, over max ${max}. Måske skal de bytte plads.`,
        en: `is ${min}, above max ${max}. Maybe swap them.`,
      }),
    );
  }
}

/** Reports a limit that adds up a measure which some task lacks. */
export function checkLimitMeasured(document: unknown, sum: unknown, steps: readonly Step[], issues: Issue[]): void {
  const key = own(sum, "moved") === undefined ? "load" : "moved";
  const measure = word(sum, key);
  // An unknown measure is reported as such.
  if (measure === undefined || !items(document, "measures").some(([each]) => own(each, "id") === measure)) return;
  const lacking = items(document, "tasks").find(([task]) => !hasMeasure(task, measure));
  if (lacking === undefined) return;
  const task = shown(own(lacking[0], "id"));
  issues.push(
    issueAt([...steps, key], measure, {
      da: `er ${shown(measure)}, som opgaven ${task} mangler. Manglende er ikke 0: skriv en mængde i dokumentet.`,
      en: `is ${shown(measure)}, which task ${task} lacks. Missing is not 0: write a quantity in the document.`,
    }),
  );
}

function hasMeasure(task: unknown, measure: string): boolean {
  const measures = own(task, "measures");
  return typeof measures === "object" && measures !== null && Object.hasOwn(measures, measure);
}
