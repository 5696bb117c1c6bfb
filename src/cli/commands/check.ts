import { checkProblem } from "../../analyse/check/check-problem.ts";
import { checkView } from "../../present/views/check.ts";
import { question, type CommandData } from "../command.ts";
import { RUN } from "../option-table.ts";
import { running } from "../question-options.ts";
import { refusedDocument } from "../refused-document.ts";

const TWICE = {
  da: "Problemdokumentet er angivet to gange: som argument og med --problem.",
  en: "The problem document is given twice: as an argument and by --problem.",
};

export const checkCommand: CommandData = question({
  name: "check",
  about: {
    da: "kontrollér et problemdokument: fejlene, eller hvor mange lovlige fordelinger det har, og hvad der nok er en fejl",
    en: "check a problem document: its errors, or how many lawful allocations it has, and what is probably a mistake",
  },
  arguments: [
    {
      kind: "document",
      name: { da: "FIL", en: "FILE" },
      about: { da: "problemdokumentet; - læser stdin", en: "the problem document; - reads stdin" },
    },
  ],
  options: ["problem", ...RUN],
  misuse: ({ document }, { problem }) => (document !== undefined && problem !== undefined ? TWICE : undefined),
  ask: (asked) => checkProblem(asked.problem, running(asked)),
  view: ({ problem, language }, answer) => checkView(problem, answer, language),
  items: ({ findings }) => findings,
  ends: (answer) => [answer],
  refused: refusedDocument,
});
