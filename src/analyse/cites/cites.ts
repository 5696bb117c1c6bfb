import { frozen } from "../../problem/frozen.ts";
import { InvalidInput, issueAt, type Issue, type Step } from "../../problem/invalid-problem.ts";
import { plainCopy, unreadable } from "../../problem/plain-copy.ts";
import type { Cite, Problem } from "../../problem/problem.ts";
import { isRecord } from "../../problem/raw.ts";
import { structureOf, type Structure } from "../../problem/structure.ts";
import { entry, entryOf, figures, requirementEntry } from "./entries.ts";
import type { Provenance, ProvenanceKind } from "./provenance.ts";
import { ofCount, ofDepartment, ofHensyn, ofTheme, ofWhole, placed, type PlacedTrail } from "./resting.ts";
import type { NamedKind } from "./known-ids.ts";
import { trailTo, type Met } from "./trail.ts";

/**
 * From any number of any result to its sources: what of the document the number rests on, each with its basis and its
 * document, page and fact.
 *
 * The path is walked from the result to the number. What is met last decides:
 *
 * - An object with `cites` of its own that names something of the document, such as an effect in an explanation or a row
 *   of a program: it rests on these.
 * - An id, as the key of a record (`themes`, `hensyn`, `scores`, `loads`, `weights`, …) or in a field (`theme`, `task`,
 *   `department`, …): a theme under a selection rests on the effects that hold there (points), on the figures of all
 *   tasks (balance) or of those that move (moved); under two selections that are compared on what differs; without one on
 *   all that may count. A hensyn rests on its themes that have weight, a load on the figures of the department's tasks, a
 *   weight on the hensyn or theme that it weighs.
 * - Else the number is about a whole allocation (a score, rank, share, percentile, bound) and rests on the kommissorium
 *   and on all themes that have weight, or it counts allocations (`count`, `of`, `size`) and rests on the kommissorium, the
 *   document's rules and limits, and the scenarios.
 *
 * A theme's score is a place on a scale that reaches from the worst to the best of all lawful allocations; what it rests
 * on leaves that out. The `worth` of a unit is of the scale and the weights, whatever the selection: it rests on all that may
 * count in the theme.
 *
 * @param problem the parsed problem that the result is of.
 * @param result whatever a function of this library gave, or the same from JSON.
 * @param path keys and positions from the result to the number.
 * @returns at least one thing; its `cites` are empty where the document names no source.
 * @throws {InvalidInput} if the path does not lead to a number.
 * @example
 * ```ts
 * const ranking = rank(kobenhavn2024, { top: 1 });
 * const found = cites(kobenhavn2024, ranking, ["allocations", 0, "themes", "T6", "score"]);
 * const waste = found.find(({ id }) => id === "waste.cases");
 * waste?.basis; // "stated"
 * waste?.cites[0]?.source.title; // "Ressortanalyse 2024, Københavns Kommune, med bilag 1"
 * waste?.cites[0]?.page; // "29"
 * waste?.cites[0]?.fact; // "D12"
 * ```
 */
export function cites(problem: Problem, result: unknown, path: readonly (string | number)[]): readonly Provenance[] {
  const structure = structureOf(problem);
  const trail = readTrail(structure, result, path);
  const found = new Map<string, Provenance>();
  // By all that is said of it: where ids have dots, two figures may bear the same.
  for (const each of restsOn(trail)) found.set(JSON.stringify(each), each);
  return frozen([...found.values()]);
}

/** @throws {InvalidInput} also for a result or a path that throws when it is read. */
function readTrail(structure: Structure, result: unknown, path: readonly Step[]): PlacedTrail {
  const issues: Issue[] = [];
  const steps = plainCopy(path, issues, { steps: ["path"], strict: true })?.data as readonly Step[];
  if (issues.length > 0) throw new InvalidInput("The path", issues);
  try {
    return placed(structure, trailTo(structure, result, steps));
  } catch (error) {
    if (error instanceof InvalidInput) throw error;
    throw new InvalidInput("The result", [issueAt([], undefined, unreadable(error))]);
  }
}

function restsOn(trail: PlacedTrail): readonly Provenance[] {
  const deepest = Math.max(-1, ...trail.met.map(({ depth }) => depth));
  const own = ownEntry(trail, deepest);
  // The value of an assumption at which the winner changes is where two scores meet, and no figure of the document.
  if (own !== undefined) return ["changesBelow", "changesAbove"].includes(trail.key) ? [own, ...ofWhole(trail)] : [own];
  const nearest = trail.met.filter(({ depth }) => depth === deepest);
  // A theme that is named beside its measure says which of the figures count.
  const ofTheme = nearest.some(({ kind }) => kind === "theme");
  const last = nearest.filter(({ kind }) => !ofTheme || kind !== "measure");
  const rest = last.flatMap((met) => ofMet(trail, (met.kind === "hensyn" ? themeOf(trail, met.id) : undefined) ?? met));
  if (rest.length > 0) return rest;
  return ["count", "of", "size"].includes(trail.key) ? ofCount(trail) : ofWhole(trail);
}

