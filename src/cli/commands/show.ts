import { verify } from "../../allocation/verify.ts";
import { evaluate } from "../../analyse/evaluate.ts";
import { allocationView } from "../../present/views/allocation.ts";
import { scenarioView } from "../../present/views/scenario.ts";
import { question, type CommandData } from "../command.ts";
import { SELECTION_HELP } from "../help-lists.ts";
import { RUN, WEIGHTS } from "../option-table.ts";
import { weighing } from "../question-options.ts";

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
    },
  ],
  options: ["problem", ...WEIGHTS, ...RUN],
  notes: [SELECTION_HELP],
  ask: (asked) => {
    const [selection = {}] = asked.selections;
    const evaluation = evaluate(asked.problem, selection, weighing(asked));
    return { evaluation, verification: verify(asked.problem, evaluation.selection) };
  },
  view: ({ problem, language, selections }, { evaluation }) => {
    const [selection = {}] = selections;
    const ids = typeof selection === "string" ? [] : Object.values(selection);
    const [scenario, ...others] = ids;
    if (scenario === undefined || others.length > 0) return allocationView(problem, evaluation, language);
    return scenarioView(problem, evaluation, scenario, language);
  },
  items: (answer) => [answer],
  ends: ({ evaluation }) => [evaluation],
});
