import { safeText } from "./safe-text.ts";

/** Signs of which an address, a name that is called by @, or a formula can consist: none is escaped in a code span. */
const WORDS = /([\w.~:/?#@!$&'()*+,;=%-]+)/;

/**
 * Text that GitHub reads in its own way even where it is escaped, since GitHub looks at the text that is left:
 * addresses, `@mentions` and mail, `#123` and `GH-123`, `$formulas$`, `:emoji:`.
 *
 * Source: GitHub Flavored Markdown, section 6.9, autolinks; GitHub Docs, on mentions, references, mathematics and
 * emoji.
 */
const MEANT_BY_GITHUB =
  /:\/\/|www\.|(?<!\w)@[a-z0-9]|@[\w.-]*\.[a-z0-9]|#\d|\bgh-\d|\$|:(?:(?=[^:]*[a-z])|[-+]1:|100:|1234:)[a-z0-9_+-]+:|\b(?:mailto|xmpp):/i;

const OPENING = /^[('"]+/;
const CLOSING = ".,;!?)'\"";

/**
 * A text, on one line, that GitHub's Markdown shows as it stands. Signs of the language are escaped; a word that GitHub
 * would still turn into something else stands in a code span.
 */
export function markdownText(text: string): string {
  const line = safeText(text).replaceAll(/\s+/g, " ").trim();
  if (!MEANT_BY_GITHUB.test(line)) return escaped(line);
  return line
    .split(WORDS)
    .map((part, index) => (index % 2 === 1 && MEANT_BY_GITHUB.test(part) ? quotedWord(part) : escaped(part)))
    .join("");
}

/** A text with which a paragraph, heading or item begins: there a dash, a plus or a number may mean a list. */
export function markdownBlock(text: string): string {
  return markdownText(text)
    .replace(/^(?:[-+]|=+$)/, "\\$&")
    .replace(/^(\d{1,9})([.)](?:\s|$))/, "$1\\$2");
}

function escaped(text: string): string {
  return text.replaceAll(/[\\|*_`<>[\]#~]|&(?=#?\w+;)/g, "\\$&");
}

/** In a code span, what stands around a word in a sentence apart. */
function quotedWord(word: string): string {
  const start = OPENING.exec(word)?.[0].length ?? 0;
  let end = word.length;
  // Not by an expression, which would look at every sign of a long row of them again and again.
  while (end > start && CLOSING.includes(word.charAt(end - 1))) end--;
  return `${escaped(word.slice(0, start))}\`${word.slice(start, end)}\`${escaped(word.slice(end))}`;
}
