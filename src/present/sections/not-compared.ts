import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { paragraph, type Block } from "../document/document.ts";
import { line, type Inline } from "../document/inline.ts";
import { criteriaLine, criterionIdsLine } from "../texts/spans.ts";

const say = {
  others: {
    da: (names: Inline, ids: Inline) =>
      line`Her er der ikke sammenlignet efter ${names}: det, der siges om vægte og om at være efficient, gælder kun ${ids}.`,
    en: (names: Inline, ids: Inline) =>
      line`Not compared by here: ${names}. What is said of weights and of being efficient holds among ${ids} only.`,
  },
  single: {
    da: (name: Inline) => line`Der sammenlignes kun efter ${name}, så her er intet at veje det op imod.`,
    en: (name: Inline) => line`Compared by ${name} alone, so that there is nothing to weigh it against here.`,
  },
};

/**
 * Remarks on the criteria of a comparison: that there is only one, and which hensyn are left out; these are not told where
 * single themes are compared.
 */
export function notComparedBlocks(problem: Problem, by: readonly string[], language: Language): readonly Block[] {
  const all = problem.hensyn.map(({ id }) => id);
  const others = all.filter((id) => !by.includes(id));
  const isLeftOut = others.length > 0 && by.length > 0 && by.every((id) => all.includes(id));
  return [
    ...(by.length === 1 ? [paragraph(say.single[language](criteriaLine(problem, by, language)))] : []),
    ...(isLeftOut
      ? [paragraph(say.others[language](criteriaLine(problem, others, language), criterionIdsLine(problem, by)))]
      : []),
  ];
}
