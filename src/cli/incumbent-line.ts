import type { Complete, Infeasible, Stopped } from "../analyse/question.ts";

/** The last line of NDJSON where the time ran out: the best that is known; nothing of an answer that holds everything. */
export function incumbentLine(answer: Complete | Infeasible | Stopped): string {
  if (answer.status !== "stopped") return "";
  const { incumbent, bound, gap } = answer;
  return `${JSON.stringify({ incumbent, bound, gap })}\n`;
}
