import type { Readable, Writable } from "node:stream";

/** A stream that may be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Destination of texts. */
export interface Sink {
  readonly write: (text: string) => void;
}

/** Streams that a run reads from and writes to: results on stdout, everything else on stderr. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
}

/** The variables of the environment that a run looks at. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that comes in. */
export async function readAll(stdin: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Buffer));
  return Buffer.concat(chunks);
}
