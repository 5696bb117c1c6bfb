import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  assumptions,
  evaluate,
  exchange,
  explain,
  frontier,
  rank,
  stability,
  standing,
  weightRegions,
  whyNot,
  type ExplainedSubject,
  type GivenSelection,
  type Problem,
  type QuestionSubject,
  moves,
} from "../../src/index.ts";
import { toLinearProgram } from "../../src/program/index.ts";
import { explainCases, type ExplainCase } from "./explain/explain-cases.ts";
import { runs } from "../runs.ts";
import { wishesOf, type FullWish } from "./why-not/wishes.ts";

interface Case extends ExplainCase {
  readonly wish: FullWish;
  readonly top: number;
}

/** Sometimes the best, or a selection that the document names. */
interface Asked extends Case {
  readonly subject: GivenSelection;
}

const asked = ({ named, selection }: QuestionSubject): GivenSelection => named ?? selection;
const sideOf = (side: ExplainedSubject | null): GivenSelection => (side?.best === false ? asked(side) : "best");

/** A single criterion is the one that has all the weight: it is not asked for, and found again. */
const among = ({ by }: { readonly by: readonly string[] }): { readonly by?: readonly string[] } =>
  by.length > 1 ? { by } : {};

/** For each question an answer, and the answer to what it says that it was asked. */
const AGAIN: Readonly<Record<string, (given: Asked) => readonly [answer: object, again: object]>> = {
  evaluate: ({ problem, weights, to }) => {
    const answer = evaluate(problem, to, { weights });
    const { question } = answer;
    return [answer, evaluate(problem, asked(question.subject), { weights: question.weights })];
  },
  exchange: ({ problem, weights, from, to }) => {
    const answer = exchange(problem, from, to, { weights });
    const { question } = answer;
    return [answer, exchange(problem, asked(question.from), asked(question.to), { weights: question.weights })];
  },
  rank: ({ problem, weights, wish, top }) => {
    const answer = rank(problem, { weights, ...wish, top });
    const { question } = answer;
    return [answer, rank(problem, { weights: question.weights, ...question.wishes, top: question.top })];
  },
  moves: ({ problem, weights, wish }) => {
    const answer = moves(problem, { weights, ...wish });
    const { question } = answer;
    return [answer, moves(problem, { weights: question.weights, ...question.wishes })];
  },
  toLinearProgram: ({ problem, weights, wish }) => {
    const answer = toLinearProgram(problem, { weights, ...wish });
    const { question } = answer;
    return [answer, toLinearProgram(problem, { weights: question.weights, ...question.wishes })];
  },
  explain: ({ problem, weights, from, subject }) => {
    const answer = explain(problem, subject, { versus: from, weights });
    const { question } = answer;
    const versus = sideOf(question.from);
    return [answer, explain(problem, sideOf(question.to), { versus, weights: question.weights })];
  },
  standing: ({ problem, weights, to }) => {
    const answer = standing(problem, to, { weights });
    const { question } = answer;
    return [answer, standing(problem, asked(question.subject), { weights: question.weights, ...among(question) })];
  },
  frontier: ({ problem, weights }) => {
    const answer = frontier(problem, { weights });
    return [answer, frontier(problem, { weights: answer.question.weights, ...among(answer.question) })];
  },
  weightRegions: ({ problem, weights }) => {
    const answer = weightRegions(problem, { weights });
    return [answer, weightRegions(problem, { weights: answer.question.weights, ...among(answer.question) })];
  },
  stability: ({ problem, weights }) => {
    const answer = stability(problem, { weights });
    return [answer, stability(problem, { weights: answer.question.weights, ...among(answer.question) })];
  },
  whyNot: ({ problem, weights, wish, to, top }) => {
    const answer = whyNot(problem, top % 2 === 0 ? { ...wish, selection: to } : wish, { weights });
    const { wishes, subject, by, weights: same } = answer.question;
    const whole = subject === null ? {} : { selection: asked(subject) };
    return [answer, whyNot(problem, { ...wishes, ...whole }, { weights: same, ...among({ by }) })];
  },
  assumptions: ({ problem, weights }) => {
    const answer = assumptions(problem, { weights, samples: 5 });
    return [answer, assumptions(problem, { weights: answer.question.weights, samples: 5 })];
  },
};

/** Where two answers differ by more than the rounding of weights, or of what is shown to a tenth. */
function differences(one: unknown, other: unknown, path: readonly string[] = []): readonly string[] {
  const differ = [`${path.join(".")}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`];
  if (typeof one === "number" && typeof other === "number") {
    const rounding = path.at(-1) === "shown" ? 0.1 : 1e-9 * Math.max(1, Math.abs(one));
    return Math.abs(one - other) <= rounding + 1e-12 ? [] : differ;
  }
  if (typeof one === "string" && typeof other === "string") {
    const plain = (text: string): string => (path.includes("text") ? text.replaceAll(/[+−]?\d[\d.,]*/g, "#") : text);
    return plain(one) === plain(other) ? [] : differ;
  }
  if (typeof one !== "object" || one === null || typeof other !== "object" || other === null)
    return one === other ? [] : differ;
  if (Object.keys(one).join() !== Object.keys(other).join()) return differ;
  const rest = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).flatMap(([key, value]) => differences(value, rest.get(key), [...path, key]));
}

function withNamed(problem: Problem): readonly GivenSelection[] {
  return ["best", ...problem.selections.map(({ id }) => id)];
}

const cases = explainCases().chain((given) =>
  fc
    .record({
      wish: wishesOf(given.problem),
      top: fc.integer({ min: 1, max: 6 }),
      subject: fc.constantFrom<GivenSelection[]>(given.to, ...withNamed(given.problem)),
    })
    .map((more): Asked => ({ ...given, ...more })),
);

test.each(Object.entries(AGAIN))("%s: what an answer says that it was asked has the same answer", (_, ask) => {
  fc.assert(
    fc.property(cases, (given) => {
      const [answer, again] = ask(given);
      expect(differences(answer, again)).toEqual([]);
    }),
    { ...runs(20), endOnFailure: true },
  );
});
