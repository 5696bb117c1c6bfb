import { list, paragraph, type AnswerDocument } from "../present/document/document.ts";
import { fileColumn, tableOf, type Column } from "../present/document/table.ts";
import { safeText } from "../present/render/safe-text.ts";
import type { InvalidProblem, Issue } from "../problem/invalid-problem.ts";
import type { Language } from "../text/bilingual.ts";
import { documentIssues, issuesText, NoJson } from "./failure.ts";
import { FORMATS, json, ndjson, type Format } from "./formats.ts";

const TITLE = { da: "Problemdokumentet kan ikke bruges", en: "The problem document cannot be used" };

/**
 * A document that cannot be used, in the form that was asked for: its issues. That it is no JSON at all is told to
 * programs only.
 */
export function refusedDocument(error: InvalidProblem | NoJson, format: string, language: Language): string {
  const issues = error instanceof NoJson ? [error.issue] : error.issues;
  if (format === "json") return json({ status: "invalid", issues });
  if (format === "ndjson") return ndjson(issues);
  if (error instanceof NoJson) return "";
  // What stands in a document that cannot be used has passed no renderer.
  if (format === "table") return `${safeText(issuesText(error, language))}\n`;
  const page = issuesDocument(issues, language);
  const form = { answer: {}, items: [], document: () => page, top: undefined, page: { width: 0, colour: false } };
  return FORMATS[format as Format](form);
}

function issuesDocument(issues: readonly Issue[], language: Language): AnswerDocument {
  const columns: readonly Column<Issue>[] = [
    fileColumn("path", "text", ({ path }) => path),
    fileColumn("value", "text", ({ value }) => value ?? null),
    fileColumn("text", "text", ({ text }) => text[language]),
  ];
  return {
    language,
    title: TITLE[language],
    blocks: [paragraph(documentIssues(issues.length, language)), list(issues.map(({ text }) => text[language]))],
    data: tableOf(columns, issues, { language }),
  };
}
