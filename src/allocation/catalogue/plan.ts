import { documentRules } from "../rules/document-rule.ts";
import { limits } from "../rules/limit.ts";
import type { Requirement } from "../rules/rule.ts";
import { known, scenariosOfRule, type Structure } from "../../problem/structure.ts";
import { decidingAreas } from "./deciding-areas.ts";
import { lastAreas } from "./last-areas.ts";

/** Knowledge of a problem that a walk over the areas needs before it starts, to tell what is lawful. */
export interface Plan {
  readonly structure: Structure;
  /** The areas on which it depends whether an allocation is lawful, in document order. */
  readonly deciding: readonly number[];
  /** For each department, the last area on which it depends whether it is open and may be; −1 for none. */
  readonly settledAt: Int32Array;
  /** For each area, whether some department depends on no later one. */
  readonly settles: readonly boolean[];
  /** For each area, the document's rules that name it and no later one. */
  readonly rulesAt: readonly (readonly Requirement[])[];
  readonly limits: readonly Requirement[];
}

export function planWalk(structure: Structure): Plan {
  const settledAt = lastAreas(structure);
  const settled = new Set(settledAt);
  const rules = documentRules(structure);
  const rulesAt = structure.areas.map((): Requirement[] => []);
  structure.problem.rules.forEach((rule, at) => {
    const last = scenariosOfRule(rule).reduce((most, id) => Math.max(most, known(structure.choiceOf, id).area), -1);
    const requirement = rules[at];
    if (requirement !== undefined) rulesAt[last]?.push(requirement);
  });
  return {
    structure,
    deciding: decidingAreas(structure),
    settledAt,
    settles: structure.areas.map((_, area) => settled.has(area)),
    rulesAt,
    limits: limits(structure.problem.limits),
  };
}
