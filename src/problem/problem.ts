import type { Bilingual } from "../text/bilingual.ts";
import type { Basis, Cite, Note } from "./grounds.ts";
import type { Recommendation, Remark } from "./remark.ts";

export type { Basis, Cite, Note } from "./grounds.ts";

/** A figure with its range; `low` ≤ `high`, both finite. Its value is the midpoint. */
export interface Quantity {
  readonly low: number;
  readonly high: number;
  readonly basis: Basis;
  readonly cites: readonly Cite[];
  readonly note?: Note | undefined;
}

/** A text that the document cites. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

/** The mandate: the hard rules that the council gives every allocation. */
export interface Kommissorium {
  /** Number of departments in a lawful allocation, each with its one committee. */
  readonly departments: number;
  readonly cites: readonly Cite[];
}

/** A measure of the size of tasks, such as cases or staff. */
export interface Measure<Id extends string = string> {
  readonly id: Id;
  readonly name: Bilingual;
  readonly unit: Bilingual;
}

/** The political committee of a department. */
export interface Committee {
  readonly id: string;
  readonly name: Bilingual;
}

/** A department (forvaltning) with its one committee. */
export interface Department<Id extends string = string> {
  readonly id: Id;
  readonly name: Bilingual;
  readonly committee: Committee;
  /** False for a department that some scenario would have to open. */
  readonly existing: boolean;
  /** True for a department that may not be left without tasks. */
  readonly permanent: boolean;
  readonly cites: readonly Cite[];
  readonly note?: Note | undefined;
}

/** The smallest unit that moves as a whole. */
export interface Task<Id extends string = string> {
  readonly id: Id;
  readonly name: Bilingual;
  readonly home: string;
  readonly measures: Readonly<Record<string, Quantity>>;
  /** Present on a freely placed task: the departments that it may be given to. */
  readonly eligible?: readonly string[] | undefined;
  readonly cites: readonly Cite[];
  readonly note?: Note | undefined;
}

/** A task that a scenario sends to a department. */
export interface Move {
  readonly task: string;
  readonly to: string;
}

/** A department that a scenario closes, and the one that takes over what would be in it. */
export interface Closing {
  readonly department: string;
  readonly into: string;
}

/** A choice in an area: what it moves, opens, closes and spends. */
export interface Scenario<Id extends string = string> {
  readonly id: Id;
  readonly name: Bilingual;
  readonly moves: readonly Move[];
  readonly opens: readonly string[];
  readonly closes: readonly Closing[];
  /** Amount that the scenario spends of each resource that a limit with `used` names. */
  readonly uses: Readonly<Record<string, Quantity>>;
  /** The names that departments bear when the scenario is chosen. */
  readonly names: Readonly<Record<string, Bilingual>>;
  readonly cites: readonly Cite[];
  readonly note?: Note | undefined;
}

/**
 * An area in which exactly one scenario is chosen; `<area>.0`, unchanged, is always one of them. Without any other the area is
 * context: it is shown, and there is nothing to choose.
 */
export interface Area<Id extends string = string, ScenarioId extends string = string> {
  readonly id: Id;
  readonly name: Bilingual;
  readonly scenarios: readonly Scenario<ScenarioId>[];
  readonly cites: readonly Cite[];
  readonly note?: Note | undefined;
}

interface RuleBase {
  readonly id: string;
  readonly basis: Basis;
  readonly cites: readonly Cite[];
  readonly note?: Note | undefined;
}

/** If `scenario` is chosen, at least one of `anyOf` is. */
export interface RequiresRule extends RuleBase {
  readonly kind: "requires";
  readonly scenario: string;
  readonly anyOf: readonly string[];
}

/** At most one of `scenarios` is chosen. */
export interface ExcludesRule extends RuleBase {
  readonly kind: "excludes";
  readonly scenarios: readonly string[];
}

/** A rule between scenarios that the document writes itself. */
export type Rule = RequiresRule | ExcludesRule;

/** The sum that a limit bounds. */
export type LimitSum<Ids extends ProblemIds = ProblemIds> =
  /** The measure over all tasks that are not in their home department. */
  | { readonly moved: Ids["measures"] }
  /** The resource over all chosen scenarios. */
  | { readonly used: Ids["resources"] }
  /** The measure over all tasks in the department. */
  | { readonly load: Ids["measures"]; readonly department: Ids["departments"] }
  /** The number of tasks in the department. */
  | { readonly tasks: true; readonly department: Ids["departments"] };

/** A sum that stays between bounds; at least one of `min` and `max` is there. */
export interface Limit<Ids extends ProblemIds = ProblemIds> {
  readonly id: string;
  readonly sum: LimitSum<Ids>;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly basis?: Basis | undefined;
  readonly cites: readonly Cite[];
  readonly note?: Note | undefined;
}

/** The measurement of a theme. Points: more is better; balance and moved: less is better. */
export type Gauge =
  | { readonly kind: "points" }
  | { readonly kind: "balance"; readonly measure: string }
  | { readonly kind: "moved"; readonly measure: string };

/**
 * Fixed scale of a theme, in the unit of its gauge: a raw value at `worst` scores 0 and one at `best` 1, whatever else may be
 * chosen. One beyond them scores less than 0 or more than 1.
 */
export interface FixedScale {
  readonly worst: number;
  /** Above `worst` for points, below it for balance and moved. */
  readonly best: number;
}

