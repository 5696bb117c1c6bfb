import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { paragraph, type Block } from "../document/document.ts";
import { line, type Inline } from "../document/inline.ts";
import { criteriaLine, criterionIdsLine } from "../texts/spans.ts";

const say = {
  da: (names: Inline, ids: Inline) =>
    line`Her er der ikke sammenlignet efter ${names}: det, der siges om vægte og om at være efficient, gælder kun ${ids}.`,
  en: (names: Inline, ids: Inline) =>
    line`Not compared by here: ${names}. What is said of weights and of being efficient holds among ${ids} only.`,
};

/** Remark on the hensyn that a comparison by others leaves out; none where single themes are compared. */
export function notComparedBlocks(problem: Problem, by: readonly string[], language: Language): readonly Block[] {
  const all = problem.hensyn.map(({ id }) => id);
  const others = all.filter((id) => !by.includes(id));
  if (others.length === 0 || by.length === 0 || !by.every((id) => all.includes(id))) return [];
  return [paragraph(say[language](criteriaLine(problem, others, language), criterionIdsLine(problem, by)))];
}
