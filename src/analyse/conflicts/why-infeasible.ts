import type { Structure } from "../../problem/structure.ts";
import type { Wishes } from "../../program/build-program.ts";
import { conflictsOf } from "./conflicts-of.ts";
import type { Conflicts } from "./member.ts";
import type { Searching } from "./searching.ts";
import { within } from "../../problem/timer.ts";

/** Time limit in milliseconds: far more than the document of any city needs. */
const MOST_MS = 10_000;

/** Reasons why no lawful allocation grants the wishes, sought for `MOST_MS` at most, since a ranking waits for them. */
export function whyInfeasible(structure: Structure, wishes: Wishes, { solver, timer }: Searching): Conflicts {
  return conflictsOf(structure, wishes, { solver, timer: within(timer, MOST_MS), infeasible: true });
}
