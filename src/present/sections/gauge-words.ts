import type { Gauge, Problem } from "../../problem/problem.ts";
import { measureName } from "../../problem/texts/measure-text.ts";
import type { Language } from "../../text/bilingual.ts";
import { withinSentence } from "../../text/within-sentence.ts";

const say = {
  points: { da: "point", en: "points" },
  balance: {
    da: (measure: string) => `hvor jævnt ${measure} er fordelt`,
    en: (measure: string) => `how evenly ${measure} are spread`,
  },
  moved: {
    da: (measure: string) => `${measure}, der flytter`,
    en: (measure: string) => `${measure} that move`,
  },
};

/** Gauge of a theme, in a few words. */
export function gaugeWords(problem: Problem, gauge: Gauge, language: Language): string {
  if (gauge.kind === "points") return say.points[language];
  return say[gauge.kind][language](withinSentence(measureName(problem, gauge.measure, language)));
}
