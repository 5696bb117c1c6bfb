import { standing, type Standing } from "../../analyse/standing.ts";
import { standingView } from "../../present/views/standing.ts";
import { question, type CommandData } from "../command.ts";
import { LIMIT_HELP, SELECTION_HELP } from "../help-lists.ts";
import { RUN, WEIGHTS, WISHES } from "../option-table.ts";
import { comparing } from "../question-options.ts";
import { winningCommand } from "../winning-command.ts";

const PAGES = ["table", "markdown", "html"];

/** A standing, and for pages a command under which the allocation wins. */
interface Shown {
  readonly answer: Standing;
  readonly command: string | undefined;
}

export const standingCommand: CommandData = question<Shown>({
  name: "standing",
  about: {
    da: "hvor én fordeling står, og hvilke vægte der ville vælge den",
    en: "where one allocation stands, and which weights would choose it",
  },
  arguments: [
    {
      kind: "selection",
      name: { da: "VALG", en: "SELECTION" },
      about: { da: "fordelingen, se nedenfor", en: "the allocation, see below" },
      required: true,
    },
  ],
  options: ["problem", ...WEIGHTS, "byHensyn", ...WISHES, ...RUN],
  notes: [SELECTION_HELP, LIMIT_HELP],
  ask: (asked) => {
    const [selection = {}] = asked.selections;
    const answer = standing(asked.problem, selection, comparing(asked));
    return { answer, command: PAGES.includes(asked.given.format) ? winningCommand(answer, asked) : undefined };
  },
  view: ({ problem, language }, { answer, command }) => standingView(problem, answer, language, { command }),
  json: ({ answer }) => answer,
  items: ({ answer }) => [answer],
  ends: ({ answer }) => [answer],
});
