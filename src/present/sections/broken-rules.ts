import type { Evaluation } from "../../allocation/evaluation.ts";
import { verify } from "../../allocation/verify.ts";
import type { NamedSelection, Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { oneLine } from "../../text/one-line.ts";
import { list, paragraph, type Block } from "../document/document.ts";
import { line, type Inline } from "../document/inline.ts";
import { remarkLine } from "../texts/cites-text.ts";
import { allocationLine } from "../texts/named-text.ts";

const say = {
  unlawful: {
    da: (name: Inline) => line`${name} er ikke lovlig:`,
    en: (name: Inline) => line`${name} is not lawful:`,
  },
};

/** The rules that an allocation breaks, if it does, each with what is so and its sources. */
export function brokenRuleBlocks(
  problem: Problem,
  { lawful, selection }: Evaluation,
  named: NamedSelection | undefined,
  language: Language,
): readonly Block[] {
  if (lawful) return [];
  const broken = verify(problem, selection).rules.filter(({ holds }) => !holds);
  return [
    paragraph(say.unlawful[language](allocationLine(problem, selection, named, language))),
    list(
      broken.map(({ id, detail, cites }) => {
        const sources = remarkLine(problem, { cites }, language);
        return line`${oneLine(id)}: ${oneLine(detail[language])} (${sources})`;
      }),
    ),
  ];
}
