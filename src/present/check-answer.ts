import { InvalidInput, issueAt, shown, type Issue, type Step } from "../problem/invalid-problem.ts";
import type { Problem } from "../problem/problem.ts";
import type { Bilingual, Language } from "../text/bilingual.ts";
import { orText } from "../text/list-text.ts";
import { own } from "../problem/raw.ts";

/** The kinds of answer, and the function that gives each. */
const GIVEN_BY = {
  evaluation: "evaluate",
  ranking: "rank",
  moves: "moves",
  frontier: "frontier",
  regions: "weightRegions",
  stability: "stability",
  standing: "standing",
  explanation: "explain",
  "why-not": "whyNot",
  assumptions: "assumptions",
  core: "coreIndex",
  check: "checkProblem",
} as const;

const FUNCTIONS = Object.values(GIVEN_BY);

/** A kind of answer. */
export type AnswerKind = keyof typeof GIVEN_BY;

/** The document and the language in which an answer is to be shown. */
interface Page {
  readonly problem: Problem;
  readonly language: Language;
}

/**
 * The kind of an answer. Refused is what is none, or not the one that a page shows, or of another document, which plain
 * JavaScript and stored answers may hand over; and a language that there is not.
 *
 * @param expected the kind that it must be, if not any.
 * @param steps where it stands in what the page is given.
 * @throws {InvalidInput} that says which function gives the answer.
 */
export function checkAnswer(
  answer: unknown,
  expected: AnswerKind | "any",
  { problem, language }: Page,
  steps: readonly Step[] = [],
): AnswerKind {
  const question = own(answer, "question");
  const kind = own(question, "kind");
  const issues = [...problemIssues(problem), ...languageIssues(language)];
  if (!isKind(kind) || (expected !== "any" && kind !== expected))
    issues.push(issueAt(steps, answer, noAnswer(answer, expected)));
  else if (issues.length === 0 && own(question, "problem") !== problem.id)
    issues.push(issueAt(steps, undefined, ofOther(question, problem)));
  if (issues.length > 0 || !isKind(kind)) throw new InvalidInput("The answer", issues);
  return kind;
}

function problemIssues(problem: unknown): readonly Issue[] {
  if (typeof own(problem, "id") === "string") return [];
  return [
    issueAt(["problem"], problem, {
      da: `er ${shown(problem)} og ikke et problem. Giv det, som parseProblem svarer.`,
      en: `is ${shown(problem)} and no problem. Give what parseProblem answers.`,
    }),
  ];
}

/** Issues with the language of a page or a figure. */
export function languageIssues(language: unknown): readonly Issue[] {
  if (language === "da" || language === "en") return [];
  return [
    issueAt(["language"], language, {
      da: `er ${shown(language)}. Skriv "da" eller "en".`,
      en: `is ${shown(language)}. Write "da" or "en".`,
    }),
  ];
}

function isKind(kind: unknown): kind is AnswerKind {
  return typeof kind === "string" && Object.hasOwn(GIVEN_BY, kind);
}

function noAnswer(value: unknown, expected: AnswerKind | "any"): Bilingual {
  if (expected === "any") {
    return {
      da: `er ${shown(value)}, som ikke er et svar, der kan vises. Giv hele svaret fra ${orText(FUNCTIONS, "da")}.`,
      en: `is ${shown(value)}, which is no answer that can be shown. Give the whole answer of ${orText(FUNCTIONS, "en")}.`,
    };
  }
  return {
    da: `er ${shown(value)}, som ikke er et svar fra ${GIVEN_BY[expected]}. Giv hele svaret.`,
    en: `is ${shown(value)}, which is no answer of ${GIVEN_BY[expected]}. Give the whole answer.`,
  };
}

function ofOther(question: unknown, problem: Problem): Bilingual {
  const [of, shows] = [shown(own(question, "problem")), shown(problem.id)];
  return {
    da: `er et svar om dokumentet ${of}, og siden viser ${shows}. Giv det dokument, der blev spurgt om.`,
    en: `is an answer about the document ${of}, and the page shows ${shows}. Give the document that was asked about.`,
  };
}
