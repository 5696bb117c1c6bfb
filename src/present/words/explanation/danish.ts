import { formatNumber } from "../../../text/numbers.ts";
import { idleReasons } from "./idle-reasons.ts";
import type { ExplanationWords, IdleReason } from "./words.ts";

const n = (value: number): string => formatNumber(value, "da");
const many = (count: number, one: string, more: string): string => `${n(count)} ${count === 1 ? one : more}`;

const IDLE: Readonly<Record<IdleReason, string>> = {
  noWeight: "fordi temaet eller dets hensyn ingen vægt har",
  distinguishesNot: "fordi temaet ikke skelner mellem lovlige fordelinger",
  noPoints: "fordi virkningen har 0 point",
  same: "fordi det målte er det samme",
};

const BASES = ["stated", "derived", "assumed"] as const;
/** The verb and the rest. */
const BASIS = { stated: ["siges", "af en kilde"], derived: ["er", "udledt"], assumed: ["er", "antaget"] } as const;

/** How many of some figures are assumptions. */
function ofFigures(count: number, assumed: number): string {
  if (assumed === 0) return "";
  if (assumed < count) return ` (${n(assumed)} af disse tal er ${assumed === 1 ? "en antagelse" : "antagelser"})`;
  return count === 1 ? " (en antagelse)" : " (alle antagelser)";
}

export const danish: ExplanationWords = {
  explanation: {
    title: "Hvad forskellen består af",
    explained: (name, score) => `Forklaret: ${name} (${score})`,
    versus: (name, score) => `Holdt op mod: ${name} (${score})`,
    score: (score, lawful) => `score ${score}${lawful ? "" : ", ulovlig"}`,
    difference: (signed, to, from) => `Forskellen i score er ${signed}: fra ${from} til ${to}.`,
    unlawful: (name) => `${name} er ikke lovlig:`,
    stopped: "Tiden løb ud: ikke alt dette er bevist.",
    bestKnown: {
      to: "Den forklarede fordeling er den bedste, der var mødt til da, og det er ikke bevist, at den er den bedste af alle.",
      from: "Den, der sammenlignes med, er den bedste, der var mødt til da, og det er ikke bevist, at den er den bedste af alle.",
    },
    tied: {
      to: "Andre fordelinger har samme score som den forklarede: den står først alene efter rækkefølgen blandt lige (færrest ændrede områder, derefter dokumentets rækkefølge).",
      from: "Andre fordelinger har samme score som den, der holdes op mod: den står først alene efter rækkefølgen blandt lige (færrest ændrede områder, derefter dokumentets rækkefølge).",
    },
    differs: "Hvad den forklarede fordeling har anderledes end den anden",
    insteadOf: (scenario) => `(i stedet for ${scenario})`,
    byTheme: "Forskellen efter hensyn og tema",
    scoreDifference: "Score",
    points: (signed) => `${signed} point`,
    hoover: (signed) => `Hoover-indeks ${signed}`,
    whose: "Det målte og scoren er den forklarede fordelings minus den andens.",
    contributionLegend:
      "Bidrag = forskel i score × temaets vægt × hensynets vægt; bidragene lægges sammen til forskellen i score.",
    partsHeading: "Hvad der gør forskellen, det vigtigste først",
    reason: "Hvad der gælder i den forklarede fordeling",
    doesNotApply: (note) => `Gælder ikke: ${note}`,
    others: (count) => many(count, "anden", "andre tilsammen"),
    othersLegend: (all) => `--top ${all} viser alle.`,
    nothing: "Intet, der måles, er forskelligt.",
    countNothing: (counts) => {
      const [count, reasons] = idleReasons(counts, IDLE, "da");
      const which = many(count, "forskel mere", "forskelle mere");
      return `${which} tæller ikke, ${reasons}; formaterne json og csv har ${count === 1 ? "den" : "dem"} med.`;
    },
    rounding:
      "Bidragene er point af scoren på 100 under disse vægte og summer præcist: de er afrundet, så de gør, og to ens kan afvige med 0,1.",
    partsLegend: "En dårlig virkning taler imod en fordeling, hvor den gælder, og for en, hvor den ikke gør.",
    loadBefore: "Holdt op mod",
    loadAfter: "Forklaret",
    change: "Ændring",
    noTasksLegend: "– Forvaltningen har ingen opgaver dér.",
    task: "Opgave",
    way: "Fra → til",
    figure: "Tal",
    zeroTasks: (count, assumed) =>
      `${many(count, "opgave mere", "opgaver mere")} med tallet 0${ofFigures(count, assumed)}.`,
    assumedLoadLegend: "* Belastningen medregner tal, der er antagelser, i mindst en af de to.",
    assumedLegend: "* Tallet er en antagelse.",
    effectsByBasis: (count) => {
      const effects = count.stated + count.derived + count.assumed;
      const [only, ...others] = BASES.filter((basis) => count[basis] > 0);
      if (only === undefined) return "";
      if (effects === 1) return `Den eneste virkning, der gør forskellen, ${BASIS[only].join(" ")}.`;
      if (others.length === 0) return `De ${n(effects)} virkninger, der gør forskellen, ${BASIS[only].join(" alle ")}.`;
      return `Af de ${n(effects)} virkninger, der gør forskellen: ${[only, ...others].map((basis) => `${n(count[basis])} ${BASIS[basis].join(" ")}`).join(", ")}.`;
    },
    assumedSum: (signed) => `Det, der helt eller delvis hviler på en antagelse, bidrager med ${signed} i alt.`,
  },
};
