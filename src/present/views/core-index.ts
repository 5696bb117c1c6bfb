import type { CoreIndex, ScenarioCore } from "../../analyse/core/core-index.ts";
import type { Problem } from "../../problem/problem.ts";
import { areasWithChoice, structureOf, type StructuredArea, type StructuredScenario } from "../../problem/structure.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import { many, whole } from "../../text/many.ts";
import { oneLine } from "../../text/one-line.ts";
import { figure, heading, list, paragraph, title, type AnswerDocument, type Block } from "../document/document.ts";
import { joined, line, type Inline } from "../document/inline.ts";
import { fileColumn, keyed, tableOf, type Column } from "../document/table.ts";
import { coreFigure } from "../figures/core.ts";
import { caveatSection } from "../sections/caveats.ts";
import { endingBlocks } from "../sections/ending.ts";
import { notComparedBlocks } from "../sections/not-compared.ts";
import { nameColumn, numberColumn, textColumn, weightColumn } from "../tables/columns.ts";
import { wishesBlocks } from "../sections/wishes.ts";
import { casesLine, coreClass } from "../texts/core-text.ts";
import { criterionIdsLine, scenarioSpan, shareSpan } from "../texts/spans.ts";
import { themeWeightBlocks } from "../texts/weights-text.ts";

const say = {
  title: { da: "Hvad der er sikkert at vælge", en: "What is safe to choose" },
  cases: {
    da: (cases: Inline) => line`For hvert scenarie: hvor stor en andel af ${cases} der har det i den bedste fordeling.`,
    en: (cases: Inline) => line`For each scenario: the share of ${cases} that have it in the best allocation.`,
  },
  counts: {
    da: (core: number, open: number) =>
      `${many(core, "område har", "områder har", "da")} ét valg, der hører til den bedste fordeling i alle tilfælde; i ${whole(open, "da")} skifter det fra tilfælde til tilfælde.`,
    en: (core: number, open: number) =>
      `${many(core, "area has", "areas have", "en")} one choice that belongs to the best allocation in every case; in ${whole(open, "en")} it changes from case to case.`,
  },
  core: { da: "Altid en del af den bedste", en: "Always part of the best" },
  borderline: { da: "Det kommer an på", en: "It depends" },
  exterior: { da: "Aldrig en del af den bedste", en: "Never part of the best" },
  none: { da: "Ingen.", en: "None." },
  areaOf: {
    da: (area: string, scenario: Inline) => line`${area}: ${scenario}`,
    en: (area: string, scenario: Inline) => line`${area}: ${scenario}`,
  },
  area: { da: "Område", en: "Area" },
  scenario: { da: "Scenarie", en: "Scenario" },
  index: { da: "Kerneindeks", en: "Core index" },
  legend: {
    da: "Kerneindekset er andelen af tilfældene. Hvor flere fordelinger er lige gode i et tilfælde, tæller de lige meget.",
    en: "The core index is the share of the cases. Where several allocations are equally good in a case, they count alike.",
  },
  central: {
    da: (ids: Inline) =>
      line`Kolonnerne ${ids} viser gennemsnittet af de vægtninger, hvor scenariet er valgt: det, der vejer mest der, taler for det.`,
    en: (ids: Inline) =>
      line`The columns ${ids} give the mean of the weightings under which the scenario is chosen: what weighs most there speaks for it.`,
  },
} satisfies Readonly<Record<string, Bilingual | Record<Language, unknown>>>;

/** A scenario of an area, and its core index. */
interface Row {
  readonly area: StructuredArea;
  readonly scenario: StructuredScenario;
  readonly core: ScenarioCore;
}

/**
 * A core index as a document: which scenarios belong to the best allocation in every case, in some, and in none. In files a
 * row for each scenario: its `index` of 0…1, the `standard_error` where cases are sampled, its `class` (`core`,
 * `borderline`, `exterior`), and the mean weights under which it is chosen (`weight_H1`…).
 */
export function coreView(problem: Problem, answer: CoreIndex, language: Language): AnswerDocument {
  const { first, by, question } = answer;
  const rows = rowsOf(problem, answer);
  const data = tableOf(fileColumns(problem, answer, language), rows, { language });
  const shown: readonly Block[] =
    first === null
      ? []
      : [
          title(say.title[language]),
          paragraph(say.cases[language](casesLine(problem, answer, language))),
          ...notComparedBlocks(problem, by, language),
          ...wishesBlocks(problem, question, language),
          ...themeWeightBlocks(problem, first, language),
          ...groupBlocks(problem, answer, rows, language),
          figure(coreFigure(problem, answer, language)),
          paragraph(say.legend[language]),
        ];
  const isCaveatSaid = "incumbent" in answer && answer.incumbent !== null;
  return {
    language,
    title: say.title[language],
    blocks: [
      ...shown,
      ...endingBlocks(problem, answer, language),
      ...(first === null || isCaveatSaid ? [] : caveatSection(problem, first, language)),
    ],
    data,
  };
}

