import type { Language } from "../problem/problem.ts";
import type { Streams } from "./streams.ts";
import type { CliWords } from "./words/index.ts";

/** What every command works in. */
export interface Context {
  readonly streams: Streams;
  readonly language: Language;
  readonly words: CliWords;
  /** Whether stdout shows bold and dim text. */
  readonly colour: boolean;
  /** How many characters a line of stdout may have. */
  readonly width: number;
}
