import type { Problem } from "../../problem/problem.ts";
import { structureOf, type StructuredScenario } from "../../problem/structure.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import { percentText, scoreText } from "../../text/numbers.ts";
import { oneLine } from "../../text/one-line.ts";
import { andLine, joined, line, type Inline, type NameSpan, type NumberSpan } from "../document/inline.ts";
import { shareText, thresholdText } from "./share-text.ts";
import { tasksWith } from "../../problem/structure.ts";

/** A score of 0…1, or a difference of scores, as people see it. */
export function scoreSpan(value: number, language: Language): NumberSpan {
  return { kind: "score", value, text: scoreText(value, language) };
}

/** A share of 0…1 as people see it: neither nothing nor all unless it is. */
export function shareSpan(value: number, language: Language, standardError?: number): NumberSpan {
  return { kind: "share", value, text: shareText(value, language, standardError) };
}

/** A weight of 0…1 in percent with one decimal, as weights stand side by side. */
export function weightSpan(value: number, language: Language): NumberSpan {
  return { kind: "share", value, text: percentText(scoreText(value, language), language) };
}

/** A weight of 0…1 at which something changes, with as many decimals as tell it from nothing and from all. */
export function thresholdSpan(value: number, language: Language): NumberSpan {
  return { kind: "share", value, text: thresholdText(value, language) };
}

/** A number in a unit of its own, as it is written. */
export function quantitySpan(value: number, text: string): NumberSpan {
  return { kind: "quantity", value, text };
}

/** A scenario by its id and name, on one line: `A09.2 Én samlet organisation i SUF`. */
export function scenarioSpan({ id, name }: Pick<StructuredScenario, "id" | "name">, language: Language): NameSpan {
  return { kind: "scenario", id, text: `${id} ${oneLine(name[language])}` };
}

/** A part of the document by its id alone. */
export function idSpan(kind: NameSpan["kind"], id: string): NameSpan {
  return { kind, id, text: id };
}

/** Scenarios by their ids alone: `A05.1, A09.2`. */
export function scenarioIdsLine(ids: readonly string[]): Inline {
  return joined(
    ids.map((id) => idSpan("scenario", id)),
    ", ",
  );
}

/** An area by its id and name; a freely placed task is one, too. */
export function areaSpan(problem: Problem, id: string, language: Language): NameSpan {
  const { areas, areaAt } = structureOf(problem);
  const name = areas[areaAt.get(id) ?? -1]?.name[language] ?? "";
  return { kind: "area", id, text: oneLine(`${id} ${name}`) };
}

/** A task by its name. */
export function taskSpan(problem: Problem, id: string, language: Language): NameSpan {
  const [task] = tasksWith(problem, [id]);
  return { kind: "task", id, text: oneLine(task?.name[language] ?? id) };
}

/** A department by its name, as it is then called, and its id. */
export function departmentSpan(
  { id, name }: { readonly id: string; readonly name: Bilingual },
  language: Language,
): NameSpan {
  return { kind: "department", id, text: `${oneLine(name[language])} (${id})` };
}

/** A hensyn or a theme by its id alone; an id that is both is the hensyn's. */
export function criterionIdSpan({ hensyn }: Problem, id: string): NameSpan {
  return idSpan(hensyn.some((each) => each.id === id) ? "hensyn" : "theme", id);
}

/** The criteria of a comparison by their ids alone: `H1, H2, H3`. */
export function criterionIdsLine(problem: Problem, by: readonly string[]): Inline {
  return joined(
    by.map((id) => criterionIdSpan(problem, id)),
    ", ",
  );
}

/** The way of a task from one department to another by their ids: `SUF → BIF`. */
export function wayLine({ from, to }: { readonly from: string; readonly to: string }): Inline {
  return line`${idSpan("department", from)} → ${idSpan("department", to)}`;
}

/** A theme by its id and name. */
export function themeSpan(
  { id, name }: { readonly id: string; readonly name: Bilingual },
  language: Language,
): NameSpan {
  return { kind: "theme", id, text: `${id} ${oneLine(name[language])}` };
}

/** A hensyn or a theme by its id and name: `H1 Coherent service`; an id that is both is the hensyn's. */
export function criterionSpan(problem: Problem, id: string, language: Language): NameSpan {
  const span = criterionIdSpan(problem, id);
  const themes = problem.hensyn.flatMap((hensyn) => hensyn.themes);
  const criterion = [...problem.hensyn, ...themes].find((each) => each.id === id);
  return criterion === undefined ? span : { ...span, text: `${id} ${oneLine(criterion.name[language])}` };
}

/** The criteria of a comparison by id and name, as part of a sentence. */
export function criteriaLine(problem: Problem, by: readonly string[], language: Language): Inline {
  return andLine(
    by.map((id) => criterionSpan(problem, id, language)),
    language,
  );
}
