/** A text that a person sees, in Danish and in English. */
export interface Bilingual {
  readonly da: string;
  readonly en: string;
}

/** The languages in which every text exists. */
export type Language = keyof Bilingual;
