import { checkClosingCycles } from "./closing-cycles.ts";
import { checkConsistency } from "./consistency.ts";
import { collectIds } from "./ids.ts";
import { InvalidProblem, issueAt, type Issue } from "./invalid-problem.ts";
import type { Problem } from "./problem.ts";
import { checkReferences } from "./references.ts";
import { checkReserved } from "./reserved.ts";
import { problemSchema } from "./schema.ts";
import { schemaIssues } from "./schema-issues.ts";

/**
 * Reads a problem document.
 *
 * @param document parsed JSON of the format `ressort-problem/1`; a JSON text must be parsed first.
 * @returns the problem: deeply frozen, with every optional list present.
 * @throws {InvalidProblem} with every issue of the document at once: wrong forms, unknown keys, unknown and repeated
 *   ids, missing measures, ranges that cross, closings in a circle. Nothing is half-loaded.
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * const problem = parseProblem(JSON.parse(readFileSync("seeds/kobenhavn-2024/problem.json", "utf8")));
 * problem.kommissorium.departments; // 7
 * ```
 */
export function parseProblem(document: unknown): Problem {
  const issues: Issue[] = [];
  checkReserved(document, issues);
  if (issues.length > 0) throw new InvalidProblem("The problem document", issues);
  const parsed = problemSchema.safeParse(document);
  if (!parsed.success) issues.push(...schemaIssues(parsed.error.issues, document));
  if (issues.length === 0 || typeof document === "object") {
    const known = collectIds(document, issues);
    checkReferences(document, known, issues);
    checkConsistency(document, issues);
    checkClosingCycles(document, issues);
  }
  if (issues.length > 0 || !parsed.success) throw new InvalidProblem("The problem document", distinct(issues));
  return frozen(parsed.data);
}

/** The same place may fail the schema and a later check; the first to say so is enough. */
function distinct(issues: readonly Issue[]): Issue[] {
  const byMessage = new Map(issues.map((issue) => [issue.message, issue]));
  return byMessage.size === 0 ? [issueAt([], undefined, unreadable)] : [...byMessage.values()];
}

const unreadable = { da: "kan ikke læses.", en: "cannot be read." };

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}
