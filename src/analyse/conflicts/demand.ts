import type { Choices, Placement } from "../../allocation/placement.ts";
import type { Limit, Rule } from "../../problem/problem.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import type { Choice, Structure } from "../../problem/structure.ts";
import { placementId, type PlacementWish } from "../../program/build-program.ts";

/** Content of a demand, from which its predicate, its rows in a program and its sentence are made. */
export type Asked =
  | { readonly kind: "lock" | "forbid"; readonly choice: Choice }
  | { readonly kind: "place"; readonly when: PlacementWish }
  | { readonly kind: "limit"; readonly limit: Limit; readonly wished: boolean }
  | { readonly kind: "rule"; readonly rule: Rule }
  | { readonly kind: "one-scenario"; readonly area: number }
  | { readonly kind: "one-place"; readonly task: number }
  | { readonly kind: "department-count" }
  | { readonly kind: "permanent" | "opened"; readonly department: number };

/** Something that an allocation keeps or breaks: a wish, a rule or limit of the document, a rule of the kommissorium. */
export interface Demand {
  readonly id: string;
  readonly asked: Asked;
  /** @param placed gives where the choices put the tasks; asked only if it matters. */
  holds(choices: Choices, placed: () => Placement): boolean;
  /** The facts of a placement that decide the demand, in words. */
  detail(placement: Placement): Bilingual;
}

/** The name by which conflicts call a demand. */
export function demandId(structure: Structure, asked: Asked): string {
  const { tasks, departments } = structure.problem;
  switch (asked.kind) {
    case "lock":
    case "forbid": {
      const { area, scenario } = asked.choice;
      return `${asked.kind}:${structure.areas[area]?.scenarios[scenario]?.id ?? ""}`;
    }
    case "place":
      return placementId(structure, asked.when);
    case "limit":
      return `limit:${asked.limit.id}`;
    case "rule":
      return `rule:${asked.rule.id}`;
    case "one-scenario":
      return `one-scenario:${structure.areas[asked.area]?.id ?? ""}`;
    case "one-place":
      return `one-place:${tasks[asked.task]?.id ?? ""}`;
    case "department-count":
      return asked.kind;
    case "permanent":
    case "opened":
      return `${asked.kind}:${departments[asked.department]?.id ?? ""}`;
  }
}

/** False for what the kommissorium requires. */
export function isNegotiable({ kind }: Asked): boolean {
  return kind === "lock" || kind === "forbid" || kind === "place" || kind === "limit" || kind === "rule";
}
