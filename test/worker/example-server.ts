import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { bundled } from "../bundled.ts";
import { THREAD } from "./bundled-thread.ts";

/** Ticks every 10 ms in the process of the server, and ends its worker when it is told so. */
const BESIDE = `
  import threads from "node:worker_threads";
  let worker, started = 0, asked = 0, ticks = 0;
  threads.Worker = class extends threads.Worker {
    constructor(...given) {
      super(...given);
      started++;
      worker = this;
    }
    postMessage(message) {
      if (message.path?.[0] === "ask") asked++;
      super.postMessage(message);
    }
  };
  setInterval(() => ticks++, 10);
  process.on("message", async (message) => {
    if (message === "kill") await worker.terminate();
    process.send({ ticks, started, asked });
  });`;

/** What is seen in the process of the server. */
export interface Seen {
  /** How often its timer has come, every 10 ms. */
  readonly ticks: number;
  /** How many workers it has started. */
  readonly started: number;
  /** How many questions these were sent. */
  readonly asked: number;
}

/** The server of the examples, in a process of its own. */
export interface ExampleServer {
  readonly url: string;
  look(): Promise<Seen>;
  killWorker(): Promise<Seen>;
  readonly close: () => Promise<void>;
}

export async function startExampleServer(): Promise<ExampleServer> {
  // As the README says.
  const { folder, remove } = await bundled({ server: "examples/server.ts", thread: THREAD });
  const beside = path.join(folder, "beside.js");
  writeFileSync(beside, BESIDE);
  const server = fork(path.join(folder, "server.js"), {
    execArgv: ["--import", beside],
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const [chunk] = (await once(server.stdout as NodeJS.ReadableStream as never, "data")) as [Buffer];
  return {
    url: chunk.toString().trim(),
    look: () => said(server, "look"),
    killWorker: () => said(server, "kill"),
    close: async () => {
      server.kill();
      await once(server, "exit");
      remove();
    },
  };
}

async function said(server: ChildProcess, message: string): Promise<Seen> {
  const answer = once(server, "message");
  server.send(message);
  return ((await answer) as [Seen])[0];
}
