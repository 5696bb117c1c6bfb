import type { Complete, Infeasible, Stopped } from "../analyse/question.ts";

/** Values as JSON, each on a line of its own. */
export function ndjson(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}

/** The last line where the time ran out: the best that is known; nothing of an answer that holds everything. */
export function incumbentLines(answer: Complete | Infeasible | Stopped): readonly object[] {
  if (answer.status !== "stopped") return [];
  const { incumbent, bound, gap } = answer;
  return [{ incumbent, bound, gap }];
}
