import type { Bilingual } from "../../text/bilingual.ts";
import type { Given } from "../given.ts";
import { wholeNumberOf } from "../number-of.ts";

/** An option as data. */
export interface OptionData {
  /** Key of the option's value among those that are read. */
  readonly key: keyof Given;
  readonly flag: string;
  /** Placeholder for the option's value in the help; null for an option without one. */
  readonly value: Bilingual | null;
  readonly about: Bilingual;
  /** The value of a text, beside what was given before; undefined if it cannot be used. The text itself if left out. */
  readonly read?: (text: string, before: unknown) => unknown;
  /** Advice on what to write instead of a value that cannot be used. */
  readonly remedy?: Bilingual;
  readonly choices?: readonly string[];
  readonly default?: string | number;
}

/** Fields of an option that takes a whole number of at least 1. */
export const COUNT: Pick<OptionData, "value" | "read" | "remedy"> = {
  value: { da: "ANTAL", en: "COUNT" },
  read: (text: string) => wholeNumberOf(text, 1),
  remedy: { da: "Skriv et helt tal, mindst 1.", en: "Write a whole number of at least 1." },
};
