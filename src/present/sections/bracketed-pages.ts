import type { Effect } from "../../problem/problem.ts";
import { hasInferredPage } from "../../problem/texts/cite-text.ts";
import type { Language } from "../../text/bilingual.ts";
import { paragraph, type Block } from "../document/document.ts";

const say = {
  legend: {
    da: "Et sidetal i [ ] står ikke trykt på siden; det er fundet ved at tælle siderne.",
    en: "A page number in [ ] is not printed on the page; it was found by counting the pages.",
  },
};

/** A legend for brackets around page numbers, where some of the citations of a page have them. */
export function bracketBlocks(citing: readonly Pick<Effect, "cites">[], language: Language): readonly Block[] {
  return citing.some(({ cites }) => hasInferredPage(cites)) ? [paragraph(say.legend[language])] : [];
}
