import type { Step } from "../../problem/invalid-problem.ts";
import type { Selection } from "../../problem/problem.ts";
import { isRecord, type Raw } from "../../problem/raw.ts";
import type { Structure } from "../../problem/structure.ts";
import { knownIds, type KnownIds, type NamedKind } from "./known-ids.ts";
import { valuesAlong } from "./values-along.ts";

/** An id that is met on the way to a number: the deeper, the nearer to it. */
export interface Met {
  readonly depth: number;
  readonly kind: NamedKind;
  readonly id: string;
}

/** The ids, objects and selections met on the way from a result to one of its numbers. */
export interface Trail {
  readonly met: readonly Met[];
  /** The objects on the way, the result first. */
  readonly objects: readonly { readonly depth: number; readonly value: Raw }[];
  /** The selections that the number is about: none, one, or the two that are compared. */
  readonly selections: readonly Selection[];
  /** True for weights, which rest on nothing but what they weigh. */
  readonly weight: boolean;
  /** The key of the number itself, the last that is no position of a list. */
  readonly key: string;
}

interface IdRecord {
  readonly kinds: readonly NamedKind[];
  readonly weight?: boolean;
}

/** Records whose keys are ids, and lists whose members have one; a key that may be of two kinds is of the first. */
const RECORDS: Readonly<Record<string, IdRecord>> = {
  themes: { kinds: ["theme"] },
  raw: { kinds: ["theme"] },
  hensyn: { kinds: ["hensyn"] },
  alone: { kinds: ["hensyn"] },
  scores: { kinds: ["hensyn", "theme"] },
  weights: { kinds: ["hensyn", "theme"], weight: true },
  centralWeights: { kinds: ["hensyn", "theme"], weight: true },
  polygon: { kinds: ["hensyn", "theme"], weight: true },
  loads: { kinds: ["measure"] },
  measures: { kinds: ["measure"] },
  placement: { kinds: ["task"] },
  tasks: { kinds: ["task"] },
  departments: { kinds: ["department"] },
  scenarios: { kinds: ["scenario"] },
  areas: { kinds: ["area"] },
  effects: { kinds: ["effect"] },
  rules: { kinds: ["rule"] },
  limits: { kinds: ["limit"] },
};

/** Fields that name something by its id. */
const FIELDS: Readonly<Record<string, NamedKind>> = {
  effect: "effect",
  theme: "theme",
  hensyn: "hensyn",
  gains: "hensyn",
  loses: "hensyn",
  measure: "measure",
  task: "task",
  department: "department",
  scenario: "scenario",
  area: "area",
};

/**
 * Walks from a result to one of its numbers.
 *
 * @throws {InvalidInput} if the path does not lead to a number.
 */
export function trailTo(structure: Structure, result: unknown, path: readonly Step[]): Trail {
  const values = valuesAlong(result, path);
  const known = knownIds(structure);
  const met: Met[] = [];
  const objects: { depth: number; value: Raw }[] = [];
  let record: IdRecord | undefined;
  let selections: readonly Selection[] = [];
  let weight = false;
  for (const [depth, step] of path.entries()) {
    const value = values[depth];
    const listed = typeof path[depth - 1] === "number";
    if (isRecord(value)) {
      objects.push({ depth, value });
      // The allocation that something is added to is measured as a whole, whatever it was that was added.
      if (isEvaluation(structure, value)) met.length = 0;
      met.push(...namedBy(value, listed ? record : undefined, known).map((each) => ({ depth, ...each })));
      selections = selectionsIn(structure, value) ?? selections;
    }
    if (typeof step === "number") continue;
    // The members of a list have fields, unless they are records of weights.
    const kinds = listed && record?.weight !== true ? [] : (record?.kinds ?? []);
    const kind = kinds.find((each) => known[each].has(step));
    if (kind !== undefined) met.push({ depth, kind, id: step });
    weight ||= kind !== undefined && record?.weight === true;
    record = kind === undefined && Object.hasOwn(RECORDS, step) ? RECORDS[step] : undefined;
  }
  const key = path.findLast((step) => typeof step === "string") ?? "";
  return { met, objects, selections: oneOf(selections, key), weight: weight || key === "weight", key };
}

/** Ids that an object names in its fields, or in those of its `subject`, as what it is about; `record` is its list. */
function namedBy(value: Raw, record: IdRecord | undefined, known: KnownIds): Omit<Met, "depth">[] {
  const about = isRecord(value.subject) ? { ...value, ...value.subject } : value;
  const fields = Object.entries(FIELDS).flatMap(([field, kind]) => idsIn(own(about, field), kind, known));
  const several = isRecord(value.subject)
    ? [
        ...idsIn(own(value.subject, "scenarios"), "scenario", known),
        ...idsIn(own(value.subject, "tasks"), "task", known),
      ]
    : [];
  const id = own(value, "id");
  const kinds = value.kind === "gauge" ? ["theme" as const] : kindsNamed(value.kind, record);
  return [...fields, ...several, ...kinds.flatMap((kind) => idsIn(id, kind, known))];
}

function kindsNamed(kind: unknown, record: IdRecord | undefined): readonly NamedKind[] {
  const named = (["effect", "theme", "hensyn", "rule", "limit"] as const).filter((each) => each === kind);
  return named.length > 0 ? named : (record?.kinds ?? []);
}

function idsIn(value: unknown, kind: NamedKind, known: KnownIds): Omit<Met, "depth">[] {
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
  return ids.flatMap((id) => (typeof id === "string" && known[kind].has(id) ? [{ kind, id }] : []));
}

function own(value: Raw, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The selections that an object is about: two that are compared, or one. */
function selectionsIn(structure: Structure, value: Raw): readonly Selection[] | undefined {
  const [from, to] = [selectionOf(own(value, "from")), selectionOf(own(value, "to"))];
  if (isSelection(structure, from) && isSelection(structure, to)) return [from, to];
  const one = [own(value, "selection"), own(value, "first"), ...EVALUATED.map((key) => selectionOf(own(value, key)))];
  const found = one.find((each) => isSelection(structure, each));
  return isSelection(structure, found) ? [found] : undefined;
}

/** Fields with the allocation that an object is about, by its selection or evaluated. */
const EVALUATED = ["best", "winner", "evaluation"] as const;

function selectionOf(value: unknown): unknown {
  return isRecord(value) && isRecord(value.selection) ? value.selection : value;
}

function isEvaluation(structure: Structure, value: Raw): boolean {
  return isRecord(own(value, "placement")) && isSelection(structure, own(value, "selection"));
}

function isSelection({ areaAt, choiceOf }: Structure, value: unknown): value is Selection {
  return (
    isRecord(value) &&
    Object.entries(value).every(([area, id]) => {
      const choice = typeof id === "string" ? choiceOf.get(id) : undefined;
      return choice !== undefined && choice.area === areaAt.get(area);
    })
  );
}

/**
 * Of two selections that are compared, the one that the number belongs to; both if it belongs to neither alone. What a unit is
 * worth belongs to none: it is the same under all.
 */
function oneOf(selections: readonly Selection[], key: string): readonly Selection[] {
  if (key === "worth") return [];
  if (selections.length < 2) return selections;
  if (["from", "before"].includes(key)) return selections.slice(0, 1);
  return ["to", "after"].includes(key) ? selections.slice(1) : selections;
}
