import type { Limit, LimitSum, ProblemIds } from "./problem.ts";

/** The chosen scenario of some areas of a problem. */
export type SelectionOf<Ids extends ProblemIds> = {
  readonly [Area in keyof Ids["selection"]]?: Ids["selection"][Area] | undefined;
};

/** A selection of a problem as it is asked for: with the scenarios of some areas, or by the id of a named selection. */
export type GivenSelectionOf<Ids extends ProblemIds> = SelectionOf<Ids> | Ids["selections"];

/** Weights of hensyn and themes of a problem. */
export type WeightsOf<Ids extends ProblemIds> = Readonly<
  Partial<Record<Ids["hensyn"] | Ids["themes"], number | undefined>>
>;

/** A condition on where tasks of a problem are. */
export type PlacementOf<Ids extends ProblemIds> =
  { readonly task: Ids["tasks"]; readonly in: Ids["departments"] } | { readonly together: readonly Ids["tasks"][] };

/** The options that name parts of a problem. */
interface NamingOptions<Ids extends ProblemIds> {
  readonly weights: WeightsOf<Ids> | Ids["weightings"];
  readonly lock: readonly Ids["scenarios"][];
  readonly forbid: readonly Ids["scenarios"][];
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
  ? readonly (Omit<Limit, "sum"> & { readonly sum: LimitSum<Ids> })[]
  : Limits;

/**
 * An answer to a question about a problem: what it says of its question names the ids of that problem, so that it can be asked
 * again as it stands.
 */
export type AnswerTo<
  Answer extends { readonly question: object },
  Ids extends ProblemIds,
> = string extends Ids["scenarios"]
  ? Answer
  : Answer & NamedIn<Answer, Ids> & { readonly question: NamedIn<Answer["question"], Ids> };

/** Fields of answers and of their questions that name ids; each kind of answer has some of them. */
interface Named<Ids extends ProblemIds> {
  readonly by: NamingOptions<Ids>["by"];
  readonly wishes: Pick<NamingOptions<Ids>, "lock" | "forbid" | "place"> & { readonly limits: readonly Limit<Ids>[] };
}

type NamedIn<Part, Ids extends ProblemIds> = Pick<Named<Ids>, keyof Named<Ids> & keyof Part>;
