// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Of listeners TypeScript lets no other type stand for all.
type AnyEvent = any;

/** The part of a browser's worker that is used. */
export interface BrowserWorker {
  postMessage(message: unknown): void;
  terminate(): unknown;
  addEventListener(type: string, listener: (event: AnyEvent) => void): void;
  removeEventListener(type: string, listener: (event: AnyEvent) => void): void;
}

/** The part of a worker of Node's `worker_threads` that is used. */
export interface NodeWorker {
  postMessage(message: unknown): void;
  terminate(): unknown;
  on(event: string, listener: (given: AnyEvent) => void): unknown;
  off(event: string, listener: (given: AnyEvent) => void): unknown;
  ref(): void;
  unref(): void;
}

/** A worker whose script is `ressort/worker/thread`, of the browser or of Node. */
export type StartedWorker = BrowserWorker | NodeWorker;

/** Receives messages as events, whatever the platform. */
export type MessageListener = (event: { readonly data: unknown }) => void;

/** One end of the line between a worker and whoever asks it. */
export interface End {
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  addEventListener(type: "message", listener: MessageListener): void;
  removeEventListener(type: "message", listener: MessageListener): void;
}

/** The part of a worker or of a port of Node's `worker_threads` that is used. */
export interface NodeEnd {
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  on(event: "message", listener: (data: unknown) => void): unknown;
  off(event: "message", listener: (data: unknown) => void): unknown;
}

/** An end of Node's as the browser has it. */
export function endOf(node: NodeEnd): End {
  const listening = new Map<MessageListener, (data: unknown) => void>();
  return {
    postMessage: (message, transfer) => {
      node.postMessage(message, transfer);
    },
    addEventListener: (_, listener) => {
      const told = (data: unknown): void => {
        listener({ data });
      };
      listening.set(listener, told);
      node.on("message", told);
    },
    removeEventListener: (_, listener) => {
      const told = listening.get(listener);
      if (told !== undefined) node.off("message", told);
      listening.delete(listener);
    },
  };
}
