import { InvalidInput, issueAt, shown, type Step } from "../problem/invalid-problem.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { own } from "../problem/raw.ts";

/** The kinds of answer, and the function that gives each. */
const GIVEN_BY = {
  evaluation: "evaluate",
  ranking: "rank",
  frontier: "frontier",
  regions: "weightRegions",
  stability: "stability",
  standing: "standing",
  explanation: "explain",
  "why-not": "whyNot",
  assumptions: "assumptions",
  check: "checkProblem",
} as const;

/** A kind of answer. */
export type AnswerKind = keyof typeof GIVEN_BY;

/**
 * The kind of an answer. Refused is what is none, or not the one that a page shows, which plain JavaScript and stored answers
 * may hand over.
 *
 * @param expected the kind that it must be, if not any.
 * @param steps where it stands in what the page is given.
 * @throws {InvalidInput} that says which function gives the answer.
 */
export function checkAnswer(answer: unknown, expected: AnswerKind | "any", steps: readonly Step[] = []): AnswerKind {
  const kind = own(own(answer, "question"), "kind");
  if (isKind(kind) && (expected === "any" || kind === expected)) return kind;
  throw new InvalidInput("The answer", [issueAt(steps, answer, noAnswer(answer, expected))]);
}

function isKind(kind: unknown): kind is AnswerKind {
  return typeof kind === "string" && Object.hasOwn(GIVEN_BY, kind);
}

function noAnswer(value: unknown, expected: AnswerKind | "any"): Bilingual {
  if (expected === "any") {
    return {
      da: `er ${shown(value)}, som ikke er et svar. Giv hele svaret fra rank, frontier eller en anden funktion.`,
      en: `is ${shown(value)}, which is no answer. Give the whole answer of rank, frontier or another function.`,
    };
  }
  return {
    da: `er ${shown(value)}, som ikke er et svar fra ${GIVEN_BY[expected]}. Giv hele svaret.`,
    en: `is ${shown(value)}, which is no answer of ${GIVEN_BY[expected]}. Give the whole answer.`,
  };
}
