import type { Call } from "./call.ts";

/** A question that waits for its answer. */
export class Job {
  readonly call: Call;
  readonly answer: Promise<unknown>;
  #isOpen = true;
  #resolve: (answer: unknown) => void = () => undefined;
  #reject: (reason: unknown) => void = () => undefined;

  constructor(call: Call) {
    this.call = call;
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** False once nobody waits for its answer. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  resolve(answer: unknown): void {
    this.#isOpen = false;
    this.#resolve(answer);
  }

  reject(reason: unknown): void {
    this.#isOpen = false;
    this.#reject(reason);
  }
}
