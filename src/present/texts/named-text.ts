import type { Evaluation } from "../../allocation/evaluation.ts";
import type { QuestionSubject } from "../../analyse/question.ts";
import type { NamedSelection, Problem, Selection } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { areasWithChoice, structureOf } from "../../problem/structure.ts";
import { many, whole } from "../../text/many.ts";
import { oneLine } from "../../text/one-line.ts";
import { noteText } from "./note-text.ts";
import { paragraph, type Block } from "../document/document.ts";
import { line, textOf, type Inline, type NameSpan } from "../document/inline.ts";
import { scenarioIdsLine } from "./spans.ts";
import { changesLine, todayName } from "./selection-text.ts";

const say = {
  openShort: {
    da: (areas: number, of: number) => `(${whole(areas, "da")} af ${many(of, "område", "områder", "da")} åbne)`,
    en: (areas: number, of: number) => `(${whole(areas, "en")} of ${many(of, "area", "areas", "en")} open)`,
  },
  open: {
    da: (areas: string, count: number) =>
      `Kilderne siger ikke, hvad der er valgt i ${count === 1 ? "dette område" : "disse områder"}: ${areas}.`,
    en: (areas: string, count: number) =>
      `The sources do not say what is chosen in ${count === 1 ? "this area" : "these areas"}: ${areas}.`,
  },
  completed: {
    da: (scenarios: Inline) =>
      line`Her vises den bedste lovlige måde at fuldføre den på, som i de åbne områder vælger ${scenarios}.`,
    en: (scenarios: Inline) =>
      line`Shown here is the best lawful way to complete it, which in the open areas chooses ${scenarios}.`,
  },
  noCompletion: {
    da: "Ingen lovlig fordeling, der tæller her, er fundet, som fuldfører den: vist er det, den afgør, med de åbne områder uændret.",
    en: "No lawful allocation that counts here was found which completes it: shown is what it decides, with the open areas unchanged.",
  },
  among: {
    da: (area: string, scenarios: readonly string[]) =>
      `${area} (${scenarios.length === 1 ? "kun" : "et af"} ${scenarios.join(", ")}${scenarios.length === 1 ? " passer" : ""})`,
    en: (area: string, scenarios: readonly string[]) =>
      `${area} (${scenarios.length === 1 ? "only" : "one of"} ${scenarios.join(", ")}${scenarios.length === 1 ? " fits" : ""})`,
  },
};

/** The named selection of the document by which a subject was asked for, if it was. */
export function namedOf({ selections }: Problem, subject: QuestionSubject | null): NamedSelection | undefined {
  return subject === null ? undefined : selections.find(({ id }) => id === subject.named);
}

/** The name, and beside it how much of the selection is open: not everyone reads on below the table. */
function markedName(problem: Problem, named: NamedSelection, language: Language): Inline {
  const span = nameSpan(named, language);
  if (named.open.length === 0) return [span];
  const choosing = areasWithChoice(structureOf(problem));
  return line`${span} ${say.openShort[language](named.open.length, choosing.length)}`;
}

/** A named selection by its name. */
function nameSpan({ id, name }: NamedSelection, language: Language): NameSpan {
  return { kind: "selection", id, text: oneLine(name[language]) };
}

/** The name of an allocation with its mark, that of today, or the scenarios that it changes. */
export function allocationLine(
  problem: Problem,
  selection: Selection,
  named: NamedSelection | undefined,
  language: Language,
): Inline {
  if (named !== undefined) return markedName(problem, named, language);
  return changesLine(problem, selection) ?? todayName(language);
}

/** The letters of what an allocation is called, for titles, pictures and files. */
export function allocationName(
  problem: Problem,
  selection: Selection,
  named: NamedSelection | undefined,
  language: Language,
): string {
  return textOf(allocationLine(problem, selection, named, language));
}

/** The areas that a named selection leaves open, as a sentence. */
export function openText(problem: Problem, named: NamedSelection, language: Language): string {
  return say.open[language](openAreas(problem, named, language), named.open.length);
}

/** The open areas of a named selection by id and name, with the scenarios that they may be where some are ruled out. */
function openAreas(problem: Problem, { open }: NamedSelection, language: Language): string {
  const among = new Map(open.map((each) => [each.area, each.among]));
  return structureOf(problem)
    .areas.filter(({ id }) => among.has(id))
    .map(({ id, name }) => {
      const area = `${id} ${oneLine(name[language])}`;
      const possible = among.get(id);
      return possible === undefined ? area : say.among[language](area, possible);
    })
    .join("; ");
}

/** An allocation that is shown in place of a named selection, and whether the answer is complete. */
export interface ShownFor {
  readonly evaluation: Evaluation;
  readonly status: string;
}

/** The completion that stands for a named selection with open areas, as a sentence; where time ran out it need not be the best. */
export function completedLine(
  { open }: NamedSelection,
  { evaluation: shown, status }: ShownFor,
  language: Language,
): Inline {
  const chosen = open.map(({ area }) => shown.selection[area] ?? "");
  const isCompletion = open.every(({ among }, at) => among === undefined || among.includes(chosen[at] ?? ""));
  return shown.lawful && isCompletion && status === "complete"
    ? say.completed[language](scenarioIdsLine(chosen))
    : say.noCompletion[language];
}

/** A paragraph on what the sources of a named selection do not settle, and on what is shown in its place. */
export function caveatsOf(
  problem: Problem,
  named: NamedSelection | undefined,
  shown: ShownFor,
  language: Language,
): readonly Block[] {
  if (named === undefined || named.open.length === 0) return [];
  const areas = openText(problem, named, language);
  const note = noteText(named.note, language);
  const open = note === undefined ? areas : `${note} ${areas}`;
  return [paragraph(line`${nameSpan(named, language)}: ${open} ${completedLine(named, shown, language)}`)];
}
