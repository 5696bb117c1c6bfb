import { keysOf, unknownId } from "../problem/ids.ts";
import { issueAt, shown, type Issue, type Step } from "../problem/invalid-problem.ts";
import type { Condition, Bilingual } from "../problem/problem.ts";
import { isRecord } from "../problem/raw.ts";
import type { Structure } from "../problem/structure.ts";
import type { PlacementWish } from "../program/build-program.ts";

/** A condition on where tasks are, as the document writes it. */
export type WishedPlacement = Extract<Condition, { readonly task: string } | { readonly together: unknown }>;

/** The same as it is given: two tasks, also in a list of which the type checker does not know that it has two. */
export type GivenPlacement =
  Extract<WishedPlacement, { readonly task: string }> | { readonly together: readonly string[] };

/** The placements that are wished, with every id looked up; what cannot be used is added to the issues. */
export function readPlacements(structure: Structure, given: readonly unknown[], issues: Issue[]): PlacementWish[] {
  const known = { task: keysOf(structure.taskAt), department: keysOf(structure.departmentAt) };
  const find = (kind: "task" | "department", id: string, steps: readonly Step[]): number => {
    const at = (kind === "task" ? structure.taskAt : structure.departmentAt).get(id);
    if (at === undefined) issues.push(issueAt(steps, id, unknownId(kind, id, known[kind])));
    return at ?? -1;
  };
  const wishes = given.map((wish, index): PlacementWish | undefined => {
    const steps = ["place", index];
    if (isTaskIn(wish)) {
      const [task, department] = [
        find("task", wish.task, [...steps, "task"]),
        find("department", wish.in, [...steps, "in"]),
      ];
      return { kind: "in", task, department };
    }
    if (isTogether(wish)) {
      const [first, second] = wish.together.map((id, t) => find("task", id, [...steps, "together", t]));
      if (wish.together[0] === wish.together[1])
        issues.push(issueAt([...steps, "together"], wish.together, sameTask(wish.together[0])));
      return { kind: "together", tasks: [first ?? -1, second ?? -1] };
    }
    issues.push(issueAt(steps, wish, noPlacement(wish)));
    return undefined;
  });
  return wishes.flatMap((wish) => wish ?? []);
}

function isTaskIn(wish: unknown): wish is { readonly task: string; readonly in: string } {
  return (
    isRecord(wish) && hasKeys(wish, ["in", "task"]) && typeof wish.task === "string" && typeof wish.in === "string"
  );
}

function isTogether(wish: unknown): wish is { readonly together: readonly [string, string] } {
  if (!isRecord(wish) || !hasKeys(wish, ["together"]) || !Array.isArray(wish.together)) return false;
  return wish.together.length === 2 && wish.together.every((task) => typeof task === "string");
}

function hasKeys(wish: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  return Object.keys(wish).sort().join() === keys.join();
}

function noPlacement(value: unknown): Bilingual {
  return {
    da: `er ${shown(value)}. Skriv {task, in} eller {together: [opgave, opgave]} med deres id'er.`,
    en: `is ${shown(value)}. Write {task, in} or {together: [task, task]} with their ids.`,
  };
}

function sameTask(id: string): Bilingual {
  return {
    da: `nævner ${shown(id)} to gange. Nævn to forskellige opgaver.`,
    en: `names ${shown(id)} twice. Name two different tasks.`,
  };
}
