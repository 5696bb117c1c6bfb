import type { Conflicts, Member } from "../../analyse/conflicts/member.ts";
import type { Language } from "../../text/bilingual.ts";
import { oneLine } from "../../text/one-line.ts";
import { heading, list, paragraph, title, type Block } from "../document/document.ts";
import { whole } from "../../text/many.ts";
import { bracketBlocks } from "./bracketed-pages.ts";

const say = {
  noneGrants: { da: "Ingen lovlig fordeling opfylder ønskerne", en: "No lawful allocation grants the wishes" },
  noneLawful: { da: "Dokumentet har ingen lovlig fordeling", en: "The document has no lawful allocation" },
  conflictsHeading: {
    da: (conflicts: number) =>
      `Hvad der ikke kan overholdes samtidig${conflicts === 1 ? "" : `, på ${whole(conflicts, "da")} måder`}`,
    en: (conflicts: number) =>
      `What cannot be kept together${conflicts === 1 ? "" : `, in ${whole(conflicts, "en")} ways`}`,
  },
  conflict: {
    da: (number: number, of: number) => `Konflikt ${whole(number, "da")} af ${whole(of, "da")}:`,
    en: (number: number, of: number) => `Conflict ${whole(number, "en")} of ${whole(of, "en")}:`,
  },
  conflictLegend: {
    da: "De kan ikke alle overholdes samtidig. Fjernes blot ét af dem, kan resten overholdes.",
    en: "These cannot all be kept. Without any one of them, the others could be kept together.",
  },
  aloneHeading: { da: "Hvad der slet ikke kan overholdes", en: "What cannot be kept at all" },
  aloneLegend: {
    da: "Intet valg af scenarier overholder det, hvad der end ellers opgives.",
    en: "No choice of scenarios keeps it, whatever else is given up.",
  },
  correctionsHeading: { da: "Hvad der kan opgives", en: "What to give up" },
  giveUpOne: {
    da: "Opgiv ét af følgende, så kan alt det andet overholdes:",
    en: "Give up one of the following, and all the rest can be kept:",
  },
  giveUp: {
    da: "Opgiv følgende, så kan alt det andet overholdes:",
    en: "Give up the following, and all the rest can be kept:",
  },
  together: { da: (texts: string) => `Tilsammen: ${texts}`, en: (texts: string) => `Together: ${texts}` },
  noCorrections: {
    da: "Intet ønske, ingen regel og ingen grænse, der kunne opgives, gør det muligt: kommissoriet selv udelukker det.",
    en: "No wish, rule or limit that could be given up makes it possible: the kommissorium itself rules it out.",
  },
  more: {
    da: (count: number) => `${whole(count, "da")} flere står i CSV og JSON.`,
    en: (count: number) => `${whole(count, "en")} more are in the CSV and the JSON.`,
  },
  incomplete: {
    da: "Tiden løb ud, eller der er for mange: der kan være flere konflikter og flere måder at opgive noget på.",
    en: "The time ran out, or there are too many: there may be more conflicts and more ways to give something up.",
  },
  nothingFound: {
    da: "Tiden løb ud, før en grund var bevist; giv mere tid.",
    en: "The time ran out before a reason was proven; allow more time.",
  },
};

/** More than these nobody reads. */
const MOST_SHOWN = 10;

/** The conflicts of an answer, as far as a page shows them. */
export type Reasons = Pick<Conflicts, "conflicts" | "corrections" | "complete">;

/** The reasons why an answer has no allocation, under a title that says so. */
export function infeasibleBlocks(conflicts: Reasons, language: Language): readonly Block[] {
  const called = isOfDocument(conflicts) ? say.noneLawful : say.noneGrants;
  return [title(called[language]), ...conflictBlocks(conflicts, language)];
}

/** True if the document has no lawful allocation whatever is wished: a conflict without a wish says so. */
export function isOfDocument({ conflicts }: Reasons): boolean {
  return conflicts.some((members) => members.every(({ kind }) => kind !== "wish"));
}

/** The ways out of conflicts, the smallest first, and the conflicts themselves, each with its sources and why. */
export function conflictBlocks({ conflicts, corrections, complete }: Reasons, language: Language): readonly Block[] {
  const members = [...conflicts, ...corrections].flat();
  const details = members.map(({ detailCites = [] }) => ({ cites: detailCites }));
  if (conflicts.length === 0 && corrections.length === 0)
    return complete ? [] : [paragraph(say.nothingFound[language])];
  return [
    ...correctionBlocks(corrections, complete, language),
    ...membersBlocks(conflicts, language),
    ...(complete ? [] : [paragraph(say.incomplete[language])]),
    ...bracketBlocks([...members, ...details], language),
  ];
}

function membersBlocks(conflicts: Reasons["conflicts"], language: Language): readonly Block[] {
  if (conflicts.length === 0) return [];
  const alone = conflicts.every(({ length }) => length === 1);
  return [
    heading(alone ? say.aloneHeading[language] : say.conflictsHeading[language](conflicts.length)),
    ...conflicts
      .slice(0, MOST_SHOWN)
      .flatMap((members, index) => [
        ...(conflicts.length === 1 ? [] : [paragraph(say.conflict[language](index + 1, conflicts.length))]),
        list(members.map((member) => memberText(member, members, language))),
      ]),
    ...more(conflicts.length, language),
    paragraph((alone ? say.aloneLegend : say.conflictLegend)[language]),
  ];
}

/**
 * A member of a conflict in words. Its detail, on what holds where the member is broken, explains something only beside
 * others, and of a wished scenario it goes without saying.
 */
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
  if (corrections.length === 0 && !complete) return [];
  if (corrections.length === 0)
    return [heading(say.correctionsHeading[language]), paragraph(say.noCorrections[language])];
  const items = corrections.slice(0, MOST_SHOWN).map((members) => {
    const texts = members
      .flatMap(({ text, needed }) => [text, ...(needed === undefined ? [] : [needed.text])])
      .map((text) => oneLine(text[language]))
      .join(" ");
    return members.length === 1 ? texts : say.together[language](texts);
  });
  return [
    heading(say.correctionsHeading[language]),
    paragraph((corrections.length === 1 ? say.giveUp : say.giveUpOne)[language]),
    list(items),
    ...more(corrections.length, language),
  ];
}

function more(count: number, language: Language): readonly Block[] {
  return count > MOST_SHOWN ? [paragraph(say.more[language](count - MOST_SHOWN))] : [];
}
