import type { Language } from "../../text/bilingual.ts";
import { whole } from "../../text/many.ts";
import { paragraph, type Block } from "../document/document.ts";

/** How much of an answer a document shows. */
export interface ViewOptions {
  /** At most so many rows of a table on pages; files have all. All if left out. */
  readonly top?: number | undefined;
  /** What a reader can type to see an allocation win that is not the best. */
  readonly command?: string | undefined;
}

const say = {
  shown: {
    da: (shown: number, of: number) => `${whole(shown, "da")} af ${whole(of, "da")} er vist; --top ${of} viser alle.`,
    en: (shown: number, of: number) => `${whole(shown, "en")} of ${whole(of, "en")} are shown; --top ${of} shows all.`,
  },
};

/** That not all rows are shown, where it is so. */
export function restBlocks(shown: number, of: number, language: Language): readonly Block[] {
  return shown < of ? [paragraph(say.shown[language](shown, of))] : [];
}
