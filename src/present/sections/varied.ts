import type { AssumptionItem } from "../../analyse/assumptions/assumptions.ts";
import type { Varied } from "../../analyse/assumptions/vary.ts";
import { MOST_POINTS } from "../../problem/most-points.ts";
import type { Language } from "../../text/bilingual.ts";
import { andText } from "../../text/list-text.ts";
import { many, whole } from "../../text/many.ts";
import { heading, list, type Block } from "../document/document.ts";

const say = {
  varied: {
    da: (what: string) => `Her varierer ${what}.`,
    en: (what: string) => `What varies here: ${what}.`,
  },
  nothing: { da: "Her varierer intet.", en: "Nothing varies here." },
  strengths: {
    da: (count: number) =>
      `styrken af ${many(count, "virkning", "virkninger", "da")}, hvis point er kodning og ikke står i en kilde (fra 0 point til det dobbelte)`,
    en: (count: number) =>
      `the strength of ${many(count, "effect", "effects", "en")}, whose points are coding and stand in no source (from 0 points to twice as many)`,
  },
  ranges: {
    da: (count: number) => `${many(count, "tal", "tal", "da")} med et spænd (fra lav til høj)`,
    en: (count: number) => `${many(count, "figure", "figures", "en")} with a range (from low to high)`,
  },
  left: {
    strengths: {
      da: "Virkningernes styrker er holdt fast.",
      en: "The strengths of effects were kept as they are.",
    },
    ranges: { da: "Tallene er holdt fast.", en: "The figures were kept as they are." },
  },
  restsHeading: { da: "Hvad denne side selv hviler på", en: "What this page itself rests on" },
  values: {
    da: "Et tals egen værdi er midten af dets spænd (antagelse).",
    en: "A figure's own value is the middle of its range (assumption).",
  },
  effectRange: {
    da: (most: number) =>
      `En virkning har intet spænd i dokumentet. Den er sat til at ligge mellem 0 point, som om den ikke var der, og det dobbelte af sine point (højst ${whole(most, "da")}), i hele tal (antagelse).`,
    en: (most: number) =>
      `An effect has no range in the document. It was taken to lie between 0 points, as if it were not there, and twice its points (at most ${whole(most, "en")}), in whole numbers (assumption).`,
  },
  independence: {
    da: "Hver værdi mellem lav og høj er regnet for lige så sandsynlig som enhver anden, og hver for uafhængig af de andre; summer, som en kilde oplyser, er ikke holdt fast (antagelse).",
    en: "Every value between low and high was taken to be as likely as any other, and each to be independent of the others; sums that a source states are not kept (assumption).",
  },
  notVaried: {
    da: (count: number, notZero: number) =>
      `${many(count, "tal eller virkning har", "tal og virkninger har", "da")} intet spænd og er ikke varieret; ${count === 1 ? (notZero === 1 ? "det er ikke 0" : "det er 0") : notZero === 0 ? "de er alle 0" : `${whole(notZero, "da")} af dem er ikke 0`} (antagelse).`,
    en: (count: number, notZero: number) =>
      `${many(count, "figure or effect has", "figures and effects have", "en")} no range, and ${count === 1 ? "was" : "were"} not varied; ${count === 1 ? (notZero === 1 ? "it is not 0" : "it is 0") : notZero === 0 ? "all of them are 0" : `${whole(notZero, "en")} of them ${notZero === 1 ? "is" : "are"} not 0`} (assumption).`,
  },
};

/** The values that vary on a page, in words, and those that were left as they are. */
export function variedText(ranged: readonly AssumptionItem[], vary: readonly Varied[], language: Language): string {
  const count = (of: AssumptionItem["kind"]): number => ranged.filter(({ kind }) => kind === of).length;
  const [effects, figures] = [count("effect"), count("quantity")];
  const what = [
    ...(effects > 0 ? [say.strengths[language](effects)] : []),
    ...(figures > 0 ? [say.ranges[language](figures)] : []),
  ];
  return [
    what.length === 0 ? say.nothing[language] : say.varied[language](andText(what, language)),
    ...(["strengths", "ranges"] as const)
      .filter((each) => !vary.includes(each))
      .map((each) => say.left[each][language]),
  ].join(" ");
}

/** The assumptions of the varying itself. */
export function restsSection(
  items: readonly AssumptionItem[],
  ranged: readonly AssumptionItem[],
  language: Language,
): readonly Block[] {
  const fixed = items.length - ranged.length;
  const lines = [
    ...(ranged.some(({ kind }) => kind === "quantity") ? [say.values[language]] : []),
    ...(ranged.some(({ kind }) => kind === "effect") ? [say.effectRange[language](MOST_POINTS)] : []),
    ...(ranged.length > 0 ? [say.independence[language]] : []),
    ...(fixed > 0
      ? [say.notVaried[language](fixed, items.filter(({ low, high }) => low === high && low !== 0).length)]
      : []),
  ];
  return lines.length === 0 ? [] : [heading(say.restsHeading[language]), list(lines)];
}
