// text
export type { Bilingual, Language } from "./text/bilingual.ts";

// problem
export { parseProblem, parseProblemText } from "./problem/parse-problem.ts";
export { CallbackError } from "./problem/callback-error.ts";
export { movingScenarios } from "./problem/moving-scenarios.ts";
export { withQuantitiesAt } from "./problem/quantities.ts";
export { InvalidInput, InvalidProblem, type Issue } from "./problem/invalid-problem.ts";
export { problemSchema } from "./problem/problem-schema.ts";
export type { StandardIssue, StandardResult, StandardSchema } from "./problem/standard-schema.ts";
export type { AnswerTo, GivenSelectionOf, OptionsFor, SelectionOf } from "./problem/typed-ids.ts";
export type { ProblemDocument, WrittenNote, WrittenQuantity, WrittenText } from "./problem/problem-document.ts";
export type {
  Area,
  Basis,
  Cite,
  Closing,
  Committee,
  Condition,
  Department,
  DepartmentName,
  Effect,
  ExcludesRule,
  FixedScale,
  Gauge,
  Hensyn,
  Kommissorium,
  Limit,
  LimitSum,
  Measure,
  Move,
  NamedSelection,
  Note,
  Problem,
  ProblemIds,
  Quantity,
  RequiresRule,
  Rule,
  Scenario,
  Selection,
  Source,
  Task,
  Theme,
  Weighting,
} from "./problem/problem.ts";
export type {
  ConditionRemark,
  ConditionStatus,
  OtherRemark,
  Recommendation,
  Remark,
  RemarkKind,
  RemarkSubject,
} from "./problem/remark.ts";

// allocation
export { verify, type ClaimedAllocation, type RuleVerdict, type Verification } from "./allocation/verify.ts";
export type {
  DepartmentEvaluation,
  Evaluation,
  HensynEvaluation,
  TaskMove,
  ThemeEvaluation,
} from "./allocation/evaluation.ts";
export type { LawfulCount } from "./allocation/catalogue/count.ts";
export type { GivenWeights, Weights } from "./allocation/weights.ts";

// solve
export { SolverDisagreement } from "./solve/solver-disagreement.ts";

// analyse
export { CatalogueTooLarge } from "./allocation/catalogue/columns.ts";
export {
  catalogue,
  type Catalogue,
  type CatalogueOptions,
  type CatalogueQuestion,
  type CatalogueStopped,
  type Frequency,
  type FrequencyOptions,
  type ListedPlace,
  type BestOptions,
  type CatalogueColumns,
  type ListedOptions,
} from "./analyse/catalogue.ts";
export {
  assumptions,
  type AssumptionEnd,
  type AssumptionItem,
  type Assumptions,
  type AssumptionsOptions,
  type AssumptionsQuestion,
  type AssumptionStanding,
  type DrawnCore,
} from "./analyse/assumptions/assumptions.ts";
export type { AssumptionSubject } from "./analyse/assumptions/describe-assumed.ts";
export type { WeighingOptions } from "./analyse/analysis.ts";
export type { AnalysisOptions, ChoosingOptions } from "./analyse/choosing.ts";
export type { Method, RunOptions } from "./analyse/run.ts";
export type {
  Complete,
  Ended,
  Infeasible,
  Question,
  QuestionWishes,
  Stopped,
  QuestionSubject,
} from "./analyse/question.ts";
export type { GivenSelection } from "./allocation/selection.ts";
export type { AbortState, Progress } from "./analyse/clock.ts";
export type { ChosenShare } from "./analyse/chosen-share.ts";
export { checkProblem, type Check, type CheckQuestion } from "./analyse/check/check-problem.ts";
export type { Finding, FindingKind, FindingSubject, OpenQuestion } from "./analyse/check/finding.ts";
export {
  coreIndex,
  type CoreCases,
  type CoreIndex,
  type CoreIndexOptions,
  type CoreQuestion,
} from "./analyse/core/core-index.ts";
export type { ScenarioCore } from "./analyse/core/scenario-cores.ts";
export type { Varied } from "./analyse/assumptions/vary.ts";
export { cites } from "./analyse/cites/cites.ts";
export type { Provenance, ProvenanceKind, SourcedCite } from "./analyse/cites/provenance.ts";
export { explain, type ExplainOptions } from "./analyse/explain/explain.ts";
export type {
  EffectPart,
  ExplainedHensyn,
  ExplainedTheme,
  ExplainedDifference,
  ExplainedSubject,
  Explained,
  Unexplained,
  Explanation,
  ExplanationQuestion,
  ExplanationPart,
  GaugedLoad,
  GaugedTask,
  GaugePart,
} from "./analyse/explain/explanation.ts";
export type { Exchange, HensynExchange, ThemeExchange, Turn } from "./allocation/exchange.ts";
export { exchange, type ExchangeAnswer, type ExchangeQuestion } from "./analyse/exchange.ts";
export {
  frontier,
  type Frontier,
  type FrontierPoint,
  type FrontierQuestion,
  type MixtureShare,
} from "./analyse/frontier.ts";
export { moves, type AddedMove, type Moves, type MovesQuestion } from "./analyse/moves/moves.ts";
export { pointWeights, type RangeWorths } from "./analyse/point-weights.ts";
export {
  stability,
  type Stability,
  type StabilityQuestion,
  type Takeover,
  type WeightRange,
} from "./analyse/stability.ts";
export {
  standing,
  type Completions,
  type NearestWeights,
  type Standing,
  type StandingQuestion,
} from "./analyse/standing.ts";
export {
  weightRegions,
  type Acceptability,
  type Regions,
  type RegionsQuestion,
  type WeightRegion,
  type WeightRegionsOptions,
} from "./analyse/weight-regions.ts";
export { evaluate, type EvaluationAnswer, type EvaluationQuestion } from "./analyse/evaluate.ts";
export type { GivenPlacement, WishedPlacement } from "./analyse/read-placements.ts";
export type { Wish } from "./analyse/wishes.ts";
export {
  rank,
  ranked,
  type RankedEnd,
  type RankedOptions,
  type RankedQuestion,
  type Ranking,
  type RankingEnd,
  type RankingQuestion,
  type RankOptions,
} from "./analyse/rank.ts";
export type { RankedAllocation } from "./analyse/proven-ranking.ts";
export type { Conflicts, Member, MemberSubject } from "./analyse/conflicts/member.ts";
export type { Needed } from "./analyse/conflicts/needed.ts";
export {
  whyNot,
  type GrantingWeights,
  type Impossible,
  type Possible,
  type Replacement,
  type Undecided,
  type WhyNot,
  type WhyNotQuestion,
  type WholeWish,
} from "./analyse/why-not/why-not.ts";
