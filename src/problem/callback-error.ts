import { reasonOf } from "./invalid-problem.ts";

/**
 * Thrown when something that the caller handed over threw: an `onProgress`, or a solver. The work ends there, and nothing
 * of it is kept. It is thrown as this error, and not as it came, so that no part of the library takes it for one of its own.
 */
export class CallbackError extends Error {
  override readonly name = "CallbackError";
  /** The option that threw, such as `onProgress`. */
  readonly option: string;

  /** @param cause what it threw, as it came. */
  constructor(option: string, cause: unknown) {
    super(`${option} threw: ${reasonOf(cause)}`, { cause });
    this.option = option;
  }
}

/**
 * Runs a call into the caller's code and returns its result.
 *
 * @throws {CallbackError} with what the call threw as its `cause`.
 */
export function calling<T>(option: string, call: () => T): T {
  try {
    return call();
  } catch (cause) {
    throw new CallbackError(option, cause);
  }
}
