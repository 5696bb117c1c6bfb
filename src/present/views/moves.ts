import type { Moves } from "../../analyse/moves/moves.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { paragraph, title, type AnswerDocument } from "../document/document.ts";
import { caveatSection } from "../sections/caveats.ts";
import { endingBlocks } from "../sections/ending.ts";
import { addedMovesTable } from "../sections/added-moves.ts";
import { addedMovesBlocks, withoutMovesBlocks } from "../sections/moves.ts";
import { wishesBlocks } from "../sections/wishes.ts";
import { weightsLine } from "../texts/weights-text.ts";

const say = { title: { da: "Hvad flytninger lægger til", en: "What moves add" } };

/**
 * Moves and what they add, as a document: what can be gained without moving a task, what each scenario that moves one adds to that, and
 * how much more the best of all is. In files a row for each of these scenarios: the other one that it needs (`with`), what it
 * `adds` to the score of the best without moves, and the best allocation that has it: its `score` and those of hensyn and
 * themes, what is `moved` of the measure of the document's first such theme, and the scenario of each area.
 */
export function movesView(problem: Problem, moves: Moves, language: Language): AnswerDocument {
  const { best, question } = moves;
  return {
    language,
    title: say.title[language],
    blocks:
      best === null
        ? endingBlocks(problem, moves, language)
        : [
            title(say.title[language]),
            paragraph(weightsLine(problem, best, language)),
            ...wishesBlocks(problem, question, language),
            ...withoutMovesBlocks(problem, moves, language),
            ...addedMovesBlocks(problem, moves, language),
            ...caveatSection(problem, best, language),
          ],
    data: addedMovesTable(problem, moves, language),
  };
}
