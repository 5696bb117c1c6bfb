import type { Conflicts, Member } from "../../analyse/conflicts/member.ts";
import type { Language } from "../../text/bilingual.ts";
import { hasInferredPage } from "../../problem/texts/cite-text.ts";
import { oneLine } from "../../text/one-line.ts";
import { heading, list, paragraph, type Block } from "../document/document.ts";
import { words } from "../words/index.ts";

/** More than these nobody reads. */
const MOST_SHOWN = 10;

/** What a page says of conflicts. */
export type Reasons = Pick<Conflicts, "conflicts" | "corrections" | "complete">;

/** What could be given up, the smallest way out first; and what cannot be kept together, each with its sources and why. */
export function conflictBlocks({ conflicts, corrections, complete }: Reasons, language: Language): readonly Block[] {
  const say = words[language].whyNot;
  const cites = [...conflicts, ...corrections]
    .flat()
    .flatMap((member) => [...member.cites, ...(member.detailCites ?? [])]);
  if (conflicts.length === 0 && corrections.length === 0) return complete ? [] : [paragraph(say.nothingFound)];
  return [
    ...correctionBlocks(corrections, complete, language),
    ...membersBlocks(conflicts, language),
    ...(complete ? [] : [paragraph(say.conflictsIncomplete)]),
    ...(hasInferredPage(cites) ? [paragraph(words[language].bracketLegend)] : []),
  ];
}

function membersBlocks(conflicts: Reasons["conflicts"], language: Language): readonly Block[] {
  if (conflicts.length === 0) return [];
  const say = words[language].whyNot;
  const alone = conflicts.every(({ length }) => length === 1);
  return [
    heading(alone ? say.aloneHeading : say.conflictsHeading(conflicts.length)),
    ...conflicts
      .slice(0, MOST_SHOWN)
      .flatMap((members, index) => [
        ...(conflicts.length === 1 ? [] : [paragraph(say.conflict(index + 1, conflicts.length))]),
        list(members.map((member) => memberText(member, members, language))),
      ]),
    ...more(conflicts.length, language),
    paragraph(alone ? say.aloneLegend : say.conflictLegend),
  ];
}

/** What is so where a member is broken says why only beside others, and of a wished scenario it goes without saying. */
function memberText(
  { id, text, detail, subject, kind }: Member,
  { length }: readonly Member[],
  language: Language,
): string {
  const isChoice = kind === "wish" && subject.scenarios.length > 0;
  // What a wish says is what was typed; rules and limits bear names by which errors and rows call them, too.
  const demand = kind === "wish" ? oneLine(text[language]) : `${oneLine(id)}: ${oneLine(text[language])}`;
  if (detail === undefined || isChoice || length === 1) return demand;
  return `${demand} ${oneLine(detail[language])}`;
}

function correctionBlocks(
  corrections: readonly (readonly Member[])[],
  complete: boolean,
  language: Language,
): readonly Block[] {
  const say = words[language].whyNot;
  if (corrections.length === 0 && !complete) return [];
  if (corrections.length === 0) return [heading(say.correctionsHeading), paragraph(say.noCorrections)];
  const items = corrections.slice(0, MOST_SHOWN).map((members) => {
    const texts = members
      .flatMap(({ text, needed }) => [text, ...(needed === undefined ? [] : [needed.text])])
      .map((text) => oneLine(text[language]))
      .join(" ");
    return members.length === 1 ? texts : say.together(texts);
  });
  return [
    heading(say.correctionsHeading),
    paragraph(corrections.length === 1 ? say.giveUp : say.giveUpOne),
    list(items),
    ...more(corrections.length, language),
  ];
}

function more(count: number, language: Language): readonly Block[] {
  return count > MOST_SHOWN ? [paragraph(words[language].whyNot.moreInJson(count - MOST_SHOWN))] : [];
}
