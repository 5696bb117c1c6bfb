import type { EvaluationAnswer } from "../../analyse/evaluate.ts";
import type { QuestionSubject } from "../../analyse/question.ts";
import { allocationName, namedOf } from "../texts/named-text.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import type { Problem, Selection } from "../../problem/problem.ts";
import { structureOf, type StructuredScenario } from "../../problem/structure.ts";
import { oneLine } from "../../text/one-line.ts";
import type { FigureName } from "../document/figure.ts";

/** Names are for reading: what is longer belongs to the document. */
const LONGEST = 240;

/** A name on one line, shortened where nobody would read on; far longer ones are not even looked through. */
export function figureName(name: Bilingual, language: Language): string {
  const signs = Array.from(oneLine(name[language].slice(0, 10 * LONGEST)));
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join("")}…` : signs.join("");
}

/** An id with the name that it has in the document. */
export function named(each: { readonly id: string; readonly name: Bilingual }, language: Language): FigureName {
  return { id: each.id, name: figureName(each.name, language) };
}

/** A name with its id behind it, where it is another: `Service (H1)`. */
export function nameAndId(named: FigureName): string {
  return named.name + idEnd(named);
}

/** The id behind a name; nothing where the name is the id. */
export function idEnd({ id, name }: FigureName): string {
  return name === id ? "" : ` (${id})`;
}

/** The hensyn or the theme of an id, which is the hensyn's where both have it. */
export function criterion({ hensyn }: Problem, id: string, language: Language): FigureName {
  const found = [...hensyn, ...hensyn.flatMap(({ themes }) => themes)].find((each) => each.id === id);
  return found === undefined ? { id, name: id } : named(found, language);
}

/** All scenarios by their ids. */
export function scenariosById(problem: Problem): ReadonlyMap<string, StructuredScenario> {
  return new Map(structureOf(problem).areas.flatMap(({ scenarios }) => scenarios.map((each) => [each.id, each])));
}

/** Names that a figure has for allocations. */
export interface CallingOptions {
  /** Name of an allocation, such as its number in a table beside the figure; a letter where it is undefined or left out. */
  readonly call?: ((selection: Selection) => string | undefined) | undefined;
}

/** A name of an allocation in a sentence, where a bare number would be taken for another. */
export function inSentence(name: string, language: Language): string {
  return /^\d+$/.test(name) ? `${{ da: "nr.", en: "no." }[language]} ${name}` : name;
}

/** A, B … Z, AA, AB …: as spreadsheets call their columns. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

const ALLOCATION = {
  da: (name: string, lawful: boolean) => `Fordelingen: ${name}.${lawful ? "" : " Den er ulovlig."}`,
  en: (name: string, lawful: boolean) => `The allocation: ${name}.${lawful ? "" : " It is unlawful."}`,
};

/** A note that names the allocation of a figure, and says so if it is unlawful. */
export function allocationNote(
  problem: Problem,
  { selection, lawful, question }: EvaluationAnswer,
  language: Language,
): string {
  return ALLOCATION[language](calledAllocation(problem, selection, question.subject, language), lawful);
}

/** An allocation as a figure calls it. */
export function calledAllocation(
  problem: Problem,
  selection: Selection,
  subject: QuestionSubject,
  language: Language,
): string {
  const name = allocationName(problem, selection, namedOf(problem, subject), language);
  return figureName({ da: name, en: name }, language);
}

const STOPPED: Bilingual = {
  da: "Tiden løb ud: figuren er ikke fuldstændig.",
  en: "The time ran out: the figure is not complete.",
};
const INFEASIBLE: Bilingual = {
  da: "Ingen lovlig fordeling opfylder ønskerne, så der er intet at vise.",
  en: "No lawful allocation grants the wishes, so there is nothing to show.",
};

/** Notes on how the answer ended, as far as a reader must know; none where it holds everything. */
export function endingNotes(
  { status }: { readonly status: "complete" | "infeasible" | "stopped" },
  language: Language,
): readonly string[] {
  return status === "complete" ? [] : [(status === "stopped" ? STOPPED : INFEASIBLE)[language]];
}