/**
 * Entry for the nearest object with citations of its own, which are taken as they are; undefined if something deeper
 * was met. A gauge in an explanation is passed over: its theme leads to every figure that its numbers rest on.
 */
function ownEntry({ structure, met, objects }: PlacedTrail, deepest: number): Provenance | undefined {
  const citing = objects.findLast(({ value }) => isCites(value.cites) && value.kind !== "gauge");
  if (citing === undefined || citing.depth < deepest) return undefined;
  const { depth, value } = citing;
  const about = met.filter((each) => each.depth === depth);
  const id = typeof value.id === "string" ? value.id : undefined;
  const rule = typeof value.rule === "string" ? value.rule : id;
  const own = { cites: isCites(value.cites) ? value.cites : [] };
  const basis = BASES.find((each) => each === value.basis);
  const called = about.filter((each) => each.id === id && each.kind !== "measure");
  // Ids are unique in their list only, so a theme or hensyn that it names may bear its own.
  const named = called.find(({ kind }) => kind === value.kind) ?? called[0];
  if (named !== undefined) return entry(structure.problem, asKind(named.kind), { ...own, id: named.id, basis });
  if (value.kind === "quantity" && id !== undefined) return entry(structure.problem, "quantity", { ...own, id, basis });
  const [subject] = value.kind === "wish" ? about : [];
  if (subject !== undefined) return entry(structure.problem, asKind(subject.kind), { ...own, id: subject.id, basis });
  const [required] = rule === undefined ? [] : requirementEntry(structure, rule);
  if (required === undefined) return undefined;
  return entry(structure.problem, required.kind, {
    ...own,
    id: required.id,
    basis: basis ?? required.basis ?? undefined,
  });
}

/** True if a value is a list of citations; the result it is from may come from outside the library. */
function isCites(value: unknown): value is readonly Cite[] {
  return Array.isArray(value) && value.every(isCite);
}

function isCite(value: unknown): value is Cite {
  const { source, page, inferred, fact } = isRecord(value) ? value : {};
  const texts = [page, fact].every((each) => each === undefined || typeof each === "string");
  return typeof source === "string" && texts && (inferred === undefined || typeof inferred === "boolean");
}

const BASES = ["stated", "derived", "assumed"] as const;

function asKind(kind: NamedKind): ProvenanceKind {
  return kind === "measure" ? "quantity" : kind;
}

/** Sources behind the id that was met last, given those that were met before it. */
function ofMet(trail: PlacedTrail, { kind, id }: Met): readonly Provenance[] {
  const { structure } = trail;
  if (trail.weight && (kind === "hensyn" || kind === "theme")) return entryOf(structure, kind, id);
  switch (kind) {
    case "theme":
      return structure.themes.filter((theme) => theme.id === id).flatMap((theme) => ofTheme(trail, theme));
    case "hensyn":
      return ofHensyn(trail, id);
    case "task": {
      const measure = measureOf(trail);
      const own = structure.taskAt.get(id);
      const figure = measure === undefined ? [] : figures(structure, measure, (task) => task === own);
      return figure.length > 0 ? figure : entryOf(structure, "task", id);
    }
    case "department":
      return ofDepartment(trail, id, measureOf(trail));
    case "measure": {
      const department = trail.met.findLast((met) => met.kind === "department");
      return department === undefined ? figures(structure, id, () => true) : ofDepartment(trail, department.id, id);
    }
    default:
      return entryOf(structure, kind, id);
  }
}

/** A theme that was met, if the hensyn is named beside it only because it is its own. */
function themeOf({ structure, met }: PlacedTrail, hensyn: string): Met | undefined {
  return met.findLast(({ kind, id }) => {
    const theme = kind === "theme" ? structure.themes.find((each) => each.id === id) : undefined;
    return theme !== undefined && structure.problem.hensyn[theme.hensyn]?.id === hensyn;
  });
}

/** The measure that was met, or that of the theme that was. */
function measureOf({ structure, met }: PlacedTrail): string | undefined {
  const named = met.findLast(({ kind }) => kind === "measure" || kind === "theme");
  if (named?.kind !== "theme") return named?.id;
  const gauge = structure.themes.find(({ id }) => id === named.id)?.gauge;
  return gauge === undefined || gauge.kind === "points" ? undefined : gauge.measure;
}
