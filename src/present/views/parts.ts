import type { Problem } from "../../problem/problem.ts";
import { REMARK_KINDS, type RemarkKind } from "../../problem/remark.ts";
import { structureOf } from "../../problem/structure.ts";
import type { Language } from "../../text/bilingual.ts";
import { figureText } from "../../text/numbers.ts";
import { oneLine } from "../../text/one-line.ts";
import { paragraph, title, type AnswerDocument } from "../document/document.ts";
import { tableOf, type Column, type Table } from "../document/table.ts";
import { changesLine, selectionIds } from "../texts/selection-text.ts";
import { noteText } from "../texts/note-text.ts";
import { cellColumn, signedColumn, sourceColumn, textColumn } from "../tables/columns.ts";
import { departmentColumns, namedColumns, weightColumns } from "../tables/part-columns.ts";
import { remarkTable, recommendationTable } from "../tables/remark-table.ts";
import { bracketBlocks } from "../sections/bracketed-pages.ts";
import { countNothingText, remarkSection } from "../sections/remarks.ts";
import { gaugeWords } from "../sections/gauge-words.ts";
import { measureColumns, measureEndColumns } from "../tables/task-columns.ts";

const say = {
  scenarios: { da: "Scenarier", en: "Scenarios" },
  hensyn: { da: "Hensyn", en: "Hensyn" },
  effects: { da: "Virkninger", en: "Effects" },
  tasks: { da: "Opgaver", en: "Tasks" },
  departments: { da: "Forvaltninger", en: "Departments" },
  themes: { da: "Temaer", en: "Themes" },
  weightings: { da: "Vægtninger", en: "Weightings" },
  selections: { da: "Navngivne fordelinger", en: "Named selections" },
  recommendations: { da: "Anbefalinger", en: "Recommendations" },
  remarks: { da: "Bemærkninger", en: "Remarks" },
  id: { da: "Id", en: "Id" },
  area: { da: "Område", en: "Area" },
  context: { da: " (kontekst, intet at vælge)", en: " (context, nothing to choose)" },
  moves: { da: "Flytter", en: "Moves" },
  home: { da: "I dag i", en: "Today in" },
  committee: { da: "Udvalg", en: "Committee" },
  exists: { da: "Findes i dag", en: "Exists today" },
  permanent: { da: "Skal bestå", en: "Has to stay" },
  theme: { da: "Tema", en: "Theme" },
  effect: { da: "Virkning", en: "Effect" },
  points: { da: "Point", en: "Points" },
  basis: { da: "Grundlag", en: "Basis" },
  gauge: { da: "Måles ved", en: "Measured by" },
  scale: { da: "Fast skala", en: "Fixed scale" },
  fromTo: {
    da: (worst: string, best: string) => `${worst} til ${best}`,
    en: (worst: string, best: string) => `${worst} to ${best}`,
  },
  weight: { da: "Vægt", en: "Weight" },
  withinHensyn: { da: "Vægt i hensynet", en: "Weight in the hensyn" },
  bases: {
    stated: { da: "oplyst", en: "stated" },
    derived: { da: "udledt", en: "derived" },
    assumed: { da: "antaget", en: "assumed" },
  },
  weights: { da: "Vægte", en: "Weights" },
  note: { da: "Bemærkning", en: "Note" },
  open: { da: "Åbne områder", en: "Open areas" },
  chooses: { da: "Vælger", en: "Chooses" },
  none: { da: "Dokumentet har ingen.", en: "The document has none." },
  noneOfKind: { da: "Dokumentet har ingen af den slags.", en: "The document has none of that kind." },
};

/** A kind of parts that can be listed of a document. */
export type PartKind =
  | "scenarios"
  | "tasks"
  | "departments"
  | "hensyn"
  | "themes"
  | "effects"
  | "weightings"
  | "selections"
  | "recommendations"
  | "remarks";

type Lister = (problem: Problem, language: Language) => Table;

