import { givenChoices, selectionOf, type GivenSelection } from "../allocation/selection.ts";
import { attempt, type Issue, type Step } from "../problem/invalid-problem.ts";
import type { Structure } from "../problem/structure.ts";
import { decidedBy, type Decided } from "./decided.ts";
import type { QuestionSubject } from "./question.ts";

/** A subject with the positions that it chooses. */
export interface ReadSubject extends QuestionSubject {
  readonly choices: Int32Array;
  /** Of a named selection that leaves areas open: what it decides. Its choices leave them unchanged. */
  readonly decided?: Decided | undefined;
}

/** The subject that is asked about; of what the problem does not know, the issues are added and the rest is unchanged. */
export function readSubject(
  structure: Structure,
  given: GivenSelection,
  steps: readonly Step[],
  issues: Issue[],
): ReadSubject {
  const choices = attempt(issues, () => givenChoices(structure, given, steps));
  const named = structure.problem.selections.find(({ id }) => id === given);
  return { ...subjectOf(structure, choices, named?.id), decided: named && decidedBy(structure, named) };
}

/** Choices as a subject; of none, everything is unchanged. */
export function subjectOf(structure: Structure, choices?: Int32Array, named?: string): ReadSubject {
  const chosen = choices ?? new Int32Array(structure.areas.length);
  return { selection: selectionOf(structure, chosen), named: named ?? null, choices: chosen };
}

/** A subject as answers show it. */
export function shownSubject({ selection, named }: ReadSubject): QuestionSubject {
  return { selection, named };
}
