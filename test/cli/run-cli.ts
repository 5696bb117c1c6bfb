import { Readable, Writable } from "node:stream";
import { run } from "../../src/cli/run.ts";
import type { Environment } from "../../src/cli/streams.ts";

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly stdin?: string | Uint8Array;
  readonly env?: Environment;
  /** Which outputs are terminals; none if left out. */
  readonly terminals?: readonly ("stdout" | "stderr")[];
  readonly columns?: number;
}

/** Runs the command line in this process. */
export async function runCli(argv: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const { stdin = "", env = {}, terminals = [], columns = 100 } = surroundings;
  const stdout = collector(terminals.includes("stdout"), columns);
  const stderr = collector(terminals.includes("stderr"), columns);
  const streams = { stdin: Readable.from([Buffer.from(stdin)]), stdout: stdout.stream, stderr: stderr.stream };
  const code = await run(argv, streams, env);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collector(isTTY: boolean, columns: number): { stream: Writable; text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString("utf8"));
      done();
    },
  });
  return { stream: isTTY ? Object.assign(stream, { isTTY, columns }) : stream, text: () => chunks.join("") };
}
