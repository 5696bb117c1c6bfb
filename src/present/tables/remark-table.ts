import type { Problem } from "../../problem/problem.ts";
import { citesText } from "../../problem/texts/cite-text.ts";
import type { Recommendation, Remark } from "../../problem/remark.ts";
import type { Language } from "../../text/bilingual.ts";
import { fileColumn, tableOf, type Column, type Table } from "../document/table.ts";
import { joined, type Inline } from "../document/inline.ts";
import { noteText } from "../texts/note-text.ts";
import { groundsLine, KIND_NAMES, remarkSentences, statusName, subjectSpan } from "../texts/remark-words.ts";
import { idSpan, scenarioIdsLine } from "../texts/spans.ts";
import { cellColumn, sourceColumn, textColumn } from "./columns.ts";
import { namedColumns } from "./part-columns.ts";

const say = {
  id: { da: "Id", en: "Id" },
  about: { da: "Om", en: "About" },
  kind: { da: "Slags", en: "Kind" },
  remark: { da: "Bemærkning", en: "Remark" },
  source: { da: "Kilde", en: "Source" },
  main: { da: "Hovedanbefaling", en: "Main" },
  themes: { da: "Temaer", en: "Themes" },
  supports: { da: "Taler for", en: "Speaks for" },
  note: { da: "Bemærkning", en: "Note" },
};

/**
 * Remarks as a table. In files what a remark is about stands by its kind (`about_kind`: `scenario`, `task`, …) and its id (`about`),
 * and status, evidence and who raised it each in a column.
 */
export function remarkTable(problem: Problem, remarks: readonly Remark[], language: Language): Table {
  const columns: readonly Column<Remark>[] = [
    textColumn("id", say.id[language], ({ id }) => id),
    fileColumn("about_kind", "text", ({ about }) => Object.keys(about)[0] ?? ""),
    cellColumn({ key: "about", title: say.about[language], type: "text" }, ({ about }) => [
      Object.values(about)[0] ?? "",
      [subjectSpan(problem, about, language)],
    ]),
    textColumn(
      "kind",
      say.kind[language],
      ({ kind }) => kind,
      (remark) => kindText(remark, language),
    ),
    fileColumn("status", "text", (remark) => (remark.kind === "condition" ? remark.status : null)),
    fileColumn("raised_by", "text", ({ raisedBy }) => raisedBy?.[language] ?? null),
    fileColumn("evidence", "text", ({ evidence }) => evidence ?? null),
    textColumn(
      "text",
      say.remark[language],
      ({ text }) => text[language],
      (remark) => remarkSentences(remark, language),
    ),
    fileColumn("note", "text", ({ note }) => noteText(note, language) ?? null),
    fileColumn("basis", "text", ({ basis }) => basis ?? null),
    textColumn(
      "source",
      say.source[language],
      ({ cites }) => citesText(problem, cites, language),
      (remark) => groundsLine(problem, remark, language),
    ),
  ];
  return tableOf(columns, remarks, { language });
}

function kindText(remark: Remark, language: Language): string {
  const status = statusName(remark, language);
  const kind = KIND_NAMES[remark.kind].one[language];
  return status === undefined ? kind : `${kind} (${status})`;
}

function themeIdsLine(ids: readonly string[]): Inline {
  return joined(
    ids.map((id) => idSpan("theme", id)),
    ", ",
  );
}

/** The recommendations of a document as a table. */
export function recommendationTable(problem: Problem, language: Language): Table {
  const columns: readonly Column<Recommendation>[] = [
    ...namedColumns(language),
    { key: "main", title: say.main[language], type: "flag", value: ({ main }) => main },
    textColumn(
      "themes",
      say.themes[language],
      ({ themes }) => themes.join(", "),
      ({ themes }) => themeIdsLine(themes),
    ),
    textColumn(
      "supports",
      say.supports[language],
      ({ supports }) => supports.join(", "),
      ({ supports }) => scenarioIdsLine(supports),
    ),
    ...(problem.recommendations.some(({ note }) => note !== undefined)
      ? [textColumn<Recommendation>("note", say.note[language], ({ note }) => noteText(note, language) ?? "")]
      : []),
    sourceColumn(problem, ({ cites }) => cites, language),
  ];
  return tableOf(columns, problem.recommendations, { language });
}
