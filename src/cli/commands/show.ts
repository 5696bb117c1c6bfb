import { verify, type Verification } from "../../allocation/verify.ts";
import { evaluate, type EvaluationAnswer } from "../../analyse/evaluate.ts";
import type { Ranking } from "../../analyse/rank.ts";
import { allocationView } from "../../present/views/allocation.ts";
import { rankingView } from "../../present/views/ranking.ts";
import { scenarioView } from "../../present/views/scenario.ts";
import { chosenOf, idleWishes } from "../chosen.ts";
import { question, type CommandData } from "../command.ts";
import { BEST_HELP, LIMIT_HELP, SELECTION_HELP } from "../help-lists.ts";
import { RUN, WEIGHTS, WISHES } from "../option-table.ts";
import { weighing } from "../question-options.ts";

/** An allocation as it is shown, and the ranking that found it where it is the best. */
interface Shown {
  readonly evaluation: EvaluationAnswer;
  readonly verification: Verification;
  readonly ranking?: Ranking;
}

export const showCommand: CommandData = question({
  name: "show",
  about: {
    da: "én fordeling: forvaltninger, opgaver, flytninger og score; af ét scenarie også, hvad det gør",
    en: "one allocation: departments, tasks, moves and score; of one scenario also what it does",
  },
  arguments: [
    {
      kind: "selection",
      name: { da: "VALG", en: "SELECTION" },
      about: { da: "fordelingen, se nedenfor", en: "the allocation, see below" },
      required: true,
      best: "taken",
    },
  ],
  options: ["problem", ...WEIGHTS, ...WISHES, ...RUN],
  notes: [SELECTION_HELP, BEST_HELP, LIMIT_HELP],
  misuse: idleWishes,
  ask: (asked): Shown | Ranking => {
    const { selection, ranking } = chosenOf(asked);
    if (selection === undefined && ranking !== undefined) return ranking;
    const evaluation = evaluate(asked.problem, selection ?? {}, weighing(asked));
    return {
      evaluation,
      verification: verify(asked.problem, evaluation.selection),
      ...(ranking !== undefined && { ranking }),
    };
  },
  view: ({ problem, language, selections }, answer) => {
    if (!("evaluation" in answer)) return rankingView(problem, answer, language);
    const [selection = {}] = selections;
    const { evaluation, ranking } = answer;
    if (ranking !== undefined) return allocationView(problem, evaluation, language, { ranking });
    const ids = typeof selection === "string" ? [] : Object.values(selection);
    const [scenario, ...others] = ids;
    if (scenario === undefined || others.length > 0) return allocationView(problem, evaluation, language);
    return scenarioView(problem, evaluation, scenario, language);
  },
  items: (answer) => [answer],
  ends: (answer) => {
    if (!("evaluation" in answer)) return [answer];
    return answer.ranking === undefined ? [answer.evaluation] : [answer.ranking, answer.evaluation];
  },
});