/** A theme under a hensyn, with the gauge that measures it. */
export interface Theme<Id extends string = string> {
  readonly id: Id;
  readonly name: Bilingual;
  readonly weight: number;
  readonly gauge: Gauge;
  /** Without it the scale goes from the worst to the best over all lawful allocations. */
  readonly scale?: FixedScale | undefined;
  readonly cites: readonly Cite[];
  readonly note?: Note | undefined;
}

/** A weighted consideration with its themes. */
export interface Hensyn<Id extends string = string, ThemeId extends string = string> {
  readonly id: Id;
  readonly name: Bilingual;
  readonly weight: number;
  readonly themes: readonly Theme<ThemeId>[];
  readonly cites: readonly Cite[];
  readonly note?: Note | undefined;
}

/** Condition under which an effect counts or a department bears a name. */
export type Condition =
  | { readonly scenario: string }
  | { readonly task: string; readonly in: string }
  | { readonly together: readonly [string, string] }
  | { readonly all: readonly string[] };

/** Points on one theme that hold under one condition. */
export interface Effect {
  readonly id: string;
  readonly theme: string;
  /** A whole number, −1000…1000. */
  readonly points: number;
  /** Given if the points themselves stand in a source; without it they are coding, whatever the basis of the statement is. */
  readonly strength?: "stated" | undefined;
  readonly when: Condition;
  readonly basis: Basis;
  readonly cites: readonly Cite[];
  readonly note?: Note | undefined;
}

/** A name that a department bears under a condition; of several that hold, the last counts. */
export interface DepartmentName {
  readonly department: string;
  readonly name: Bilingual;
  readonly when: Condition;
  readonly basis: Basis;
  readonly cites: readonly Cite[];
}

/** Weights that people speak of by name. */
export interface Weighting<Id extends string = string> {
  readonly id: Id;
  readonly name: Bilingual;
  /** By id of hensyn, and of theme within its hensyn, at least 0; what is left out has the document's weight. */
  readonly weights: Readonly<Record<string, number>>;
  readonly cites: readonly Cite[];
  readonly note?: Note | undefined;
}

/** For each area (freely placed tasks included), the id of the chosen scenario. */
export type Selection = Readonly<Record<string, string>>;

/** An area that a named selection leaves open, since the source does not say what is chosen in it. */
export interface OpenArea {
  readonly area: string;
  /** The scenarios that it may be, where some are ruled out; any of the area if left out. */
  readonly among?: readonly string[] | undefined;
}

/**
 * A selection that people speak of by name: an example of a report, a proposal, a decision. With open areas it stands for all
 * lawful allocations that complete it; where one allocation is asked about, for the best of these under the weights.
 */
export interface NamedSelection<Id extends string = string> {
  readonly id: Id;
  readonly name: Bilingual;
  /** The chosen scenario of areas; those left out are unchanged, but for the open ones. */
  readonly selection: Selection;
  readonly open: readonly OpenArea[];
  readonly basis: Basis;
  readonly cites: readonly Cite[];
  readonly note?: Note | undefined;
}

/**
 * The ids that questions about a problem name. Of a document that is read while the program runs nothing more is known than
 * that they are texts; those of `ressort/seeds` are known to the type checker.
 */
export interface ProblemIds {
  /** Freely placed tasks included. */
  readonly areas: string;
  /** Those of unchanged areas included. */
  readonly scenarios: string;
  /** For each area its scenarios. */
  readonly selection: Selection;
  readonly departments: string;
  readonly tasks: string;
  readonly measures: string;
  /** The resources that scenarios use. */
  readonly resources: string;
  readonly hensyn: string;
  readonly themes: string;
  readonly weightings: string;
  readonly selections: string;
}

/** Under which the type of a problem keeps its ids; nothing stands there when the program runs. */
declare const ids: unique symbol;

/**
 * A problem document that has passed every check: who there is, what may move, what must hold and what counts.
 *
 * It is deeply frozen plain data; every list that the document left out is there and empty. Made by
 * `parseProblem` and by nothing else. To ask a problem of `ressort/seeds` with ids that are only known when the program
 * runs, call it what it is: `const problem: Problem = kobenhavn2024`.
 */
export interface Problem<Ids extends ProblemIds = ProblemIds> {
  readonly [ids]?: Ids;
  readonly format: "ressort-problem/1";
  readonly id: string;
  readonly title: Bilingual;
  readonly sources: readonly Source[];
  readonly kommissorium: Kommissorium;
  readonly measures: readonly Measure<Ids["measures"]>[];
  readonly departments: readonly Department<Ids["departments"]>[];
  readonly tasks: readonly Task<Ids["tasks"]>[];
  readonly areas: readonly Area<Ids["areas"], Ids["scenarios"]>[];
  readonly rules: readonly Rule[];
  readonly limits: readonly Limit<Ids>[];
  readonly hensyn: readonly Hensyn<Ids["hensyn"], Ids["themes"]>[];
  readonly effects: readonly Effect[];
  readonly names: readonly DepartmentName[];
  readonly weightings: readonly Weighting<Ids["weightings"]>[];
  readonly selections: readonly NamedSelection<Ids["selections"]>[];
  readonly recommendations: readonly Recommendation[];
  readonly remarks: readonly Remark[];
}
