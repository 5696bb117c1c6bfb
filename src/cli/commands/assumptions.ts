import { assumptions, type Assumptions } from "../../analyse/assumptions/assumptions.ts";
import { assumptionsView } from "../../present/views/assumptions.ts";
import { question, type CommandData } from "../command.ts";
import { incumbentLines } from "../ending.ts";
import { LIMIT_HELP } from "../help-lists.ts";
import { RUN, WEIGHTS, WISHES } from "../option-table.ts";
import { choosing } from "../question-options.ts";

/** Everything: a line for each assumption, for each scenario's core index, and for each of the best allocations. */
function linesOf(answer: Assumptions): readonly object[] {
  const { samples, seed, core = {}, allocations = [] } = answer.together ?? {};
  return [
    ...answer.items.map((item) => ({ row: "assumption", ...item })),
    ...Object.entries(core).map(([scenario, each]) => ({ row: "core", scenario, samples, seed, ...each })),
    ...allocations.map((each, index) => ({ row: "together", number: index + 1, samples, seed, ...each })),
    ...incumbentLines(answer),
  ];
}

export const assumptionsCommand: CommandData = question({
  name: "assumptions",
  about: {
    da: "hvor meget førstepladsen hviler på antagelser: hvilke der kan skifte den bedste ud, alene og på én gang",
    en: "what the best owes to assumptions: which of them can change it, alone and all at once",
  },
  options: ["problem", ...WEIGHTS, ...WISHES, "vary", "draws", "drawSeed", "followed", "rows", ...RUN],
  notes: [LIMIT_HELP],
  ask: (asked) => {
    const { vary, samples, seed, best } = asked.given;
    return assumptions(asked.problem, { ...choosing(asked), vary, samples, seed, best });
  },
  view: ({ problem, language }, answer, options) => assumptionsView(problem, answer, language, options),
  items: linesOf,
  ends: (answer) => [answer],
});
