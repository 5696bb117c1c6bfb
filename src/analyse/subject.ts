import { choicesOf, selectionOf } from "../allocation/selection.ts";
import { attempt, issueAt, shown, type Issue, type Step } from "../problem/invalid-problem.ts";
import { suggestion } from "../problem/nearest.ts";
import type { Selection, Bilingual } from "../problem/problem.ts";
import type { Structure } from "../problem/structure.ts";
import type { QuestionSubject } from "./question.ts";

/** A selection as it is asked for: the scenario of areas, those left out unchanged, or the id of a named selection. */
export type GivenSelection = Selection | string;

/** A subject with the positions that it chooses. */
export interface ReadSubject extends QuestionSubject {
  readonly choices: Int32Array;
}

/** The subject that is asked about; of what the problem does not know, the issues are added and the rest is unchanged. */
export function readSubject(
  structure: Structure,
  given: GivenSelection,
  steps: readonly Step[],
  issues: Issue[],
): ReadSubject {
  if (typeof given !== "string")
    return subjectOf(
      structure,
      attempt(issues, () => choicesOf(structure, given, steps)),
    );
  const { selections } = structure.problem;
  const named = selections.find(({ id }) => id === given);
  if (named === undefined) {
    const known = selections.map(({ id }) => id);
    issues.push(issueAt(steps.length === 0 ? ["selection"] : steps, given, noNamedSelection(given, known)));
  }
  const choices = named && choicesOf(structure, named.selection);
  return subjectOf(structure, choices, named?.id);
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

function noNamedSelection(id: string, known: readonly string[]): Bilingual {
  const remedy = suggestion(id, known, { da: "selections", en: "selections" });
  return {
    da: `er ${shown(id)}, som ikke er en navngiven fordeling. ${remedy.da}`,
    en: `is ${shown(id)}, which is no named selection. ${remedy.en}`,
  };
}
