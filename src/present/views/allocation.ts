import { verify } from "../../allocation/verify.ts";
import type { Evaluation } from "../../allocation/evaluation.ts";
import type { EvaluationAnswer } from "../../analyse/evaluate.ts";
import type { Cite, Problem } from "../../problem/problem.ts";
import { structureOf } from "../../problem/structure.ts";
import type { Language } from "../../text/bilingual.ts";
import { many } from "../../text/many.ts";
import { oneLine } from "../../text/one-line.ts";
import { changeColumns, detailColumns, scoreColumns } from "../tables/allocation-columns.ts";
import { sourcesLine } from "../texts/cites-text.ts";
import { changedScenarios } from "../texts/scenario-text.ts";
import { list, paragraph, title, type Block, type AnswerDocument } from "../document/document.ts";
import { line } from "../document/inline.ts";
import { tableOf, type Column, type Table } from "../document/table.ts";
import { namedOf } from "../texts/named-text.ts";
import { scoreSentence } from "../texts/score-text.ts";
import { assumptionSection } from "../sections/assumptions.ts";
import { bracketBlocks } from "../sections/bracketed-pages.ts";
import { departmentSection, moveSection } from "../sections/departments.ts";
import { departmentFigures } from "../sections/figures.ts";
import { idleWeightsCell } from "../sections/idle-weights.ts";
import { loadSection } from "../sections/loads.ts";
import { scoreSection } from "../sections/scores.ts";
import { namedSection, selectionSection } from "../sections/selection.ts";
import { shownAllocation } from "../sections/shown-allocation.ts";
import { sourceSection } from "../sections/sources.ts";
import { todayName } from "../texts/selection-text.ts";

const say = {
  ownSelection: { da: "Eget valg", en: "Own selection" },
  lawful: { da: "Lovlig: alle regler er overholdt.", en: "Lawful: every rule is kept." },
  unlawful: {
    da: (broken: number) => `Ulovlig: ${many(broken, "regel", "regler", "da")} er brudt.`,
    en: (broken: number) => `Unlawful: ${many(broken, "rule is", "rules are", "en")} broken.`,
  },
};

/**
 * Everything that a person may want to know of one allocation, as a document: what it changes, whether it is lawful, its scores,
 * its departments with their tasks, and where the numbers come from. Files hold a row of it, like those of a ranking.
 */
export function allocationView(problem: Problem, evaluation: EvaluationAnswer, language: Language): AnswerDocument {
  const { selection, question } = evaluation;
  const named = namedOf(problem, question.subject);
  const name = named === undefined ? unnamed(problem, evaluation, language) : oneLine(named.name[language]);
  const shown = shownAllocation(problem, evaluation, language);
  return {
    language,
    title: name,
    blocks: [
      title(name),
      ...(named === undefined ? [] : namedSection(problem, named, language)),
      ...verdict(problem, evaluation, language),
      ...selectionSection(problem, selection, language),
      ...scoreSection(shown),
      ...departmentSection(shown),
      ...moveSection(shown),
      ...departmentFigures(problem, evaluation, language),
      ...loadSection(shown),
      ...sourceSection(shown),
      ...bracketBlocks(everyCite(problem), language),
      ...assumptionSection(shown),
    ],
    data: rowOf(problem, evaluation, language),
  };
}

function unnamed(problem: Problem, { selection }: Evaluation, language: Language): string {
  return changedScenarios(problem, selection).length === 0 ? todayName(language) : say.ownSelection[language];
}

function verdict(problem: Problem, evaluation: Evaluation, language: Language): readonly Block[] {
  const score = scoreSentence(evaluation, language);
  const broken = verify(problem, evaluation.selection).rules.filter(({ holds }) => !holds);
  if (broken.length === 0) return [paragraph(line`${score} ${say.lawful[language]}`)];
  const items = broken.map(({ id, detail, cites }) => {
    const what = `${id}: ${detail[language]}`;
    return cites.length === 0 ? what : line`${what} ${sourcesLine(problem, cites, language)}`;
  });
  return [paragraph(line`${score} ${say.unlawful[language](broken.length)}`), list(items)];
}

function everyCite(problem: Problem): readonly Cite[] {
  return [
    ...problem.effects.flatMap(({ cites }) => cites),
    ...structureOf(problem).areas.flatMap(({ scenarios }) => scenarios.flatMap(({ cites }) => cites)),
  ];
}

function rowOf(problem: Problem, evaluation: Evaluation, language: Language): Table {
  const itself = (row: Evaluation): Evaluation => row;
  const columns: readonly Column<Evaluation>[] = [
    { key: "lawful", title: "", type: "flag", value: ({ lawful }) => lawful },
    ...scoreColumns(problem, itself, "", language),
    ...detailColumns(problem, itself),
    ...changeColumns(problem, ({ selection }: Evaluation) => selection, language),
    { key: "moves", title: "", type: "count", value: ({ moves }) => moves.length },
    { key: "idle_weights", title: "", type: "text", value: (row) => idleWeightsCell(problem, row) },
  ];
  return tableOf(columns, [evaluation], { language });
}
