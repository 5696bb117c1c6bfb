import type { Bilingual, Language } from "../../text/bilingual.ts";
import { inBoth } from "../../text/in-both.ts";
import { figureText } from "../../text/numbers.ts";
import { withinSentence } from "../../text/within-sentence.ts";
import type { Limit, Problem } from "../problem.ts";
import { measureOfSum } from "../quantities.ts";
import { measureName, measureUnit } from "./measure-text.ts";

/** A limit in words, its sum and its bounds: `the sum of staff in TMF is at most 800 FTE`. */
export function limitText(problem: Problem, { sum, min, max }: Limit): Bilingual {
  const measure = measureOfSum(sum);
  const unit = (language: Language): string =>
    measure === undefined ? "" : ` ${measureUnit(problem, measure, language)}`;
  const bounds = (language: Language, least: string, most: string): string =>
    [
      ...(min === undefined ? [] : [`${least} ${figureText(min, language)}`]),
      ...(max === undefined ? [] : [`${most} ${figureText(max, language)}`]),
    ].join({ da: " og ", en: " and " }[language]) + unit(language);
  const da = bounds("da", "mindst", "højst");
  const en = bounds("en", "at least", "at most");
  const named = inBoth((language) => withinSentence(measureName(problem, measure ?? "", language)));
  if ("moved" in sum) {
    return {
      da: `summen af ${named.da} i de opgaver, der skifter forvaltning, er ${da}`,
      en: `the sum of ${named.en} of the tasks that change department is ${en}`,
    };
  }
  if ("used" in sum) {
    return { da: `forbruget af ${sum.used} er ${da}`, en: `the use of ${sum.used} is ${en}` };
  }
  if ("load" in sum) {
    return {
      da: `summen af ${named.da} i ${sum.department} er ${da}`,
      en: `the sum of ${named.en} in ${sum.department} is ${en}`,
    };
  }
  return {
    da: `antallet af opgaver i ${sum.department} er ${da}`,
    en: `the number of tasks in ${sum.department} is ${en}`,
  };
}
