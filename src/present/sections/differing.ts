import type { Problem, Selection } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { structureOf, type StructuredArea } from "../../problem/structure.ts";
import { oneLine } from "../../text/one-line.ts";
import { withinSentence } from "../../text/within-sentence.ts";
import { changedScenarios } from "../texts/scenario-text.ts";
import { scenarioSpan } from "../texts/spans.ts";
import { list, paragraph, type Block } from "../document/document.ts";
import { line, type Inline, type Span } from "../document/inline.ts";
import { differingScenarios } from "../texts/selection-text.ts";

const say = {
  difference: { da: "Forskel fra i dag", en: "What differs from today" },
  differs: {
    da: "Hvor den forklarede fordeling afviger fra den anden",
    en: "Where the explained allocation differs from the other",
  },
  insteadOf: {
    da: (scenario: Span) => line`(i stedet for ${scenario})`,
    en: (scenario: Span) => line`(instead of ${scenario})`,
  },
};

/** The scenarios in which an allocation differs from another, by id and name; nothing where they are the same. */
export function differingBlocks(
  problem: Problem,
  from: Selection,
  to: Selection,
  language: Language,
): readonly Block[] {
  const isToday = changedScenarios(problem, from).length === 0;
  const items = isToday ? changes(problem, to, language) : instead(problem, from, to, language);
  if (items.length === 0) return [];
  return [paragraph(`${isToday ? say.difference[language] : say.differs[language]}:`), list(items)];
}

function changes(problem: Problem, selection: Selection, language: Language): readonly Inline[] {
  return changedScenarios(problem, selection).map((scenario) => [scenarioSpan(scenario, language)]);
}

/** Scenarios that differ, with those that they replace; that an area was unchanged before goes without saying. */
function instead(problem: Problem, from: Selection, to: Selection, language: Language): readonly Inline[] {
  const own = differingScenarios(problem, from, to);
  const others = new Set(differingScenarios(problem, to, from));
  return structureOf(problem).areas.flatMap((area) => {
    const [unchanged] = area.scenarios;
    const other = area.scenarios.find(({ id }) => others.has(id));
    return named(area, own, language).map((text) =>
      other === undefined || other === unchanged
        ? text
        : line`${text} ${say.insteadOf[language](scenarioSpan(other, language))}`,
    );
  });
}

/** Scenarios by id and name, in document order, each once; those that leave an area as it is by the name of the area. */
export function scenarioLines(problem: Problem, ids: readonly string[], language: Language): readonly Inline[] {
  return structureOf(problem).areas.flatMap((area) => named(area, ids, language));
}

function named({ name, scenarios }: StructuredArea, ids: readonly string[], language: Language): readonly Inline[] {
  const [unchanged] = scenarios;
  return scenarios
    .filter(({ id }) => ids.includes(id))
    .map((scenario) => {
      const span = scenarioSpan(scenario, language);
      if (scenario !== unchanged) return [span];
      return [
        { ...span, text: `${scenario.id} ${oneLine(name[language])}: ${withinSentence(scenario.name[language])}` },
      ];
    });
}
