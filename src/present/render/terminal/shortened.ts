/** The longest word, and the longest line of a cell or text, on a page for the terminal, in UTF-16 units. */
const LONGEST_WORD = 1_000;
const LONGEST_LINE = 20_000;

/**
 * A line without what nobody can read: words beyond a thousand characters and whatever is beyond twenty thousand are
 * cut, with `…` where something is missing. The other formats hold everything.
 */
export function shortened(line: string): string {
  if (line.length <= LONGEST_WORD) return line;
  return cut(line, LONGEST_LINE)
    .split(" ")
    .map((word) => cut(word, LONGEST_WORD))
    .join(" ");
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // Not between the halves of a character, nor behind what joins it to the next.
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff\u200c\u200d]$/, "")}…`;
}
