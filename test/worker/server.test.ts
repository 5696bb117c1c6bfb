import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { rank, standing, type InvalidInput, type Issue } from "../../src/index.ts";
import { settled } from "./settled.ts";
import { startExampleServer, type ExampleServer } from "./example-server.ts";

let server: ExampleServer;
beforeAll(async () => {
  server = await startExampleServer();
});
afterAll(async () => {
  await server.close();
});

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

async function ask(question: string, body: unknown, signal: AbortSignal | null = null): Promise<Reply> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(`${server.url}/${question}`, { method: "POST", body: text, signal });
  return { status: response.status, body: await response.json() };
}

/** A question of some hundred milliseconds. */
const slowly = (): Promise<Reply> => ask("check", {});

/** Asks for more than anybody waits for, and waits until a worker works on it. */
async function askForEver(signal: AbortSignal | null = null): Promise<() => Promise<unknown>> {
  const { asked } = await server.look();
  const settling = settled(() => ask("rank", { options: { method: "program", top: 200, apart: 6 } }, signal));
  while ((await server.look()).asked === asked) await wait(5);
  return () => settling;
}

/** As JSON carries it. */
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("the server of the examples", () => {
  test("answers as the functions do", async () => {
    const options = { weights: { H1: 3 }, top: 2 };
    expect(await ask("rank", { options })).toEqual({ status: 200, body: json(rank(kobenhavn2024, options)) });
    expect(await ask("standing", { selection: "example3" })).toEqual({
      status: 200,
      body: json(standing(kobenhavn2024, "example3")),
    });
  });

  test("answers a stopped question as a question", async () => {
    expect(await ask("rank", { options: { timeLimitMs: 0 } })).toMatchObject({
      status: 200,
      body: { status: "stopped" },
    });
  });

  test("refuses bad input with all issues", async () => {
    const options = { lock: ["A9.2"], topp: 3, weights: { H9: 1 } };
    let issues: readonly Issue[] = [];
    try {
      rank(kobenhavn2024, options as object);
    } catch (error) {
      issues = (error as InvalidInput).issues;
    }
    expect(issues).toHaveLength(3);
    expect(await ask("rank", { options })).toEqual({ status: 400, body: json({ issues }) });
    expect(await ask("standing", {})).toMatchObject({ status: 400, body: { issues: [{}] } });
    expect(await ask("rank", "{")).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining("no JSON") as string },
    });
    expect(await ask("rank", "null")).toMatchObject({ status: 400 });
    expect(await ask("nothing", {})).toMatchObject({ status: 404 });
  });

  test("gives no more allocations than it can write while others wait", async () => {
    const options = { weights: { H1: 3 }, top: 200 };
    expect(await ask("rank", { options: { ...options, top: 1e9 } })).toEqual({
      status: 200,
      body: json(rank(kobenhavn2024, options)),
    });
    expect(await ask("rank", { options: { top: "many" } })).toMatchObject({
      status: 400,
      body: { issues: [{ value: '"many"' }] },
    });
  });

  test("reads no body that is longer than any question, or does not say how long it is", async () => {
    const longer = { options: { top: 1 }, padding: "x".repeat(100_000) };
    const body = new Blob(["{}"]).stream();
    const unsaid = await fetch(`${server.url}/rank`, { method: "POST", body, duplex: "half" });
    for (const { status } of [await ask("rank", longer), unsaid]) expect(status).toBe(413);
    expect((await ask("standing", { selection: "example1" })).status).toBe(200);
  });

  test("goes on while three questions are answered at once", async () => {
    await slowly();
    // What a busy machine takes from a timer, it takes from one that nothing else is done beside, too.
    const shares: number[] = [];
    while (shares.length < 6 && !shares.some((share) => share >= 0.9)) {
      const ticksIn = async (
        work: () => Promise<unknown>,
      ): Promise<{ readonly ticks: number; readonly ms: number }> => {
        const [before, from] = [await server.look(), performance.now()];
        await work();
        const ms = performance.now() - from;
        return { ticks: (await server.look()).ticks - before.ticks, ms };
      };
      const busy = await ticksIn(async () => {
        const replies = await Promise.all([slowly(), slowly(), slowly()]);
        expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
      });
      const idle = await ticksIn(() => wait(busy.ms));
      shares.push(busy.ticks / busy.ms / (idle.ticks / idle.ms));
    }
    expect(Math.max(...shares)).toBeGreaterThanOrEqual(0.9);
  });

  test("lets a client that goes take its question along, and answers the others", async () => {
    const { started } = await server.look();
    const gone = new AbortController();
    const left = await askForEver(gone.signal);
    const waiting = ask("standing", { selection: "example1" });
    gone.abort();
    expect(await left()).toMatchObject({ error: { name: "AbortError" } });
    expect((await waiting).status).toBe(200);
    expect((await server.look()).started).toBe(started + 1);
  });

  test("says that its worker has died, and goes on with another", async () => {
    const asked = await askForEver();
    await server.killWorker();
    expect(await asked()).toMatchObject({
      answer: { status: 503, body: { error: expect.stringContaining("worker ended") as string } },
    });
    expect((await ask("standing", { selection: "example1" })).status).toBe(200);
  });
});
