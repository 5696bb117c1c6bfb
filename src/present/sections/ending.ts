import { scoreLine } from "../texts/score-text.ts";
import type { Infeasible, Stopped } from "../../analyse/question.ts";
import type { Standing } from "../../analyse/standing.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { formatNumber } from "../../text/numbers.ts";
import { heading, paragraph, type Block } from "../document/document.ts";
import { line, type Inline } from "../document/inline.ts";
import { weightsLine } from "../texts/weights-text.ts";
import { caveatSection } from "./caveats.ts";
import { infeasibleBlocks } from "./conflicts.ts";
import { differingBlocks } from "./differing.ts";
import { todayName } from "../texts/selection-text.ts";

const say = {
  heading: { da: "Tiden løb ud", en: "The time ran out" },
  nothing: {
    da: "Der er ikke fundet en lovlig fordeling, og det er heller ikke bevist umuligt. Giv mere tid.",
    en: "No lawful allocation was found, and it is not proven that there is none. Allow more time.",
  },
  incumbent: {
    da: (score: Inline, bound: string) =>
      line`Den bedste lovlige fordeling, der er fundet, får ${score} af 100 point. Det er ikke bevist, at den er den bedste; ingen anden får over ${bound}.`,
    en: (score: Inline, bound: string) =>
      line`The best lawful allocation found scores ${score} of 100 points. It is not proven to be the best; no other scores more than ${bound}.`,
  },
  restUnknown: {
    da: "Tiden løb ud: resten kendes ikke, og en score, hvis skala ikke er bevist, siger det nedenfor.",
    en: "The time ran out: the rest is not known, and a score whose scale is not proven says so below.",
  },
};

/** The end of an answer that does not hold everything: why there is nothing, or the best that is known. */
export function endingBlocks(
  problem: Problem,
  answer: { readonly status: "complete" } | Infeasible | Stopped,
  language: Language,
): readonly Block[] {
  switch (answer.status) {
    case "complete":
      return [];
    case "infeasible":
      return infeasibleBlocks(answer, language);
    case "stopped":
      return stoppedBlocks(problem, answer, language);
  }
}

/** The incumbent, with what another could score more. */
function stoppedBlocks(problem: Problem, { incumbent, bound }: Stopped, language: Language): readonly Block[] {
  if (incumbent === null) return [heading(say.heading[language]), paragraph(say.nothing[language])];
  const changes = differingBlocks(problem, {}, incumbent.selection, language);
  return [
    heading(say.heading[language]),
    paragraph(say.incumbent[language](scoreLine(incumbent, language), boundText(bound, language))),
    paragraph(weightsLine(problem, incumbent, language)),
    ...(changes.length === 0 ? [paragraph(`${todayName(language)}.`)] : changes),
    ...caveatSection(problem, incumbent, language),
  ];
}

/** A paragraph that what a page lacks is not known, where the time ran out. */
export function restUnknownBlocks(status: Standing["status"], language: Language): readonly Block[] {
  return status === "stopped" ? [paragraph(say.restUnknown[language])] : [];
}

/** A bound, rounded up: to the nearest it might say of a score that nothing reaches it. */
export function boundText(bound: number, language: Language): string {
  return formatNumber(Math.ceil(1000 * bound) / 10, language, 1);
}
