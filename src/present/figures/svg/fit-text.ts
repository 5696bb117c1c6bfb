import { oneLine } from "../../../text/one-line.ts";
import { safeText } from "../../render/safe-text.ts";

/**
 * Widths of signs, in ems, in the widest of the ordinary system fonts (DejaVu Sans): a figure is drawn where nothing
 * can be measured, and must fit wherever it is shown.
 */
const WIDTHS: readonly (readonly [signs: string, width: number])[] = [
  ["ijlI|'.,:; !·", 0.34],
  ["frtJ()[]/\\-–-", 0.42],
  ['csxyzkvLFTEYPS*“”"', 0.6],
  ["ABDGHKNOQRUVXZØÅ&<>=+−", 0.79],
  ["mwMWÆæ@%—…→", 1.03],
];
const BY_SIGN = new Map(WIDTHS.flatMap(([signs, width]) => Array.from(signs, (sign) => [sign, width] as const)));
const OTHER_LATIN = 0.65;
const WIDE = 1.1;
const BOLD = 1.12;

/** Signs up to which ordinary letters of alphabets go; beyond are those that fill a square, and pictures. */
const LAST_LETTER = 0x10ff;

/** Share of a line that has to stay where it is cut between words. */
const MOST_CUT = 0.6;

/** More than this is not looked at: no picture has room for it. */
const LONGEST = 2000;

/** Greatest length of the text that is shown to a reader who points at one that is cut. */
const LONGEST_FULL = 400;

/** A text as it may stand in XML and harm nobody: on one line, without signs that steer, hide or are no signs. */
export function cleanText(text: string): string {
  return safeText(oneLine(text.slice(0, LONGEST))).replaceAll(/[\ufffe\uffff]/g, "\ufffd");
}

function signWidth(sign: string): number {
  const known = BY_SIGN.get(sign);
  if (known !== undefined) return known;
  if (/\p{M}/u.test(sign)) return 0;
  return (sign.codePointAt(0) ?? 0) > LAST_LETTER ? WIDE : OTHER_LATIN;
}

/** Greatest width that a text may have, in pixels. */
export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const sign of text) sum += signWidth(sign);
  return sum * size * (bold ? BOLD : 1);
}

/** A text in lines; the whole of it where it is cut. */
export interface FittedText {
  readonly lines: readonly string[];
  readonly full?: string;
}

/** A text on one line, which is known to fit. */
export function fittedAsIs(text: string): FittedText {
  return { lines: [cleanText(text)] };
}

/** Room for a text. */
export interface TextRoom {
  readonly width: number;
  readonly size: number;
  readonly lines: number;
  readonly bold?: boolean;
  /** End of the text that stays where it is cut, such as the id behind a name, if it takes no more than half a line. */
  readonly end?: string;
}

/** A text broken into lines between its words, within them where a word is longer than a line, and cut with `…`. */
export function fitText(text: string, { width, size, lines: most, bold = false, end = "" }: TextRoom): FittedText {
  const whole = cleanText(text);
  const fits = (line: string): boolean => textWidth(line, size, bold) <= width;
  const lines: string[] = [];
  let rest = whole;
  while (rest !== "" && lines.length < most) {
    const line = firstLine(rest, fits);
    lines.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  if (rest === "") return { lines };
  const last = lines.pop() ?? "";
  const kept = textWidth(end, size, bold) <= width / 2 ? end.replace(/\S.*/s, cleanText) : "";
  const full = Array.from(whole);
  return {
    lines: [...lines, cutLine(`${last} ${rest.slice(0, 10)}`, (line) => fits(line + kept)) + kept],
    full: full.length > LONGEST_FULL ? `${full.slice(0, LONGEST_FULL).join("")}…` : whole,
  };
}

/** As many words as fit; of a single word as many signs. */
function firstLine(text: string, fits: (line: string) => boolean): string {
  let line = "";
  for (const [word] of text.matchAll(/\S+\s*/g)) {
    if (!fits((line + word).trimEnd())) break;
    line += word;
  }
  if (line !== "") return line.trimEnd();
  return longestStart(Array.from(/^\S+/.exec(text)?.[0] ?? text), fits, "") || Array.from(text).slice(0, 1).join("");
}

function cutLine(text: string, fits: (line: string) => boolean): string {
  const start = longestStart(Array.from(text), fits, "…").trimEnd();
  // Part of a word is worth less than the word before it, unless much would go.
  const words = /^(.*\S)\s+\S+$/s.exec(start)?.[1] ?? "";
  const isWhole = /^\s/.test(text.slice(start.length));
  const shown = !isWhole && words.length > MOST_CUT * start.length ? words : start;
  return `${shown.replace(/[\s,;:]+$/, "")}…`;
}

function longestStart(signs: readonly string[], fits: (line: string) => boolean, end: string): string {
  let start = "";
  for (const sign of signs) {
    if (!fits(start + sign + end)) break;
    start += sign;
  }
  return start;
}
