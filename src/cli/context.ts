import type { Readable } from "node:stream";
import type { Language } from "../text/bilingual.ts";
import type { Output, Sink } from "./streams.ts";

/** Form in which pages are written. */
export interface PageForm {
  /** Greatest number of columns in a line. */
  readonly width: number;
  /** True if bold and dim text is shown. */
  readonly colour: boolean;
}

/** Context in which every command works. */
export interface Context {
  /** Guarded: nothing that is written here can steer a terminal. */
  readonly streams: { readonly stdin: Readable; readonly stdout: Sink; readonly stderr: Sink };
  /** Stream of the progress bar, which moves the cursor: for texts of our own only. */
  readonly bar: Output;
  readonly language: Language;
  /** Pages on stdout, and pages in a file of `--output`. */
  readonly pages: Readonly<Record<"stdout" | "file", PageForm>>;
}
