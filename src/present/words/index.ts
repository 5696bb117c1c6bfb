import type { Language } from "../../text/bilingual.ts";
import { danish } from "./danish.ts";
import { english } from "./english.ts";
import { danish as danishTradeOffs } from "./trade-offs/danish.ts";
import { english as englishTradeOffs } from "./trade-offs/english.ts";
import type { TradeOffWords } from "./trade-offs/words.ts";
import type { Words as PageWords } from "./words.ts";

/** Every text of this room that a person sees. */
export type Words = PageWords & TradeOffWords;

// As a call that is marked as pure, a bundler leaves it out where it is not used; it does not dare to with a spread.
const both = (): Readonly<Record<Language, Words>> => ({
  da: { ...danish, ...danishTradeOffs },
  en: {
    ...english,
    ...englishTradeOffs,
  },
});

/** The texts in each language. */
export const words: Readonly<Record<Language, Words>> = /* @__PURE__ */ both();
