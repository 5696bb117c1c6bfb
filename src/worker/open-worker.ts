import type { Unchecked } from "../problem/parse-problem.ts";
import type { ProblemDocument } from "../problem/problem-document.ts";
import type { Problem, ProblemIds } from "../problem/problem.ts";
import { InvalidInput, type Issue } from "../problem/invalid-problem.ts";
import { callback, readOptions, type OptionForms } from "../problem/read-options.ts";
import { readCall, readDocument } from "./call.ts";
import type { Job } from "./job.ts";
import { Line } from "./line.ts";
import { questionsBy, type WorkerQuestions } from "./questions.ts";
import { scriptPlace, start } from "./start.ts";
import type { StartedWorker } from "./started-worker.ts";

/** Options for opening a worker. */
export interface OpenWorkerOptions {
  /**
   * Starts a worker whose script is `ressort/worker/thread`, of the browser or of Node; called again whenever one is needed
   * in place of one that has ended. If left out, the package starts its own script.
   */
  readonly start?: (() => StartedWorker) | undefined;
}

// What it throws is told by the `WorkerEnded`, as whatever else keeps a worker from starting.
const optionForms: OptionForms<OpenWorkerOptions> = { start: { ...callback, guarded: (start) => start } };

/** A worker that answers the questions about one problem. */
export type QuestionWorker<Ids extends ProblemIds = ProblemIds> = WorkerQuestions<Ids> & {
  /**
   * The same questions, where each takes the place of the one before it, whatever that was: for what is asked again at every
   * step of a slider. The promise of the one before is rejected at once with an `AbortError`. If it has to wait still, it
   * is never worked on; if it is being worked on, that goes on (so that the worker and its list are kept), and its answer
   * is dropped; a `timeLimitMs` says how long it may keep the next one waiting. Each call of `latest` makes questions that leave those of the others alone.
   */
  readonly latest: () => WorkerQuestions<Ids>;
  /** Ends the worker. What is still asked, and whatever is asked later, is rejected with a `WorkerEnded`. */
  readonly close: () => void;
};

/**
 * Opens a worker that reads a document once and answers every question about it, so that whoever asks goes on meanwhile: in
 * Node a thread, in the browser a worker. What is listed for one question is there for the next.
 *
 * The questions are those of `ressort`, by the same names and without the problem, as promises of the same answers. They
 * are worked on one after the other. A `timeLimitMs` counts from where the work on its question begins. A `signal`
 * rejects the promise at once with its `reason`, as that of `fetch` does: a question that waits is never worked on, and one
 * that is being worked on ends the worker; what waits behind it is asked of another, which makes its list again. An
 * `onProgress` that throws ends its question in the same way, with a `CallbackError`.
 *
 * A worker that dies rejects what it was working on with a `WorkerEnded`, and the others are asked of another. One that does
 * not come so far as to take a question, for a minute or because its script fails, rejects all that wait; the next question
 * tries once more. In the browser the end of a worker is learned from its `error` event and by a Web Lock that it holds.
 * Where pages have no locks (without HTTPS, in a frame without an origin), nobody learns of a worker that goes without a
 * word, as one does that somebody else terminates: only there a question may wait for ever, and a `signal` such as
 * `AbortSignal.timeout(60_000)` ends that.
 *
 * @param document a problem, or what `parseProblem` takes. It is copied.
 * @param options how workers are started, where the package is not to do it.
 * @returns the questions as promises, `latest`, and `close`. In Node, an open worker that is not asked anything lets the process end.
 *   The promises are rejected with what the function throws (errors of the library keep their class); with an `InvalidProblem`, every one of
 *   them, if the document is invalid; with an `InvalidInput` for a `solver`, which cannot be sent; with a `WorkerEnded`.
 * @throws {InvalidInput} for options that cannot be used; of the document, the questions say what is wrong.
 * @example
 * ```ts
 * const worker = openWorker(kobenhavn2024);
 * const { allocations } = await worker.rank({ weights: { H1: 3 }, top: 1, signal: AbortSignal.timeout(60_000) });
 * allocations[0]?.rank; // 1
 *
 * const shown = worker.latest();
 * const before = shown.rank({ weights: { H1: 1 } }).catch((error: Error) => error.name);
 * const after = shown.rank({ weights: { H1: 2 } });
 * await before; // AbortError
 * (await after).status; // complete
 * worker.close();
 * ```
 */
export function openWorker<Ids extends ProblemIds>(
  document: Problem<Ids>,
  options?: OpenWorkerOptions,
): QuestionWorker<Ids>;
export function openWorker(document: ProblemDocument, options?: OpenWorkerOptions): QuestionWorker;
export function openWorker<const Document>(document: Unchecked<Document>, options?: OpenWorkerOptions): QuestionWorker;
export function openWorker(document: unknown, options: OpenWorkerOptions = {}): QuestionWorker {
  const issues: Issue[] = [];
  const { start: startGiven } = readOptions(options, optionForms, issues);
  if (issues.length > 0) throw new InvalidInput("The request", issues);
  const starting =
    startGiven === undefined ? { start, script: scriptPlace() } : { start: startGiven, script: undefined };
  const line = new Line({ ...starting, document: readDocument(document) });
  return {
    ...questionsBy(async (name, given) => line.ask(readCall(name, given)).answer),
    latest: () => latestOf(line),
    close: () => {
      line.close();
    },
  };
}

function latestOf(line: Line): WorkerQuestions {
  let before: Job | undefined;
  return questionsBy(async (name, given) => {
    if (before !== undefined)
      line.drop(before, new DOMException("A later question took the place of this one.", "AbortError"));
    before = line.ask(readCall(name, given));
    return before.answer;
  });
}
