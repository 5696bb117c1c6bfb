import type { Language } from "../../problem/problem.ts";
import { danish } from "./danish.ts";
import { english } from "./english.ts";
import type { Words } from "./words.ts";

/** The texts in each language. */
export const words: Readonly<Record<Language, Words>> = { da: danish, en: english };

export type { Words };
