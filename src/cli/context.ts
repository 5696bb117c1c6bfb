import type { Readable } from "node:stream";
import type { Language } from "../text/bilingual.ts";
import type { Output, Sink } from "./streams.ts";
import type { CliWords } from "./words/index.ts";

/** What every command works in. */
export interface Context {
  /** Guarded: nothing that is written here can steer a terminal. */
  readonly streams: { readonly stdin: Readable; readonly stdout: Sink; readonly stderr: Sink };
  /** Where the progress bar is, which moves the cursor: for texts of our own only. */
  readonly bar: Output;
  readonly language: Language;
  readonly words: CliWords;
  /** Whether stdout shows bold and dim text. */
  readonly colour: boolean;
  /** How many columns a line of stdout may have. */
  readonly width: number;
}
