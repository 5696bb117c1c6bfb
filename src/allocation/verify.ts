import type { Cite, Limit, Problem, Selection, Text } from "../problem/problem.ts";
import { structureOf, type Structure } from "../problem/structure.ts";
import { place, type Placement } from "./placement.ts";
import { requirementsOf } from "./rules/index.ts";
import { choicesOf } from "./selection.ts";

/** One rule's verdict on an allocation. */
export interface RuleVerdict {
  /** Such as `department-count` or `one-place:nursing-sof`. */
  readonly id: string;
  readonly holds: boolean;
  /** What is so, in words. */
  readonly detail: Text;
  readonly cites: readonly Cite[];
}

/** Whether an allocation is lawful, rule by rule. */
export interface Verification {
  readonly lawful: boolean;
  readonly rules: readonly RuleVerdict[];
}

/** An allocation as somebody claims it: a selection, and where it is said to put the tasks. */
export interface ClaimedAllocation {
  readonly selection: Selection;
  readonly placement?: Readonly<Record<string, string>>;
}

/** Whether a placement keeps every rule and limit, those added to the document's included. */
export function isLawful(placement: Placement, added: readonly Limit[] = []): boolean {
  return requirementsOf(placement.structure, added).every((requirement) => requirement.holds(placement));
}

/**
 * Checks an allocation against every rule of the kommissorium and of the document, from the selection alone: it uses
 * nothing that a solver said.
 *
 * @param problem a parsed problem.
 * @param allocation a selection (areas left out are unchanged), or an allocation whose `placement` is checked too.
 * @returns the verdict of each rule, with what is so in words and the sources of the rule.
 * @throws {InvalidInput} for areas and scenarios that the problem does not know.
 * @example
 * ```ts
 * const { lawful, rules } = verify(kobenhavn2024, { A05: "A05.1" });
 * lawful; // false
 * rules.find((rule) => !rule.holds)?.id; // "department-count"
 * ```
 */
export function verify(problem: Problem, allocation: Selection | ClaimedAllocation): Verification {
  const structure = structureOf(problem);
  const claim = isClaim(allocation) ? allocation : { selection: allocation };
  const placement = place(structure, choicesOf(structure, claim.selection));
  const rules = requirementsOf(structure).map((requirement) => ({
    id: requirement.id,
    holds: requirement.holds(placement),
    detail: requirement.detail(placement),
    cites: requirement.cites,
  }));
  const verdicts = claim.placement === undefined ? rules : withClaim(structure, rules, placement, claim.placement);
  return { lawful: verdicts.every((rule) => rule.holds), rules: verdicts };
}

function isClaim(allocation: Selection | ClaimedAllocation): allocation is ClaimedAllocation {
  return typeof allocation.selection === "object";
}

/** A placement that is not what the selection means breaks `one-place` of each task that it misplaces. */
function withClaim(
  structure: Structure,
  rules: readonly RuleVerdict[],
  placement: Placement,
  claimed: Readonly<Record<string, string>>,
): readonly RuleVerdict[] {
  const misplaced = new Map<string, Text>();
  structure.problem.tasks.forEach((task, t) => {
    const meant = structure.problem.departments[placement.departmentOf[t] ?? 0]?.id;
    const said = Object.hasOwn(claimed, task.id) ? claimed[task.id] : undefined;
    if (said === meant) return;
    misplaced.set(`one-place:${task.id}`, {
      da: `${task.name.da} siges at ligge i ${said ?? "ingen forvaltning"}; valgene lægger den i ${meant ?? ""}.`,
      en: `${task.name.en} is said to be in ${said ?? "no department"}; the selection puts it in ${meant ?? ""}.`,
    });
  });
  return rules.map((rule) => {
    const detail = misplaced.get(rule.id);
    return detail === undefined ? rule : { ...rule, holds: false, detail };
  });
}
