import { coreIndex } from "../../analyse/core/core-index.ts";
import { coreView } from "../../present/views/core-index.ts";
import { question, type CommandData } from "../command.ts";
import { incumbentLines } from "../ending.ts";
import { LIMIT_HELP } from "../help-lists.ts";
import { RUN, WEIGHTS, WISHES } from "../option-table.ts";
import { asCore } from "../question-options.ts";

export const coreCommand: CommandData = question({
  name: "core",
  about: {
    da: "hvilke valg der er sikre, uanset hvad der vejer mest, og hvilke der kommer an på det",
    en: "which choices are safe whatever weighs most, and which depend on it",
  },
  options: ["problem", "over", "vary", "by", "samples", "seed", ...WEIGHTS, ...WISHES, ...RUN],
  notes: [LIMIT_HELP],
  ask: (asked) => coreIndex(asked.problem, asCore(asked)),
  view: ({ problem, language }, answer) => coreView(problem, answer, language),
  items: (answer) => [
    ...Object.entries(answer.scenarios).map(([scenario, core]) => ({ scenario, ...core })),
    ...incumbentLines(answer),
  ],
  ends: (answer) => [answer],
});
