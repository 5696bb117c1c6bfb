const segmenter = new Intl.Segmenter();

/** Segmenting is slow, and hardly any text needs it: ASCII, Latin letters with accents, dashes and arrows do not. */
const ONE_UNIT_A_LETTER = /^[ -~\u00a0-\u024f\u2010-\u2027\u2190-\u2193\u2212]*$/;

/** The letters that a person sees, accents and all. */
function letters(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How many characters a text takes in a terminal, as far as its letters are as wide as Latin ones. */
export function textWidth(text: string): number {
  if (ONE_UNIT_A_LETTER.test(text)) return text.length;
  return letters(text).length;
}

/**
 * Breaks a line at spaces so that no line is longer than `width`; words that do not fit are cut. The lines after the
 * first begin with `indent`, or with one space if that saves a word from being cut.
 */
export function wrapLine(line: string, width: number, indent = ""): readonly string[] {
  const hanging = textWidth(indent) < width ? indent : "";
  const hung = (word: string): string =>
    hanging !== "" && textWidth(word) === width - 1 ? ` ${word}` : `${hanging}${word}`;
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (textWidth(longer) <= width) {
      current = longer;
      continue;
    }
    const isFirst = lines.length === 0 && current === "";
    if (current !== "") lines.push(current);
    const cut = pieces(isFirst ? word : hung(word), hanging, Math.max(1, width));
    lines.push(...cut.slice(0, -1));
    current = cut.at(-1) ?? "";
  }
  return [...lines, current];
}

/** A word in pieces of at most `width`, cut after a hyphen if it can be, and each but the first behind an indent. */
function pieces(word: string, indent: string, width: number): readonly string[] {
  const all = letters(word);
  if (all.length <= width) return [word];
  const hyphen = all.slice(0, width).lastIndexOf("-");
  const cut = hyphen > indent.length ? hyphen + 1 : width;
  return [all.slice(0, cut).join(""), ...pieces(indent + all.slice(cut).join(""), indent, width)];
}
