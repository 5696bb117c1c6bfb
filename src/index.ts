// problem
export { parseProblem, parseProblemText } from "./problem/parse-problem.ts";
export { CallbackError } from "./problem/callback-error.ts";
export { withQuantitiesAt } from "./problem/quantities.ts";
export { InvalidInput, InvalidProblem, type Issue } from "./problem/invalid-problem.ts";
export { problemSchema } from "./problem/problem-schema.ts";
export type { StandardIssue, StandardResult, StandardSchema } from "./problem/standard-schema.ts";
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
  Gauge,
  Hensyn,
  Kommissorium,
  Language,
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
  Text,
  Theme,
  Weighting,
} from "./problem/problem.ts";

// allocation
export { verify, type ClaimedAllocation, type RuleVerdict, type Verification } from "./allocation/verify.ts";
export type {
  DepartmentEvaluation,
  Evaluation,
  HensynEvaluation,
  TaskMove,
  ThemeEvaluation,
} from "./allocation/evaluation.ts";
export type { Weights } from "./allocation/weights.ts";

// program
export { writeLp } from "./program/write-lp.ts";
export { writeMps } from "./program/write-mps.ts";
export type {
  BareProgram,
  Column,
  ColumnKind,
  LinearProgram,
  ProgramColumn,
  ProgramRow,
  Row,
  Subject,
  Term,
} from "./program/linear-program.ts";

// solve
export { javascriptLpSolver } from "./solve/javascript-lp-solver.ts";
export { SolverDisagreement } from "./solve/solver-disagreement.ts";
export type { Solution, SolveOptions, Solver, SolverCapabilities } from "./solve/solver.ts";

// analyse
export { CatalogueTooLarge } from "./allocation/catalogue/columns.ts";
export {
  catalogue,
  type Catalogue,
  type CatalogueOptions,
  type CatalogueStopped,
  type Frequency,
  type FrequencyOptions,
  type ListedPlace,
  type Locks,
} from "./analyse/catalogue.ts";
export {
  assumptions,
  type AssumptionEnd,
  type AssumptionItem,
  type Assumptions,
  type AssumptionsOptions,
  type AssumptionsQuestion,
  type AssumptionStanding,
} from "./analyse/assumptions/assumptions.ts";
export type { AssumptionSubject } from "./analyse/assumptions/describe-assumed.ts";
export type { AnalysisOptions, WeighingOptions } from "./analyse/analysis.ts";
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
export type { GivenSelection } from "./analyse/subject.ts";
export type { AbortState, Progress } from "./analyse/clock.ts";
export type { ChosenShare } from "./analyse/chosen-share.ts";
export { cites } from "./analyse/cites/cites.ts";
export type { Provenance, ProvenanceKind, SourcedCite } from "./analyse/cites/provenance.ts";
export { explain, type ExplainOptions } from "./analyse/explain/explain.ts";
export type {
  EffectPart,
  ExplainedHensyn,
  ExplainedTheme,
  ExplainedDifference,
  ExplainedSubject,
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
export {
  stability,
  type Stability,
  type StabilityQuestion,
  type Takeover,
  type WeightRange,
} from "./analyse/stability.ts";
export { standing, type NearestWeights, type Standing, type StandingQuestion } from "./analyse/standing.ts";
export {
  weightRegions,
  type Acceptability,
  type Regions,
  type RegionsQuestion,
  type WeightRegion,
  type WeightRegionsOptions,
} from "./analyse/weight-regions.ts";
export { evaluate, type EvaluationAnswer, type EvaluationQuestion } from "./analyse/evaluate.ts";
export {
  toLinearProgram,
  type LinearProgramOptions,
  type ProgramAnswer,
  type ProgramQuestion,
} from "./analyse/to-linear-program.ts";
export type { WishedPlacement } from "./analyse/read-placements.ts";
export type { Wish } from "./analyse/wishes.ts";
export {
  rank,
  ranked,
  type RankedOptions,
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

// present
export { allocationPage, type AllocationToShow } from "./present/allocation-page.ts";
export { assumptionsPage } from "./present/assumptions-page.ts";
export { assumptionsColumns, assumptionsRows, type AssumptionsRow } from "./present/assumptions-rows.ts";
export { citesText } from "./problem/texts/cite-text.ts";
export { comparePage } from "./present/compare-page.ts";
export { explanationPage, type ExplanationPageOptions } from "./present/explanation-page.ts";
export { explanationColumns, explanationRows, type ExplanationRow } from "./present/explanation-rows.ts";
export { exchangeText } from "./present/exchange-text.ts";
export { frontierPage, type TradeOffPageOptions } from "./present/frontier-page.ts";
export { frontierColumns, frontierRows, type FrontierRow } from "./present/frontier-rows.ts";
export { standingPage, type StandingPageOptions } from "./present/standing-page.ts";
export { standingColumns, standingRows, type StandingRow } from "./present/standing-rows.ts";
export { weightsPage, type WeightsToShow } from "./present/weights-page.ts";
export { weightsColumns, weightsRows, type WeightsRow } from "./present/weights-rows.ts";
export { whyNotPage } from "./present/why-not-page.ts";
export { whyNotColumns, whyNotRows, type WhyNotRow } from "./present/why-not-rows.ts";
export { differenceFromToday } from "./present/difference.ts";
export { rankingPage } from "./present/ranking-page.ts";
export { rankingColumns, rankingRows, type RankingRow } from "./present/ranking-rows.ts";
export { toCsv } from "./present/csv.ts";
export { toMarkdown } from "./present/markdown.ts";
export type { Block, Column as PageColumn, Page, TableBlock } from "./present/page.ts";
