import { frontier } from "../../analyse/frontier.ts";
import { frontierView } from "../../present/views/frontier.ts";
import { question, type CommandData } from "../command.ts";
import { incumbentLines } from "../ending.ts";
import { LIMIT_HELP } from "../help-lists.ts";
import { RUN, WEIGHTS, WISHES } from "../option-table.ts";
import { comparing } from "../question-options.ts";

export const frontierCommand: CommandData = question({
  name: "frontier",
  about: {
    da: "hvad der kan nås: de kombinationer af scorer, som intet slår",
    en: "what can be reached: the combinations of scores that nothing beats",
  },
  options: ["problem", "by", ...WEIGHTS, ...WISHES, "rows", ...RUN],
  notes: [LIMIT_HELP],
  ask: (asked) => frontier(asked.problem, comparing(asked)),
  view: ({ problem, language }, answer, options) => frontierView(problem, answer, language, options),
  items: (answer) => [...answer.points, ...incumbentLines(answer)],
  ends: (answer) => [answer],
});
