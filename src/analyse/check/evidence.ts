import type { LawfulColumns } from "../../allocation/catalogue/columns.ts";
import type { LawfulCount } from "../../allocation/catalogue/count.ts";
import type { Limit } from "../../problem/problem.ts";
import type { Choice, Structure, StructuredCondition } from "../../problem/structure.ts";
import type { Timer } from "../../problem/timer.ts";

/**
 * Evidence about all lawful allocations of a document that has some. Every answer is proven: it is undefined where it
 * is not known, and a question throws `TimeUp` if the time ran out.
 */
export interface Evidence {
  readonly structure: Structure;
  readonly lawful: LawfulCount;
  /** The timer that bounds all questions. */
  readonly timer: Timer;
  /** Every lawful allocation, where they are listed. */
  readonly columns: LawfulColumns | undefined;
  /** True if some lawful allocation chooses a scenario. */
  readonly isChosen: (choice: Choice) => boolean | undefined;
  /** True if a condition holds in some lawful allocation. */
  readonly mayHold: (when: StructuredCondition) => boolean | undefined;
  /** True if some lawful allocation gives the department a task. */
  readonly mayBeOpen: (department: number) => boolean | undefined;
  /** True if two lawful allocations differ in the raw value of a theme. */
  readonly distinguishes: (theme: number) => boolean | undefined;
  /** True if some allocation breaks a limit of the document and is otherwise lawful. */
  readonly binds: (limit: Limit) => boolean | undefined;
}
