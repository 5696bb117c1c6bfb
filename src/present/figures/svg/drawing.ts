import type { VNode } from "preact";
import type { Language } from "../../../text/bilingual.ts";
import { figureText, formatNumber, percentText, scoreText } from "../../../text/numbers.ts";
import type { ColumnType } from "../../document/table.ts";

/** The room that a picture has, and the id that those of its parts begin with. */
export interface Canvas {
  readonly id: string;
  readonly width: number;
}

/** A picture in its room, as high as it came to be. */
export interface Drawing {
  readonly height: number;
  readonly content: VNode;
}

/** A number of an axis as people read it. */
export function valueText(value: number, type: ColumnType, language: Language): string {
  if (type === "share") return percentText(formatNumber(100 * value, language, { most: 1 }), language);
  if (type === "score") return scoreText(value, language);
  return type === "points" ? formatNumber(value, language, 1) : figureText(value, language);
}

/** A tick of an axis, which is round: without decimals that are 0. */
export function tickText(value: number, type: ColumnType, language: Language): string {
  if (type === "score") return formatNumber(100 * value, language, { most: 2 });
  return type === "points" ? formatNumber(value, language, { most: 2 }) : valueText(value, type, language);
}
