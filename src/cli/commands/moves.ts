import { moves } from "../../analyse/moves/moves.ts";
import { movesView } from "../../present/views/moves.ts";
import { question, type CommandData } from "../command.ts";
import { incumbentLines } from "../ending.ts";
import { LIMIT_HELP } from "../help-lists.ts";
import { RUN, SINGLE_WISHES, WEIGHTS } from "../option-table.ts";
import { choosing } from "../question-options.ts";

export const movesCommand: CommandData = question({
  name: "moves",
  about: {
    da: "hvad der kan nås uden at flytte nogen, og hvad hver flytning lægger til",
    en: "what can be gained without moving anybody, and what each move adds",
  },
  options: ["problem", ...WEIGHTS, ...SINGLE_WISHES, ...RUN],
  notes: [LIMIT_HELP],
  ask: (asked) => moves(asked.problem, choosing(asked)),
  view: ({ problem, language }, answer) => movesView(problem, answer, language),
  items: (answer) => [...answer.moves, ...incumbentLines(answer)],
  ends: (answer) => [answer],
});
