import { exchangeBetween } from "../../allocation/exchange.ts";
import type { Explained, ExplanationPart } from "../../analyse/explain/explanation.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { signedText } from "../../text/numbers.ts";
import { remarkText } from "../../problem/texts/remark-text.ts";
import { noteText } from "../note-text.ts";
import { heading, left, paragraph, right, table, type Block } from "../document/document.ts";
import type { IdleReason } from "../words/explanation/words.ts";
import { differenceCell } from "../score-cell.ts";
import { isUnproven, partRange } from "../unproven-parts.ts";
import { words } from "../words/index.ts";

/** The parts that contribute, the largest first; those beyond `top` are added up, so that all that is shown adds up. */
export function reasonSection(
  problem: Problem,
  explanation: Explained,
  { language, top }: { readonly language: Language; readonly top: number },
): readonly Block[] {
  const { parts, shown, from, to } = explanation;
  const { range } = exchangeBetween(problem, from, to);
  const { explanation: say, contribution, theme, source, total } = words[language];
  const counting = parts.filter((part) => part.contribution !== 0);
  const idle = parts.length - counting.length;
  const idleBlocks = idle > 0 ? [paragraph(say.countNothing(idleCounts(explanation)))] : [];
  if (counting.length === 0) return [heading(say.partsHeading), ...(idle > 0 ? idleBlocks : [paragraph(say.nothing)])];
  const others = counting.slice(top);
  const tenths = others.reduce((sum, part) => sum + Math.round(10 * part.shown), 0);
  const rows = [
    ...counting
      .slice(0, top)
      .map((part) => [
        differenceCell(part.shown, partRange(explanation, part), language),
        ...reasonCells(problem, part, language),
      ]),
    ...(others.length > 0
      ? [[isUnproven(explanation) ? "?" : signedText(tenths / 10, language), "", say.others(others.length), ""]]
      : []),
    [differenceCell(shown, range, language), "", total, ""],
  ];
  const legend = [
    isUnproven(explanation) ? words[language].unprovenLegend : say.rounding,
    say.partsLegend,
    ...(others.length > 0 ? [say.othersLegend(counting.length)] : []),
  ];
  return [
    heading(say.partsHeading),
    table([right(contribution), left(theme), left(say.reason), left(source)], rows),
    paragraph(legend.join(" ")),
    ...idleBlocks,
  ];
}

/** How many parts contribute nothing, by the reason why: first what is so under any weights. */
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

function reasonCells(problem: Problem, part: ExplanationPart, language: Language): string[] {
  const statement = `${part.statement[language]}.`;
  const note = part.kind === "effect" ? noteText(part.note, language) : undefined;
  const applies = part.kind === "effect" && part.holds;
  const remark = note === undefined || applies ? note : words[language].explanation.doesNotApply(note);
  return [
    part.theme,
    remark === undefined ? statement : `${statement}\n${remark}`,
    remarkText(problem, part.basis, part.cites)[language],
  ];
}
