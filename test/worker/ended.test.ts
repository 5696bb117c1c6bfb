import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Worker } from "node:worker_threads";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { openWorker, WorkerEnded } from "../../src/worker/index.ts";
import { start } from "../../src/worker/start.ts";
import { smallProblem } from "../small-problem.ts";
import { inProcess } from "./in-process.ts";
import { rejection } from "./settled.ts";
import { counted, threadsThat } from "./threads.ts";

const problem = smallProblem({ departments: ["a"], tasks: { t: "a" }, open: 1 });

let threads: Awaited<ReturnType<typeof threadsThat>>;
beforeAll(async () => {
  threads = await threadsThat();
});
afterAll(() => {
  threads.remove();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a worker that dies", () => {
  test.each([
    ["it exits", "onAsk(() => process.exit(7))", "it exited with code 7"],
    ["it throws beside its work", `onAsk(() => { throw new Error("a bug") })`, "a bug"],
    ["it has no memory left", "onAsk(() => { const all = []; for (;;) all.push(new Array(1e5).fill(0)) })", "memory"],
  ])("rejects what it was asked, since %s, and the next is asked of another", async (_, code, what) => {
    const { start: starting, started } = counted(threads.do(code), start);
    const worker = openWorker(problem, { start: starting });
    const asked = worker.rank();
    const waiting = worker.evaluate({});
    const error = await rejection(asked);
    expect(error).toBeInstanceOf(WorkerEnded);
    expect(error).toMatchObject({ how: "died", message: expect.stringContaining(what) as string });
    expect((await waiting).lawful).toBe(true);
    expect((await worker.evaluate({})).lawful).toBe(true);
    expect(started).toHaveLength(2);
    worker.close();
  });

  test("while nothing is asked is replaced by the next question", async () => {
    const { start: starting, started } = counted();
    const worker = openWorker(problem, { start: starting });
    expect((await worker.evaluate({})).lawful).toBe(true);
    await (started[0] as Worker).terminate();
    expect((await worker.evaluate({})).lawful).toBe(true);
    expect(started).toHaveLength(2);
    worker.close();
  });
});

describe("a worker that cannot be started", () => {
  test.each([
    ["its script throws", `throw new Error("no script")`, "no script"],
    ["it exits at once", "process.exit(3)", "it exited with code 3"],
  ])("rejects all that is asked, since %s, and is tried again by the next question only", async (_, code, what) => {
    const { start: starting, started } = counted(threads.do(code));
    const worker = openWorker(problem, { start: starting });
    const asked = [worker.rank(), worker.stability(), worker.verify({})];
    for (const promise of asked)
      expect(await rejection(promise)).toMatchObject({
        how: "unstarted",
        message: expect.stringContaining(what) as string,
      });
    expect(started).toHaveLength(1);
    expect(await rejection(worker.rank())).toBeInstanceOf(WorkerEnded);
    expect(started).toHaveLength(2);
    worker.close();
  });

  test("is told to those who ask, where starting throws", async () => {
    const cause = new TypeError("no workers here");
    let tried = 0;
    const worker = openWorker(problem, {
      start: () => {
        if (tried++ === 0) throw cause;
        return inProcess();
      },
    });
    expect(tried).toBe(1);
    expect((await worker.evaluate({})).lawful).toBe(true);
    worker.close();
    const never = openWorker(problem, {
      start: () => {
        throw cause;
      },
    });
    const error = await rejection(never.rank());
    expect(error).toMatchObject({ how: "unstarted", cause });
    expect((error as Error).message).toContain("no workers here. Give one that you have started yourself");
  });

  test("is told with the place of the script that is missing, of which a browser says nothing", async () => {
    vi.stubGlobal(
      "Worker",
      class extends EventTarget {
        constructor() {
          super();
          setImmediate(() => this.dispatchEvent(new Event("error")));
        }
        readonly postMessage = vi.fn();
        readonly terminate = vi.fn();
      },
    );
    const worker = openWorker(problem);
    const error = await rejection(worker.rank());
    expect(error).toMatchObject({ how: "unstarted" });
    expect((error as Error).message).toMatch(
      /: its script could not be loaded or run \(script: thread\.js beside file:\S+start\.ts, or what a bundler made of it\)\. .*put its script, ressort\/worker\/thread, beside yours by the name thread\.js/,
    );
    worker.close();
  });

  test("is given up after a minute without a word", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const worker = openWorker(problem, { start: () => inProcess(() => undefined) });
    const asked = worker.rank();
    vi.advanceTimersByTime(60_000);
    expect(await rejection(asked)).toMatchObject({
      how: "unstarted",
      message: expect.stringContaining("60 seconds") as string,
    });
    worker.close();
  });

  test("is not one that takes long over a question", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const worker = openWorker(problem, { start: () => inProcess() });
    expect((await worker.evaluate({})).lawful).toBe(true);
    const asked = worker.evaluate({});
    vi.advanceTimersByTime(600_000);
    expect((await asked).lawful).toBe(true);
    worker.close();
  });
});

describe("what is no worker", () => {
  test("is told to those who ask, such as the promise of one", async () => {
    const worker = openWorker(kobenhavn2024, { start: () => Promise.resolve() as never });
    await expect(worker.rank()).rejects.toThrow("start has to return the worker, and no promise of one");
    worker.close();
  });

  test("is refused at once where it cannot start any", () => {
    expect(() => openWorker(kobenhavn2024, { start: 3 as never })).toThrow("start is 3. Write a function.");
    expect(() => openWorker(kobenhavn2024, { strat: () => undefined } as never)).toThrow("strat is an unknown key");
  });
});
