import type { Progress } from "../analyse/clock.ts";
import { InvalidInput, InvalidProblem, issueAt, shown, type Issue, type Step } from "../problem/invalid-problem.ts";
import { isPlain, plainCopy, unreadable } from "../problem/plain-copy.ts";
import { isRecord } from "../problem/raw.ts";
import { callback, readOptions, type OptionForm, type OptionForms } from "../problem/read-options.ts";
import type { QuestionName } from "./functions.ts";
import { SUBJECTS, type AbortSource } from "./questions.ts";
import { asData, type Thrown } from "./thrown.ts";

/** A question as it is sent: plain data. */
export interface Sent {
  readonly name: QuestionName;
  /** Parameters of the function besides the problem. */
  readonly given: readonly unknown[];
  /** True if somebody wants to know how far the work has come. */
  readonly tells: boolean;
}

/** Options that stay on this side. */
interface Kept {
  readonly signal?: AbortSource | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface Call extends Kept {
  readonly sent: Sent;
}

const keptForms: OptionForms<Kept & { readonly solver?: undefined }> = {
  signal: {
    fits: (value) =>
      isRecord(value) &&
      typeof value.aborted === "boolean" &&
      typeof value.addEventListener === "function" &&
      typeof value.removeEventListener === "function",
    remedy: () => ({
      da: "Skriv et AbortSignal, for eksempel new AbortController().signal.",
      en: "Write an AbortSignal, for example new AbortController().signal.",
    }),
    guarded: (value) => value,
  },
  onProgress: callback,
  solver: {
    fits: () => false,
    remedy: () => ({
      da: "En solver har funktioner, som ikke kan sendes til en worker. Udelad den; workeren bruger den indbyggede.",
      en: "A solver has functions, which cannot be sent to a worker. Leave it out; the worker uses the embedded one.",
    }),
    guarded: (value) => value,
  } satisfies OptionForm,
};

/**
 * A question as it was asked: what is sent is copied now, since it may have to wait, and the caller goes on.
 *
 * @throws {InvalidInput} if something in it cannot be sent. What can is for the function to judge.
 */
export function readCall(name: QuestionName, given: readonly unknown[]): Call {
  const issues: Issue[] = [];
  const at = SUBJECTS[name];
  const { kept, rest } = divided(at === null ? undefined : given[at], issues);
  const toSend = given.map((value, index) => (index === at ? rest : value));
  const copies = toSend.map((value) => copied(value, issues, { strict: true }));
  if (issues.length > 0) throw new InvalidInput("The request", issues);
  return { ...kept, sent: { name, given: copies, tells: kept.onProgress !== undefined } };
}

/** A document as it is sent; of one that cannot be sent, why not. */
export type SentDocument = { readonly document: unknown } | { readonly thrown: Thrown };

/** A copy of a document, since workers may be given it later. */
export function readDocument(document: unknown): SentDocument {
  const issues: Issue[] = [];
  const copy = copied(document, issues, { strict: false });
  return issues.length === 0
    ? { document: copy }
    : { thrown: asData(new InvalidProblem("The problem document", issues)) };
}

function divided(options: unknown, issues: Issue[]): { readonly kept: Kept; readonly rest: unknown } {
  try {
    if (!isRecord(options) || !isPlain(options)) return { kept: {}, rest: options };
    const isKept = ([key]: [string, unknown]): boolean => Object.hasOwn(keptForms, key);
    const entries = Object.entries(options);
    const kept = readOptions<Kept>(Object.fromEntries(entries.filter(isKept)), keptForms, issues);
    return { kept, rest: Object.fromEntries(entries.filter((entry) => !isKept(entry))) };
  } catch (error) {
    issues.push(issueAt([], undefined, unreadable(error)));
    return { kept: {}, rest: undefined };
  }
}

function copied(value: unknown, issues: Issue[], manner: { readonly strict: boolean }): unknown {
  const data = plainCopy(value, issues, manner)?.data;
  refuseFunctions(data, [], issues);
  return data;
}

/** Test for values that a copy may hold and that cannot be sent: functions and symbols. */
function refuseFunctions(value: unknown, steps: readonly Step[], issues: Issue[]): void {
  if (typeof value === "function" || typeof value === "symbol")
    issues.push(
      issueAt(steps, value, {
        da: `er ${shown(value)}, som ikke kan sendes til en worker. Giv almindelige data.`,
        en: `is ${shown(value)}, which cannot be sent to a worker. Give plain data.`,
      }),
    );
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value))
    refuseFunctions(inner, [...steps, Array.isArray(value) ? Number(key) : key], issues);
}
