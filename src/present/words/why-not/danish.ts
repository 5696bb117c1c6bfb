import { formatNumber } from "../../../text/numbers.ts";
import type { WhyNotWords } from "./words.ts";

const n = (value: number): string => formatNumber(value, "da");

export const danish: WhyNotWords = {
  whyNot: {
    noneGrants: "Ingen lovlig fordeling opfylder ønskerne",
    noneLawful: "Dokumentet har ingen lovlig fordeling",
    conflictsHeading: (conflicts) =>
      conflicts === 1
        ? "Hvad der ikke kan holdes på samme tid"
        : `Hvad der ikke kan holdes på samme tid, på ${n(conflicts)} måder`,
    conflict: (number, of) => `Konflikt ${n(number)} af ${n(of)}:`,
    conflictLegend: "De kan ikke alle holdes på samme tid. Uden blot ét af dem kunne de andre holdes sammen.",
    aloneHeading: "Hvad der slet ikke kan holdes",
    aloneLegend: "Intet valg af scenarier holder det, hvad der end ellers opgives.",
    correctionsHeading: "Hvad der kan opgives",
    giveUpOne: "Opgiv ét af følgende, så kan alt det andet holdes:",
    giveUp: "Opgiv følgende, så kan alt det andet holdes:",
    together: (texts) => `Tilsammen: ${texts}`,
    noCorrections:
      "Intet ønske, ingen regel og ingen grænse, der kunne opgives, gør det muligt: kommissoriet selv udelukker det.",
    moreInJson: (count) => `${n(count)} flere er i formaterne json, ndjson og csv.`,
    conflictsIncomplete:
      "Tiden løb ud, eller der er for mange: der kan være flere konflikter og flere måder at opgive noget på.",
    nothingFound: "Tiden løb ud, før en grund var bevist; giv mere tid (--time-limit).",
  },
};
