import { committeesOfTheirOwn, placingOf, unchangedOf } from "./ids.ts";
import { issueAt, type Issue, type Step } from "./invalid-problem.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { fields, items, own, word } from "./raw.ts";
import { scenariosOf } from "./references.ts";
import { skeletonOf, toldApart } from "./visible-text.ts";

/** An id and where it stands; nowhere, if it exists by itself. */
type Placed = readonly [id: string | undefined, steps?: readonly Step[]];

const LISTS = [
  "sources",
  "measures",
  "departments",
  "tasks",
  "rules",
  "limits",
  "hensyn",
  "effects",
  "selections",
  "weightings",
  "recommendations",
  "remarks",
];

/**
 * Reports the ids of one list that look alike and are not the same: by the Unicode form of their letters, by signs that
 * cannot be seen, by blanks. Whoever writes one of them would miss the other.
 */
export function checkLookalikes(document: unknown, issues: Issue[]): void {
  for (const ids of idLists(document)) {
    const seen = new Map<string, string>();
    for (const [id, steps] of ids) {
      if (id === undefined) continue;
      const skeleton = skeletonOf(id);
      const other = seen.get(skeleton);
      if (other === undefined) seen.set(skeleton, id);
      else if (other !== id && steps !== undefined) issues.push(issueAt(steps, id, alike(id, other)));
    }
  }
}

function* idLists(document: unknown): Generator<Iterable<Placed>> {
  for (const key of LISTS) yield listed(document, key);
  yield areas(document);
  yield scenarios(document);
  yield themes(document);
  yield committees(document);
  yield resources(document);
}

function* listed(document: unknown, key: string): Generator<Placed> {
  for (const [entry, index] of items(document, key)) yield [word(entry, "id"), [key, index, "id"]];
}

/** The areas, and the freely placed tasks, which are areas too. */
function* areas(document: unknown): Generator<Placed> {
  yield* listed(document, "areas");
  for (const [task, t] of freeTasks(document)) yield [word(task, "id"), ["tasks", t, "id"]];
}

function freeTasks(document: unknown): [unknown, number][] {
  return items(document, "tasks").filter(([task]) => own(task, "eligible") !== undefined);
}

/** The scenarios that exist by themselves, then those that are listed. */
function* scenarios(document: unknown): Generator<Placed> {
  for (const [area] of areas(document)) if (area !== undefined) yield [unchangedOf(area)];
  for (const [task] of freeTasks(document)) {
    const id = word(task, "id") ?? "";
    for (const department of [own(task, "home"), ...items(task, "eligible").map(([each]) => each)]) {
      if (typeof department === "string") yield [placingOf(id, department)];
    }
  }
  for (const [scenario, steps] of scenariosOf(document)) yield [word(scenario, "id"), [...steps, "id"]];
}

function* themes(document: unknown): Generator<Placed> {
  for (const [hensyn, h] of items(document, "hensyn")) {
    for (const [theme, t] of items(hensyn, "themes")) yield [word(theme, "id"), ["hensyn", h, "themes", t, "id"]];
  }
}

function* committees(document: unknown): Generator<Placed> {
  for (const id of committeesOfTheirOwn(document)) yield [id];
  for (const [department, d] of items(document, "departments")) {
    yield [word(own(department, "committee"), "id"), ["departments", d, "committee", "id"]];
  }
}

function* resources(document: unknown): Generator<Placed> {
  for (const [scenario, steps] of scenariosOf(document)) {
    for (const [resource] of fields(scenario, "uses")) yield [resource, [...steps, "uses", resource]];
  }
}

function alike(id: string, other: string): Bilingual {
  const [written, before] = toldApart(id, other);
  return {
    da: `er skrevet ${written} og ligner ${before}: kun Unicode-formen, usynlige tegn eller blanke skiller dem. Skriv dem ens, hvis de er det samme, og ellers så de kan kendes fra hinanden.`,
    en: `is written ${written} and looks like ${before}: only Unicode form, invisible signs or blanks tell them apart. Write them alike if they are the same, else so that they can be told apart.`,
  };
}
