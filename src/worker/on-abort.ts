import type { AbortSource } from "./questions.ts";

/** Actions to take when a signal is aborted, behind one listener: Node warns of a signal that has more than ten. */
interface Listening {
  readonly acts: Set<() => void>;
  readonly abort: () => void;
}

const listening = new WeakMap<AbortSource, Listening>();

/** Calls once the signal is aborted, unless it is forgotten before by what is returned. */
export function onAbort(signal: AbortSource, act: () => void): () => void {
  const { acts, abort } = listening.get(signal) ?? listen(signal);
  acts.add(act);
  return () => {
    acts.delete(act);
    if (acts.size > 0) return;
    listening.delete(signal);
    signal.removeEventListener("abort", abort);
  };
}

function listen(signal: AbortSource): Listening {
  const acts = new Set<() => void>();
  const abort = (): void => {
    for (const act of acts) act();
  };
  signal.addEventListener("abort", abort);
  listening.set(signal, { acts, abort });
  return { acts, abort };
}
