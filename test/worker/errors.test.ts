import { describe, expect, test, vi } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import {
  CallbackError,
  CatalogueTooLarge,
  InvalidInput,
  InvalidProblem,
  SolverDisagreement,
  parseProblem,
  rank,
  type Problem,
} from "../../src/index.ts";
import { openWorker, WorkerEnded, type QuestionWorker } from "../../src/worker/index.ts";
import { asData, asError } from "../../src/worker/thrown.ts";
import { inProcess } from "./in-process.ts";
import { rejection } from "./settled.ts";

const problem: Problem = kobenhavn2024;

/** What a question about a document is rejected with, asked of a worker in this thread. */
async function refusedBy(
  asking: (worker: QuestionWorker) => Promise<unknown>,
  document: unknown = problem,
): Promise<unknown> {
  const worker = openWorker(document, { start: () => inProcess() });
  const error = await rejection(asking(worker));
  worker.close();
  return error;
}

/** What a call throws here. */
function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error("It threw nothing.");
}

const loose = (options: object): object => options;

describe("what a function throws", () => {
  test("arrives as an error of its class, with all issues", async () => {
    const options = { lock: ["A9.2", "A99"], top: 0, weights: { H1: -1 } };
    const error = await refusedBy((worker) => worker.rank(options));
    const direct = thrownBy(() => rank(problem, options)) as InvalidInput;
    expect(error).toBeInstanceOf(InvalidInput);
    expect(error).not.toBeInstanceOf(InvalidProblem);
    expect((error as InvalidInput).issues).toEqual(direct.issues);
    expect(direct.issues.length).toBeGreaterThan(3);
    expect(error).toMatchObject({ name: "InvalidInput", message: direct.message });
    expect((error as InvalidInput).stack).toContain("- lock[0]");
  });

  test("is an InvalidProblem for every question about a document that is none", async () => {
    const document = { ...structuredClone(problem), tasks: [{}], format: "other" };
    const direct = thrownBy(() => parseProblem(document)) as InvalidProblem;
    for (const asking of [(worker: QuestionWorker) => worker.rank(), (worker: QuestionWorker) => worker.verify({})]) {
      const error = await refusedBy(asking, document);
      expect(error).toBeInstanceOf(InvalidProblem);
      expect((error as InvalidProblem).issues).toEqual(direct.issues);
    }
  });

  test("is an InvalidProblem for what cannot be sent as a document", async () => {
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    for (const document of [() => 1, { format: () => 1 }, { title: Symbol("title") }, revoked.proxy, null]) {
      const error = await refusedBy((worker) => worker.rank(), document);
      expect(error).toBeInstanceOf(InvalidProblem);
      expect((error as InvalidProblem).issues.length).toBeGreaterThan(0);
    }
  });

  test("is a CatalogueTooLarge that says how many there are", async () => {
    const error = await refusedBy((worker) => worker.columns({ limit: 10 }));
    expect(error).toBeInstanceOf(CatalogueTooLarge);
    expect(error).toMatchObject({ found: 136_080, counted: true, text: { en: (error as Error).message } });
  });

  test("keeps what a disagreement of solvers says, and of other errors the message", () => {
    const program = { name: "p", columns: [], rows: [], objective: [] } as never;
    const disagreement = asError(structuredClone(asData(new SolverDisagreement("HiGHS", "it is odd", program))));
    expect(disagreement).toBeInstanceOf(SolverDisagreement);
    expect(disagreement).toMatchObject({ solver: "HiGHS", program: { name: "p" } });
    const other = asError(structuredClone(asData(new RangeError("There is no outcome to choose from."))));
    expect(other).toMatchObject({ name: "RangeError", message: "There is no outcome to choose from." });
    expect(asError(asData("nothing")).message).toBe("nothing");
  });
});

describe("what cannot be sent", () => {
  test("is a solver, which is told so", async () => {
    const error = await refusedBy((worker) => worker.rank(loose({ solver: { name: "mine" } })));
    expect(error).toBeInstanceOf(InvalidInput);
    expect((error as InvalidInput).issues).toMatchObject([
      { path: "solver", text: { da: expect.stringContaining("ikke kan sendes til en worker") as string } },
    ]);
    expect((error as Error).message).toContain(
      "cannot be sent to a worker. Leave it out; the worker uses the embedded one.",
    );
  });

  test("is all that is no data, each with its place", async () => {
    const error = await refusedBy((worker) =>
      worker.standing("example1", loose({ weights: { H1: () => 1 }, signal: {}, onProgress: 3, by: [Symbol("H1")] })),
    );
    expect((error as InvalidInput).issues.map(({ path }) => path).sort()).toEqual([
      "by[0]",
      "onProgress",
      "signal",
      "weights.H1",
    ]);
    const odd = {
      get weights(): never {
        throw new Error("no weights today");
      },
    };
    expect(await refusedBy((worker) => worker.rank(odd))).toMatchObject({
      issues: [{ text: { en: expect.stringContaining("no weights today") as string } }],
    });
    expect(await refusedBy((worker) => worker.rank(loose(new Map())))).toBeInstanceOf(InvalidInput);
    expect(await refusedBy((worker) => worker.rank("H1" as never))).toMatchObject({ issues: [{ value: '"H1"' }] });
  });

  test("does not matter where it is left out by a caller who says undefined", async () => {
    const worker = openWorker(problem, { start: () => inProcess() });
    const options = loose({
      solver: undefined,
      signal: undefined,
      onProgress: undefined,
      timeLimitMs: undefined,
      top: 1,
    });
    expect(await worker.rank(options)).toEqual(rank(problem, { top: 1 }));
    worker.close();
  });
});

test("what is asked is what it was when it was asked", async () => {
  const document = structuredClone(problem) as { title: unknown };
  const worker = openWorker(document as unknown, { start: () => inProcess() });
  document.title = 3;
  const weights = { H1: 2 };
  const asked = worker.rank({ weights, top: 1 });
  weights.H1 = 7;
  expect(await asked).toEqual(rank(problem, { weights: { H1: 2 }, top: 1 }));
  worker.close();
});

test("what an onProgress throws ends a question of a thread as it ends the function, though it could be answered", async () => {
  const worker = openWorker(problem);
  const told = vi.fn(() => {
    throw new Error("not now");
  });
  const options = { method: "program", top: 50, timeLimitMs: 600_000, onProgress: told } as const;
  expect(thrownBy(() => rank(structuredClone(problem), options))).toBeInstanceOf(CallbackError);
  expect(await rejection(worker.rank(options))).toBeInstanceOf(CallbackError);
  expect(told).toHaveBeenCalledTimes(2);
  worker.close();
});

test("what an onProgress throws arrives as the cause of a CallbackError, and the worker is replaced", async () => {
  let started = 0;
  const worker = openWorker(problem, {
    start: () => {
      started++;
      return inProcess();
    },
  });
  const cause = new Error("not now");
  const onProgress = (): never => {
    throw cause;
  };
  const error = await rejection(worker.rank({ method: "program", onProgress }));
  expect(error).toBeInstanceOf(CallbackError);
  expect(error).toMatchObject({ option: "onProgress", cause });
  expect((await worker.rank({ top: 1 })).status).toBe("complete");
  expect(started).toBe(2);
  worker.close();
  expect(await rejection(worker.rank())).toBeInstanceOf(WorkerEnded);
});
