import type { Edits } from "../edit.ts";

/** A small change to the valid document, and all that is to be said about it. */
export interface BrokenDocument {
  readonly name: string;
  readonly edits: Edits;
  /** The path of each issue and its English message after that path, in order. */
  readonly issues: readonly (readonly [path: string, message: string])[];
}

/** Any text, where a text must be. */
export const name = { da: "x", en: "y" } as const;

/** Any quantity, where one must be. */
export const quantity = { low: 1, high: 2, basis: "stated" } as const;
