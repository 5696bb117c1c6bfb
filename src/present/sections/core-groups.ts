import type { CoreIndex } from "../../analyse/core/core-index.ts";
import type { ScenarioCore } from "../../analyse/core/scenario-cores.ts";
import type { Problem } from "../../problem/problem.ts";
import { areasWithChoice, structureOf, type StructuredArea, type StructuredScenario } from "../../problem/structure.ts";
import type { Bilingual, Language } from "../../text/bilingual.ts";
import { many, whole } from "../../text/many.ts";
import { oneLine } from "../../text/one-line.ts";
import { heading, list, paragraph, type Block } from "../document/document.ts";
import { joined, line, type Inline } from "../document/inline.ts";
import { tableOf, type Column } from "../document/table.ts";
import { nameColumn, numberColumn, textColumn, weightColumn } from "../tables/columns.ts";
import { coreClass } from "../texts/core-text.ts";
import { criterionIdsLine, idSpan, scenarioSpan, shareSpan } from "../texts/spans.ts";

const say = {
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
    da: "Kerneindekset er andelen af tilfældene.",
    en: "The core index is the share of the cases.",
  },
  ties: {
    da: "Hvor flere fordelinger er lige gode, tæller de lige meget: ens andele i et område kan betyde, at valget er uden betydning.",
    en: "Where several allocations are equally good, they count alike: equal shares in an area may mean that the choice makes no difference.",
  },
  few: { da: "Så få udtræk siger kun lidt.", en: "So few draws say little." },
  drawn: {
    da: "Altid og aldrig betyder i alle og i ingen af netop disse udtræk.",
    en: "Always and never mean in all and in none of these very draws.",
  },
  central: {
    da: (ids: Inline) =>
      line`Kolonnerne ${ids} viser gennemsnittet af de vægtninger, hvor scenariet er valgt: det, der vejer mest der, taler for det.`,
    en: (ids: Inline) =>
      line`The columns ${ids} give the mean of the weightings under which the scenario is chosen: what weighs most there speaks for it.`,
  },
} satisfies Readonly<Record<string, Bilingual | Record<Language, unknown>>>;

/** A scenario of an area, and its core index. */
export interface CoreRow {
  readonly area: StructuredArea;
  readonly scenario: StructuredScenario;
  readonly core: ScenarioCore;
}

/** The scenarios of areas in which there is something to choose. */
export function coreRows(problem: Problem, scenarios: Readonly<Record<string, ScenarioCore>>): readonly CoreRow[] {
  return areasWithChoice(structureOf(problem)).flatMap((area) =>
    area.scenarios.flatMap((scenario): CoreRow[] => {
      const core = Object.hasOwn(scenarios, scenario.id) ? scenarios[scenario.id] : undefined;
      return core === undefined ? [] : [{ area, scenario, core }];
    }),
  );
}

/** Rows by their class: the safe ones (core), those that depend (borderline), and those that are never right (exterior). */
export function byClass(rows: readonly CoreRow[]): Readonly<Record<ReturnType<typeof coreClass>, readonly CoreRow[]>> {
  const of = (kind: ReturnType<typeof coreClass>): readonly CoreRow[] =>
    rows.filter(({ core }) => coreClass(core) === kind);
  return { core: of("core"), borderline: of("borderline"), exterior: of("exterior") };
}

/**
 * The scenarios in three groups: what is safe, what depends, and what is never right.
 *
 * @param by the criteria of which the mean weights are shown; none if the cases are no weightings.
 */
export function coreGroupBlocks(
  problem: Problem,
  rows: readonly CoreRow[],
  by: readonly string[],
  language: Language,
): readonly Block[] {
  const { core, borderline, exterior } = byClass(rows);
  const areas = new Set(borderline.map(({ area }) => area));
  return [
    paragraph(say.counts[language](core.length, areas.size)),
    heading(say.core[language]),
    ...namedBlocks(core, language),
    heading(say.borderline[language]),
    ...(borderline.length === 0
      ? [paragraph(say.none[language])]
      : [
          tableOf(pageColumns(by, language), borderline, { language }),
          ...(by.length > 0 ? [paragraph(say.central[language](criterionIdsLine(problem, by)))] : []),
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

/** The three groups in a line each: the first by name, the second with their indices, the last by id. */
export function coreItems(rows: readonly CoreRow[], language: Language): readonly Inline[] {
  const { core, borderline, exterior } = byClass(rows);
  const or = (found: readonly Inline[], separator: string): Inline =>
    found.length === 0 ? say.none[language] : joined(found, separator);
  return [
    say.areaOf[language](
      say.core[language],
      or(
        core.map(({ scenario }) => [scenarioSpan(scenario, language)]),
        "; ",
      ),
    ),
    say.areaOf[language](
      say.borderline[language],
      or(
        borderline.map((row) => sharedLine(row, language)),
        "; ",
      ),
    ),
    say.areaOf[language](
      say.exterior[language],
      or(
        exterior.map(({ scenario }) => [idSpan("scenario", scenario.id)]),
        ", ",
      ),
    ),
  ];
}

/** Fewer draws than this have standard errors of several percent. */
const FEW_DRAWS = 100;

/** Legend of the core index, over draws or over other cases. */
export function coreLegend({ over, cases }: Pick<CoreIndex, "over" | "cases">, language: Language): Block {
  const drawn = [say.drawn[language], ...((cases ?? 0) < FEW_DRAWS ? [say.few[language]] : [])];
  return paragraph([say.legend[language], say.ties[language], ...(over === "draws" ? drawn : [])].join(" "));
}

/** Remark on equal shares. */
export function tiesText(language: Language): string {
  return say.ties[language];
}

/** A scenario with its share. */
export function sharedLine({ scenario, core: { index, standardError } }: CoreRow, language: Language): Inline {
  return line`${scenarioSpan(scenario, language)} (${shareSpan(index, language, standardError)})`;
}

function namedBlocks(rows: readonly CoreRow[], language: Language): readonly Block[] {
  if (rows.length === 0) return [paragraph(say.none[language])];
  return [
    list(
      rows.map(({ area, scenario }) =>
        say.areaOf[language](oneLine(area.name[language]), [scenarioSpan(scenario, language)]),
      ),
    ),
  ];
}

function pageColumns(by: readonly string[], language: Language): readonly Column<CoreRow>[] {
  return [
    textColumn("area", say.area[language], ({ area }) => oneLine(area.name[language])),
    nameColumn("scenario", say.scenario[language], ({ scenario }) => scenarioSpan(scenario, language)),
    numberColumn({ key: "index", title: say.index[language], type: "share" }, ({ core }) =>
      shareSpan(core.index, language, core.standardError),
    ),
    ...by.map((id) => weightColumn<CoreRow>(id, id, ({ core }) => core.centralWeights ?? null, language)),
  ];
}

/** The mean weight of a criterion where a scenario is chosen; null where it never is. */
export function weightIn({ centralWeights }: ScenarioCore, id: string): number | null {
  return centralWeights ? (centralWeights[id] ?? 0) : null;
}
