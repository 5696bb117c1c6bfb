import type { LawfulColumns } from "../../allocation/catalogue/columns.ts";
import type { LawfulCount } from "../../allocation/catalogue/count.ts";
import type { Limit } from "../../problem/problem.ts";
import type { Choice, Structure, StructuredCondition } from "../../problem/structure.ts";
import type { Timer } from "../../problem/timer.ts";

/**
 * What can be told of all lawful allocations of a document that has some. Every answer is proven: undefined where it is not
 * known, and a question throws `TimeUp` where the time ran out.
 */
export interface Evidence {
  readonly structure: Structure;
  readonly lawful: LawfulCount;
  /** Until when there is time. */
  readonly timer: Timer;
  /** Every lawful allocation, where they are listed. */
  readonly columns: LawfulColumns | undefined;
  /** Whether some lawful allocation chooses a scenario. */
  readonly isChosen: (choice: Choice) => boolean | undefined;
  /** Whether a condition holds in some lawful allocation. */
  readonly mayHold: (when: StructuredCondition) => boolean | undefined;
  /** Whether a department has a task in some lawful allocation. */
  readonly mayBeOpen: (department: number) => boolean | undefined;
  /** Whether two lawful allocations differ in the raw value of a theme. */
  readonly distinguishes: (theme: number) => boolean | undefined;
  /** Whether some allocation breaks a limit of the document and is lawful but for it. */
  readonly binds: (limit: Limit) => boolean | undefined;
}
