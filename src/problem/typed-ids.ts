import type { ProblemIds, Selection } from "./problem.ts";

/** The id of an area of a problem. */
export type AreaId<Ids extends ProblemIds> = keyof Ids["scenarios"] & string;

/** The id of a scenario of a problem, unchanged areas included. */
export type ScenarioId<Ids extends ProblemIds> = Ids["scenarios"][AreaId<Ids>];

/** The chosen scenario of some areas of a problem. */
export type SelectionOf<Ids extends ProblemIds> =
  string extends AreaId<Ids> ? Selection : { readonly [Area in AreaId<Ids>]?: Ids["scenarios"][Area] };

/** A selection of a problem as it is asked for: with the scenarios of some areas, or by the id of a named selection. */
export type GivenSelectionOf<Ids extends ProblemIds> = SelectionOf<Ids> | Ids["selections"];

/** Weights of hensyn and themes of a problem. */
export type WeightsOf<Ids extends ProblemIds> = string extends Ids["hensyn"]
  ? Readonly<Record<string, number>>
  : Readonly<Partial<Record<Ids["hensyn"] | Ids["themes"], number>>>;

/** A condition on where tasks of a problem are. */
export type PlacementOf<Ids extends ProblemIds> =
  { readonly task: Ids["tasks"]; readonly in: Ids["departments"] } | { readonly together: readonly Ids["tasks"][] };

/** What a limit on a problem adds up. */
export type LimitSumOf<Ids extends ProblemIds> =
  | { readonly moved: Ids["measures"] }
  | { readonly used: Ids["resources"] }
  | { readonly load: Ids["measures"]; readonly department: Ids["departments"] }
  | { readonly tasks: true; readonly department: Ids["departments"] };

/** The options that name parts of a problem. */
interface NamingOptions<Ids extends ProblemIds> {
  readonly weights: WeightsOf<Ids> | Ids["weightings"];
  readonly lock: readonly ScenarioId<Ids>[];
  readonly forbid: readonly ScenarioId<Ids>[];
  readonly place: readonly PlacementOf<Ids>[];
  readonly by: readonly (Ids["hensyn"] | Ids["themes"])[];
  readonly selection: GivenSelectionOf<Ids>;
  readonly versus: GivenSelectionOf<Ids> | "best";
}

/**
 * The options of a question about a problem: those that name a part of it take its ids and no others. To a problem of which no ids
 * are known in advance they are the options as they are.
 */
export type OptionsFor<Options, Ids extends ProblemIds> = {
  readonly [Key in keyof Options]: Key extends keyof NamingOptions<Ids>
    ? NamingOptions<Ids>[Key] | Extract<Options[Key], undefined>
    : Key extends "limits"
      ? LimitsFor<Options[Key], Ids>
      : Options[Key];
};

type LimitsFor<Limits, Ids extends ProblemIds> = Limits extends readonly (infer Limit)[]
  ? readonly (Omit<Limit, "sum"> & { readonly sum: LimitSumOf<Ids> })[]
  : Limits;
