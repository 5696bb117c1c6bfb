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
 * Breaks a line at spaces so that no line is longer than `width`; words that are longer are cut. The lines after the
 * first begin with `indent`.
 */
export function wrapLine(line: string, width: number, indent = ""): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ").flatMap((each) => pieces(each, Math.max(1, width)))) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (current === "" || textWidth(longer) <= width) current = longer;
    else {
      lines.push(current);
      current = textWidth(indent + word) <= width ? indent + word : word;
    }
  }
  return [...lines, current];
}

/** A word in pieces of at most `width`. */
function pieces(word: string, width: number): readonly string[] {
  const all = letters(word);
  if (all.length <= width) return [word];
  return Array.from({ length: Math.ceil(all.length / width) }, (_, at) =>
    all.slice(at * width, (at + 1) * width).join(""),
  );
}
