import { escaped } from "../../problem/visible-text.ts";

/** Hardly any text needs a second look: letters, figures and signs of the languages of these pages, on lines. */
const PLAIN = /^[\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u22ff\u2500-\u257f]*$/;

/**
 * Signs that steer whatever shows them, or hide in it: controls other than line breaks, lone surrogates, separators of
 * lines and paragraphs, and all that Unicode calls default-ignorable (marks of direction, joiners, signs that take no
 * room, tags).
 *
 * Source: Unicode Technical Report 36, Unicode Security Considerations, sections 2 and 3.
 */
const UNSAFE = String.raw`(?!\r?\n)\p{Cc}|[\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`;

/**
 * Of these, what people write: the joiner inside an emoji of several, the selector of an emoji's form after it, and
 * joiners after letters of scripts that are shaped by them (Arabic, Devanagari …). Between Latin, Greek and Cyrillic
 * letters, so in all Danish, nothing needs a joiner, and it would make two words look like one.
 *
 * Sources: Unicode Standard Annex 31, section 2.3, on joiners; Unicode Technical Standard 51, section 1.4, on emoji.
 */
const WRITTEN = [
  String.raw`(?<=\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d(?=\p{Extended_Pictographic})`,
  String.raw`(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]|(?<=[#*0-9])\ufe0f(?=\u20e3)`,
  String.raw`(?<=(?![\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Common}\p{sc=Inherited}])[\p{L}\p{M}])[\u200c\u200d]`,
].join("|");

const REPLACED = new RegExp(`(?!${WRITTEN})(?:${UNSAFE})`, "gu");

const BLANK = /[\t\v\f\r\u0085\u2028\u2029]/;
const SOFT_HYPHEN = "\u00ad";

/**
 * A text that steers neither a terminal nor a reader: tabs, separators and carriage returns that end no line become
 * blanks, soft hyphens go, since pages break their lines themselves, and every other sign that steers or hides becomes
 * `�`, so that a person sees that something stood there. Line breaks stay.
 */
export function safeText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replaceAll(REPLACED, (sign) => (BLANK.test(sign) ? " " : sign === SOFT_HYPHEN ? "" : "\ufffd"));
}

/** JSON with the same signs escaped, as in `"\u202e"`: it parses to the same value. */
export function safeJson(json: string): string {
  if (PLAIN.test(json)) return json;
  return json.replaceAll(REPLACED, (sign) => sign.split("").map(escaped).join(""));
}
