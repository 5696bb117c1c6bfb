import { formatNumber } from "../../text/numbers.ts";
import type { Words } from "./words.ts";

const n = (value: number): string => formatNumber(value, "en");
const many = (count: number, one: string, more: string): string => `${n(count)} ${count === 1 ? one : more}`;

export const english: Words = {
  bracketLegend: "A page number in [ ] is not printed on the page but counted.",

  rank: "Rank",
  weight: "Weight",
  contribution: "Contribution",
  difference: "What differs from today",
  unprovenLegend:
    "Where there are two numbers, the right one lies between them: the worst and the best of all lawful allocations are not proven. So the numbers do not add up.",
  tieLegend: "= means that several share the rank.",
  today: "The allocation of today",
  scoreOf: (score) => `Score ${score} of 100.`,
  source: "Source",
  hensynAndTheme: "Hensyn and theme",
  measured: "Measured",
  total: "Total",
  percent: (value) => `${value}%`,
  department: "Department",
  theme: "Theme",

  assumptions: "What rests on assumptions",
  assumedFigures: (uses, { assumed, of, zero }) =>
    `${uses}: ${n(assumed)} of ${many(of, "figure", "figures")} ${assumed === 1 || of === 1 ? "is" : "are"} assumed${zero > 0 ? `, ${n(zero)} of them 0` : ""}.`,
  pointsAreReadings: "The points of the effects are the document's reading of its sources and do not stand in them.",
};
