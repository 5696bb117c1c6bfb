import type {
  Area,
  Basis,
  Cite,
  Committee,
  Department,
  DepartmentName,
  Effect,
  Hensyn,
  Kommissorium,
  Limit,
  Measure,
  NamedSelection,
  Note,
  OpenArea,
  Rule,
  Scenario,
  Source,
  Task,
  Theme,
  Weighting,
} from "./problem.ts";
import type { Recommendation, Remark } from "./remark.ts";

/** A text as it is written: in both languages, in one of the two, or plain. What is left out is the same. */
export type WrittenText =
  | string
  | { readonly da: string; readonly en?: string | undefined }
  | { readonly en: string; readonly da?: string | undefined };

/** A remark as it is written: in one language or both, or plain, and then for both. */
export type WrittenNote = string | Note;

/** A quantity as it is written: a figure or `[low, high]`, which are assumed, or with its basis and its sources. */
export type WrittenQuantity =
  | number
  | readonly [low: number, high: number]
  | ({ readonly low: number; readonly high: number; readonly basis: Basis } & Noted);

interface Noted {
  readonly cites?: readonly Cite[] | undefined;
  readonly note?: WrittenNote | undefined;
}

interface Named {
  readonly name: WrittenText;
}

/** A part of the format as it is written: these keys of it have the form that they have when read. */
type As<Part, Keys extends keyof Part> = Pick<Part, Keys>;

/** A part of the format whose keys may be left out, in the form that they have when read. */
type AsIf<Part, Keys extends keyof Part> = { readonly [Key in Keys]?: Part[Key] | undefined };

type Quantities = Readonly<Record<string, WrittenQuantity>>;

interface WrittenMeasure extends As<Measure, "id">, Named {
  readonly unit: WrittenText;
}

interface WrittenDepartment extends As<Department, "id">, AsIf<Department, "existing" | "permanent">, Named, Noted {
  /** The department is its own if left out. */
  readonly committee?: (As<Committee, "id"> & Named) | undefined;
}

interface WrittenTask extends As<Task, "id" | "home">, AsIf<Task, "eligible">, Named, Noted {
  /** Size of the task, by id of the measure. */
  readonly measures?: Quantities | undefined;
}

interface WrittenScenario extends As<Scenario, "id">, AsIf<Scenario, "moves" | "opens" | "closes">, Named, Noted {
  /** Amount that the scenario spends of each resource that a limit with `used` names. */
  readonly uses?: Quantities | undefined;
  /** The names that departments bear when the scenario is chosen. */
  readonly names?: Readonly<Record<string, WrittenText>> | undefined;
}

interface WrittenArea extends As<Area, "id">, Named, Noted {
  /** None make the area context: it is shown, and there is nothing to choose. */
  readonly scenarios: readonly WrittenScenario[];
}

type WrittenRule = Rule extends infer Kind ? (Kind extends Rule ? Omit<Kind, keyof Noted> & Noted : never) : never;

/** A limit as it is written. */
export type WrittenLimit = Omit<Limit, keyof Noted> & Noted;

type WrittenTheme = As<Theme, "id" | "weight" | "gauge"> & AsIf<Theme, "scale"> & Named & Noted;

interface WrittenHensyn extends As<Hensyn, "id" | "weight">, Named, Noted {
  readonly themes: readonly WrittenTheme[];
}

type WrittenEffect = Omit<Effect, keyof Noted> & Noted;

type WrittenName = As<DepartmentName, "department" | "when" | "basis"> & AsIf<DepartmentName, "cites"> & Named;

interface WrittenSelection extends As<NamedSelection, "id" | "selection" | "basis">, Named, Noted {
  /** Areas in which the source does not say what is chosen, by id, or with the scenarios that it may be. */
  readonly open?: readonly (string | OpenArea)[] | undefined;
}

type WrittenWeighting = As<Weighting, "id" | "weights"> & Named & Noted;

/** A recommendation as it is written. */
export type WrittenRecommendation = As<Recommendation, "id"> &
  AsIf<Recommendation, "main" | "themes" | "supports"> &
  Named &
  Noted;

/** A remark as it is written. */
export type WrittenRemark = Remark extends infer Kind
  ? Kind extends Remark
    ? Omit<Kind, keyof Noted | "raisedBy" | "text"> & {
        readonly raisedBy?: WrittenText | undefined;
        readonly text: WrittenText;
      } & Noted
    : never
  : never;

/**
 * A problem document as a person writes it; `parseProblem` makes a `Problem` of it.
 *
 * A text may be written in one language or plain, a quantity as a figure or as `[low, high]`, and a department without its committee; lists may be
 * left out where they are empty, but for the scenarios of an area.
 *
 * @example
 * ```ts
 * const problem = parseProblem({
 *   format: "ressort-problem/1",
 *   id: "faculty",
 *   title: { en: "A faculty" },
 *   kommissorium: { departments: 1 },
 *   measures: [{ id: "staff", name: "Staff", unit: { da: "personer", en: "people" } }],
 *   departments: [{ id: "LAW", name: "Law" }],
 *   tasks: [{ id: "library", name: "Library", home: "LAW", measures: { staff: [30, 50] } }],
 *   hensyn: [{ id: "H", name: "Students", weight: 1, themes: [{ id: "T", name: "Nearness", weight: 1, gauge: { kind: "points" } }] }],
 * });
 * problem.departments[0]?.committee.id; // "LAW"
 * ```
 */
export interface ProblemDocument {
  /** Location of the JSON Schema of this format, for editors. */
  readonly $schema?: string | undefined;
  readonly format: "ressort-problem/1";
  readonly id: string;
  readonly title: WrittenText;
  /** The texts that the document cites. */
  readonly sources?: readonly Source[] | undefined;
  /** The mandate: how many departments a lawful allocation has. */
  readonly kommissorium: As<Kommissorium, "departments"> & AsIf<Kommissorium, "cites">;
  /** Measures of the size of tasks. */
  readonly measures?: readonly WrittenMeasure[] | undefined;
  readonly departments: readonly WrittenDepartment[];
  readonly tasks: readonly WrittenTask[];
  readonly areas?: readonly WrittenArea[] | undefined;
  readonly rules?: readonly WrittenRule[] | undefined;
  readonly limits?: readonly WrittenLimit[] | undefined;
  readonly hensyn: readonly WrittenHensyn[];
  readonly effects?: readonly WrittenEffect[] | undefined;
  /** Names that departments bear under a condition; of several that hold, the last counts. */
  readonly names?: readonly WrittenName[] | undefined;
  readonly weightings?: readonly WrittenWeighting[] | undefined;
  readonly selections?: readonly WrittenSelection[] | undefined;
  /** Recommendations of the sources; they count nothing. */
  readonly recommendations?: readonly WrittenRecommendation[] | undefined;
  /** Statements of the sources that no score holds; they count nothing. */
  readonly remarks?: readonly WrittenRemark[] | undefined;
}
