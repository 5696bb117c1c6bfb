import { formatNumber } from "../../../text/numbers.ts";
import type { TradeOffWords } from "./words.ts";

const n = (value: number): string => formatNumber(value, "da");
const many = (count: number, one: string, more: string): string => `${n(count)} ${count === 1 ? one : more}`;

export const danish: TradeOffWords = {
  number: "Nr.",
  shownOf: (shown, of) => `${n(shown)} af ${n(of)} er vist; --top ${of} viser alle.`,

  regions: {
    intro: (best, criteria) =>
      `Af alle vægtninger af ${criteria}, hver lige så sandsynlig som enhver anden: hvor ofte en fordeling er ${best === 1 ? "den bedste" : `blandt de ${n(best)} bedste`}.`,
    exact: "Andelene er eksakte.",
    sampled: (samples, seed) =>
      `Andelene er anslået ved ${many(samples, "tilfældig vægtning", "tilfældige vægtninger")} (frø ${seed}); ± er standardfejlen.`,
    incomplete: "Tiden løb ud: andelene er ikke fuldstændige.",
    share: "Andel",
    legend: (best, ids) =>
      `Andel: af alle vægtninger af ${ids} de, hvor den er ${best === 1 ? "den bedste" : `blandt de ${n(best)} bedste`}. Antal: hvor mange lovlige fordelinger der har de samme scorer.`,
    centralLegend: (ids) =>
      `Under ${ids} står de centrale vægte for hver, gennemsnittet af de vægtninger, hvor den er den bedste: sådan vejer typisk den, der vælger den.`,
    placesHeading: "Pladser og centrale vægte",
    placesLegend: (shown, best) =>
      `Under 1, 2 og så videre står andelen af vægtninger, hvor den har den plads${shown < best ? ` (de første ${n(shown)}; formaterne csv og json rummer alle ${n(best)})` : ""}.`,
    regionsHeading: (best) => (best === 1 ? "Vægtområdernes hjørner" : `Vægtområder med de samme ${n(best)} bedste`),
    best: "Bedst",
    cornersLegend: "Hver linje er et hjørne af vægtområdet: enhver vægtning mellem hjørnerne hører til det.",
    regionsLegend: (best) =>
      best === 1
        ? "Et vægtområde er alle vægtninger, der har den samme bedste."
        : `Et vægtområde er alle vægtninger, der har de samme ${n(best)} bedste, i den rækkefølge, de har i dets midte.`,
  },

  stability: {
    heading: "Hvor fast den bedste ligger",
    winner: (weights, name) => `Under vægtene ${weights} er den bedste ${name}.`,
    hensyn: "Hensyn",
    now: "Nu",
    staysFrom: "Fra",
    staysTo: "Til",
    below: "Bedst derunder",
    above: "Bedst derover",
    takeover: (name, scenarios) => (scenarios === "" ? name : `${name} (${scenarios})`),
    aloneLegend:
      "Den forbliver den bedste, så længe én vægt ligger mellem fra og til, og de andre bevarer deres indbyrdes forhold. I parentes står de scenarier, hvori den, der tager over, er anderledes.",
    together: (change, weights, takeover) =>
      `Når alle vægte må ændres: ingen ændringer, der tilsammen er under ${change} procentpoint, gør en anden til den bedste. De nærmeste vægte, hvor en anden bliver lige så god, er ${weights}; det er ${takeover}.`,
    justAsGood: (takeover) => `En anden er allerede lige så god under disse vægte: ${takeover}.`,
    never: (ids) => `Ingen vægte af ${ids} gør en anden til den bedste.`,
    incomplete: "Tiden løb ud: hvor fast den bedste ligger, er ikke bevist til ende.",
  },

  standing: {
    rank: (rank, of) => `Plads ${n(rank)} af ${many(of, "lovlig fordeling", "lovlige fordelinger")}.`,
    rankOnly: (rank) => `Plads ${n(rank)}.`,
    beyondRanks:
      "Dens plads kendes ikke: der er for mange lovlige fordelinger at opregne, og den er ikke blandt de første 1.000.",
    rankUnknown: "Dens plads kendes ikke.",
    weightsHeading: "Hvilke vægte vælger den",
    alreadyBest: "Den er den bedste under vægtene, som de er.",
    incomplete: "Tiden løb ud: resten kendes ikke, og en score, hvis skala ikke er bevist, siger det nedenfor.",
  },
};
