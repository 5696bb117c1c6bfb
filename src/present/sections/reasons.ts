import { exchangeBetween } from "../../allocation/exchange.ts";
import type { Explained, ExplanationPart } from "../../analyse/explain/explanation.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { andText } from "../../text/list-text.ts";
import { many, whole } from "../../text/many.ts";
import { noteText } from "../texts/note-text.ts";
import { heading, paragraph, type Block } from "../document/document.ts";
import { textOf, type Inline } from "../document/inline.ts";
import { tableOf, type Column } from "../document/table.ts";
import { lineColumn } from "../tables/columns.ts";
import { differenceColumn, type ScoreDifference } from "../tables/difference-column.ts";
import { remarkLine } from "../texts/cites-text.ts";
import { isUnproven, partRange } from "./unproven-parts.ts";
import { roundingText } from "./difference.ts";
import { topText, type Showing } from "./rest.ts";
import { unprovenLegend } from "./scores.ts";
import { idSpan } from "../texts/spans.ts";

const say = {
  heading: { da: "Hvad der gør forskellen, det vigtigste først", en: "What makes the difference, the largest first" },
  contribution: { da: "Bidrag", en: "Contribution" },
  theme: { da: "Tema", en: "Theme" },
  reason: { da: "Hvad der gælder i den forklarede fordeling", en: "What holds in the explained allocation" },
  source: { da: "Kilde", en: "Source" },
  total: { da: "I alt", en: "Total" },
  doesNotApply: {
    da: (note: string) => `Gælder ikke: ${note}`,
    en: (note: string) => `Does not apply: ${note}`,
  },
  others: {
    da: (count: number) => many(count, "anden", "andre tilsammen", "da"),
    en: (count: number) => many(count, "other", "others together", "en"),
  },
  nothing: { da: "Intet, der måles, er forskelligt.", en: "Nothing that is measured differs." },
  countNothing: {
    da: (count: number, reasons: string) =>
      `${many(count, "forskel mere", "forskelle mere", "da")} tæller ikke, ${reasons}; CSV og JSON har ${count === 1 ? "den" : "dem"} med.`,
    en: (count: number, reasons: string) =>
      `${many(count, "further difference counts", "further differences count", "en")} nothing, ${reasons}; the CSV and the JSON hold ${count === 1 ? "it" : "them"}.`,
  },
  /** Reasons for a difference to contribute nothing; the first are named first. */
  idle: {
    noWeight: {
      da: "fordi temaet eller dets hensyn ingen vægt har",
      en: "because the theme or its hensyn has no weight",
    },
    distinguishesNot: {
      da: "fordi temaet ikke skelner mellem lovlige fordelinger",
      en: "because the theme does not distinguish between lawful allocations",
    },
    noPoints: { da: "fordi virkningen har 0 point", en: "because the effect has 0 points" },
    same: { da: "fordi det målte er det samme", en: "because what is measured stays the same" },
  },
  legend: {
    da: "En dårlig virkning taler imod en fordeling, hvor den gælder, og for en, hvor den ikke gælder.",
    en: "An effect that is bad speaks against an allocation in which it holds, and for one in which it does not.",
  },
};

type IdleReason = keyof typeof say.idle;

/** The parts that contribute, the largest first; those beyond `top` are added up, so that all that is shown adds up. */
export function reasonSection(
  problem: Problem,
  explanation: Explained,
  { language, top, namesOptions }: Showing & { readonly top: number },
): readonly Block[] {
  const { parts, difference, shown, from, to } = explanation;
  const { range } = exchangeBetween(problem, from, to);
  const counting = parts.filter((part) => part.contribution !== 0);
  const idle = parts.length - counting.length;
  const idleBlocks = idle > 0 ? [paragraph(idleText(idleCounts(explanation), language))] : [];
  if (counting.length === 0)
    return [heading(say.heading[language]), ...(idle > 0 ? idleBlocks : [paragraph(say.nothing[language])])];
  const others = counting.slice(top);
  const rows = [
    ...counting.slice(0, top).map((part) => reasonRow(problem, explanation, part, language)),
    ...(others.length > 0 ? [othersRow(explanation, others, language)] : []),
    { contribution: { value: difference, shown, range }, theme: "", reason: [say.total[language]], source: "" },
  ];
  const legend = [
    isUnproven(explanation) ? unprovenLegend(language) : roundingText(language),
    say.legend[language],
    ...(others.length > 0 && namesOptions === true ? [topText(counting.length, language)] : []),
  ];
  return [
    heading(say.heading[language]),
    tableOf(columnsOf(language), rows, { language }),
    paragraph(legend.join(" ")),
    ...idleBlocks,
  ];
}

