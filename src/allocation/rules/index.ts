import type { Limit } from "../../problem/problem.ts";
import type { Structure } from "../../problem/structure.ts";
import { closed } from "./closed.ts";
import { departmentCount } from "./department-count.ts";
import { documentRules } from "./document-rule.ts";
import { limits } from "./limit.ts";
import { onePlace } from "./one-place.ts";
import { oneScenario } from "./one-scenario.ts";
import { opened } from "./opened.ts";
import { permanent } from "./permanent.ts";
import type { Requirement, Rule } from "./rule.ts";

/** Every rule of the kommissorium and of documents, in the order in which reports list them. */
const RULES: readonly Rule[] = [oneScenario, onePlace, departmentCount, permanent, opened, closed, documentRules];

const requirements = new WeakMap<Structure, readonly Requirement[]>();

/** Everything that a lawful allocation keeps, limits included; `added` are limits beyond those of the document. */
export function requirementsOf(structure: Structure, added: readonly Limit[] = []): readonly Requirement[] {
  let own = requirements.get(structure);
  if (own === undefined) {
    own = [...RULES.flatMap((rule) => rule(structure)), ...limits(structure.problem.limits)];
    requirements.set(structure, own);
  }
  return added.length === 0 ? own : [...own, ...limits(added)];
}
