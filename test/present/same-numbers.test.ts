import { csvParseRows, dsvFormat } from "d3-dsv";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import type { Problem } from "../../src/index.ts";
import {
  rowsOf,
  toCsv,
  toCsvForExcel,
  toHtml,
  toMarkdown,
  toText,
  type AnswerDocument,
  type Block,
  type Inline,
  type Table,
} from "../../src/present/index.ts";
import { partsOf } from "../../src/present/document/inline.ts";
import { isNumeric, pageOf } from "../../src/present/document/table.ts";
import { problems } from "../../src/testing/index.ts";
import { shownScore } from "../../src/text/numbers.ts";
import type { Language } from "../../src/text/bilingual.ts";
import { runs } from "../runs.ts";
import { everyAnswer, everyView, isLawful } from "./every-view.ts";

const LANGUAGES = ["da", "en"] as const;

/** Everything that is written with digits, in order of its letters: numbers, pages, and what ids have of them. */
function tokens(text: string): readonly string[] {
  return (text.match(/[+−]?\d[\d.,]*/g) ?? []).map((token) => token.replace(/[.,]+$/, "")).sort();
}

/** What a person reads of a page of HTML, its pictures and their tables apart. */
function readHtml(html: string): string {
  return html
    .replaceAll(/<(style|figure|title)\b.*?<\/\1>/gs, "")
    .replaceAll(/<br\/?>|<\/(?:td|th|p|li|h1|h2)>/g, "\n")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name] ?? "");
}

/** What a person reads of a page of Markdown. */
function readMarkdown(markdown: string): string {
  return markdown
    .replaceAll("<br>", "\n")
    .replaceAll(/\\([\\|*_`<>[\]#~&+=-])/g, "$1")
    .replaceAll("`", "");
}

/** The first number of a text and how many decimals it is written with; undefined if there is none. */
function readNumber(
  text: string,
  language: Language,
): { readonly value: number; readonly decimals: number } | undefined {
  const [written] = /[+−-]?\d[\d.,]*/.exec(text) ?? [];
  if (written === undefined) return undefined;
  const [group, point] = language === "da" ? [".", ","] : [",", "."];
  const plain = written
    .replace(/[.,]+$/, "")
    .replaceAll(group, "")
    .replace(point, ".")
    .replace("−", "-");
  return { value: Number(plain), decimals: plain.split(".")[1]?.length ?? 0 };
}

/** Whether a text is a value as precisely as it is written. */
function isWritten(text: string, value: number, factor: number, language: Language, slack = 1): boolean {
  const read = readNumber(text, language);
  if (read === undefined) return false;
  // What is not nothing, or not all, is never shown as such.
  if (text.startsWith("< ")) return factor * value < read.value;
  if (text.startsWith("> ")) return factor * value > read.value;
  // A range holds its middle.
  const [low, high] = text.split("–", 2).map((end) => readNumber(end, language)?.value);
  if (low !== undefined && high !== undefined) return low <= factor * value && factor * value <= high;
  // Half a unit of the last decimal, and what rounding to it may err by.
  return Math.abs(read.value - factor * value) <= slack * 0.5 * 10 ** -read.decimals * (1 + 1e-6);
}

const FACTORS = { score: 100, share: 100, count: 1, points: 1, figure: 1, quantity: 1 } as const;

/**
 * Each number of a cell that is shown as another. Contributions and differences are rounded so that they add up with what
 * stands beside them: now and then away from the nearest.
 */
function wrongCells(table: Table, language: Language): readonly string[] {
  const { columns, rows } = pageOf(table);
  return rows.flatMap((row) =>
    row.flatMap(({ value, lines }, c) => {
      const column = columns[c];
      const [line = ""] = lines;
      const text = partsOf(line)
        .map((part) => (typeof part === "string" ? part : part.text))
        .join("");
      if (column === undefined || !isNumeric(column) || typeof value !== "number" || !/\d/.test(text)) return [];
      const factor = FACTORS[column.type as keyof typeof FACTORS];
      const isDifference = column.key === "score" && /^[+−]/.test(text);
      const slack = column.key === "contribution" || isDifference ? 2 : 1;
      return isWritten(text, value, factor, language, slack)
        ? []
        : [`${column.key}: ${String(value)} is shown as ${text}`];
    }),
  );
}

const linesOf = (block: Block): readonly Inline[] => {
  if (block.kind === "table") return block.rows.flatMap((row) => row.flatMap(({ lines }) => lines));
  if (block.kind === "figure") return [];
  return block.kind === "list" ? block.items : [block.text];
};

/** Each number within a text that is written as another. */
function wrongSpans({ blocks, language }: AnswerDocument): readonly string[] {
  return blocks.flatMap(linesOf).flatMap((line) =>
    partsOf(line).flatMap((part) => {
      if (typeof part === "string" || !("value" in part)) return [];
      const isRight = isWritten(part.text, part.value, FACTORS[part.kind], language);
      return isRight ? [] : [`${part.kind} ${String(part.value)} is written as ${part.text}`];
    }),
  );
}

/** Every number of plain data, wherever it stands. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

function expectSameNumbers(problem: Problem): void {
  const answers = new Map(everyAnswer(problem));
  for (const language of LANGUAGES)
    for (const [name, document] of everyView(problem, language)) {
      const read = tokens(readMarkdown(toMarkdown(document)));
      expect({ name, tokens: tokens(readHtml(toHtml(document))) }).toEqual({
        name,
        tokens: document.blocks.some((block) => block.kind === "heading" && block.level === 1)
          ? read
          : [...read, ...tokens(document.title)].sort(),
      });
      expect({ name, tokens: tokens(toText(document, { width: 1e6 })) }).toEqual({ name, tokens: read });
      const tables = document.blocks.flatMap((block) =>
        block.kind === "table" ? [block] : block.kind === "figure" ? [block.figure.numbers] : [],
      );
      expect({ name, wrong: tables.flatMap((table) => wrongCells(table, language)) }).toEqual({ name, wrong: [] });
      expect({ name, wrong: wrongSpans(document) }).toEqual({ name, wrong: [] });
      expectSameFiles(document);
      const answer = answers.get(name);
      if (answer !== undefined) expectFromAnswer(name, document, answer);
    }
}

/** CSV and rows hold the same values, in full for programs and as people see them for spreadsheets. */
function expectSameFiles(document: AnswerDocument): void {
  const { data, language } = document;
  if (data === null) return;
  const rows = rowsOf(data);
  const [head = [], ...lines] = csvParseRows(toCsv(document));
  expect(lines.map((cells) => Object.fromEntries(cells.map((cell, c) => [head[c] ?? "", cell])))).toEqual(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value ?? "")]))),
  );
  const excel = toCsvForExcel(document).replace(/^\ufeff/, "");
  const [, ...sheet] = language === "da" ? dsvFormat(";").parseRows(excel) : csvParseRows(excel);
  const types = new Map(data.columns.map(({ key, type }) => [key, type]));
  sheet.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      const key = head[c] ?? "";
      const value = rows[r]?.[key];
      if (typeof value !== "number") return;
      const type = types.get(key);
      const seen = type === "score" || type === "share" ? shownScore(value) : value;
      expect(Number(language === "da" ? cell.replace(",", ".") : cell)).toBe(seen);
    });
  });
}

