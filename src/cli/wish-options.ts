import type { WishedPlacement } from "../analyse/read-placements.ts";
import type { Wish } from "../analyse/wishes.ts";
import { InvalidInput, issueAt, shown } from "../problem/invalid-problem.ts";
import { movingScenarios } from "../problem/moving-scenarios.ts";
import type { LimitSum, Problem } from "../problem/problem.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { numberOf } from "./number-of.ts";

type WishedLimit = NonNullable<Wish["limits"]>[number];

/** Values of the options of a wish. */
export interface WishOptions {
  readonly lock?: readonly string[];
  readonly forbid?: readonly string[];
  readonly place?: readonly WishedPlacement[];
  readonly together?: readonly WishedPlacement[];
  readonly limit?: readonly WishedLimit[];
  readonly withoutMoves?: boolean;
}

/** `uu-outreach=BIF`; undefined for anything else, as below. */
export function placementOf(text: string): WishedPlacement | undefined {
  const [, task, department] = /^(.+)=([^=]+)$/s.exec(text) ?? [];
  return task === undefined || department === undefined ? undefined : { task: task.trim(), in: department.trim() };
}

/** `stu,fgu` */
export function togetherOf(text: string): WishedPlacement | undefined {
  const [first, second, ...others] = text.split(",").map((task) => task.trim());
  return !first || !second || others.length > 0 ? undefined : { together: [first, second] };
}

/** `moved:staff<=800`, `used:cost<=10`, `load:cases@TMF<=150` and `tasks@TMF>=1`, each by the name that is typed. */
export function limitOf(text: string): WishedLimit | undefined {
  const [left = "", sign = "", right = ""] = (/^(.+)(<=|>=)(.+)$/s.exec(text) ?? [])
    .slice(1)
    .map((part) => part.trim());
  const bound = numberOf(right);
  const sum = sumOf(left);
  if (sum === undefined || bound === undefined) return undefined;
  return { id: `${left}${sign}${right}`, sum, ...(sign === "<=" ? { max: bound } : { min: bound }) };
}

function sumOf(text: string): LimitSum | undefined {
  const [, kind, ...named] = /^(moved|used|load|tasks)\s*(?::([^@]+))?(?:@(.+))?$/s.exec(text) ?? [];
  const [of = "", department] = named.map((id: string | undefined) => id?.trim());
  if (kind === "tasks") return department === undefined || of !== "" ? undefined : { tasks: true, department };
  if (of === "") return undefined;
  if (kind === "load") return department === undefined ? undefined : { load: of, department };
  if (department !== undefined) return undefined;
  return kind === "moved" ? { moved: of } : { used: of };
}

function movesAll(id: string): Bilingual {
  return {
    da: `er ${shown(id)}, som flytter en opgave, og det forbyder --without-moves. Udelad en af de to.`,
    en: `is ${shown(id)}, which moves a task, and --without-moves forbids that. Leave out one of the two.`,
  };
}

/** The wish that the options make; the same limit twice is one. */
export function wishOf(
  problem: Problem,
  { lock = [], forbid = [], place = [], together = [], limit = [], withoutMoves = false }: WishOptions,
): Required<Wish> {
  const limits = [...new Map(limit.map((each) => [each.id, each])).values()];
  // Behind those that were typed, which errors name by their positions.
  const moving = withoutMoves ? movingScenarios(problem) : [];
  const denied = lock.flatMap((id, at) => (moving.includes(id) ? [issueAt(["lock", at], id, movesAll(id))] : []));
  if (denied.length > 0) throw new InvalidInput("The wish", denied);
  const forbidden = [...forbid, ...moving];
  return { lock, forbid: forbidden, place: [...place, ...together], limits };
}
