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
    da: (name: Inline) =>
      line`Der er kun ét kriterium, ${name}, og derfor intet at veje det op imod: alle vægte giver det samme.`,
    en: (name: Inline) =>
      line`There is only one criterion, ${name}, and so nothing to weigh it against: all weights give the same.`,
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
