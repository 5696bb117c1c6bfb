import { formatNumber } from "../../../text/numbers.ts";
import type { TradeOffWords } from "./words.ts";

const n = (value: number): string => formatNumber(value, "da");
const many = (count: number, one: string, more: string): string => `${n(count)} ${count === 1 ? one : more}`;

export const danish: TradeOffWords = {
  yes: "ja",
  no: "nej",
  unknown: "?",
  number: "Nr.",
  numbered: (number) => `nr.\u00a0${n(number)}`,
  partOf: (share, of) => `${share} af ${of}`,

  exchange: {
    againstBest: (exchange) => `Mod den bedste: ${exchange}.`,
    against: (to, from, exchange) => `${to} mod ${from}: ${exchange}.`,
    same: "ens på alle hensyn",
    worseByAll: (ids) => `dårligere på alle hensyn: ingen vægte af ${ids} foretrækker den`,
    betterByAll: (ids) => `bedre på alle hensyn: alle vægte af ${ids} foretrækker den`,
    onlyLoses: (lost, ids) => `afgiver ${lost} og vinder intet: ingen vægte af ${ids} foretrækker den`,
    onlyGains: (gained, ids) => `vinder ${gained} og afgiver intet: ingen vægte af ${ids} foretrækker den anden`,
    trade: (lost, gained) => `afgiver ${lost} og vinder ${gained}`,
    notProven: (changes) => `ændrer sig med ${changes}: scorerne er ikke bevist, så ingen vægte nævnes`,
    amount: (amount, criterion) => `${amount} på ${criterion}`,
    lessThan: (amount) => `under ${amount}`,
    betterOnce: (conditions) => `bedre, når ${conditions}`,
    equalNow: (conditions) => `lige så god nu og bedre, når ${conditions}`,
    betterWhile: (conditions) => `bedre, så længe ${conditions}`,
    aboveRatio: (gains, loses, ratio, isBelowOne, now) =>
      `${gains} vejer mere end ${ratio} ${isBelowOne ? "af" : "gange"} ${loses} (nu ${now})`,
    above: (id, share, now) => `${id} vejer mere end ${share} af alt (nu ${now})`,
    below: (id, share, now) => `${id} vejer mindre end ${share} af alt (nu ${now})`,
    ofAll: "af alt",
    pointsLegend: "Hvad der vindes og afgives, er i point af scoren, 0 til 100.",
    shareLegend:
      "En procent af alt er en vægts andel af alle vægte, når den alene ændres, og de andre bevarer deres indbyrdes forhold.",
  },

  standing: {
    rank: (rank, of) => `Plads ${n(rank)} af ${many(of, "lovlig fordeling", "lovlige fordelinger")}.`,
    percentile: (percent) => `Den er mindst lige så god som ${percent} af dem.`,
    rankOnly: (rank) => `Plads ${n(rank)}.`,
    beyondRanks:
      "Dens plads kendes ikke: der er for mange lovlige fordelinger at opregne, og den er ikke blandt de første 1.000.",
    rankUnknown: "Dens plads kendes ikke.",
    unlawful: "Ulovlig og derfor uden plads: ressort show fortæller, hvilke regler den bryder.",
    efficient: (ids) =>
      `Efficient: ingen lovlig fordeling er mindst lige så god på hver af ${ids} og bedre på en af dem.`,
    efficientUnknown: "Om den er efficient, er ikke bevist.",
    notEfficient: "Ikke efficient",
    dominated: (ids, gains) =>
      `En anden lovlig fordeling er mindst lige så god på hver af ${ids} og bedre med ${gains} (point af scoren).`,
    gain: (amount, criterion) => `${amount} på ${criterion}`,
    dominatedBy: "Den adskiller sig i disse valg:",
    weightsHeading: "Hvilke vægte vælger den",
    bestUnder: (share, ids) => `Den er den bedste under ${share} af alle vægtninger af ${ids}.`,
    onlyOnEdge: (ids) => `Den er kun den bedste under enkelte vægtninger af ${ids} og deler pladsen dér.`,
    corners: "Vægtområdets hjørner:",
    neverBest: (ids) => `Ingen vægte af ${ids} gør den til den bedste.`,
    singleProof: "Beviset: en anden fordeling er højere på hver af dem og derfor under alle vægte.",
    dominatorProof: "Beviset: fordelingen ovenfor er højere på hver af dem og derfor under alle vægte.",
    mixtureProof:
      "Beviset: gennemsnittet af denne blanding er højere på hver af dem, så under alle vægte scorer en del af blandingen højere.",
    share: "Andel",
    mixtureMean: "Blandingens gennemsnit",
    itself: "Denne fordeling",
    alreadyBest: "Den er den bedste under vægtene, som de er.",
    nearest: (weights, points) =>
      `Den mindste ændring af vægtene, der gør den til den bedste, fører til ${weights}: ændringerne er tilsammen ${points} procentpoint.`,
    tryThis: (command) => `Prøv: ${command}`,
    incomplete: "Tiden løb ud: resten kendes ikke, og en score, hvis skala ikke er bevist, siger det nedenfor.",
  },

  compare: {
    measure: "",
    ofLawful: (of) => `Plads: af ${many(of, "lovlig fordeling", "lovlige fordelinger")}.`,
    efficient: "Efficient",
    bestUnder: "Andel af vægtninger",
    measuresLegend: (ids) =>
      `Scorer er 0 til 100. Efficient: ingen lovlig fordeling er mindst lige så god på hver af ${ids} og bedre på en af dem. Andel af vægtninger: under hvor mange af alle vægtninger af ${ids} den er den bedste.`,
    unknownLegend: "? betyder, at tiden løb ud, før det var kendt (--time-limit).",
    unknownRankLegend:
      "? som plads betyder, at der er for mange lovlige fordelinger at opregne, og at den ikke er blandt de første 1.000.",
    scenariosLegend: "× betyder, at scenariet er valgt.",
    exchangeHeading: (first) => `Hvad der byttes mod ${first}`,
  },

  overview: {
    heading: "Hvad der overhovedet kan nås",
    efficient: "Efficient",
    change: "Vægtændring",
    impossible: "umulig",
    isBest: "er bedst",
    points: (points) => `${points} %-p.`,
    landscape: ({ of, efficient, unsupported, ids }) =>
      `${of === null ? "" : `Der er ${many(of, "lovlig fordeling", "lovlige fordelinger")}. `}${many(efficient, "kombination", "kombinationer")} af scorer på ${ids} er ${efficient === 1 ? "efficient" : "efficiente"}: intet er bedre på én uden at være dårligere på en anden. Slet ingen vægte gør ${n(unsupported)} af ${efficient === 1 ? "den" : `disse ${n(efficient)}`} til den bedste.`,
    legend: (ids) =>
      `Vægtændring: hvor mange procentpoint (%-p.) vægtene af ${ids} i alt må ændres, før den er den bedste; umulig betyder, at ingen vægte gør den til den bedste.`,
    incomplete: "Tiden løb ud: ikke alt dette er bevist.",
  },
};
