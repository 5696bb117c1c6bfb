import { formatNumber } from "../../text/numbers.ts";
import type { Words } from "./words.ts";

const n = (value: number): string => formatNumber(value, "da");
const many = (count: number, one: string, more: string): string => `${n(count)} ${count === 1 ? one : more}`;

export const danish: Words = {
  bracketLegend: "Et sidetal i [ ] er ikke trykt på siden, men talt.",

  rank: "Nr.",
  weight: "Vægt",
  contribution: "Bidrag",
  difference: "Forskel fra i dag",
  unprovenLegend:
    "Hvor der står to tal, ligger det rigtige imellem dem: det værste og det bedste af alle lovlige fordelinger er ikke bevist. Derfor går tallene ikke op.",
  tieLegend: "= betyder, at flere deler pladsen.",
  today: "Fordelingen i dag",
  scoreOf: (score) => `Score ${score} af 100.`,
  source: "Kilde",
  hensynAndTheme: "Hensyn og tema",
  measured: "Målt",
  total: "I alt",
  percent: (value) => `${value}\u00a0%`,
  department: "Forvaltning",
  theme: "Tema",

  assumptions: "Hvad der hviler på antagelser",
  assumedFigures: (uses, { assumed, of, zero }) =>
    `${uses}: ${n(assumed)} af ${many(of, "tal", "tal")} er antaget${zero > 0 ? `, ${n(zero)} af dem som 0` : ""}.`,
  pointsAreReadings: "Virkningernes point er dokumentets læsning af kilderne og står ikke i dem.",
};
