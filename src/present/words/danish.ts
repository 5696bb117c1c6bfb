import { formatNumber } from "../numbers.ts";
import type { Words } from "./words.ts";

const n = (value: number): string => formatNumber(value, "da");
const many = (count: number, one: string, more: string): string => `${n(count)} ${count === 1 ? one : more}`;

export const danish: Words = {
  unchanged: "uændret",
  nothingElse: "intet mere",
  pages: (annex, pages) => `${annex === "" ? "" : `bilag ${annex}, `}s. ${pages.join(", ")}`,
  bracketLegend: "Et sidetal i [ ] er ikke trykt på siden, men talt.",
  sources: (cites) => `Kilder: ${cites}.`,

  rank: "Nr.",
  score: "Score",
  weight: "Vægt",
  contribution: "Bidrag",
  difference: "Forskel fra i dag",
  differenceBesides: "Forskel fra i dag ud over det fælles",
  weights: "Vægte",
  tieLegend: "= betyder, at flere deler pladsen.",
  common: (allocations) => `Fælles for de ${n(allocations)} fordelinger i forhold til i dag`,

  ownSelection: "Eget valg",
  today: "Fordelingen i dag",
  scoreOf: (score) => `Score ${score} af 100.`,
  lawful: "Lovlig: alle regler er overholdt.",
  unlawful: (broken) => `Ulovlig: ${many(broken, "regel", "regler")} er brudt.`,
  unconfirmed: (areas) => `Ingen kilde bekræfter valget i disse områder: ${areas}.`,
  changes: "Forskel fra i dag",
  scenario: "Scenarie",
  source: "Kilde",
  noChanges: "Intet er ændret.",
  unchangedAreas: (areas) => `Uændret: ${areas}.`,

  scores: "Score",
  hensynAndTheme: "Hensyn og tema",
  measured: "Målt",
  total: "I alt",
  contributionLegend:
    "Et temas score er dets plads mellem det dårligste (0) og det bedste (100) blandt alle lovlige fordelinger. Dets vægt er dets andel af hensynet. Bidrag = score × temaets vægt × hensynets vægt; bidragene lægges sammen til scoren.",
  unlawfulScoreLegend: "En ulovlig fordeling kan score under 0 og over 100.",
  doesNotDistinguish: (themes) =>
    `Skelner ikke, fordi alle lovlige fordelinger måler det samme, og giver derfor 0: ${themes}.`,
  points: (points) => `${n(points)} point`,
  hoover: (index) => `Hoover-indeks ${index}`,
  percent: (value) => `${value}\u00a0%`,

  departments: "Forvaltninger, udvalg og opgaver",
  departmentAndCommittee: "Forvaltning og udvalg",
  tasks: "Opgaver (+ er kommet til)",
  arrived: (task, from) => `+ ${task} (fra ${from})`,
  journey: (from, to, tasks) => `${from} → ${to}: ${tasks}`,
  moves: "Opgaver, der flytter",
  noMoves: "Ingen opgaver flytter.",

  loads: (measure, unit) => `${measure} (${unit})`,
  department: "Forvaltning",
  load: "I alt",
  range: "Spænd",
  rangeLegend: "Tallet er midten af spændet.",

  numbersSources: "Hvor tallene kommer fra",
  theme: "Tema",
  basedOn: "Bygger på",
  effectsThatHold: (count) => many(count, "virkning, der gælder her", "virkninger, der gælder her"),
  measuredTasks: (measure) => `${measure} for hver opgave`,
  movedTasks: (measure) => `${measure} for de opgaver, der flytter`,

  assumptions: "Hvad der hviler på antagelser",
  effectsByBasis: ({ stated, derived, assumed }) =>
    `Af de ${n(stated + derived + assumed)} virkninger, der gælder her og har vægt: ${n(stated)} siges af en kilde, ${n(derived)} er udledt, ${n(assumed)} er antaget.`,
  gaugeUses: (theme, measure) => `${theme} måles på ${lower(measure)}`,
  limitUses: (limit, measure) => `Grænsen ${limit} måles på ${lower(measure)}`,
  assumedFigures: (uses, assumed, of) => `${uses}: ${n(assumed)} af ${many(of, "tal", "tal")} er antaget.`,
  assumptionsWarning: "Andre antagelser giver andre scorer. Brug tallene til at sammenligne og ikke som facit.",

  bestOf: (best, of) => `De ${n(best)} bedste af ${n(of)} lovlige fordelinger under dokumentets egne vægte.`,
  namedHeading: "Hvor navngivne fordelinger står",
  allocation: "Fordeling",
  place: "Plads",
  toTheBest: "Til den bedste",
  rankOf: (rank, of) => `${n(rank)} af ${n(of)}`,
  unlawfulShort: "ulovlig",
  caveat: (name, note) => `${name}: ${note}`,
  beforeYouUseThis: "Før du bruger det",
  pointsAreReadings: "Virkningernes point er dokumentets læsning af kilderne og står ikke i dem.",
  weightsAreYours: (command) =>
    `Vægtene er dine at vælge; dokumentets er kun et udgangspunkt, og med andre vægte kan en anden fordeling blive den bedste. Prøv: ${command}`,

  documentIsGood: "Dokumentet er i orden.",
  holds: "Dokumentet rummer",
  count: "Antal",
  counts: {
    sources: "Kilder",
    measures: "Måleenheder",
    departmentsToday: "Forvaltninger i dag",
    departmentsNew: "Forvaltninger, som et scenarie kan oprette",
    departmentsRequired: "Forvaltninger, som kommissoriet kræver",
    tasks: "Opgaver",
    freeTasks: "heraf frit placerede",
    areas: "Områder",
    scenarios: "Scenarier ud over uændret",
    rules: "Regler",
    limits: "Grænser",
    hensyn: "Hensyn",
    themes: "Temaer",
    effects: "Virkninger",
    namedSelections: "Navngivne fordelinger",
    selectionsBeforeRules: "Mulige valg, før reglerne er set efter",
  },
};

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