/** A reason, what is left of them, or the whole. */
interface Row {
  readonly contribution: ScoreDifference | null;
  readonly theme: Inline;
  readonly reason: readonly Inline[];
  readonly source: Inline;
}

function reasonRow(problem: Problem, explanation: Explained, part: ExplanationPart, language: Language): Row {
  const remark = remarkOf(part, language);
  return {
    contribution: { value: part.contribution, shown: part.shown, range: partRange(explanation, part) },
    theme: [idSpan("theme", part.theme)],
    reason: [`${part.statement[language]}.`, ...(remark === undefined ? [] : [remark])],
    source: remarkLine(problem, part, language),
  };
}

/** Row of the reasons that are left out, added up as they are shown, so that everything that is shown adds up. */
function othersRow(explanation: Explained, others: readonly ExplanationPart[], language: Language): Row {
  const tenths = others.reduce((sum, part) => sum + Math.round(10 * part.shown), 0);
  const value = others.reduce((sum, part) => sum + part.contribution, 0);
  const contribution = isUnproven(explanation) ? null : { value, shown: tenths / 10 };
  return { contribution, theme: "", reason: [say.others[language](others.length)], source: "" };
}

function columnsOf(language: Language): readonly Column<Row>[] {
  return [
    differenceColumn({ key: "contribution", title: say.contribution[language] }, (row) => row.contribution, language),
    lineColumn("theme", say.theme[language], ({ theme }) => theme),
    {
      key: "reason",
      title: say.reason[language],
      type: "text",
      value: ({ reason }) => reason.map(textOf).join("\n"),
      shown: ({ reason }) => reason,
    },
    lineColumn("source", say.source[language], ({ source }) => source),
  ];
}

/** Number of parts that contribute nothing, by the reason: one that holds under any weights goes before the others. */
function idleCounts({ parts, themes }: Explained): Record<IdleReason, number> {
  const counts = { noPoints: 0, same: 0, distinguishesNot: 0, noWeight: 0 };
  for (const part of parts) {
    if (part.contribution !== 0) continue;
    if (part.kind === "effect" && part.points === 0) counts.noPoints++;
    else if (part.kind === "gauge" && part.raw === 0) counts.same++;
    else if (themes[part.theme]?.distinguishes === false) counts.distinguishesNot++;
    else counts.noWeight++;
  }
  return counts;
}

/** Number of differences that count nothing, and why: the reason, or where there are several, the number for each. */
function idleText(counts: Readonly<Record<IdleReason, number>>, language: Language): string {
  const reasons = (Object.keys(say.idle) as IdleReason[]).filter((reason) => counts[reason] > 0);
  const count = reasons.reduce((sum, reason) => sum + counts[reason], 0);
  const texts = reasons.map((reason) => {
    const why = say.idle[reason][language];
    return reasons.length === 1 ? why : `${whole(counts[reason], language)} ${why}`;
  });
  return say.countNothing[language](count, andText(texts, language));
}

/** The document's remark on an effect says what is so where it holds. */
export function remarkOf(part: ExplanationPart, language: Language): string | undefined {
  const note = part.kind === "effect" ? noteText(part.note, language) : undefined;
  if (part.kind === "gauge" || note === undefined) return undefined;
  return part.holds ? note : say.doesNotApply[language](note);
}
