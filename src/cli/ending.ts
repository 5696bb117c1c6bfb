import type { Complete, Infeasible, Stopped } from "../analyse/question.ts";
import { isOfDocument } from "../present/sections/conflicts.ts";
import type { Language } from "../text/bilingual.ts";
import type { End, Ending } from "./command.ts";
import { exitCode } from "./exit-codes.ts";

const say = {
  stopped: {
    da: "Tiden løb ud. Udskriften viser det, der er kendt indtil nu, og siger, hvad der ikke er bevist.",
    en: "The time ran out. What is printed is what is known by then, and says what of it is not proven.",
  },
  wishes: {
    da: "Ingen lovlig fordeling opfylder ønskerne (--lock, --forbid, --place, --together, --limit, --without-moves).",
    en: "No lawful allocation grants the wishes (--lock, --forbid, --place, --together, --limit, --without-moves).",
  },
  document: { da: "Dokumentet har ingen lovlig fordeling.", en: "The document has no lawful allocation." },
};

/** The first of the answers that ended for want of a lawful allocation. */
export function infeasibleOf(ends: readonly End[]): Infeasible | undefined {
  return ends.find((end) => end.status === "infeasible");
}

/** Exit code of a command, and its remark on stderr, which says whether all that was asked for is there. */
export function endingOf(ends: readonly End[], language: Language): Ending {
  const infeasible = infeasibleOf(ends);
  if (infeasible !== undefined) {
    const remark = (isOfDocument(infeasible) ? say.document : say.wishes)[language];
    return { code: exitCode.infeasible, remark };
  }
  if (ends.some(({ status }) => status === "stopped"))
    return { code: exitCode.timeLimit, remark: say.stopped[language] };
  return { code: exitCode.ok, remark: "" };
}

/** The last line of NDJSON where the time ran out: the best that is known; nothing of an answer that holds everything. */
export function incumbentLines(answer: Complete | Infeasible | Stopped): readonly object[] {
  if (answer.status !== "stopped") return [];
  const { incumbent, bound, gap } = answer;
  return [{ incumbent, bound, gap }];
}
