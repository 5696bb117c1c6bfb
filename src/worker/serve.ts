import { expose, transfer } from "comlink";
import type { Progress } from "../analyse/clock.ts";
import { readProblem } from "../problem/parse-problem.ts";
import type { Problem } from "../problem/problem.ts";
import type { Sent, SentDocument } from "./call.ts";
import { FUNCTIONS } from "./functions.ts";
import { webLocks } from "./platform.ts";
import { SUBJECTS, type AnyFunction } from "./questions.ts";
import type { End } from "./started-worker.ts";
import { asData, type Thrown } from "./thrown.ts";

/** Outcome of a question: its answer, or what was thrown. */
export type Outcome = { readonly answer: unknown } | { readonly thrown: Thrown };

/** Progress of the work on the question; sent beside the calls. */
export interface Told {
  readonly progress: Progress;
}

/** Calls that a worker takes. */
export interface Serving {
  /**
   * Takes the document, which is asked about from then on; an invalid one is what every question throws.
   *
   * @param lock the name of a lock to hold as long as the worker lives, if there is to be one.
   * @returns whether it is held.
   */
  open(sent: SentDocument, lock: string | undefined): Promise<boolean>;
  ask(sent: Sent): Outcome;
}

/** Answers what is asked at an end of a line. */
export function serve(end: End): void {
  let opened: Read | undefined;
  const tell = (progress: Progress): void => {
    end.postMessage({ progress } satisfies Told);
  };
  const serving: Serving = {
    open: (sent, lock) => {
      opened = "thrown" in sent ? sent : read(sent.document);
      return lock === undefined ? Promise.resolve(false) : holdLock(lock);
    },
    ask: (sent) => {
      if (opened === undefined) throw new TypeError("The worker has no document yet.");
      return "thrown" in opened ? opened : outcomeOf(opened.problem, sent, tell);
    },
  };
  expose(serving, end);
}

type Read = { readonly problem: Problem } | { readonly thrown: Thrown };

function read(document: unknown): Read {
  try {
    return { problem: readProblem(document, []) };
  } catch (error) {
    return { thrown: asData(error) };
  }
}

function outcomeOf(problem: Problem, { name, given, tells }: Sent, tell: (progress: Progress) => void): Outcome {
  const answer = FUNCTIONS[name] as unknown as AnyFunction;
  try {
    const outcome = { answer: answer(problem, ...(tells ? telling(given, SUBJECTS[name], tell) : given)) };
    return name === "columns" ? transfer(outcome, buffersIn(outcome.answer)) : outcome;
  } catch (error) {
    return { thrown: asData(error) };
  }
}

/** The given parameters, with a progress listener among the options. */
function telling(
  given: readonly unknown[],
  at: number | null,
  onProgress: (progress: Progress) => void,
): readonly unknown[] {
  return given.map((value, index) => (index === at ? { ...(value as object), onProgress } : value));
}

/** The buffers of typed arrays, each of which has one of its own. */
function buffersIn(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return [value.buffer as ArrayBuffer];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(buffersIn) : [];
}

/** Holds a lock for as long as this worker lives, if it may. */
async function holdLock(name: string): Promise<boolean> {
  const locks = webLocks();
  if (locks === undefined) return false;
  try {
    await new Promise<void>((resolve, reject) => {
      const forEver = new Promise<void>(() => undefined);
      const held = (): Promise<void> => {
        resolve();
        return forEver;
      };
      locks.request(name, held).catch(reject);
    });
    return true;
  } catch {
    // A page without an origin is refused.
    return false;
  }
}
