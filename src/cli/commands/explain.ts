import { explain } from "../../analyse/explain/explain.ts";
import { explanationView } from "../../present/views/explanation.ts";
import { checkBestIsFree, idleWishes } from "../chosen.ts";
import { question, type CommandData } from "../command.ts";
import { BEST_HELP, LIMIT_HELP, SELECTION_HELP } from "../help-lists.ts";
import { RUN, WEIGHTS, WISHES } from "../option-table.ts";
import { choosing } from "../question-options.ts";
import { BEST } from "../read-selection.ts";

export const explainCommand: CommandData = question({
  name: "explain",
  about: {
    da: "hvorfor en fordeling scorer anderledes end en anden, med kilderne",
    en: "why an allocation scores otherwise than another, with the sources",
  },
  arguments: [
    {
      kind: "selection",
      name: { da: "VALG", en: "SELECTION" },
      about: {
        da: "fordelingen, der forklares, se nedenfor; ellers best",
        en: "the allocation that is explained, see below; else best",
      },
      best: "taken",
    },
  ],
  options: ["versus", "problem", ...WEIGHTS, ...WISHES, "reasons", ...RUN],
  notes: [SELECTION_HELP, BEST_HELP, LIMIT_HELP],
  misuse: idleWishes,
  ask: (asked) => {
    checkBestIsFree(asked);
    const [selection = BEST] = asked.selections;
    return explain(asked.problem, selection, { ...choosing(asked), versus: asked.versus });
  },
  view: ({ problem, language }, answer, options) => explanationView(problem, answer, language, options),
  items: ({ parts }) => parts,
  ends: (answer) => [answer],
});
