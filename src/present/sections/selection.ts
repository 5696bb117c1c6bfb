import type { NamedSelection, Problem, Selection } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { areasWithChoice, structureOf, type StructuredScenario } from "../../problem/structure.ts";
import { sourcesLine } from "../texts/cites-text.ts";
import { changedScenarios } from "../texts/scenario-text.ts";
import { scenarioSpan } from "../texts/spans.ts";
import { oneLine } from "../../text/one-line.ts";
import { nameColumn, sourceColumn } from "../tables/columns.ts";
import { openText } from "../texts/named-text.ts";
import { noteText } from "../texts/note-text.ts";
import { heading, paragraph, type Block } from "../document/document.ts";
import { tableOf, type Column } from "../document/table.ts";

const say = {
  changes: { da: "Forskel fra i dag", en: "What differs from today" },
  scenario: { da: "Scenarie", en: "Scenario" },
  noChanges: { da: "Intet er ændret.", en: "Nothing is changed." },
  unchangedAreas: { da: (areas: string) => `Uændret: ${areas}.`, en: (areas: string) => `Unchanged: ${areas}.` },
};

/** The scenarios that are chosen, each with its sources, and the areas that stay as they are. */
export function selectionSection(problem: Problem, selection: Selection, language: Language): readonly Block[] {
  const changed = changedScenarios(problem, selection);
  const ids = new Set(changed.map(({ id }) => id));
  const unchanged = areasWithChoice(structureOf(problem))
    .filter(({ scenarios }) => !scenarios.some(({ id }) => ids.has(id)))
    .map(({ id, name }) => `${id} ${oneLine(name[language])}`);
  const columns: readonly Column<StructuredScenario>[] = [
    nameColumn("scenario", say.scenario[language], (scenario) => scenarioSpan(scenario, language)),
    sourceColumn(problem, ({ cites }) => cites, language),
  ];
  return [
    heading(say.changes[language]),
    changed.length > 0 ? tableOf(columns, changed, { language }) : paragraph(say.noChanges[language]),
    ...(unchanged.length > 0 ? [paragraph(say.unchangedAreas[language](unchanged.join("; ")))] : []),
  ];
}

/** The remarks on a named selection: its note, what its sources leave open, and these. */
export function namedSection(problem: Problem, named: NamedSelection, language: Language): readonly Block[] {
  const note = noteText(named.note, language);
  return [
    ...(note === undefined ? [] : [paragraph(note)]),
    ...(named.open.length === 0 ? [] : [paragraph(openText(problem, named, language))]),
    ...(named.cites.length === 0 ? [] : [paragraph(sourcesLine(problem, named.cites, language))]),
  ];
}
