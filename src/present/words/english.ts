import { formatNumber } from "../../text/numbers.ts";
import { withinSentence } from "../../text/within-sentence.ts";
import type { Words } from "./words.ts";

const n = (value: number): string => formatNumber(value, "en");
const many = (count: number, one: string, more: string): string => `${n(count)} ${count === 1 ? one : more}`;

export const english: Words = {
  unchanged: "unchanged",
  nothingElse: "nothing else",
  bracketLegend: "A page number in [ ] is not printed on the page but counted.",
  sources: (cites) => `Sources: ${cites}.`,

  rank: "Rank",
  score: "Score",
  weight: "Weight",
  contribution: "Contribution",
  difference: "What differs from today",
  differenceBesides: "What differs from today besides the common part",
  weights: "Weights",
  unprovenLegend:
    "Where there are two numbers, the right one lies between them: the worst and the best of all lawful allocations are not proven. So the numbers do not add up.",
  weightsRounded: "The weights shown are rounded, and do not add up to exactly 100%.",
  themeWeights: "Weights of the themes",
  within: (hensyn, weights) => `within ${hensyn}: ${weights}`,
  tieLegend: "= means that several share the rank.",
  common: (allocations) => `What differs from today in all ${n(allocations)} allocations`,

  ownSelection: "Own selection",
  stopped: {
    heading: "The time ran out",
    nothing: "No lawful allocation was met, and none was proven impossible. Allow more time.",
    incumbent: (score, bound) =>
      `The best lawful allocation met scores ${score} of 100 points. It is not proven to be the best; no other scores more than ${bound}.`,
    scoreWithin: (low, high) => `The score lies between ${low} and ${high}: the scales of some themes are not proven.`,
    themeWithin: (theme, low, high) =>
      `${theme}: measured on the best and the worst that are known; the score lies between ${low} and ${high}.`,
  },
  today: "The allocation of today",
  scoreOf: (score) => `Score ${score} of 100.`,
  lawful: "Lawful: every rule is kept.",
  unlawful: (broken) => `Unlawful: ${many(broken, "rule is", "rules are")} broken.`,
  unconfirmed: (areas, count) =>
    `No source confirms the choice in ${count === 1 ? "this area" : "these areas"}: ${areas}.`,
  unconfirmedShort: (areas, of) => `(${n(areas)} of ${many(of, "area", "areas")} unconfirmed)`,
  changes: "What differs from today",
  scenario: "Scenario",
  source: "Source",
  noChanges: "Nothing is changed.",
  unchangedAreas: (areas) => `Unchanged: ${areas}.`,

  scores: "Score",
  hensynAndTheme: "Hensyn and theme",
  measured: "Measured",
  total: "Total",
  contributionLegend:
    "A theme's score is its place between the worst (0) and the best (100) of all lawful allocations. Its weight is its share of the hensyn. Contribution = score × weight of the theme × weight of the hensyn; the contributions add up to the score.",
  unlawfulScoreLegend: "An unlawful allocation may score below 0 and above 100.",
  doesNotDistinguish: (themes) =>
    `Does not distinguish, since all lawful allocations measure the same, and so gives 0: ${themes}.`,
  points: (points) => many(points, "point", "points"),
  assumedBehind: (theme, { assumed, of, zero }) =>
    `${theme}: ${n(assumed)} of the ${many(of, "figure", "figures")} behind it ${assumed === 1 ? "is" : "are"} assumed${zeroPart(assumed, zero)}.`,
  hoover: (index) => `Hoover index ${index}`,
  percent: (value) => `${value}%`,

  departments: "Departments, committees and tasks",
  departmentAndCommittee: "Department and committee",
  tasks: "Tasks (+ has come here)",
  arrived: (task, from) => `+ ${task} (from ${from})`,
  journey: (from, to, tasks) => `${from} → ${to}: ${tasks}`,
  moves: "Tasks that move",
  noMoves: "No task moves.",

  loads: (measure, unit) => `${measure} (${unit})`,
  department: "Department",
  load: "Sum",
  range: "Range",
  rangeLegend: "The figure is the middle of the range.",
  assumedLoads: (assumed, of) => `The figures of ${n(assumed)} of the ${many(of, "task", "tasks")} are assumed.`,

  numbersSources: "Where the numbers come from",
  theme: "Theme",
  basedOn: "Based on",
  effectsThatHold: (count) => many(count, "effect that holds here", "effects that hold here"),
  measuredTasks: (measure) => `${measure} of each task`,
  movedTasks: (measure) => `${measure} of the tasks that move`,

  assumptions: "What rests on assumptions",
  effectsByBasis: ({ stated, derived, assumed }) =>
    `Of the ${many(stated + derived + assumed, "effect that holds here and has", "effects that hold here and have")} weight: ${n(stated)} stated by a source, ${n(derived)} derived, ${n(assumed)} assumed.`,
  gaugeUses: (theme, measure) => `${theme} is measured by ${withinSentence(measure)}`,
  limitUses: (limit, measure) => `The limit ${limit} is measured by ${withinSentence(measure)}`,
  assumedFigures: (uses, { assumed, of, zero }) =>
    `${uses}: ${n(assumed)} of ${many(of, "figure", "figures")} ${assumed === 1 || of === 1 ? "is" : "are"} assumed${zero > 0 ? `, ${n(zero)} of them 0` : ""}.`,
  assumptionsWarning: "Other assumptions give other scores. Use the numbers to compare, not as the right answer.",

  bestOf: (best, of) =>
    `The ${best === 1 ? "best" : `${n(best)} best`} of ${many(of, "lawful allocation", "lawful allocations")} under the document's own weights.`,
  namedHeading: "Where named allocations stand",
  allocation: "Allocation",
  place: "Rank",
  toTheBest: "To the best",
  unlawfulShort: "unlawful",
  caveat: (name, note) => `${name}: ${note}`,
  beforeYouUseThis: "Before you use this",
  pointsAreReadings: "The points of the effects are the document's reading of its sources and do not stand in them.",
  weightsAreYours: (command) =>
    `The weights are yours to choose; the document's are only a start, and other weights may make another allocation the best. Try: ${command}`,
};

function zeroPart(assumed: number, zero: number): string {
  if (zero === 0) return "";
  if (zero < assumed) return `, ${n(zero)} of them as 0`;
  return assumed === 1 ? ", as 0" : ", all of them as 0";
}
