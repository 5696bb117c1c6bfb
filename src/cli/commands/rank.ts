import { rank, type Ranking } from "../../analyse/rank.ts";
import { scoreCell } from "../../present/texts/score-text.ts";
import { boundText } from "../../present/sections/ending.ts";
import { selectionIds } from "../../present/texts/selection-text.ts";
import { rankingView } from "../../present/views/ranking.ts";
import type { Language } from "../../text/bilingual.ts";
import { whole } from "../../text/many.ts";
import { question, type Asked, type CommandData, type Ending } from "../command.ts";
import { incumbentLines } from "../ending.ts";
import { exitCode } from "../exit-codes.ts";
import { LIMIT_HELP } from "../help-lists.ts";
import { RUN, WEIGHTS, WISHES } from "../option-table.ts";
import { choosing } from "../question-options.ts";

const say = {
  none: { da: "Ingen plads er bevist.", en: "No rank is proven." },
  one: { da: "Den bedste er bevist.", en: "The best is proven." },
  proven: {
    da: (count: number) => `De ${whole(count, "da")} bedste er bevist.`,
    en: (count: number) => `The ${whole(count, "en")} best are proven.`,
  },
  stopped: {
    da: (proven: string, bound: string) => `Tiden løb ud. ${proven} Ingen anden fordeling scorer over ${bound}.`,
    en: (proven: string, bound: string) => `The time ran out. ${proven} No other allocation scores above ${bound}.`,
  },
  incumbent: {
    da: (score: string, scenarios: string) => `Bedst fundet uden bevis: score ${score}, ${scenarios}`,
    en: (score: string, scenarios: string) => `Best found without proof: score ${score}, ${scenarios}`,
  },
};

/** The proven part of a ranking whose time ran out, in words. */
export function provenText(proven: number, language: Language): string {
  if (proven === 0) return say.none[language];
  return proven === 1 ? say.one[language] : say.proven[language](proven);
}

function endingOfRanking(ranking: Ranking, { problem, language }: Asked): Ending | undefined {
  if (ranking.status !== "stopped") return undefined;
  const { allocations, bound, incumbent } = ranking;
  const stopped = say.stopped[language](provenText(allocations.length, language), boundText(bound, language));
  if (incumbent === null) return { code: exitCode.timeLimit, remark: stopped };
  const best = say.incumbent[language](scoreCell(incumbent, language), selectionIds(problem, incumbent.selection));
  return { code: exitCode.timeLimit, remark: `${stopped}\n${best}` };
}

export const rankCommand: CommandData = question({
  name: "rank",
  about: { da: "de bedste lovlige fordelinger med dine vægte", en: "the best lawful allocations under your weights" },
  options: ["problem", ...WEIGHTS, "top", "apart", ...WISHES, ...RUN],
  notes: [LIMIT_HELP],
  ask: (asked) => {
    const { top, apart } = asked.given;
    return rank(asked.problem, { ...choosing(asked), top, apart });
  },
  view: ({ problem, language }, answer, options) => rankingView(problem, answer, language, options),
  items: (answer) => [...answer.allocations, ...incumbentLines(answer)],
  ends: (answer) => [answer],
  ending: endingOfRanking,
});
