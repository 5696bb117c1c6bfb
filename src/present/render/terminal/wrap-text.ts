/** Hardly any text needs more than its length: ASCII, Latin letters with accents, dashes and arrows do not. */
const ONE_UNIT_A_LETTER = /^[ -~\u00a0-\u024f\u2010-\u2027\u2190-\u2193\u2212\ufffd]*$/;

/**
 * The letters that a person sees, accents and all; an emoji of several, a flag or a Korean syllable is one. Not by
 * `Intl.Segmenter`, whose time grows with the square of the text.
 *
 * Source: Unicode Standard Annex 29, section 3.1, without the clusters of Indic scripts, which terminals show side by side.
 */
const LETTERS =
  /\p{Regional_Indicator}{2}|\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*(?:\u200d\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*)*|[\u1100-\u115f][\u1160-\u11ff]*|[^][\p{M}\u200c\u200d]*/gu;

/**
 * Letters that take two columns: those of East Asia, full-width forms, emoji and flags.
 *
 * Source: Unicode Standard Annex 11, East Asian Width, its wide and full-width ranges, joined where nothing lies between.
 */
const WIDE =
  /^[\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u3247\u3250-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]|^\p{Emoji}\ufe0f|\u20e3/u;

function letters(text: string): readonly string[] {
  if (ONE_UNIT_A_LETTER.test(text)) return text.split("");
  return text.match(LETTERS) ?? [];
}

function letterWidth(letter: string): number {
  return WIDE.test(letter) ? 2 : 1;
}

/** Number of columns that a text takes in a terminal. */
export function textWidth(text: string): number {
  if (ONE_UNIT_A_LETTER.test(text)) return text.length;
  return letters(text).reduce((width, letter) => width + letterWidth(letter), 0);
}

/**
 * Breaks a line at spaces so that no line is longer than `width`; words that do not fit are cut. The lines after the
 * first begin with `indent`, or with one space if that saves a word from being cut.
 */
export function wrapLine(line: string, width: number, indent = ""): readonly string[] {
  const hanging = textWidth(indent) < width ? indent : "";
  const hung = (word: string, wordWidth: number): string =>
    hanging !== "" && wordWidth === width - 1 ? ` ${word}` : `${hanging}${word}`;
  const lines: string[] = [];
  let current = "";
  let currentWidth = 0;
  for (const word of line.split(" ")) {
    const wordWidth = textWidth(word);
    const longer = current === "" ? wordWidth : currentWidth + 1 + wordWidth;
    if (longer <= width) {
      current = current === "" ? word : `${current} ${word}`;
      currentWidth = longer;
      continue;
    }
    const isFirst = lines.length === 0 && current === "";
    if (current !== "") lines.push(current);
    const cut = pieces(isFirst ? word : hung(word, wordWidth), hanging, Math.max(1, width));
    for (const piece of cut.slice(0, -1)) lines.push(piece);
    current = cut.at(-1) ?? "";
    currentWidth = textWidth(current);
  }
  return [...lines, current];
}

/** A word in pieces of at most `width`, cut after a hyphen if it can be, and each but the first behind an indent. */
function pieces(word: string, indent: string, width: number): readonly string[] {
  if (textWidth(word) <= width) return [word];
  const all = letters(word);
  const lines: string[] = [];
  let start = 0;
  for (;;) {
    const before = start === 0 ? "" : indent;
    const fits = fitting(all, start, width - before.length);
    if (fits === all.length) return [...lines, before + all.slice(start).join("")];
    // Only a hyphen with something before it.
    const hyphen = all.slice(start, fits).lastIndexOf("-") + before.length;
    const cut = hyphen > indent.length ? start + hyphen - before.length + 1 : fits;
    lines.push(before + all.slice(start, cut).join(""));
    start = cut;
  }
}

/** Position up to which letters fit into so many columns; at least one, even if it is wider. */
function fitting(all: readonly string[], start: number, width: number): number {
  let end = start;
  let room = width;
  while (end < all.length) {
    room -= letterWidth(all[end] ?? "");
    if (room < 0) break;
    end++;
  }
  return Math.max(end, start + 1);
}
