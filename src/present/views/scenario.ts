import { conditionHolds } from "../../allocation/gauges/points.ts";
import { place } from "../../allocation/placement.ts";
import { choicesOf } from "../../allocation/selection.ts";
import type { EvaluationAnswer } from "../../analyse/evaluate.ts";
import type { Problem } from "../../problem/problem.ts";
import { scenariosOfRule, structureOf, type StructuredArea, type StructuredScenario } from "../../problem/structure.ts";
import type { Language } from "../../text/bilingual.ts";
import { oneLine } from "../../text/one-line.ts";
import { sourcesLine } from "../texts/cites-text.ts";
import { areaSpan, scenarioSpan } from "../texts/spans.ts";
import { heading, list, paragraph, title, type AnswerDocument, type Block } from "../document/document.ts";
import { line, type Inline, type Span } from "../document/inline.ts";
import { tableOf } from "../document/table.ts";
import { noteText } from "../texts/note-text.ts";
import { effectColumns, type ChangedEffect } from "../sections/changed-effects.ts";
import { openedBy } from "../tables/part-columns.ts";
import { asideSections } from "../sections/remarks.ts";
import { moveColumns } from "../tables/task-columns.ts";
import { allocationView } from "./allocation.ts";

const say = {
  area: {
    da: (area: Span) => line`Område: ${area}.`,
    en: (area: Span) => line`Area: ${area}.`,
  },
  context: {
    da: (area: Span) => line`Område: ${area}. Det er kontekst: der er intet at vælge.`,
    en: (area: Span) => line`Area: ${area}. It is context: there is nothing to choose.`,
  },
  moves: { da: "Hvad scenariet flytter", en: "What the scenario moves" },
  noMoves: { da: "Scenariet flytter ingen opgaver.", en: "The scenario moves no task." },
  changes: { da: "Forvaltninger og regler", en: "Departments and rules" },
  opens: { da: (name: string) => `Åbner ${name}`, en: (name: string) => `Opens ${name}` },
  closes: {
    da: (name: string, into: string) => `Nedlægger ${name}, hvis opgaver går til ${into}`,
    en: (name: string, into: string) => `Closes ${name}, whose tasks go to ${into}`,
  },
  requires: {
    da: (scenario: string, any: string) => `${scenario} kræver ${any}`,
    en: (scenario: string, any: string) => `${scenario} requires ${any}`,
  },
  excludes: { da: (ids: string) => `Højst ét af ${ids}`, en: (ids: string) => `At most one of ${ids}` },
  effects: {
    da: "Virkninger, der kommer til eller falder bort i forhold til i dag",
    en: "Effects that come or go compared with today",
  },
  noEffects: { da: "Ingen virkninger ændrer sig.", en: "No effect changes." },
  allocation: {
    da: "Fordelingen, når alt andet er uændret",
    en: "The allocation with everything else unchanged",
  },
};

/**
 * A scenario by itself, and below it the allocation that chooses it alone: what it moves from where to where, which departments
 * it opens and closes, the rules that name it, and the effects that come and go with it, with their sources. Files hold
 * the allocation, as those of `allocationView`.
 *
 * @param evaluation of the selection of this scenario alone.
 * @param id of the scenario.
 */
export function scenarioView(
  problem: Problem,
  evaluation: EvaluationAnswer,
  id: string,
  language: Language,
): AnswerDocument {
  const allocation = allocationView(problem, evaluation, language, { remarks: false });
  const area = structureOf(problem).areas.find(({ scenarios }) => scenarios.some((each) => each.id === id));
  const scenario = area?.scenarios.find((each) => each.id === id);
  if (area === undefined || scenario === undefined) return allocation;
  const called = scenarioSpan(scenario, language);
  return {
    ...allocation,
    title: called.text,
    blocks: [
      title([called]),
      ...introduction(problem, area, scenario, language),
      ...moveBlocks(problem, evaluation, language),
      ...changeBlocks(problem, scenario, language),
      ...effectBlocks(problem, evaluation, language),
      ...asideSections(problem, { scenarios: [id], tasks: evaluation.moves.map(({ task }) => task) }, language),
      heading(say.allocation[language]),
      ...allocation.blocks.slice(1),
    ],
  };
}

function introduction(
  problem: Problem,
  area: StructuredArea,
  { id, cites }: StructuredScenario,
  language: Language,
): readonly Block[] {
  const written = problem.areas.flatMap(({ scenarios }) => scenarios).find((each) => each.id === id);
  const note = noteText(written?.note, language);
  return [
    paragraph(say[area.scenarios.length > 1 ? "area" : "context"][language](areaSpan(problem, area.id, language))),
    ...(note === undefined ? [] : [paragraph(note)]),
    ...(cites.length === 0 ? [] : [paragraph(sourcesLine(problem, cites, language))]),
  ];
}

/** The tasks that it moves, and those of a department that it closes. */
function moveBlocks(problem: Problem, { moves }: EvaluationAnswer, language: Language): readonly Block[] {
  if (moves.length === 0) return [paragraph(say.noMoves[language])];
  return [heading(say.moves[language]), tableOf(moveColumns(problem, moves, language), moves, { language })];
}

/** Departments that a scenario opens and closes, and the rules of the document that name it. */
function changeBlocks(problem: Problem, scenario: StructuredScenario, language: Language): readonly Block[] {
  const nameOf = (at: number): string => {
    const department = problem.departments[at];
    return department === undefined ? "" : `${oneLine(department.name[language])} (${department.id})`;
  };
  const items: readonly Inline[] = [
    ...openedBy(problem, scenario).map((at) => `${say.opens[language](nameOf(at))}.`),
    ...scenario.closes.map(({ department, into }) => `${say.closes[language](nameOf(department), nameOf(into))}.`),
    ...problem.rules
      .filter((rule) => scenariosOfRule(rule).includes(scenario.id))
      .map((rule): Inline => {
        const text =
          rule.kind === "requires"
            ? say.requires[language](rule.scenario, rule.anyOf.join(" / "))
            : say.excludes[language](rule.scenarios.join(", "));
        return rule.cites.length === 0 ? `${text}.` : line`${text}. ${sourcesLine(problem, rule.cites, language)}`;
      }),
  ];
  return items.length === 0 ? [] : [heading(say.changes[language]), list(items)];
}

/** The effects that hold with the scenario and not today, and the other way round. */
function effectBlocks(problem: Problem, { selection }: EvaluationAnswer, language: Language): readonly Block[] {
  const structure = structureOf(problem);
  const [today, then] = [{}, selection].map((each) => place(structure, choicesOf(structure, each)));
  if (today === undefined || then === undefined) return [];
  const changed = structure.themes.flatMap(({ id: theme, effects }): readonly ChangedEffect[] =>
    effects.flatMap((effect) => {
      const holds = conditionHolds(effect.when, then);
      return holds === conditionHolds(effect.when, today) ? [] : [{ id: effect.id, theme, holds }];
    }),
  );
  if (changed.length === 0) return [heading(say.effects[language]), paragraph(say.noEffects[language])];
  return [heading(say.effects[language]), tableOf(effectColumns(problem, language), changed, { language })];
}
