import { choicesAt, type LawfulColumns } from "../allocation/catalogue/columns.ts";
import { BLOCK, rowScores } from "../allocation/catalogue/row-scores.ts";
import { choicesOf } from "../allocation/selection.ts";
import type { Choices } from "../allocation/placement.ts";
import { inTime } from "../problem/timer.ts";
import { NO_WISHES } from "../program/build-program.ts";
import { columnsOf, scoringOf, type Weighing } from "./analysis.ts";
import { grantedColumns } from "./granted-rows.ts";
import { completing } from "./decided.ts";
import { firstOfRanking, firstUndenied } from "./proven-ranking.ts";
import { subjectOf, type ReadSubject } from "./subject.ts";

/** The best and the worst lawful allocations that complete a selection, and how many there are. */
export interface CompletionEnds {
  readonly best: Choices | undefined;
  /** Undefined if there is none, or if they are too many to list. */
  readonly worst: Choices | undefined;
  readonly count: number | null;
}

/** The ends of a narrowed question. @throws {TimeUp} if the time ran out. */
export function completionEnds(narrowed: Weighing): CompletionEnds {
  const { structure, wishes, clock } = narrowed;
  const first = firstOfRanking(narrowed);
  const best = first && choicesOf(structure, first.selection);
  const columns = columnsOf(narrowed);
  if (columns === undefined) return { best, worst: undefined, count: best === undefined ? 0 : null };
  const granted = grantedColumns(columns, wishes, clock);
  return { best, worst: worstOf(granted, narrowed), count: granted.size };
}

/** A subject as one allocation, and whether it is proven to be that one. */
export interface Settled {
  readonly subject: ReadSubject;
  readonly proven: boolean;
}

/**
 * A subject that is asked about as one allocation: a named selection that leaves areas open stands for its best lawful completion
 * under the weights, wherever it is asked about. What nothing lawful completes stays what it decides, with the open areas
 * unchanged.
 */
export function settled(weighing: Weighing, subject: ReadSubject): Settled {
  const { decided } = subject;
  if (decided === undefined) return { subject, proven: true };
  const narrowed = completing({ ...weighing, wishes: NO_WISHES }, decided);
  const first = inTime(() => firstUndenied(narrowed) ?? "none");
  if (first === undefined || first === "none") return { subject, proven: first === "none" };
  const choices = choicesOf(weighing.structure, first.selection);
  return { subject: subjectOf(weighing.structure, choices, subject.named ?? undefined), proven: true };
}

/** The lowest score, and of several the last in document order. */
function worstOf(columns: LawfulColumns, narrowed: Weighing): Choices | undefined {
  const scores = rowScores(columns, scoringOf(narrowed));
  const block = new Float64Array(BLOCK);
  let [lowest, worst] = [Infinity, -1];
  for (let from = 0; from < columns.size; from += BLOCK) {
    const rows = scores(from, block);
    for (let at = 0; at < rows; at++) {
      const score = block[at] ?? 0;
      if (score > lowest) continue;
      [lowest, worst] = [score, from + at];
    }
  }
  return worst < 0 ? undefined : choicesAt(columns, worst);
}
