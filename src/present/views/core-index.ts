import type { CoreIndex } from "../../analyse/core/core-index.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import { oneLine } from "../../text/one-line.ts";
import { figure, paragraph, title, type AnswerDocument, type Block } from "../document/document.ts";
import { line, type Inline } from "../document/inline.ts";
import { fileColumn, keyed, tableOf, type Column } from "../document/table.ts";
import { coreFigure } from "../figures/core.ts";
import { caveatSectionBesideWorth } from "../sections/caveats.ts";
import { coreGroupBlocks, coreLegend, coreRows, weightIn, type CoreRow } from "../sections/core-groups.ts";
import { endingBlocks } from "../sections/ending.ts";
import { notComparedBlocks } from "../sections/not-compared.ts";
import { wishesBlocks } from "../sections/wishes.ts";
import { worthBlocks } from "../sections/worth.ts";
import { casesLine, coreClass } from "../texts/core-text.ts";
import { themeWeightBlocks, weightsLine } from "../texts/weights-text.ts";

const say = {
  title: { da: "Hvad der er sikkert at vælge", en: "What is safe to choose" },
  cases: {
    da: (cases: Inline) => line`For hvert scenarie: hvor stor en andel af ${cases} der har det i den bedste fordeling.`,
    en: (cases: Inline) => line`For each scenario: the share of ${cases} that have it in the best allocation.`,
  },
} satisfies Readonly<Record<string, Bilingual | Record<Language, unknown>>>;

/**
 * A core index as a document: which scenarios belong to the best allocation in every case, in some, and in none. In files a
 * row for each scenario: its `index` of 0…1, the `standard_error` where cases are sampled, its `class` (`core`,
 * `borderline`, `exterior`), and the mean weights under which it is chosen (`weight_H1`…).
 */
export function coreView(problem: Problem, answer: CoreIndex, language: Language): AnswerDocument {
  const { first, by, question } = answer;
  const rows = coreRows(problem, answer.scenarios);
  const data = tableOf(fileColumns(problem, answer, language), rows, { language });
  const shown: readonly Block[] =
    first === null
      ? []
      : [
          title(say.title[language]),
          paragraph(say.cases[language](casesLine(problem, answer, language))),
          ...(answer.over === "draws" ? [] : notComparedBlocks(problem, by, language)),
          ...wishesBlocks(problem, question, language),
          ...(answer.over === "draws"
            ? [paragraph(weightsLine(problem, first, language))]
            : themeWeightBlocks(problem, first, language)),
          ...coreGroupBlocks(problem, rows, answer.over === "weightings" && by.length > 1 ? by : [], language),
          figure(coreFigure(problem, answer, language)),
          coreLegend(answer, language),
          ...worthBlocks(problem, first, language),
        ];
  const isCaveatSaid = "incumbent" in answer && answer.incumbent !== null;
  return {
    language,
    title: say.title[language],
    blocks: [
      ...shown,
      ...endingBlocks(problem, answer, language),
      ...(first === null || isCaveatSaid ? [] : caveatSectionBesideWorth(problem, first, language)),
    ],
    data,
  };
}

function fileColumns({ hensyn }: Problem, { over }: CoreIndex, language: Language): readonly Column<CoreRow>[] {
  const ids = over === "weightings" ? hensyn.map(({ id }) => id) : [];
  return [
    fileColumn("area", "text", ({ area }) => area.id),
    fileColumn("area_name", "text", ({ area }) => oneLine(area.name[language])),
    fileColumn("scenario", "text", ({ scenario }) => scenario.id),
    fileColumn("name", "text", ({ scenario }) => oneLine(scenario.name[language])),
    fileColumn("index", "share", ({ core }) => core.index),
    fileColumn("standard_error", "share", ({ core }) => core.standardError ?? null),
    fileColumn("class", "text", ({ core }) => coreClass(core)),
    ...keyed("weight", ids, (id, key) => fileColumn(key, "share", ({ core }: CoreRow) => weightIn(core, id))),
  ];
}
