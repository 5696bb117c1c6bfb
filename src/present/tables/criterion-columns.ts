import type { Language } from "../../text/bilingual.ts";
import type { Inline, NumberSpan } from "../document/inline.ts";
import type { Column } from "../document/table.ts";
import { lineColumn, numberColumn } from "./columns.ts";

const say = {
  hensynAndTheme: { da: "Hensyn og tema", en: "Hensyn and theme" },
  measured: { da: "Målt", en: "Measured" },
};

/** A row about a hensyn, a theme or the whole. */
export interface CriterionRow {
  readonly name: Inline;
  /** Measurement of a theme, with its unit. */
  readonly measured: NumberSpan | null;
}

/** The columns that name a hensyn or a theme and say what it measures. */
export function criterionColumns<Row extends CriterionRow>(language: Language): readonly Column<Row>[] {
  return [
    lineColumn("criterion", say.hensynAndTheme[language], ({ name }) => name),
    numberColumn({ key: "measured", title: say.measured[language], type: "figure" }, ({ measured }) => measured),
  ];
}
