import type { Problem, Selection } from "../problem/problem.ts";
import type { Language } from "../text/bilingual.ts";
import { differenceFromToday } from "./difference.ts";
import { list, paragraph, type Block } from "./document/document.ts";
import { words } from "./words/index.ts";

/** What several allocations differ in from today, with what is common to them said once. */
export interface CommonPart {
  /** To stand above the table; empty if nothing is worth saying once. */
  readonly blocks: readonly Block[];
  /** The title of the column of the cells. */
  readonly title: string;
  /** For each allocation the lines that are its own. */
  readonly cells: readonly string[];
}

/** Splits what the allocations of a table differ in from today into a common part and a cell for each. */
export function commonPart(problem: Problem, selections: readonly Selection[], language: Language): CommonPart {
  const say = words[language];
  const differences = selections.map((selection) => differenceFromToday(problem, selection, language));
  const common = commonLines(differences);
  const nothing = common.length > 0 ? say.nothingElse : say.unchanged;
  return {
    blocks: common.length > 0 ? [paragraph(`${say.common(selections.length)}:`), list(common)] : [],
    title: common.length > 0 ? say.differenceBesides : say.difference,
    cells: differences.map((lines) => lines.filter((line) => !common.includes(line)).join("\n") || nothing),
  };
}

/** The lines that all have; not worth a list of its own for a single one, or for one allocation. */
function commonLines(differences: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = differences;
  const common = first.filter((line) => others.every((each) => each.includes(line)));
  return others.length > 0 && common.length > 1 ? common : [];
}
