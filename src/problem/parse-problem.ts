import { checkClosingCycles } from "./closing-cycles.ts";
import { checkConsistency } from "./consistency.ts";
import { inDocumentOrder } from "./document-order.ts";
import { frozen } from "./frozen.ts";
import { collectIds } from "./ids.ts";
import { InvalidProblem, issueAt, shown, type Issue } from "./invalid-problem.ts";
import { plainCopy } from "./plain-copy.ts";
import type { Problem, Text } from "./problem.ts";
import { isRecord } from "./raw.ts";
import { checkReferences } from "./references.ts";
import { problemSchema } from "./schema.ts";
import { schemaIssues } from "./schema-issues.ts";

/**
 * Reads a problem document.
 *
 * @param document parsed JSON of the format `ressort-problem/1`; a JSON text must be parsed first. It is copied and
 *   stays as it is. A key `$schema` at the top, for editors, is allowed and left out of the problem.
 * @returns the problem: deeply frozen, with every optional list present.
 * @throws {InvalidProblem} with every issue of the document at once, in document order: wrong forms, unknown keys,
 *   unknown and repeated ids, missing measures, ranges that cross, closings in a circle. Nothing is half-loaded.
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * const problem = parseProblem(JSON.parse(readFileSync("seeds/kobenhavn-2024/problem.json", "utf8")));
 * problem.kommissorium.departments; // 7
 * ```
 */
export function parseProblem(document: unknown): Problem {
  const unreadable: Issue[] = [];
  const plain = plainCopy(document, unreadable);
  if (plain === undefined) throw refusal(unreadable);
  const { data } = plain;
  if (!isRecord(data)) throw refusal([issueAt([], data, noDocument(data))]);
  const parsed = problemSchema.safeParse(data);
  const issues = parsed.success ? [] : schemaIssues(parsed.error.issues, data);
  const known = collectIds(data, issues);
  checkReferences(data, known, issues);
  checkConsistency(data, issues);
  checkClosingCycles(data, issues);
  if (unreadable.length > 0 || issues.length > 0 || !parsed.success) {
    throw refusal(inDocumentOrder(distinct(unreadable, issues), data));
  }
  Reflect.deleteProperty(parsed.data, "$schema");
  return frozen(parsed.data);
}

function refusal(issues: readonly Issue[]): InvalidProblem {
  return new InvalidProblem("The problem document", issues);
}

/** Each issue once, and nothing more about a place that could not be read. */
function distinct(unreadable: readonly Issue[], issues: readonly Issue[]): Issue[] {
  const paths = new Set(unreadable.map(({ path }) => path));
  const others = issues.filter(({ path }) => !paths.has(path));
  return [...new Map([...unreadable, ...others].map((issue) => [issue.message, issue])).values()];
}

function noDocument(data: unknown): Text {
  if (typeof data === "string") {
    return {
      da: "er en tekst. Læs den først med JSON.parse.",
      en: "is a text. Parse it first, with JSON.parse.",
    };
  }
  return {
    da: `er ${shown(data)}. Giv et problemdokument: et objekt med "format": "ressort-problem/1".`,
    en: `is ${shown(data)}. Give a problem document: an object with "format": "ressort-problem/1".`,
  };
}
