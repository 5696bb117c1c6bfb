import type { Member } from "../../analyse/conflicts/member.ts";
import { whyNot, type WhyNot } from "../../analyse/why-not/why-not.ts";
import { whyNotView } from "../../present/views/why-not.ts";
import { question, type CommandData } from "../command.ts";
import { incumbentLines } from "../ending.ts";
import { exitCode } from "../exit-codes.ts";
import { LIMIT_HELP, SELECTION_HELP } from "../help-lists.ts";
import { RUN, WEIGHTS, WISHES } from "../option-table.ts";
import { weighing } from "../question-options.ts";
import { wishOf } from "../wish-options.ts";

const INCOMPLETE = {
  da: "Ikke alt er skrevet ud: tiden løb ud, eller der er over tusind konflikter eller rettelser.",
  en: "Not all is printed: the time ran out, or there are more than a thousand conflicts or corrections.",
};

/** Everything in the shapes of the answer: a line for each member of each correction and each conflict, or for each part of the wish. */
function linesOf(answer: WhyNot): readonly object[] {
  if (answer.possible === null) return incumbentLines(answer);
  if (!answer.possible)
    return [...memberLines("correction", answer.corrections), ...memberLines("conflict", answer.conflicts)];
  const { best, winner, rank, of, replacement, nearestWeights } = answer;
  return [
    { row: "best", rank, of, ...best },
    { row: "winner", ...winner },
    ...replacement.map((part) => ({ row: "part", ...part })),
    ...(nearestWeights === null ? [] : [{ row: "nearest", ...nearestWeights }]),
  ];
}

function memberLines(row: string, sets: readonly (readonly Member[])[]): readonly object[] {
  return sets.flatMap((members, index) => members.map((member) => ({ row, number: index + 1, ...member })));
}

export const whyNotCommand: CommandData = question({
  name: "why-not",
  about: {
    da: "hvorfor et ønske ikke kan opfyldes, og hvad der kan opgives, eller hvad det koster, og hvilke vægte der ville opfylde det",
    en: "why a wish cannot be granted and what to give up, or what it costs and which weights would grant it",
  },
  arguments: [
    {
      kind: "selection",
      name: { da: "VALG", en: "SELECTION" },
      about: { da: "en fordeling, der ønskes hel, se nedenfor", en: "an allocation that is wished whole, see below" },
      best: "no-wish",
    },
  ],
  options: [...WISHES, "problem", ...WEIGHTS, "byHensyn", ...RUN],
  notes: [LIMIT_HELP, SELECTION_HELP],
  ask: (asked) => {
    const [selection] = asked.selections;
    const { problem, given } = asked;
    return whyNot(problem, { ...wishOf(problem, given), selection }, { ...weighing(asked), by: given.by });
  },
  view: ({ problem, language }, answer) => whyNotView(problem, answer, language),
  items: linesOf,
  ends: (answer) => [answer],
  // That a wish is impossible is known even if not all of the reasons are.
  ending: (answer, { language }) =>
    answer.status === "infeasible"
      ? { code: exitCode.infeasible, remark: answer.complete ? "" : INCOMPLETE[language] }
      : undefined,
});
