import type { QuestionSubject } from "../../analyse/question.ts";
import type { NamedSelection, Problem, Selection } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { areasWithChoice, structureOf } from "../../problem/structure.ts";
import { many, whole } from "../../text/many.ts";
import { oneLine } from "../../text/one-line.ts";
import { noteText } from "./note-text.ts";
import { paragraph, type Block } from "../document/document.ts";
import { line, textOf, type Inline, type NameSpan } from "../document/inline.ts";
import { changesLine, todayName } from "./selection-text.ts";

const say = {
  unconfirmedShort: {
    da: (areas: number, of: number) => `(${whole(areas, "da")} af ${many(of, "område", "områder", "da")} ubekræftet)`,
    en: (areas: number, of: number) => `(${whole(areas, "en")} of ${many(of, "area", "areas", "en")} unconfirmed)`,
  },
  unconfirmed: {
    da: (areas: string, count: number) =>
      `Ingen kilde bekræfter valget i ${count === 1 ? "dette område" : "disse områder"}: ${areas}.`,
    en: (areas: string, count: number) =>
      `No source confirms the choice in ${count === 1 ? "this area" : "these areas"}: ${areas}.`,
  },
};

/** The named selection of the document by which a subject was asked for, if it was. */
export function namedOf({ selections }: Problem, subject: QuestionSubject | null): NamedSelection | undefined {
  return subject === null ? undefined : selections.find(({ id }) => id === subject.named);
}

/** The name, and beside it how much of the selection no source confirms: not everyone reads on below the table. */
function markedName(problem: Problem, named: NamedSelection, language: Language): Inline {
  const { unconfirmed } = named;
  const span = nameSpan(named, language);
  const areas = areasWithChoice(structureOf(problem));
  const open = areas.filter(({ id }) => unconfirmed.includes(id));
  if (open.length === 0) return [span];
  return line`${span} ${say.unconfirmedShort[language](open.length, areas.length)}`;
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

/** The areas in which no source confirms a named selection, as a sentence. */
export function unconfirmedText(problem: Problem, named: NamedSelection, language: Language): string {
  return say.unconfirmed[language](unconfirmedAreas(problem, named, language), named.unconfirmed.length);
}

/** The areas of a named selection that no source confirms, by id and name; empty if every area is confirmed. */
function unconfirmedAreas(problem: Problem, { unconfirmed }: NamedSelection, language: Language): string {
  const ids = new Set(unconfirmed);
  return structureOf(problem)
    .areas.filter(({ id }) => ids.has(id))
    .map(({ id, name }) => `${id} ${oneLine(name[language])}`)
    .join("; ");
}

/** A paragraph on what the sources of a named selection do not settle. */
export function caveatsOf(problem: Problem, named: NamedSelection | undefined, language: Language): readonly Block[] {
  if (named === undefined || named.unconfirmed.length === 0) return [];
  const areas = unconfirmedText(problem, named, language);
  const note = noteText(named.note, language);
  return [paragraph(line`${nameSpan(named, language)}: ${note === undefined ? areas : `${note} ${areas}`}`)];
}
