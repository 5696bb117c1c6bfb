import type { Language } from "../../text/bilingual.ts";
import { textOf, type Inline } from "../document/inline.ts";
import type { Column } from "../document/table.ts";
import { quantitySpan } from "../texts/spans.ts";

const say = {
  hensynAndTheme: { da: "Hensyn og tema", en: "Hensyn and theme" },
  measured: { da: "Målt", en: "Measured" },
};

/** A row about a hensyn, a theme or the whole. */
export interface CriterionRow {
  readonly name: Inline;
  /** Measurement of a theme: as a number, and with its unit. */
  readonly measured: { readonly raw: number; readonly text: string } | null;
}

/** The columns that name a hensyn or a theme and say what it measures. */
export function criterionColumns<Row extends CriterionRow>(language: Language): readonly Column<Row>[] {
  return [
    {
      key: "criterion",
      title: say.hensynAndTheme[language],
      type: "text",
      value: ({ name }) => textOf(name),
      shown: ({ name }) => [name],
    },
    {
      key: "measured",
      title: say.measured[language],
      type: "figure",
      value: ({ measured }) => measured?.raw ?? null,
      shown: ({ measured }) => [measured === null ? "" : [quantitySpan(measured.raw, measured.text)]],
    },
  ];
}
