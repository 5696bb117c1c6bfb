import { verify } from "../../allocation/verify.ts";
import type { Evaluation } from "../../allocation/evaluation.ts";
import type { EvaluationAnswer } from "../../analyse/evaluate.ts";
import type { Ranking } from "../../analyse/rank.ts";
import type { Problem } from "../../problem/problem.ts";
import { structureOf } from "../../problem/structure.ts";
import type { Language } from "../../text/bilingual.ts";
import { many } from "../../text/many.ts";
import { oneLine } from "../../text/one-line.ts";
import { changeColumns, detailColumns, endColumns, scoreColumns, worthColumns } from "../tables/allocation-columns.ts";
import { sourcesLine } from "../texts/cites-text.ts";
import { changedScenarios } from "../texts/scenario-text.ts";
import { list, paragraph, title, type Block, type AnswerDocument } from "../document/document.ts";
import { line } from "../document/inline.ts";
import { tableOf, type Column, type Table } from "../document/table.ts";
import { completedLine, namedOf } from "../texts/named-text.ts";
import { scoreSentence } from "../texts/score-text.ts";
import { assumptionSection } from "../sections/assumptions.ts";
import { bracketBlocks } from "../sections/bracketed-pages.ts";
import { departmentSection, moveSection } from "../sections/departments.ts";
import { departmentFigures } from "../sections/figures.ts";
import { idleWeightsCell } from "../sections/idle-weights.ts";
import { loadSection } from "../sections/loads.ts";
import { asideSections, changedBy } from "../sections/remarks.ts";
import { scoreSection } from "../sections/scores.ts";
import { namedSection, selectionSection } from "../sections/selection.ts";
import { shownAllocation } from "../sections/shown-allocation.ts";
import { sourceSection } from "../sections/sources.ts";
import type { ViewOptions } from "../sections/rest.ts";
import { weightsLine } from "../texts/weights-text.ts";
import { wishesBlocks } from "../sections/wishes.ts";
import { worthBlocks } from "../sections/worth.ts";
import { todayName } from "../texts/selection-text.ts";

const say = {
  ownSelection: { da: "Eget valg", en: "Own selection" },
  best: { da: "Den bedste fordeling", en: "The best allocation" },
  bestKnown: {
    da: "Den bedste fordeling, der var fundet, da tiden løb ud",
    en: "The best allocation found before the time ran out",
  },
  tied: {
    da: "Andre fordelinger har samme score: denne står kun først på grund af rækkefølgen blandt lige (færrest ændrede områder, derefter dokumentets rækkefølge).",
    en: "Other allocations have the same score: this is the first of them by the order inside a tie only (fewest changed areas, then the order of the document).",
  },
  lawful: { da: "Lovlig: alle regler er overholdt.", en: "Lawful: every rule is kept." },
  unlawful: {
    da: (broken: number) => `Ulovlig: ${many(broken, "regel", "regler", "da")} er brudt.`,
    en: (broken: number) => `Unlawful: ${many(broken, "rule is", "rules are", "en")} broken.`,
  },
};

/** Options of an allocation's page. */
interface AllocationOptions extends ViewOptions {
  /** The ranking that has it as its best, where that is why it is shown. */
  readonly ranking?: Ranking | undefined;
  /** False where the page that it is part of has the remarks already. */
  readonly remarks?: boolean | undefined;
}

/**
 * Everything that a person may want to know of one allocation, as a document: what it changes, whether it is lawful, its scores,
 * its departments with their tasks, and where the numbers come from. Files hold a row of it, like those of a ranking.
 */
export function allocationView(
  problem: Problem,
  evaluation: EvaluationAnswer,
  language: Language,
  { ranking, remarks: isRemarked = true }: AllocationOptions = {},
): AnswerDocument {
  const { selection, question } = evaluation;
  const named = ranking === undefined ? namedOf(problem, question.subject) : undefined;
  const name = nameOf(problem, evaluation, language, ranking);
  const shown = shownAllocation(problem, evaluation, language);
  const scenarios = structureOf(problem).areas.flatMap((area) => area.scenarios);
  return {
    language,
    title: name,
    blocks: [
      title(name),
      ...(named === undefined ? [] : namedSection(problem, named, language)),
      ...(named === undefined || named.open.length === 0
        ? []
        : [paragraph(completedLine(named, { evaluation, status: evaluation.status }, language))]),
      ...(ranking === undefined
        ? []
        : [
            paragraph(weightsLine(problem, evaluation, language)),
            ...wishesBlocks(problem, ranking.question, language),
            ...(ranking.allocations[0]?.tied === true ? [paragraph(say.tied[language])] : []),
          ]),
      ...verdict(problem, evaluation, language),
      ...selectionSection(problem, selection, language),
      ...scoreSection(shown),
      ...worthBlocks(problem, evaluation, language),
      ...departmentSection(shown),
      ...moveSection(shown),
      ...departmentFigures(problem, evaluation, language),
      ...loadSection(shown),
      ...(isRemarked ? asideSections(problem, changedBy(problem, evaluation), language) : []),
      ...sourceSection(shown),
      ...bracketBlocks([...problem.effects, ...problem.remarks, ...problem.recommendations, ...scenarios], language),
      ...assumptionSection(shown),
    ],
    data: rowOf(problem, evaluation, language),
  };
}

function nameOf(
  problem: Problem,
  { selection, question }: EvaluationAnswer,
  language: Language,
  ranking: Ranking | undefined,
): string {
  if (ranking !== undefined) return say[ranking.allocations.length > 0 ? "best" : "bestKnown"][language];
  const named = namedOf(problem, question.subject);
  if (named !== undefined) return oneLine(named.name[language]);
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

function rowOf(problem: Problem, evaluation: Evaluation, language: Language): Table {
  const itself = (row: Evaluation): Evaluation => row;
  const columns: readonly Column<Evaluation>[] = [
    { key: "lawful", title: "", type: "flag", value: ({ lawful }) => lawful },
    ...scoreColumns(problem, itself, "", language),
    ...detailColumns(problem, itself),
    ...worthColumns(problem, itself),
    ...changeColumns(problem, ({ selection }: Evaluation) => selection, language),
    { key: "moves", title: "", type: "count", value: ({ moves }) => moves.length },
    { key: "idle_weights", title: "", type: "text", value: (row) => idleWeightsCell(problem, row) },
    ...endColumns(problem, [evaluation], itself),
  ];
  return tableOf(columns, [evaluation], { language });
}
