import { scoreCell } from "../score-cell.ts";
import type { Infeasible, Stopped } from "../../analyse/question.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { formatNumber } from "../../text/numbers.ts";
import { infeasiblePage } from "../infeasible-page.ts";
import { heading, paragraph, type Block } from "../document/document.ts";
import { weightsText } from "../weights-text.ts";
import { words } from "../words/index.ts";
import { caveatSection } from "./caveats.ts";
import { differingBlocks } from "./differing.ts";

/** How an answer ended that does not hold everything: why there is nothing, or the best that is known. */
export function endingBlocks(
  problem: Problem,
  answer: { readonly status: "complete" } | Infeasible | Stopped,
  language: Language,
): readonly Block[] {
  switch (answer.status) {
    case "complete":
      return [];
    case "infeasible":
      return infeasiblePage(answer, language);
    case "stopped":
      return stoppedBlocks(problem, answer, language);
  }
}

/** The incumbent, with what another could score more. */
function stoppedBlocks(problem: Problem, { incumbent, bound }: Stopped, language: Language): readonly Block[] {
  const say = words[language];
  if (incumbent === null) return [heading(say.stopped.heading), paragraph(say.stopped.nothing)];
  const changes = differingBlocks(problem, {}, incumbent.selection, language);
  return [
    heading(say.stopped.heading),
    paragraph(say.stopped.incumbent(scoreCell(incumbent, language), boundText(bound, language))),
    paragraph(weightsText(problem, incumbent, language)),
    ...(changes.length === 0 ? [paragraph(`${say.today}.`)] : changes),
    ...caveatSection(problem, incumbent, language),
  ];
}

/** A bound, rounded up: to the nearest it might say of a score that nothing reaches it. */
export function boundText(bound: number, language: Language): string {
  return formatNumber(Math.ceil(1000 * bound) / 10, language, 1);
}
