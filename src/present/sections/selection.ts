import type { NamedSelection } from "../../problem/problem.ts";
import { structureOf } from "../../problem/structure.ts";
import { citesText } from "../../problem/texts/cite-text.ts";
import { changedScenarios, scenarioText } from "../difference.ts";
import { oneLine } from "../../text/one-line.ts";
import { noteText, unconfirmedAreas } from "../note-text.ts";
import { heading, left, paragraph, table, type Block } from "../document/document.ts";
import type { ShownAllocation } from "./shown-allocation.ts";

/** The scenarios that are chosen, each with its sources, and the areas that stay as they are. */
export function selectionSection({ problem, evaluation, language, words }: ShownAllocation): readonly Block[] {
  const changed = changedScenarios(problem, evaluation.selection);
  const ids = new Set(changed.map(({ id }) => id));
  const unchanged = structureOf(problem)
    .areas.filter(({ scenarios }) => !scenarios.some(({ id }) => ids.has(id)))
    .map(({ id, name }) => `${id} ${oneLine(name[language])}`);
  const rows = changed.map((scenario) => [
    scenarioText(scenario, language),
    citesText(problem, scenario.cites, language),
  ]);
  return [
    heading(words.changes),
    rows.length > 0 ? table([left(words.scenario), left(words.source)], rows) : paragraph(words.noChanges),
    ...(unchanged.length > 0 ? [paragraph(words.unchangedAreas(unchanged.join("; ")))] : []),
  ];
}

/** What a named selection's sources leave open, and what its document says of it. */
export function namedSection({ problem, language, words }: ShownAllocation, named: NamedSelection): readonly Block[] {
  const note = noteText(named.note, language);
  const areas = unconfirmedAreas(problem, named, language);
  const cites = citesText(problem, named.cites, language);
  return [
    ...(note === undefined ? [] : [paragraph(note)]),
    ...(areas === "" ? [] : [paragraph(words.unconfirmed(areas, named.unconfirmed.length))]),
    ...(cites === "" ? [] : [paragraph(words.sources(cites))]),
  ];
}
