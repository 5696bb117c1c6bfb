import type { Bilingual } from "../../text/bilingual.ts";
import type { FindingSubject } from "./finding.ts";

/** Feature of an id that an option or argument of the command line misreads. */
type Obstacle = "comma" | "equals" | "at" | "blanks" | "dash" | "brace" | "words";

/** For each obstacle, a test whether it stands in an id, and the reason in words, with a way around it if any. */
export const OBSTACLES: Readonly<
  Record<Obstacle, { readonly stands: (id: string) => boolean; readonly text: Bilingual }>
> = {
  comma: {
    stands: (id) => id.includes(","),
    text: { da: "et komma skiller", en: "a comma separates" },
  },
  equals: {
    stands: (id) => id.includes("="),
    text: { da: "det sidste = skiller", en: "the last = separates" },
  },
  at: {
    stands: (id) => id.includes("@"),
    text: { da: "det første @ skiller", en: "the first @ separates" },
  },
  blanks: {
    stands: (id) => id !== id.trim(),
    text: { da: "blanke i enderne fjernes", en: "blanks at its ends are removed" },
  },
  dash: {
    stands: (id) => id.startsWith("-"),
    text: {
      da: "det, der begynder med -, læses som et tilvalg; skriv -- foran",
      en: "what begins with - is read as an option; write -- before it",
    },
  },
  brace: {
    stands: (id) => id.startsWith("{"),
    text: { da: "det, der begynder med {, læses som JSON", en: "what begins with { is read as JSON" },
  },
  words: {
    stands: (id) => id === "unchanged" || id === "best",
    text: { da: "ordet har sin egen betydning", en: "the word has a meaning of its own" },
  },
};

/** A way to name something on the command line. */
export interface CommandLineWay {
  /** As it is typed; `SELECTION` is the argument of `show`, `standing`, `compare`, `explain` and `why-not`. */
  readonly name: string;
  /** The kinds of things it names. */
  readonly names: readonly FindingSubject["kind"][];
  /** The features that it misreads in the ids it names. */
  readonly obstacles: readonly Obstacle[];
}

/**
 * Ways in which the options of the command line read what is typed, as tested with the command line itself. `--lock`
 * and `--forbid` take everything typed as the id, and `--weight` everything before the last `=`.
 */
export const COMMAND_LINE_WAYS: readonly CommandLineWay[] = [
  { name: "--by", names: ["hensyn", "theme"], obstacles: ["comma", "blanks"] },
  { name: "--place", names: ["task"], obstacles: ["blanks"] },
  { name: "--place", names: ["department"], obstacles: ["equals", "blanks"] },
  { name: "--together", names: ["task"], obstacles: ["comma", "blanks"] },
  { name: "--limit", names: ["measure", "resource"], obstacles: ["at", "blanks"] },
  { name: "--limit", names: ["department"], obstacles: ["blanks"] },
  { name: "SELECTION", names: ["scenario"], obstacles: ["comma", "blanks", "dash", "brace", "words"] },
  // Before anything else it is looked whether the whole argument is the id of a named selection.
  { name: "SELECTION", names: ["selection"], obstacles: ["dash"] },
];
