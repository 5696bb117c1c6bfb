import type { Problem, Selection } from "../../problem/problem.ts";
import type { Language } from "../../text/bilingual.ts";
import { whole } from "../../text/many.ts";
import { changedScenarios } from "../texts/scenario-text.ts";
import { scenarioSpan } from "../texts/spans.ts";
import { list, paragraph, type Block } from "../document/document.ts";
import type { Inline } from "../document/inline.ts";

const say = {
  unchanged: { da: "uændret", en: "unchanged" },
  nothingElse: { da: "intet andet", en: "nothing else" },
  difference: { da: "Forskel fra i dag", en: "What differs from today" },
  differenceBesides: {
    da: "Forskel fra i dag ud over det fælles",
    en: "What differs from today besides the common part",
  },
  common: {
    da: (allocations: number) => `Fælles for de ${whole(allocations, "da")} fordelinger i forhold til i dag:`,
    en: (allocations: number) => `What differs from today in all ${whole(allocations, "en")} allocations:`,
  },
};

/** The differences of several allocations from today, with what is common to them said once. */
export interface CommonPart {
  /** To stand above the table; empty if nothing is worth saying once. */
  readonly blocks: readonly Block[];
  /** The title of the column of the cells. */
  readonly title: string;
  /** For each allocation the lines that are its own. */
  readonly lines: readonly (readonly Inline[])[];
}

/** Splits what the allocations of a table differ in from today into a common part and a cell for each. */
export function commonPart(problem: Problem, selections: readonly Selection[], language: Language): CommonPart {
  const changes = selections.map((selection) => changedScenarios(problem, selection));
  const common = commonOf(changes);
  const nothing = (common.length > 0 ? say.nothingElse : say.unchanged)[language];
  const lines = changes.map((scenarios): readonly Inline[] => {
    const own = scenarios.filter((scenario) => !common.includes(scenario));
    return own.length === 0 ? [nothing] : own.map((scenario): Inline => [scenarioSpan(scenario, language)]);
  });
  const shared = common.map((scenario): Inline => [scenarioSpan(scenario, language)]);
  return {
    blocks: common.length > 0 ? [paragraph(say.common[language](selections.length)), list(shared)] : [],
    title: (common.length > 0 ? say.differenceBesides : say.difference)[language],
    lines,
  };
}

/** The changes that all have; not worth a list of its own for a single one, or for one allocation. */
function commonOf<T>(changes: readonly (readonly T[])[]): readonly T[] {
  const [first = [], ...others] = changes;
  const common = first.filter((change) => others.every((each) => each.includes(change)));
  return others.length > 0 && common.length > 1 ? common : [];
}