/** The scenarios of areas in which there is something to choose. */
function rowsOf(problem: Problem, { scenarios }: CoreIndex): readonly Row[] {
  return areasWithChoice(structureOf(problem)).flatMap((area) =>
    area.scenarios.flatMap((scenario): Row[] => {
      const core = Object.hasOwn(scenarios, scenario.id) ? scenarios[scenario.id] : undefined;
      return core === undefined ? [] : [{ area, scenario, core }];
    }),
  );
}

/** The scenarios in three groups: what is safe, what depends, and what is never right. */
function groupBlocks(problem: Problem, answer: CoreIndex, rows: readonly Row[], language: Language): readonly Block[] {
  const of = (kind: ReturnType<typeof coreClass>): readonly Row[] =>
    rows.filter(({ core }) => coreClass(core) === kind);
  const [core, borderline, exterior] = [of("core"), of("borderline"), of("exterior")];
  const areas = new Set(borderline.map(({ area }) => area));
  const isWeighted = answer.over === "weightings" && answer.by.length > 1;
  return [
    paragraph(say.counts[language](core.length, areas.size)),
    heading(say.core[language]),
    ...namedBlocks(core, language),
    heading(say.borderline[language]),
    ...(borderline.length === 0
      ? [paragraph(say.none[language])]
      : [
          tableOf(pageColumns(answer, isWeighted, language), borderline, { language }),
          ...(isWeighted ? [paragraph(say.central[language](criterionIdsLine(problem, answer.by)))] : []),
        ]),
    heading(say.exterior[language]),
    ...(exterior.length === 0
      ? [paragraph(say.none[language])]
      : [
          list(
            [...new Set(exterior.map(({ area }) => area))].map((area) =>
              say.areaOf[language](
                oneLine(area.name[language]),
                joined(
                  exterior.filter((row) => row.area === area).map(({ scenario }) => scenarioSpan(scenario, language)),
                  "; ",
                ),
              ),
            ),
          ),
        ]),
  ];
}

function namedBlocks(rows: readonly Row[], language: Language): readonly Block[] {
  if (rows.length === 0) return [paragraph(say.none[language])];
  return [
    list(
      rows.map(({ area, scenario }) =>
        say.areaOf[language](oneLine(area.name[language]), [scenarioSpan(scenario, language)]),
      ),
    ),
  ];
}

function pageColumns({ by }: CoreIndex, isWeighted: boolean, language: Language): readonly Column<Row>[] {
  return [
    textColumn("area", say.area[language], ({ area }) => oneLine(area.name[language])),
    nameColumn("scenario", say.scenario[language], ({ scenario }) => scenarioSpan(scenario, language)),
    numberColumn({ key: "index", title: say.index[language], type: "share" }, ({ core }) =>
      shareSpan(core.index, language, core.standardError),
    ),
    ...(isWeighted ? by : []).map((id) =>
      weightColumn<Row>(id, id, ({ core }) => core.centralWeights ?? null, language),
    ),
  ];
}

function fileColumns({ hensyn }: Problem, { over }: CoreIndex, language: Language): readonly Column<Row>[] {
  const ids = over === "weightings" ? hensyn.map(({ id }) => id) : [];
  return [
    fileColumn("area", "text", ({ area }) => area.id),
    fileColumn("area_name", "text", ({ area }) => oneLine(area.name[language])),
    fileColumn("scenario", "text", ({ scenario }) => scenario.id),
    fileColumn("name", "text", ({ scenario }) => oneLine(scenario.name[language])),
    fileColumn("index", "share", ({ core }) => core.index),
    fileColumn("standard_error", "share", ({ core }) => core.standardError ?? null),
    fileColumn("class", "text", ({ core }) => coreClass(core)),
    ...keyed("weight", ids, (id, key) => fileColumn(key, "share", ({ core }: Row) => weightIn(core, id))),
  ];
}

function weightIn({ centralWeights }: ScenarioCore, id: string): number | null {
  return centralWeights ? (centralWeights[id] ?? 0) : null;
}
