/** Signs that take no room: joiners, marks of direction, soft hyphens, variation selectors, controls other than blanks. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]|(?!\s)\p{Cc}/gu;

/** Shape of nearly every id: printable ASCII, with single blanks inside. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Skeleton of a text, by what a person sees of it: two texts with one skeleton look alike. Composed and decomposed
 * letters are one, and so are signs that Unicode calls compatible; what cannot be seen is left out, and blanks of any
 * kind and number are one.
 *
 * Source: Unicode Technical Standard 39, Unicode Security Mechanisms, section 4, on skeletons; without its table of
 * letters of several alphabets that look alike.
 */
export function skeletonOf(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replaceAll(UNSEEN, "").normalize("NFKC").replaceAll(/\s+/gu, " ").trim();
}

const LONGEST = 60;

/**
 * Two texts that look alike, in quotation marks, with what tells them apart written out as in JSON: `"A\u200b"`. Of long
 * ones the part around their first difference.
 */
export function toldApart(first: string, second: string): readonly [string, string] {
  let same = 0;
  while (same < first.length && first[same] === second[same]) same++;
  // Not between the two halves of a character.
  if (/[\uD800-\uDBFF]/.test(first[same - 1] ?? "")) same--;
  return [writtenOut(first, same), writtenOut(second, same)];
}

/** A text whose signs from a place on are escaped, unless they are plain. */
function writtenOut(text: string, from: number): string {
  const start = Math.max(0, from - LONGEST / 2);
  const end = start + LONGEST;
  const before = JSON.stringify(text.slice(start, from)).slice(1, -1);
  const after = JSON.stringify(text.slice(from, end))
    .slice(1, -1)
    .replaceAll(/[^ -~]|^ | (?= |$)/g, escaped);
  return `"${start > 0 ? "…" : ""}${before}${after}${text.length > end ? "…" : ""}"`;
}

/** A UTF-16 unit as JSON escapes it: `\u200b`. */
export function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
