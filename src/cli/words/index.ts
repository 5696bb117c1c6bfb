import type { Language } from "../../text/bilingual.ts";
import type { CliWords } from "./cli-words.ts";
import { danish } from "./danish.ts";
import { english } from "./english.ts";

/** The texts in each language. */
export const cliWords: Readonly<Record<Language, CliWords>> = { da: danish, en: english };

export type { CliWords };