/** The scores and shares of files are those of the answer as JSON, to the last digit. */
function expectFromAnswer(name: string, { data }: AnswerDocument, answer: unknown): void {
  if (data === null) return;
  const known = new Set(numbersIn(JSON.parse(JSON.stringify(answer))));
  const columns = data.columns.filter(({ type }) => type === "score" || type === "share");
  const values = rowsOf(data).flatMap((row) =>
    columns.flatMap(({ key }) => {
      const value = row[key];
      return typeof value === "number" && value !== 0 && !known.has(value) ? [`${key}: ${String(value)}`] : [];
    }),
  );
  expect({ name, values }).toEqual({ name, values: [] });
}

describe("every number", () => {
  it("is the same number in the terminal, Markdown, HTML, CSV and JSON: of Copenhagen", () => {
    expectSameNumbers(kobenhavn2024);
  });

  it("is the same number everywhere, of any problem", () => {
    fc.assert(
      fc.property(problems(), (problem) => {
        fc.pre(isLawful(problem));
        expectSameNumbers(problem);
      }),
      runs(25),
    );
  });

  it("would be missed if it were not", () => {
    expect(isWritten("33,3 %", 1 / 3, 100, "da")).toBe(true);
    expect(isWritten("33.4%", 1 / 3, 100, "en")).toBe(false);
    expect(isWritten("1.234,5", 1234.5, 1, "da")).toBe(true);
    expect(isWritten("−2", -2, 1, "en")).toBe(true);
    expect(isWritten("none", 0, 1, "en")).toBe(false);
    expect(isWritten("1–3 (assumed)", 2, 1, "en")).toBe(true);
    expect(isWritten("1–3 (assumed)", 4, 1, "en")).toBe(false);
    expect(tokens("3 of 10, i.e. 30,0 %.")).toEqual(["10", "3", "30,0"]);
  });
});