const LISTERS: Readonly<Record<Exclude<PartKind, "remarks">, Lister>> = {
  scenarios: (problem, language) => {
    // With those that exist by themselves: unchanged ones, and those of freely placed tasks.
    const rows = structureOf(problem).areas.flatMap((area) =>
      area.scenarios.map((scenario) => ({ ...scenario, area })),
    );
    const columns: readonly Column<(typeof rows)[number]>[] = [
      ...namedColumns(language),
      textColumn(
        "area",
        say.area[language],
        ({ area }) => area.id,
        ({ area }) =>
          `${area.id} ${oneLine(area.name[language])}${area.scenarios.length > 1 ? "" : say.context[language]}`,
      ),
      textColumn("moves", say.moves[language], ({ moves }) =>
        moves
          .map(({ task, to }) => `${problem.tasks[task]?.id ?? ""} → ${problem.departments[to]?.id ?? ""}`)
          .join(", "),
      ),
      ...departmentColumns(problem, rows, language),
    ];
    return tableOf(columns, rows, { language });
  },
  tasks: (problem, language) => {
    const columns: readonly Column<Problem["tasks"][number]>[] = [
      ...namedColumns(language),
      textColumn("home", say.home[language], ({ home }) => home),
      ...measureColumns(problem, problem.tasks, language),
      ...measureEndColumns(problem, problem.tasks),
    ];
    return tableOf(columns, problem.tasks, { language });
  },
  departments: (problem, language) => {
    const columns: readonly Column<Problem["departments"][number]>[] = [
      ...namedColumns(language),
      textColumn(
        "committee",
        say.committee[language],
        ({ committee }) => committee.id,
        ({ committee }) => `${oneLine(committee.name[language])} (${committee.id})`,
      ),
      { key: "existing", title: say.exists[language], type: "flag", value: ({ existing }) => existing },
      { key: "permanent", title: say.permanent[language], type: "flag", value: ({ permanent }) => permanent },
    ];
    return tableOf(columns, problem.departments, { language });
  },
  hensyn: (problem, language) => {
    const columns: readonly Column<Problem["hensyn"][number]>[] = [
      ...namedColumns(language),
      textColumn("themes", say.themes[language], ({ themes }) => themes.map(({ id }) => id).join(", ")),
      ...weightColumns<Problem["hensyn"][number]>(say.weight[language], () => problem.hensyn),
    ];
    return tableOf(columns, problem.hensyn, { language });
  },
  themes: (problem, language) => {
    const rows = problem.hensyn.flatMap((hensyn) => hensyn.themes.map((theme) => ({ ...theme, hensyn })));
    const columns: readonly Column<(typeof rows)[number]>[] = [
      ...namedColumns(language),
      textColumn(
        "hensyn",
        say.hensyn[language],
        ({ hensyn }) => hensyn.id,
        ({ hensyn }) => `${hensyn.id} ${oneLine(hensyn.name[language])}`,
      ),
      textColumn(
        "gauge",
        say.gauge[language],
        ({ gauge }) => gauge.kind,
        ({ gauge }) => gaugeWords(problem, gauge, language),
      ),
      ...(rows.some(({ scale }) => scale !== undefined)
        ? [
            textColumn<(typeof rows)[number]>(
              "scale",
              say.scale[language],
              ({ scale }) => (scale === undefined ? "" : `${scale.worst}…${scale.best}`),
              ({ scale }) =>
                scale === undefined
                  ? ""
                  : say.fromTo[language](figureText(scale.worst, language), figureText(scale.best, language)),
            ),
          ]
        : []),
      ...weightColumns<(typeof rows)[number]>(say.withinHensyn[language], ({ hensyn }) => hensyn.themes),
    ];
    return tableOf(columns, rows, { language });
  },
  effects: (problem, language) => {
    const themes = new Map(problem.hensyn.flatMap((hensyn) => hensyn.themes).map((theme) => [theme.id, theme]));
    const columns: readonly Column<Problem["effects"][number]>[] = [
      textColumn("id", say.id[language], ({ id }) => id),
      textColumn(
        "theme",
        say.theme[language],
        ({ theme }) => theme,
        ({ theme }) => `${theme} ${oneLine(themes.get(theme)?.name[language] ?? "")}`,
      ),
      signedColumn("points", say.points[language], ({ points }) => points, language),
      textColumn("effect", say.effect[language], ({ note }) => noteText(note, language) ?? ""),
      textColumn(
        "basis",
        say.basis[language],
        ({ basis }) => basis,
        ({ basis }) => say.bases[basis][language],
      ),
      sourceColumn(problem, ({ cites }) => cites, language),
    ];
    return tableOf(columns, problem.effects, { language });
  },
  weightings: (problem, language) => {
    const columns: readonly Column<Problem["weightings"][number]>[] = [
      ...namedColumns(language),
      textColumn("weights", say.weights[language], ({ weights }) => pairs(weights)),
      textColumn("note", say.note[language], ({ note }) => noteText(note, language) ?? ""),
      sourceColumn(problem, ({ cites }) => cites, language),
    ];
    return tableOf(columns, problem.weightings, { language });
  },
  selections: (problem, language) => {
    const columns: readonly Column<Problem["selections"][number]>[] = [
      ...namedColumns(language),
      cellColumn({ key: "scenarios", title: say.chooses[language], type: "text" }, ({ selection }) => [
        selectionIds(problem, selection),
        changesLine(problem, selection) ?? "",
      ]),
      textColumn("open", say.open[language], ({ open }) =>
        open.map(({ area, among }) => (among === undefined ? area : `${area} (${among.join("/")})`)).join(", "),
      ),
      textColumn("note", say.note[language], ({ note }) => noteText(note, language) ?? ""),
    ];
    return tableOf(columns, problem.selections, { language });
  },
  recommendations: recommendationTable,
};

