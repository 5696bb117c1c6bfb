import { checkClosingCycles } from "./closing-cycles.ts";
import { checkConsistency } from "./consistency.ts";
import { decodeText, encodingText } from "./decode-text.ts";
import { inDocumentOrder } from "./document-order.ts";
import { collectIds } from "./ids.ts";
import { InvalidProblem, issueAt, shown, type Issue } from "./invalid-problem.ts";
import { jsonFault, readJson } from "./json-text.ts";
import { checkLookalikes } from "./lookalikes.ts";
import { hasParsedForm } from "./parsed-form.ts";
import { asParsed, checkCopiesBy } from "./parsed-problems.ts";
import { plainCopy } from "./plain-copy.ts";
import type { ProblemDocument } from "./problem-document.ts";
import type { Problem } from "./problem.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { isRecord } from "./raw.ts";
import { checkReferences } from "./references.ts";
import { documentSchema } from "./schema.ts";
import { schemaIssues } from "./schema-issues.ts";

/**
 * Type of the input that `parseProblem` takes besides a typed document: JSON, of which TypeScript knows nothing for
 * certain. It is `unknown`, or the type of a JSON file, in which the format is any text. A type that declares this
 * format must be a `ProblemDocument`.
 */
export type Unchecked<Document> = unknown extends Document
  ? Document
  : "format" extends keyof Document
    ? string extends Document["format"]
      ? Document
      : ProblemDocument
    : ProblemDocument;

/**
 * Reads a problem document.
 *
 * @param document of the format `ressort-problem/1`, in full or as short as `ProblemDocument` allows: an object of that type, or parsed
 *   JSON; for a JSON text there is `parseProblemText`. It is copied and stays as it is. A key `$schema` at the top, for
 *   editors, is allowed and left out of the problem.
 * @returns the problem in full: every text in both languages, every quantity with its range and basis, every department with its
 *   committee, every list present; deeply frozen.
 * @throws {InvalidProblem} with every issue of the document at once, in document order: wrong forms, unknown keys,
 *   unknown and repeated ids, ids that look alike, missing measures, ranges that cross, closings in a circle. Nothing is half-loaded.
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * const problem = parseProblem(JSON.parse(readFileSync("seeds/kobenhavn-2024/problem.json", "utf8")));
 * problem.kommissorium.departments; // 7
 * ```
 */
export function parseProblem(document: ProblemDocument): Problem;
export function parseProblem<const Document>(document: Unchecked<Document>): Problem;
export function parseProblem(document: unknown): Problem {
  return readProblem(document, []);
}

/**
 * Reads the text of a problem document. It sees more than `JSON.parse` and `parseProblem` do one after the other: of a
 * key that stands twice in one object JSON silently keeps the last.
 *
 * @param text JSON of the format `ressort-problem/1`; or the bytes of a file, in UTF-8 with or without byte-order mark or
 *   in UTF-16 with one.
 * @returns as `parseProblem`.
 * @throws {InvalidProblem} with every issue: those of `parseProblem`, and keys that stand twice, with their lines; or that
 *   the text is no JSON, or the bytes are no text.
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * const problem = parseProblemText(readFileSync("seeds/kobenhavn-2024/problem.json"));
 * problem.kommissorium.departments; // 7
 * ```
 */
export function parseProblemText(text: string | Uint8Array): Problem {
  if (typeof text !== "string" && !isBytes(text)) throw refusal([issueAt([], text, noText(text))]);
  const decoded = decodeText(text);
  if (typeof decoded !== "string") throw refusal([issueAt([], undefined, encodingText(decoded))]);
  const issues: Issue[] = [];
  return readProblem(jsonOf(decoded, issues), issues);
}

// All that this module does when it is loaded; where nothing else of it is used, a bundler may leave it out.
checkCopiesBy((problem) => {
  if (!hasParsedForm(problem)) return false;
  parseProblem(problem);
  return true;
});

/** No proxy of bytes: nothing can read it. */
function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && value instanceof Uint8Array;
}

function jsonOf(text: string, issues: Issue[]): unknown {
  try {
    return readJson(text, issues);
  } catch (error) {
    throw refusal([issueAt([], undefined, jsonFault(error, text))]);
  }
}

/**
 * Reads a document of which some issues are known already.
 *
 * @throws {InvalidProblem} with these and all others.
 */
export function readProblem(document: unknown, unreadable: Issue[]): Problem {
  const plain = plainCopy(document, unreadable);
  if (plain === undefined) throw refusal(unreadable);
  const { data } = plain;
  if (!isRecord(data)) throw refusal([...unreadable, issueAt([], data, noDocument(data))]);
  const parsed = documentSchema.safeParse(data);
  const issues = parsed.success ? [] : schemaIssues(parsed.error.issues, data, documentSchema);
  const known = collectIds(data, issues);
  checkLookalikes(data, issues);
  checkReferences(data, known, issues);
  checkConsistency(data, issues);
  checkClosingCycles(data, issues);
  if (unreadable.length > 0 || issues.length > 0 || !parsed.success) {
    throw refusal(inDocumentOrder(distinct(unreadable, issues), data));
  }
  Reflect.deleteProperty(parsed.data, "$schema");
  return asParsed(parsed.data);
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

function noText(value: unknown): Bilingual {
  return {
    da: `er ${shown(value)}. Giv dokumentets tekst, eller filens bytes.`,
    en: `is ${shown(value)}. Give the text of the document, or the bytes of its file.`,
  };
}

function noDocument(data: unknown): Bilingual {
  if (typeof data === "string") {
    return {
      da: "er en tekst. Læs den med parseProblemText.",
      en: "is a text. Read it with parseProblemText.",
    };
  }
  return {
    da: `er ${shown(data)}. Giv et problemdokument: et objekt med "format": "ressort-problem/1".`,
    en: `is ${shown(data)}. Give a problem document: an object with "format": "ressort-problem/1".`,
  };
}
