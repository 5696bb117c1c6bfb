import { parseProblem, type Effect, type Limit, type Problem } from "../../../src/index.ts";
import { label, writtenAreas } from "../../small-problem.ts";

type Condition = Effect["when"];

/** What a test adds to the faultless document, or puts in the place of its parts. */
export interface Changes {
  readonly open?: number;
  readonly departments?: readonly object[];
  /** Beside its own, by id. */
  readonly tasks?: Readonly<Record<string, object>>;
  readonly areas?: Readonly<Record<string, Readonly<Record<string, object>>>>;
  /** [theme, points, when]; their ids are F1, F2 and so on. */
  readonly effects?: readonly (readonly [string, number, Condition])[];
  readonly themes?: readonly object[];
  readonly hensyn?: readonly object[];
  readonly limits?: readonly Pick<Limit, "id" | "sum" | "min" | "max">[];
  readonly rules?: readonly object[];
  readonly selections?: readonly object[];
  readonly measures?: Readonly<Record<string, number>>;
}

const department = (id: string): object => ({
  id,
  name: label(id),
  committee: { id: `${id}-committee`, name: label(id) },
});

/** A theme of points. */
export const theme = (id: string, more: object = {}): object => ({
  id,
  name: label(id),
  weight: 1,
  gauge: { kind: "points" },
  ...more,
});

/** A department that a test adds. */
export const another = (id: string, more: object = {}): object => ({ ...department(id), ...more });

const EFFECTS: readonly (readonly [string, number, Condition])[] = [
  ["T", 1, { scenario: "X.1" }],
  ["T", 1, { scenario: "Y.1" }],
  ["T", 1, { scenario: "Z.1" }],
  ["T", 2, { together: ["t", "u"] }],
  ["S", 1, { scenario: "X.0" }],
  ["S", 1, { scenario: "Y.0" }],
  ["S", 1, { scenario: "Z.0" }],
  ["S", 2, { all: ["X.0", "Y.0"] }],
];

/**
 * Two departments, three areas in each of which one task can move, and two themes of which the one gains by moving and the
 * other by staying: all eight allocations are lawful, and there is nothing to be said of it.
 */
export function faultless(changes: Changes = {}): Problem {
  const { measures = { load: 1 } } = changes;
  const amounts = Object.fromEntries(
    Object.entries(measures).map(([id, amount]) => [id, { low: amount, high: amount, basis: "stated" }]),
  );
  const tasks = { a: "A", b: "B", c: "A", d: "B", t: "A", u: "B", v: "A" };
  const areas: Changes["areas"] = {
    X: { "X.1": { moves: [{ task: "t", to: "B" }] } },
    Y: { "Y.1": { moves: [{ task: "u", to: "A" }] } },
    Z: { "Z.1": { moves: [{ task: "v", to: "B" }] } },
  };
  const effect = ([id, points, when]: (typeof EFFECTS)[number], name: string): object => ({
    id: name,
    theme: id,
    points,
    when,
    basis: "stated",
  });
  const document: unknown = {
    format: "ressort-problem/1",
    id: "faultless",
    title: label("Faultless"),
    kommissorium: { departments: changes.open ?? 2 },
    measures: Object.keys(measures).map((id) => ({ id, name: label(id), unit: "units" })),
    departments: [department("A"), department("B"), ...(changes.departments ?? [])],
    tasks: [
      ...Object.entries(tasks).map(([id, home]) => ({ id, name: label(id), home, measures: amounts })),
      ...Object.entries(changes.tasks ?? {}).map(([id, more]) => ({ id, name: label(id), measures: amounts, ...more })),
    ],
    areas: writtenAreas(merged(areas, changes.areas ?? {})),
    rules: changes.rules ?? [],
    limits: changes.limits ?? [],
    hensyn: [
      { id: "H", name: label("H"), weight: 1, themes: [theme("T"), theme("S"), ...(changes.themes ?? [])] },
      ...(changes.hensyn ?? []),
    ],
    effects: [
      ...EFFECTS.map((each, at) => effect(each, `E${at + 1}`)),
      ...(changes.effects ?? []).map((each, at) => effect(each, `F${at + 1}`)),
    ],
    selections: changes.selections ?? [],
  };
  return parseProblem(document);
}

type Areas = NonNullable<Changes["areas"]>;

/** New areas, and new scenarios of those that are there. */
function merged(areas: Areas, more: Areas): Areas {
  const ids = new Set([...Object.keys(areas), ...Object.keys(more)]);
  return Object.fromEntries([...ids].map((id) => [id, { ...areas[id], ...more[id] }]));
}
