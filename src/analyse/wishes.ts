import { choiceAt } from "../allocation/selection.ts";
import { checkLimitRange, checkLimitMeasured } from "../problem/consistency.ts";
import { collectIds, keysOf, taken } from "../problem/ids.ts";
import { attempt, issueAt, type Issue } from "../problem/invalid-problem.ts";
import type { Limit, Problem } from "../problem/problem.ts";
import { hasSomeKey, idList, listOf, type OptionForms } from "../problem/read-options.ts";
import { own, word } from "../problem/raw.ts";
import { checkCites, checkLimitSum } from "../problem/references.ts";
import { limitSchema, limitsOption } from "../problem/limit-schema.ts";
import { schemaIssues } from "../problem/schema-issues.ts";
import type { Structure } from "../problem/structure.ts";
import type { Wishes } from "../program/build-program.ts";
import type { QuestionWishes } from "./question.ts";
import { readPlacements, type GivenPlacement, type WishedPlacement } from "./read-placements.ts";

/** Wishes that an allocation must grant besides being lawful. */
export interface Wish {
  /** Ids of scenarios that must be chosen; `<area>.0` keeps an area unchanged. */
  readonly lock?: readonly string[] | undefined;
  /** Ids of scenarios that must not be chosen. */
  readonly forbid?: readonly string[] | undefined;
  /** Required places of tasks, in the form of the document's conditions: one in a department, or two together. */
  readonly place?: readonly GivenPlacement[] | undefined;
  /** Limits beyond those of the document, in the document's form. They do not move the scale of the scores. */
  readonly limits?: readonly (Omit<Limit, "cites"> & Partial<Pick<Limit, "cites">>)[] | undefined;
}

/** The forms of wishes; ids are looked up in the problem. */
export const wishForms: OptionForms<Wish> = {
  lock: idList,
  forbid: idList,
  place: /* @__PURE__ */ listOf({ da: "placeringer", en: "placements" }, hasSomeKey),
  limits: /* @__PURE__ */ listOf({ da: "grænser", en: "limits" }, hasSomeKey),
};

/** Wishes as an answer says them of its question: each once, by the ids of the problem. */
export function shownWishes({ problem, areas }: Structure, { lock, forbid, place, limits }: Wishes): QuestionWishes {
  const scenarios = (choices: Wishes["lock"]): readonly string[] => [
    ...new Set(choices.map(({ area, scenario }) => areas[area]?.scenarios[scenario]?.id ?? "")),
  ];
  const task = (at: number): string => problem.tasks[at]?.id ?? "";
  const placements = place.map((when): WishedPlacement =>
    when.kind === "in"
      ? { task: task(when.task), in: problem.departments[when.department]?.id ?? "" }
      : { together: [task(when.tasks[0]), task(when.tasks[1])] },
  );
  return {
    lock: scenarios(lock),
    forbid: scenarios(forbid),
    place: once(placements),
    limits,
  };
}

/** Wishes with every id looked up, each once; what cannot be used is added to the issues and left out. */
export function readWishes(structure: Structure, wish: Wish, issues: Issue[]): Wishes {
  const known = keysOf(structure.choiceOf);
  const choices = (key: "lock" | "forbid") =>
    once(
      (wish[key] ?? []).flatMap(
        (id, index) => attempt(issues, () => choiceAt(structure, id, [key, index], known)) ?? [],
      ),
    );
  return {
    lock: choices("lock"),
    forbid: choices("forbid"),
    place: once(readPlacements(structure, wish.place ?? [], issues)),
    limits: readLimits(structure.problem, wish.limits ?? [], issues),
  };
}

function once<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((each) => [JSON.stringify(each), each])).values()];
}

function readLimits(problem: Problem, given: readonly unknown[], issues: Issue[]): Limit[] {
  if (given.length === 0) return [];
  const known = collectIds(problem, []);
  const ids = new Set(problem.limits.map(({ id }) => id));
  return given.flatMap((limit, index) => {
    const steps = ["limits", index];
    const parsed = limitSchema.safeParse(limit);
    if (!parsed.success) {
      const nested = parsed.error.issues.map((issue) => ({ ...issue, path: [...steps, ...issue.path] }));
      for (const issue of schemaIssues(nested, { limits: given }, limitsOption)) issues.push(issue);
    }
    // What is of another form is passed over, so that it does not hide what else is wrong with the limit.
    const id = word(limit, "id");
    if (id !== undefined && ids.has(id)) {
      issues.push(issueAt([...steps, "id"], id, taken(id, { da: "grænse", en: "limit" })));
    }
    if (id !== undefined) ids.add(id);
    const sum = own(limit, "sum");
    checkLimitRange(limit, steps, issues);
    checkLimitSum(sum, [...steps, "sum"], known, issues);
    checkCites(limit, steps, known, issues);
    checkLimitMeasured(problem, sum, [...steps, "sum"], issues);
    return parsed.success ? [parsed.data] : [];
  });
}
