import { keysOf, unknownId } from "../problem/ids.ts";
import { issueAt, shown, type Issue, type Step } from "../problem/invalid-problem.ts";
import type { Condition } from "../problem/problem.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { isRecord, items, word } from "../problem/raw.ts";
import type { Structure } from "../problem/structure.ts";
import type { PlacementWish } from "../program/build-program.ts";

/** A condition on where tasks are, as the document writes it. */
export type WishedPlacement = Extract<Condition, { readonly task: string } | { readonly together: unknown }>;

/** A wished placement as it is given: two tasks, also in a list of which the type checker does not know that it has two. */
export type GivenPlacement =
  Extract<WishedPlacement, { readonly task: string }> | { readonly together: readonly string[] };

/** The placements that are wished, with every id looked up; what cannot be used is added to the issues. */
export function readPlacements(structure: Structure, given: readonly unknown[], issues: Issue[]): PlacementWish[] {
  const known = { task: keysOf(structure.taskAt), department: keysOf(structure.departmentAt) };
  const find = (kind: "task" | "department", id: unknown, steps: readonly Step[]): number => {
    if (typeof id !== "string") {
      issues.push(issueAt(steps, id, noId(kind, id)));
      return -1;
    }
    const at = (kind === "task" ? structure.taskAt : structure.departmentAt).get(id);
    if (at === undefined) issues.push(issueAt(steps, id, unknownId(kind, id, known[kind])));
    return at ?? -1;
  };
  const wishes = given.map((wish, index): PlacementWish | undefined => {
    const steps = ["place", index];
    if (isRecord(wish) && hasKeys(wish, ["in", "task"])) {
      const [task, department] = [
        find("task", wish.task, [...steps, "task"]),
        find("department", wish.in, [...steps, "in"]),
      ];
      return { kind: "in", task, department };
    }
    if (isRecord(wish) && hasKeys(wish, ["together"]) && isPair(wish.together)) {
      const [one, other] = wish.together;
      const [first, second] = [
        find("task", one, [...steps, "together", 0]),
        find("task", other, [...steps, "together", 1]),
      ];
      if (typeof one === "string" && one === other) {
        issues.push(issueAt([...steps, "together"], wish.together, sameTask(one)));
      }
      return { kind: "together", tasks: [first, second] };
    }
    issues.push(issueAt(steps, wish, noPlacement(wish)));
    // Its form does not hide the ids in it.
    for (const [key, kind] of [
      ["task", "task"],
      ["in", "department"],
    ] as const) {
      const id = word(wish, key);
      if (id !== undefined) find(kind, id, [...steps, key]);
    }
    for (const [id, at] of items(wish, "together")) {
      if (typeof id === "string") find("task", id, [...steps, "together", at]);
    }
    return undefined;
  });
  return wishes.flatMap((wish) => wish ?? []);
}

function isPair(value: unknown): value is readonly [unknown, unknown] {
  return Array.isArray(value) && value.length === 2;
}

function hasKeys(wish: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  return Object.keys(wish).sort().join() === keys.join();
}

function noPlacement(value: unknown): Bilingual {
  return {
    da: `er ${shown(value)}. Skriv {task, in} eller {together: [opgave, opgave]} med netop to opgaver, ved deres id’er.`,
    en: `is ${shown(value)}. Write {task, in} or {together: [task, task]} with exactly two tasks, by their ids.`,
  };
}

function noId(kind: "task" | "department", value: unknown): Bilingual {
  const one = { task: { da: "en opgaves", en: "a task" }, department: { da: "en forvaltnings", en: "a department" } };
  return {
    da: `er ${shown(value)}. Skriv ${one[kind].da} id.`,
    en: `is ${shown(value)}. Write the id of ${one[kind].en}.`,
  };
}

function sameTask(id: string): Bilingual {
  return {
    da: `nævner ${shown(id)} to gange. Nævn to forskellige opgaver.`,
    en: `names ${shown(id)} twice. Name two different tasks.`,
  };
}
