import { getEventListeners } from "node:events";
import { expect, test, vi } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import type { Problem, Progress } from "../../src/index.ts";
import { openWorker, WorkerEnded, type QuestionWorker } from "../../src/worker/index.ts";
import { inProcess } from "./in-process.ts";
import { rejection, settled } from "./settled.ts";
import { counted } from "./threads.ts";

const problem: Problem = kobenhavn2024;

/** A question that takes for ever, and a promise of the moment from which it is worked on. */
function endless(
  ask: Pick<QuestionWorker, "assumptions">,
  signal?: AbortSignal,
): { readonly answer: Promise<unknown>; readonly running: Promise<Progress> } {
  let onProgress: (progress: Progress) => void = () => undefined;
  const running = new Promise<Progress>((resolve) => {
    onProgress = resolve;
  });
  return { answer: ask.assumptions({ samples: 1e6, signal, onProgress }), running };
}

/** Whether a promise is settled before anything else happens: the next turn of the event loop. */
async function isSettledAtOnce(promise: Promise<unknown>): Promise<boolean> {
  const turn = new Promise((resolve) => {
    setImmediate(resolve, "turn");
  });
  return (await Promise.race([settled(() => promise), turn])) !== "turn";
}

test("progress is told as the library tells it, while the worker works", async () => {
  const { start } = counted();
  const worker = openWorker(problem, { start });
  const { answer, running } = endless(worker);
  expect(await running).toMatchObject({
    step: expect.any(String) as string,
    done: expect.any(Number) as number,
  });
  worker.close();
  expect(await rejection(answer)).toMatchObject({ name: "WorkerEnded", how: "closed" });
});

test("an abort rejects at once with its reason, and what waits is asked of another worker", async () => {
  const { start, started } = counted();
  const worker = openWorker(problem, { start });
  const controller = new AbortController();
  const { answer, running } = endless(worker, controller.signal);
  const waiting = worker.rank({ top: 1 });
  await running;
  const reason = new Error("no longer of interest");
  controller.abort(reason);
  expect(await isSettledAtOnce(answer)).toBe(true);
  expect(await rejection(answer)).toBe(reason);
  expect((await waiting).status).toBe("complete");
  expect(started).toHaveLength(2);
  worker.close();
});

test("a question that waits is taken out when it is aborted, and the one that is worked on goes on", async () => {
  const { start, started } = counted();
  const worker = openWorker(problem, { start });
  const controller = new AbortController();
  const first = worker.rank({ top: 1 });
  const second = worker.assumptions({ samples: 1e6, signal: controller.signal });
  const third = worker.rank({ top: 2 });
  controller.abort();
  expect(await isSettledAtOnce(second)).toBe(true);
  expect(await rejection(second)).toMatchObject({ name: "AbortError" });
  expect((await Promise.all([first, third])).map(({ status }) => status)).toEqual(["complete", "complete"]);
  expect(started).toHaveLength(1);
  worker.close();
});

test("an aborted signal starts nothing, and one that outlives its question ends nothing", async () => {
  const { start, started } = counted(() => inProcess());
  const worker = openWorker(problem, { start });
  const said = vi.spyOn(started[0] as { postMessage: (message: unknown) => void }, "postMessage");
  expect(await rejection(worker.rank({ signal: AbortSignal.abort() }))).toMatchObject({ name: "AbortError" });
  expect(said).not.toHaveBeenCalled();
  const controller = new AbortController();
  expect((await worker.rank({ top: 1, signal: controller.signal })).status).toBe("complete");
  controller.abort();
  expect((await worker.rank({ top: 1 })).status).toBe("complete");
  expect(started).toHaveLength(1);
  worker.close();
});

