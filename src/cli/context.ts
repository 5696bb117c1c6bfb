import type { Readable } from "node:stream";
import type { Language } from "../text/bilingual.ts";
import type { Output, Sink } from "./streams.ts";

/** How pages are written. */
export interface PageForm {
  /** How many columns a line may have. */
  readonly width: number;
  /** Whether bold and dim text is shown. */
  readonly colour: boolean;
}

/** What every command works in. */
export interface Context {
  /** Guarded: nothing that is written here can steer a terminal. */
  readonly streams: { readonly stdin: Readable; readonly stdout: Sink; readonly stderr: Sink };
  /** Where the progress bar is, which moves the cursor: for texts of our own only. */
  readonly bar: Output;
  readonly language: Language;
  /** Pages on stdout, and pages in a file of `--output`. */
  readonly pages: Readonly<Record<"stdout" | "file", PageForm>>;
}
