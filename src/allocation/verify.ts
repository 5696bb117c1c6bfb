import { frozen } from "../problem/frozen.ts";
import { keysOf, unknownId } from "../problem/ids.ts";
import { attempt, InvalidInput, issueAt, shown, type Issue } from "../problem/invalid-problem.ts";
import { plainCopy, unreadable } from "../problem/plain-copy.ts";
import type { Cite, Limit, Problem, ProblemIds, Selection } from "../problem/problem.ts";
import type { Bilingual } from "../text/bilingual.ts";
import type { GivenSelectionOf } from "../problem/typed-ids.ts";
import { isRecord } from "../problem/raw.ts";
import { structureOf, type Structure } from "../problem/structure.ts";
import { place, type Choices, type Placement } from "./placement.ts";
import { requirementsOf } from "./rules/index.ts";
import { choicesOf, givenChoices, type GivenSelection } from "./selection.ts";

/** One rule's verdict on an allocation. */
export interface RuleVerdict {
  /** Such as `department-count` or `one-place:nursing-sof`. */
  readonly id: string;
  readonly holds: boolean;
  /** The facts behind the verdict, in words. */
  readonly detail: Bilingual;
  readonly cites: readonly Cite[];
}

/** Verdict on whether an allocation is lawful, rule by rule. */
export interface Verification {
  readonly lawful: boolean;
  readonly rules: readonly RuleVerdict[];
}

/** An allocation as somebody claims it: a selection, and where it is said to put the tasks. */
export interface ClaimedAllocation {
  readonly selection: Selection;
  readonly placement?: Readonly<Record<string, string>>;
}

/** Tells whether a placement keeps every rule and limit, including limits added to the document's. */
export function isLawful(placement: Placement, added: readonly Limit[] = []): boolean {
  return requirementsOf(placement.structure, added).every((requirement) => requirement.holds(placement));
}

/**
 * Checks an allocation against every rule of the kommissorium and of the document, from the selection alone: it uses
 * nothing that a solver said.
 *
 * @param problem a parsed problem.
 * @param allocation a selection (areas left out are unchanged), the id of a named one (of which open areas, too, are unchanged: the
 *   verdict needs no weights), or an allocation whose `placement` is checked too.
 * @returns the verdict of each rule, with what is so in words and the sources of the rule.
 * @throws {InvalidInput} for areas, scenarios and placed tasks that the problem does not know, with every issue.
 * @example
 * ```ts
 * const { lawful, rules } = verify(kobenhavn2024, { A05: "A05.1" });
 * lawful; // false
 * rules.find((rule) => !rule.holds)?.id; // "department-count"
 * ```
 */
export function verify<Ids extends ProblemIds>(
  problem: Problem<Ids>,
  allocation: GivenSelectionOf<Ids> | ClaimedAllocation,
): Verification;
export function verify(problem: Problem, allocation: GivenSelection | ClaimedAllocation): Verification {
  const structure = structureOf(problem);
  const issues: Issue[] = [];
  const { choices, claimed } = readClaim(structure, allocation, issues);
  if (choices === undefined || issues.length > 0) throw new InvalidInput("The allocation", issues);
  const placement = place(structure, choices);
  const rules = requirementsOf(structure).map((requirement) => ({
    id: requirement.id,
    holds: requirement.holds(placement),
    detail: requirement.detail(placement),
    cites: requirement.cites,
  }));
  const verdicts = claimed === undefined ? rules : withClaim(structure, rules, placement, claimed);
  return frozen({ lawful: verdicts.every((rule) => rule.holds), rules: verdicts });
}

/** The positions that are chosen, and where the tasks are said to be. */
interface Claim {
  readonly choices: Choices | undefined;
  readonly claimed?: Readonly<Record<string, unknown>> | undefined;
}

/** An area may bear the id `selection`: what stands there then is a scenario's id. */
function readClaim(structure: Structure, allocation: unknown, issues: Issue[]): Claim {
  const { selection, placement } = partsOf(allocation, issues);
  if (issues.length > 0) return { choices: undefined };
  if (selection === undefined || typeof selection === "string") {
    return { choices: attempt(issues, () => givenChoices(structure, allocation as GivenSelection, [])) };
  }
  const choices = attempt(issues, () => choicesOf(structure, selection as Selection, ["selection"]));
  return { choices, claimed: readPlacement(structure, placement, issues) };
}

/** Reads the parts of a claim, each once; an input that is no claim has none. */
function partsOf(allocation: unknown, issues: Issue[]): { readonly selection?: unknown; readonly placement?: unknown } {
  try {
    return isRecord(allocation) ? { selection: allocation.selection, placement: allocation.placement } : {};
  } catch (error) {
    issues.push(issueAt([], undefined, unreadable(error)));
    return {};
  }
}

function readPlacement(structure: Structure, given: unknown, issues: Issue[]): Claim["claimed"] {
  if (given === undefined) return undefined;
  const before = issues.length;
  const placement = plainCopy(given, issues, { steps: ["placement"], strict: true })?.data;
  if (!isRecord(placement)) {
    if (issues.length === before) issues.push(issueAt(["placement"], placement, noPlacement(placement)));
    return undefined;
  }
  const known = keysOf(structure.taskAt);
  for (const task of Object.keys(placement)) {
    if (!structure.taskAt.has(task))
      issues.push(issueAt(["placement", task], undefined, unknownId("task", task, known)));
  }
  return placement;
}

function noPlacement(value: unknown): Bilingual {
  return {
    da: `er ${shown(value)}. Skriv et objekt med en forvaltning for hver opgave, eller udelad det.`,
    en: `is ${shown(value)}. Write an object with a department for each task, or leave it out.`,
  };
}

/** A placement that is not what the selection means breaks `one-place` of each task that it misplaces. */
function withClaim(
  structure: Structure,
  rules: readonly RuleVerdict[],
  placement: Placement,
  claimed: Readonly<Record<string, unknown>>,
): readonly RuleVerdict[] {
  const misplaced = new Map<string, Bilingual>();
  structure.problem.tasks.forEach((task, t) => {
    const meant = structure.problem.departments[placement.departmentOf[t] ?? 0]?.id;
    const said = Object.hasOwn(claimed, task.id) ? claimed[task.id] : undefined;
    if (said === meant) return;
    const where = typeof said === "string" ? said : undefined;
    misplaced.set(`one-place:${task.id}`, {
      da: `${task.name.da} siges at ligge i ${where ?? "ingen forvaltning"}; valgene lægger den i ${meant ?? ""}.`,
      en: `${task.name.en} is said to be in ${where ?? "no department"}; the selection puts it in ${meant ?? ""}.`,
    });
  });
  return rules.map((rule) => {
    const detail = misplaced.get(rule.id);
    return detail === undefined ? rule : { ...rule, holds: false, detail };
  });
}
