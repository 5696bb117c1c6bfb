import type { Language } from "../../text/bilingual.ts";
import { whole } from "../../text/many.ts";
import { paragraph, type Block } from "../document/document.ts";

/** Options of views. */
export interface ViewOptions {
  /** At most so many rows of a table on pages; files have all. All if left out. */
  readonly top?: number | undefined;
  /** True if a reader can type options of the command line, which the page then names; false if left out. */
  readonly namesOptions?: boolean | undefined;
  /** Command that a reader can type to see an allocation win that is not the best. */
  readonly command?: string | undefined;
}

const say = {
  shown: {
    da: (shown: number, of: number) => `${whole(shown, "da")} af ${whole(of, "da")} er vist`,
    en: (shown: number, of: number) => `${whole(shown, "en")} of ${whole(of, "en")} are shown`,
  },
  top: { da: (all: number) => `--top ${all} viser alle.`, en: (all: number) => `--top ${all} shows all.` },
};

/** Options of a part of a page. */
export interface Showing extends Pick<ViewOptions, "namesOptions"> {
  readonly language: Language;
}

/** A paragraph that counts the rows that are left out, where there are any. */
export function restBlocks(shown: number, of: number, { language, namesOptions }: Showing): readonly Block[] {
  if (shown >= of) return [];
  const text = say.shown[language](shown, of);
  return [paragraph(namesOptions === true ? `${text}; ${topText(of, language)}` : `${text}.`)];
}

/** The option of the command line that shows everything. */
export function topText(all: number, language: Language): string {
  return say.top[language](all);
}