test("many questions on one signal are one listener, which goes when they are settled", async () => {
  const warned = vi.fn();
  process.on("warning", warned);
  const { signal } = new AbortController();
  const workers = [1, 2].map(() => openWorker(problem, { start: () => inProcess() }));
  for (const example of ["example1", "example2"]) {
    const asked = workers.flatMap((worker) => Array.from({ length: 25 }, () => worker.evaluate(example, { signal })));
    await Promise.race(asked);
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    await Promise.all(asked);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  }
  process.off("warning", warned);
  expect(warned).not.toHaveBeenCalled();
  for (const worker of workers) worker.close();
});

test("an abort rejects every question of its signal, and starts no worker for any of them", async () => {
  const { start, started } = counted(() => inProcess());
  const worker = openWorker(problem, { start });
  const controller = new AbortController();
  const asked = Array.from({ length: 50 }, () => worker.evaluate("example1", { signal: controller.signal }));
  const other = worker.evaluate("example2");
  controller.abort();
  for (const promise of asked) expect(await rejection(promise)).toMatchObject({ name: "AbortError" });
  expect((await other).lawful).toBe(true);
  expect(started).toHaveLength(2);
  worker.close();
});

test("a time limit gives a stopped answer", async () => {
  const worker = openWorker(problem, { start: () => inProcess() });
  const ranking = await worker.rank({ timeLimitMs: 0 });
  expect(ranking.status).toBe("stopped");
  worker.close();
});

test("of the latest questions the last is answered, the one that is worked on goes on, and those between are never asked", async () => {
  const { start, started } = counted(() => inProcess());
  const worker = openWorker(problem, { start });
  const said = vi.spyOn(started[0] as { postMessage: (message: unknown) => void }, "postMessage");
  const shown = worker.latest();
  const other = worker.latest().rank({ top: 4 });
  const told = vi.fn();
  const dropped = [1, 2, 3].map((top) => shown.rank({ top, onProgress: told }));
  const last = shown.frontier();
  for (const promise of dropped) {
    expect(await isSettledAtOnce(promise)).toBe(true);
    expect(await rejection(promise)).toMatchObject({ name: "AbortError" });
  }
  expect([(await other).allocations.length, (await last).status]).toEqual([4, "complete"]);
  const sent = JSON.stringify(said.mock.calls);
  expect([1, 2, 3, 4].filter((top) => sent.includes(`"top":${top}`))).toEqual([4]);
  worker.close();
});

test("the latest question waits for the one that it takes the place of, whose progress is told no more", async () => {
  const { start, started } = counted();
  const worker = openWorker(problem, { start });
  const shown = worker.latest();
  let told = 0;
  let before: Promise<unknown> = Promise.resolve();
  await new Promise<void>((resolve) => {
    const onProgress = (): void => {
      told++;
      resolve();
    };
    before = shown.rank({ method: "program", onProgress });
  });
  const after = shown.rank({ top: 1 });
  expect(await isSettledAtOnce(before)).toBe(true);
  expect(await rejection(before)).toMatchObject({ name: "AbortError" });
  const toldBefore = told;
  expect((await after).status).toBe("complete");
  expect([told, started.length]).toEqual([toldBefore, 1]);
  worker.close();
});

test("close rejects what is open and all that comes later, and may be called twice", async () => {
  const { start, started } = counted();
  const worker = openWorker(problem, { start });
  const open = [worker.rank(), worker.stability()];
  worker.close();
  worker.close();
  for (const promise of [...open, worker.rank(), worker.latest().rank()]) {
    const error = await rejection(promise);
    expect(error).toBeInstanceOf(WorkerEnded);
    expect(error).toMatchObject({ how: "closed", message: expect.stringContaining("Open another") as string });
  }
  expect(started).toHaveLength(1);
});

test("of the latest, what is dropped before the worker is ready is never worked on", async () => {
  const { start, started } = counted();
  const worker = openWorker(problem, { start });
  const shown = worker.latest();
  // Worked on, it would keep the next one waiting for ever.
  const before = endless(shown);
  const after = shown.rank({ top: 1 });
  expect(await rejection(before.answer)).toMatchObject({ name: "AbortError" });
  expect((await after).status).toBe("complete");
  expect(started).toHaveLength(1);
  worker.close();
});
