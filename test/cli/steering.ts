/** Controls but for line breaks, marks of direction, separators, what takes no room, tags: first and last of each range. */
const RANGES = [
  [0x00, 0x09],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe0fff],
] as const;

const sign = (number: number): string => `\\u{${number.toString(16)}}`;
const STEERS = new RegExp(`[${RANGES.map(([first, last]) => `${sign(first)}-${sign(last)}`).join("")}]`, "u");

/** What joins the parts of an emoji, where it does. */
const JOINED = /(\p{Extended_Pictographic}\ufe0f?)\u200d(?=\p{Extended_Pictographic})/gu;

/**
 * What in a text steers a terminal or a reader, or hides from one: the first such sign with what stands around it, or
 * nothing. Told by number, otherwise than the library does.
 */
export function steering(text: string): string {
  const seen = text.replaceAll(JOINED, "$1");
  const at = STEERS.exec(seen)?.index;
  return at === undefined ? "" : JSON.stringify(seen.slice(Math.max(0, at - 20), at + 20));
}
