import type { Problem } from "../../problem/problem.ts";
import type { StructuredScenario } from "../../problem/structure.ts";
import type { Language } from "../../text/bilingual.ts";
import { oneLine } from "../../text/one-line.ts";
import { fileColumn, type Column } from "../document/table.ts";
import { linesColumn, textColumn } from "./columns.ts";

const say = {
  id: { da: "Id", en: "Id" },
  name: { da: "Navn", en: "Name" },
  departments: { da: "Åbner og nedlægger", en: "Opens and closes" },
  opens: { da: (id: string) => `åbner ${id}`, en: (id: string) => `opens ${id}` },
  closes: {
    da: (id: string, into: string) => `lægger ${id} ind i ${into}`,
    en: (id: string, into: string) => `closes ${id} into ${into}`,
  },
};

/** Columns of the id and the name. */
export function namedColumns(
  language: Language,
): readonly Column<{ readonly id: string; readonly name: Problem["title"] }>[] {
  return [
    textColumn("id", say.id[language], ({ id }) => id),
    textColumn(
      "name",
      say.name[language],
      ({ name }) => name[language],
      ({ name }) => oneLine(name[language]),
    ),
  ];
}

/** The document's weight, for files, and the share that it is of the weights beside it. */
export function weightColumns<Row extends { readonly weight: number }>(
  head: string,
  among: (row: Row) => readonly { readonly weight: number }[],
): readonly Column<Row>[] {
  const sumOf = (row: Row): number => among(row).reduce((sum, { weight }) => sum + weight, 0);
  return [
    fileColumn("weight", "figure", ({ weight }) => weight),
    {
      key: "share",
      title: head,
      type: "share",
      value: (row) => {
        const sum = sumOf(row);
        return sum > 0 ? row.weight / sum : 0;
      },
    },
  ];
}

/** Positions of the departments that a scenario newly opens: a freely placed task also opens one that exists as a rule. */
export function openedBy({ departments }: Problem, { opens }: Pick<StructuredScenario, "opens">): readonly number[] {
  return opens.filter((at) => departments[at]?.existing === false);
}

/** A column of the departments that scenarios open and close, where any does. */
export function departmentColumns<Row extends Pick<StructuredScenario, "opens" | "closes">>(
  problem: Problem,
  rows: readonly Row[],
  language: Language,
): readonly Column<Row>[] {
  const { departments } = problem;
  const idOf = (at: number): string => departments[at]?.id ?? "";
  const opensOf = (row: Row): readonly string[] => openedBy(problem, row).map(idOf);
  const closesOf = ({ closes }: Row) => closes.map(({ department, into }) => [idOf(department), idOf(into)] as const);
  const linesOf = (row: Row): readonly string[] => [
    ...opensOf(row).map((id) => say.opens[language](id)),
    ...closesOf(row).map(([id, into]) => say.closes[language](id, into)),
  ];
  if (rows.every((row) => linesOf(row).length === 0)) return [];
  return [
    fileColumn("opens", "text", (row) => opensOf(row).join(", ")),
    fileColumn("closes", "text", (row) =>
      closesOf(row)
        .map((ids) => ids.join(" → "))
        .join(", "),
    ),
    { ...linesColumn("departments", say.departments[language], linesOf), only: "page" },
  ];
}
