import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Reply, Request } from "./javascript-lp-solver-process.ts";
import type { Found } from "./loop.ts";
import type { Measured } from "./measure.ts";

const PROGRAM = fileURLToPath(new URL("./javascript-lp-solver-process.ts", import.meta.url));

/** A process of its own for work that may never end; it is stopped then, and a new one started for what comes next. */
export class LimitedProcess {
  #child: ChildProcess | undefined;

  /** What was measured, or undefined if the work was not done once when the time ran out. */
  async ask(request: Request, limitMs: number): Promise<Measured<Found[]> | undefined> {
    const child = this.#child ?? (await start());
    this.#child = child;
    return new Promise((resolve, reject) => {
      let measured: Measured<Found[]> | undefined;
      const end = (): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(measured);
      };
      const timer = setTimeout(() => {
        this.stop();
        end();
      }, limitMs);
      child.on("message", (reply: Reply) => {
        if (reply.kind !== "ready") measured = reply;
        if (reply.kind === "last") end();
      });
      child.once("exit", (code) => {
        clearTimeout(timer);
        reject(new Error(`The process of javascript-lp-solver ended with code ${code ?? "none"}.`));
      });
      child.send(request);
    });
  }

  stop(): void {
    this.#child?.removeAllListeners();
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
  }
}

function start(): Promise<ChildProcess> {
  const child = fork(PROGRAM, { serialization: "advanced" });
  return new Promise((resolve, reject) => {
    child.once("message", () => {
      child.removeAllListeners();
      resolve(child);
    });
    child.once("exit", (code) => {
      reject(new Error(`The process of javascript-lp-solver did not start: code ${code ?? "none"}.`));
    });
  });
}