/** All kinds of parts. */
export const PART_KINDS: readonly PartKind[] = [...(Object.keys(LISTERS) as (keyof typeof LISTERS)[]), "remarks"];

/**
 * The ids and names of a document's parts of one kind, as a document: what else there is to know before one of them is named in a
 * question stands beside it. Remarks about departments and themes stand below these, since no page is about one of them.
 *
 * @param kinds of remarks that are listed.
 */
export function partsView(
  problem: Problem,
  kind: PartKind,
  language: Language,
  kinds: readonly RemarkKind[] = REMARK_KINDS,
): AnswerDocument {
  if (kind === "remarks") return remarksView(problem, kinds, language);
  const table = LISTERS[kind](problem, language);
  const called = say[kind][language];
  const shown = table.rows.length === 0 ? paragraph(say.none[language]) : table;
  const subject = BELOW[kind];
  const remarks = subject === undefined ? [] : problem.remarks.filter(({ about }) => subject in about);
  const cited = kind === "recommendations" ? problem.recommendations : remarks;
  return {
    language,
    title: called,
    blocks: [title(called), shown, ...remarkSection(problem, remarks, language), ...bracketBlocks(cited, language)],
    data: table,
  };
}

/** Subjects of the remarks that stand below a list. */
const BELOW: Readonly<Partial<Record<PartKind, string>>> = { departments: "department", themes: "theme" };

function remarksView(problem: Problem, kinds: readonly RemarkKind[], language: Language): AnswerDocument {
  const remarks = problem.remarks.filter(({ kind }) => kinds.includes(kind));
  const table = remarkTable(problem, remarks, language);
  const none = problem.remarks.length === 0 ? say.none : say.noneOfKind;
  const called = say.remarks[language];
  const shown = remarks.length === 0 ? [paragraph(none[language])] : [paragraph(countNothingText(language)), table];
  return {
    language,
    title: called,
    blocks: [title(called), ...shown, ...bracketBlocks(remarks, language)],
    data: table,
  };
}

function pairs(weights: Readonly<Record<string, number>>): string {
  return Object.entries(weights)
    .map(([id, weight]) => `${id}=${weight}`)
    .join(", ");
}
