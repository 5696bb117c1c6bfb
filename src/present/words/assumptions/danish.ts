import { formatNumber } from "../../../text/numbers.ts";
import type { AssumptionsWords } from "./words.ts";

const n = (value: number): string => formatNumber(value, "da");
const many = (count: number, one: string, more: string): string => `${n(count)} ${count === 1 ? one : more}`;

/** Of what is not exact there may be more. */
const atLeast = (count: number, exact: boolean): string => `${exact || count === 0 ? "" : "Mindst "}${n(count)}`;

export const danish: AssumptionsWords = {
  assumptionsPage: {
    title: "Hvad vinderen skylder antagelser og spænd",
    winner: (name, score) => `Vinderen efter dokumentets egne værdier er ${name} (score ${score} af 100).`,
    tiedWinner: (name, score, sharing) =>
      `Efter dokumentets egne værdier deler ${sharing === null ? "flere" : n(sharing)} fordelinger førstepladsen (score ${score} af 100). Vinderen nedenfor er ${name}: den står først alene efter rækkefølgen blandt lige (færrest ændrede områder, derefter dokumentets rækkefølge).`,
    counts: ({ assumed, others, ranged }) =>
      `${many(assumed, "antagelse", "antagelser")}${others === 0 ? "" : ` og ${many(others, "anden værdi", "andre værdier")} (med et spænd eller udledt)`}; ${n(ranged)} af dem har et spænd.`,
    alone: ({ changing, exact }) =>
      changing === 0 && !exact
        ? "Der blev ikke fundet nogen af disse, der alene skifter vinderen ud."
        : `${changing === 0 ? "Ingen" : atLeast(changing, exact)} af disse kan alene skifte vinderen ud, når alle andre værdier er, som de er.`,
    idle: (count) => `${n(count)} rører ikke noget, der har vægt.`,
    lookedAt: (count, { changing, exact }) =>
      `${many(count, "antagelse eller spænd blev", "antagelser og spænd blev")} set efter, før tiden løb ud; ${changing === 0 && !exact ? "der blev ikke fundet nogen af dem, der alene skifter vinderen ud" : `${atLeast(changing, exact).toLowerCase()} af dem kan alene skifte vinderen ud`}.`,
    changesHeading: "Hvad der alene kan skifte vinderen ud",
    value: "Værdi (lav–høj)",
    changes: "Skifter",
    wins: "Hvad der så vinder, ved de scenarier, der er anderledes",
    points: (_, figure) => `${figure} point`,
    atOrBelow: (value) => `fra ${value} og ned`,
    atOrAbove: (value) => `fra ${value} og op`,
    nothingLawful: "intet er lovligt",
    scenariosNamed: "Scenarierne i tabellen",
    changesLegend:
      "Skifter: den nærmeste værdi, nedad eller opad, hvor en anden bliver bedre ved den eller lige på den anden side, rundet udad. Længere ude kan vinderen komme igen; formaterne json og csv siger, om den klarer spændets ender.",
    notExact:
      "Fordelingerne er ikke listet, men søgt. Der er ledt efter skift ved spændenes ender, elleve steder på vejen ud til hver og derfra ved halvering: at der ikke er et nærmere, og intet hvor intet blev fundet, er en antagelse.",
    othersHeading: "Hvad der alene ikke ændrer noget",
    notFoundHeading: "Hvor der ikke blev fundet noget skift",
    others: (name, which, remark) => `${name}: ${which} (${remark})`,
    tasksOf: (count) => `${many(count, "opgave", "opgaver")} med et spænd`,
    scenariosOf: (count) => `${many(count, "scenarie", "scenarier")} med et spænd`,
    effectsCount: (count) => many(count, "virkning", "virkninger"),
    othersLegend: "Formaterne json og csv nævner hver af dem, der her kun er talt.",
    touches: (ids) => `som rører ${ids}`,
    touchesNothing: "som ikke rører noget, der har vægt",
    limit: (id) => `grænsen ${id}`,
    effectsOf: (theme, effects) => `${effects === 1 ? "Virkning" : "Virkninger"} på ${theme}`,
    togetherHeading: "Alt på én gang",
    drawn: (values, samples, seed) =>
      `${values === 1 ? "1 værdi er trukket tilfældigt i sit spænd" : `${n(values)} værdier er trukket tilfældigt i deres spænd, alle på én gang`}, ${many(samples, "gang", "gange")} (frø ${seed}), og alt er rangordnet på ny hver gang.`,
    first: "Første",
    worstRank: "Dårligste rang",
    largestRegret: "Største tab",
    unlawful: "Ulovlig",
    togetherLegend:
      "Nr.: efter dokumentets egne værdier. Første: andelen af trækningerne, hvor den har eller deler førstepladsen; ± er standardfejlen, udeladt hvor det er ingen eller alle trækninger (andelen er en acceptabilitet: Lahdelma og Salminen, SMAA-2, 2001). Dårligste rang: blandt alle lovlige fordelinger. Største tab (regret): de scorepoint af 100, som den bedste i en trækning højst var foran med (Savage 1951). 0 % og 100 % betyder ingen og alle af disse trækninger.",
    tiedLegend:
      "De, der har nr. =1, er lige gode efter dokumentets egne værdier. Hvilken af dem der kaldes vinderen, siger intet om, hvor tit den forbliver først.",
    unlawfulLegend: "Ulovlig: andelen af trækningerne, hvor en grænse forbyder den; rang og tab gælder de øvrige.",
    unknownRankLegend: "? som dårligste rang betyder, at de lovlige fordelinger ikke er listet.",
    restsHeading: "Hvad denne side selv hviler på",
    values: "Et tals egen værdi er midten af dets spænd (antagelse).",
    effectRange: (most) =>
      `En virkning har intet spænd i dokumentet. Den er sat til at ligge mellem 0 point, som om den ikke var der, og det dobbelte af sine point (højst ${n(most)}), i hele tal (antagelse).`,
    independence:
      "Hver værdi mellem lav og høj er regnet for lige så sandsynlig som enhver anden, og hver for uafhængig af de andre; summer, som en kilde oplyser, er ikke holdt fast (antagelse).",
    notVaried: (count, notZero) =>
      `${many(count, "tal eller virkning har", "tal og virkninger har")} intet spænd og er ikke varieret; ${count === 1 ? (notZero === 1 ? "det er ikke 0" : "det er 0") : `${n(notZero)} af dem er ikke 0`} (antagelse).`,
    incomplete: "Tiden løb ud: det, der er skrevet ud, er kendt, men ikke resten.",
  },
};
