import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import type { Language, Problem } from "../../src/index.ts";
import type { AnswerDocument } from "../../src/present/index.ts";
import {
  partsOf,
  textOf,
  type Inline,
  type NameSpan,
  type NumberSpan,
  type Span,
} from "../../src/present/document/inline.ts";
import { pageOf } from "../../src/present/document/table.ts";
import { structureOf } from "../../src/problem/structure.ts";
import { problems } from "../../src/testing/problems.ts";
import { runs } from "../runs.ts";
import { everyView, isLawful } from "./every-view.ts";

/** The lines of a page, cells included, each with the key of its column. */
function linesOf({ blocks }: AnswerDocument): readonly { readonly line: Inline; readonly column?: string }[] {
  return blocks.flatMap((block) => {
    if (block.kind === "figure") return [];
    if (block.kind === "list") return block.items.map((line) => ({ line }));
    if (block.kind !== "table") return [{ line: block.text }];
    const { columns, rows } = pageOf(block);
    return rows.flatMap((row) =>
      row.flatMap(({ lines }, c) => lines.map((line) => ({ line, column: columns[c]?.key ?? "" }))),
    );
  });
}

const spansOf = (line: Inline): readonly Span[] => partsOf(line).filter((part) => typeof part !== "string");

/** The number that a text begins with, and its decimals. */
function numberIn(text: string, language: Language): { readonly number: number; readonly decimals: number } {
  const written = (/[−\d.,]+/.exec(text)?.[0] ?? "").replaceAll("−", "-");
  const plain = language === "da" ? written.replaceAll(".", "").replace(",", ".") : written.replaceAll(",", "");
  return { number: Number(plain), decimals: plain.split(".")[1]?.length ?? 0 };
}

function expectNumber({ kind, value, text }: NumberSpan, language: Language): void {
  const { number, decimals } = numberIn(text, language);
  const exact = kind === "quantity" ? value : 100 * value;
  // Where it lies in the middle, rounding may go either way.
  const isRounded = Math.abs(exact - number) <= 0.5 * 10 ** -decimals + 1e-9;
  const isShown = text.startsWith("<") ? exact < number : text.startsWith(">") ? exact > number : isRounded;
  const isPrecise = kind === "quantity" || decimals >= 1 || /^\d+\W*%$/.test(text);
  expect({ text, value, isShown, isPrecise, isPercent: text.includes("%") }).toEqual({
    text,
    value,
    isShown: true,
    isPrecise: true,
    isPercent: kind === "share",
  });
}

/** The ids that a problem has, by the kinds of spans. */
function idsOf(problem: Problem): Readonly<Record<NameSpan["kind"], ReadonlySet<string>>> {
  const ids = (all: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(all.map(({ id }) => id));
  return {
    scenario: ids(structureOf(problem).areas.flatMap(({ scenarios }) => scenarios)),
    area: ids(structureOf(problem).areas),
    task: ids(problem.tasks),
    department: ids(problem.departments),
    hensyn: ids(problem.hensyn),
    theme: ids(problem.hensyn.flatMap(({ themes }) => themes)),
    weighting: ids(problem.weightings),
    selection: ids(problem.selections),
  };
}

function expectName(ids: ReturnType<typeof idsOf>, { kind, id, text }: NameSpan): void {
  expect(text).not.toBe("");
  // What has no name is called by what it changes.
  if (kind !== "selection" || ids.selection.has(id)) expect([...ids[kind]]).toContain(id);
  else for (const scenario of id === "unchanged" ? [] : id.split(",")) expect([...ids.scenario]).toContain(scenario);
}

/** Columns that say what something is, in names alone. */
const NAMING = ["what", "scenario", "task", "tasks", "way", "allocation", "best", "wins", "below", "above"];

function strayIds(ids: ReturnType<typeof idsOf>, line: Inline): readonly string[] {
  const words = partsOf(line).flatMap((part) => (typeof part === "string" ? part.split(/[\s,;:()]+/) : []));
  return words.filter((word) => ids.scenario.has(word) || ids.task.has(word) || ids.department.has(word));
}

/** Holds every span of every page against the problem, and gives the kinds that there were. */
function expectSpans(problem: Problem, language: Language): readonly Span["kind"][] {
  const ids = idsOf(problem);
  const lines = everyView(problem, language).flatMap(([, document]) => linesOf(document));
  for (const { line, column } of lines) {
    for (const span of spansOf(line)) {
      if ("value" in span) expectNumber(span, language);
      else if ("id" in span) expectName(ids, span);
      else expect(problem.sources.map(({ id }) => id)).toContain(span.cite.source);
    }
    if (column !== undefined && NAMING.includes(column)) expect(strayIds(ids, line)).toEqual([]);
  }
  return lines.flatMap(({ line }) => spansOf(line)).map(({ kind }) => kind);
}

describe("pages", () => {
  it.each(["da", "en"] as const)(
    "name no commands and no options of a command line unless they are told to (%s)",
    (language) => {
      const pages = everyView(kobenhavn2024, language).filter(([name]) => name !== "overview");
      const lines = pages.flatMap(([, document]) => linesOf(document).map(({ line }) => textOf(line)));
      expect(lines.length).toBeGreaterThan(200);
      expect(
        lines.filter((line) => /--[a-z]|\bressort (show|rank|standing|explain|frontier|weights)\b/.test(line)),
      ).toEqual([]);
    },
  );
});

describe("spans", () => {
  it.each(["da", "en"] as const)("show their values, and name what there is in the problem (%s)", (language) => {
    const check = fc.property(problems(), (problem) => {
      fc.pre(isLawful(problem));
      expect(expectSpans(problem, language).length).toBeGreaterThan(0);
    });
    fc.assert(check, runs(30));
  });

  it.each(["da", "en"] as const)("are all there for Copenhagen (%s)", (language) => {
    const kinds = [
      "area",
      "cite",
      "department",
      "hensyn",
      "quantity",
      "scenario",
      "score",
      "selection",
      "share",
      "task",
      "theme",
      "weighting",
    ];
    expect([...new Set(expectSpans(kobenhavn2024, language))].sort()).toEqual(kinds);
  });
});
