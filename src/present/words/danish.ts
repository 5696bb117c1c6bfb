import { formatNumber } from "../../text/numbers.ts";
import { withinSentence } from "../../text/within-sentence.ts";
import type { Words } from "./words.ts";

const n = (value: number): string => formatNumber(value, "da");
const many = (count: number, one: string, more: string): string => `${n(count)} ${count === 1 ? one : more}`;

export const danish: Words = {
  unchanged: "uændret",
  nothingElse: "intet mere",
  bracketLegend: "Et sidetal i [ ] er ikke trykt på siden, men talt.",
  sources: (cites) => `Kilder: ${cites}.`,

  rank: "Nr.",
  score: "Score",
  weight: "Vægt",
  contribution: "Bidrag",
  difference: "Forskel fra i dag",
  differenceBesides: "Forskel fra i dag ud over det fælles",
  weights: "Vægte",
  unprovenLegend:
    "Hvor der står to tal, ligger det rigtige imellem dem: det værste og det bedste af alle lovlige fordelinger er ikke bevist. Derfor går tallene ikke op.",
  weightsRounded: "De viste vægte er afrundet og summer ikke præcist til 100\u00a0%.",
  themeWeights: "Temaernes vægte",
  within: (hensyn, weights) => `inden for ${hensyn}: ${weights}`,
  tieLegend: "= betyder, at flere deler pladsen.",
  common: (allocations) => `Fælles for de ${n(allocations)} fordelinger i forhold til i dag`,

  ownSelection: "Eget valg",
  stopped: {
    heading: "Tiden løb ud",
    nothing: "Der er ikke fundet en lovlig fordeling, og det er heller ikke bevist umuligt. Giv mere tid.",
    incumbent: (score, bound) =>
      `Den bedste lovlige fordeling, der er fundet, får ${score} af 100 point. Det er ikke bevist, at den er den bedste; ingen anden får over ${bound}.`,
    scoreWithin: (low, high) => `Scoren ligger mellem ${low} og ${high}: skalaen for nogle temaer er ikke bevist.`,
    themeWithin: (theme, low, high) =>
      `${theme}: målt på det bedste og det værste, der kendes; scoren ligger mellem ${low} og ${high}.`,
  },
  today: "Fordelingen i dag",
  scoreOf: (score) => `Score ${score} af 100.`,
  lawful: "Lovlig: alle regler er overholdt.",
  unlawful: (broken) => `Ulovlig: ${many(broken, "regel", "regler")} er brudt.`,
  unconfirmed: (areas, count) =>
    `Ingen kilde bekræfter valget i ${count === 1 ? "dette område" : "disse områder"}: ${areas}.`,
  unconfirmedShort: (areas, of) => `(${n(areas)} af ${many(of, "område", "områder")} ubekræftet)`,
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
  assumedBehind: (theme, { assumed, of, zero }) =>
    `${theme}: ${n(assumed)} af ${n(of)} tal bag tallet er antaget${zeroPart(assumed, zero)}.`,
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
  assumedLoads: (assumed, of) => `For ${n(assumed)} af ${many(of, "opgave", "opgaver")} er tallet antaget.`,

  numbersSources: "Hvor tallene kommer fra",
  theme: "Tema",
  basedOn: "Bygger på",
  effectsThatHold: (count) => many(count, "virkning, der gælder her", "virkninger, der gælder her"),
  measuredTasks: (measure) => `${measure} for hver opgave`,
  movedTasks: (measure) => `${measure} for de opgaver, der flytter`,

  assumptions: "Hvad der hviler på antagelser",
  effectsByBasis: ({ stated, derived, assumed }) =>
    `${one(stated + derived + assumed, "Af den ene virkning", "Af de %n virkninger")}, der gælder her og har vægt: ${n(stated)} siges af en kilde, ${n(derived)} er udledt, ${n(assumed)} er antaget.`,
  gaugeUses: (theme, measure) => `${theme} måles på ${withinSentence(measure)}`,
  limitUses: (limit, measure) => `Grænsen ${limit} måles på ${withinSentence(measure)}`,
  assumedFigures: (uses, { assumed, of, zero }) =>
    `${uses}: ${n(assumed)} af ${many(of, "tal", "tal")} er antaget${zero > 0 ? `, ${n(zero)} af dem som 0` : ""}.`,
  assumptionsWarning: "Andre antagelser giver andre scorer. Brug tallene til at sammenligne og ikke som facit.",

  bestOf: (best, of) =>
    `${one(best, "Den bedste", "De %n bedste")} af ${many(of, "lovlig fordeling", "lovlige fordelinger")} under dokumentets egne vægte.`,
  namedHeading: "Hvor navngivne fordelinger står",
  allocation: "Fordeling",
  place: "Plads",
  toTheBest: "Til den bedste",
  unlawfulShort: "ulovlig",
  caveat: (name, note) => `${name}: ${note}`,
  beforeYouUseThis: "Før du bruger det",
  pointsAreReadings: "Virkningernes point er dokumentets læsning af kilderne og står ikke i dem.",
  weightsAreYours: (command) =>
    `Vægtene er dine at vælge; dokumentets er kun et udgangspunkt, og med andre vægte kan en anden fordeling blive den bedste. Prøv: ${command}`,
};

/** One text for 1 and another for every other count, which stands where the text has `%n`. */
function one(count: number, single: string, several: string): string {
  return count === 1 ? single : several.replace("%n", n(count));
}

function zeroPart(assumed: number, zero: number): string {
  if (zero === 0) return "";
  if (zero < assumed) return `, ${n(zero)} af dem som 0`;
  return assumed === 1 ? ", nemlig som 0" : ", alle som 0";
}
