import type { Bilingual } from "../text/bilingual.ts";

/** Diagnosis of bytes that are not text: what they look like, and the first byte that does not fit. */
export interface EncodingFault {
  readonly kind: "no-utf-8" | "no-mark" | "no-utf-16";
  /** The byte; undefined where the bytes end in the middle of a character. */
  readonly byte: number | undefined;
  /** Its place, from 1. */
  readonly place: number;
  /** Its line, from 1. */
  readonly line: number;
}

interface Encoding {
  readonly name: string;
  /** Bytes of a U+FFFD that the text itself contains. */
  readonly replacement: readonly number[];
  /** Number of bytes that a text takes. */
  readonly sizeOf: (text: string) => number;
}

const UTF_8: Encoding = {
  name: "utf-8",
  replacement: [0xef, 0xbf, 0xbd],
  sizeOf: (text) => new TextEncoder().encode(text).length,
};
const twoBytes = (text: string): number => 2 * text.length;

/** The encodings that only their mark tells. */
const MARKED: readonly (Encoding & { readonly mark: readonly number[] })[] = [
  { name: "utf-16le", mark: [0xff, 0xfe], replacement: [0xfd, 0xff], sizeOf: twoBytes },
  { name: "utf-16be", mark: [0xfe, 0xff], replacement: [0xff, 0xfd], sizeOf: twoBytes },
];

/** The text of bytes in UTF-8, with or without mark, or in UTF-16 with mark. The mark is left out, of a text too. */
export function decodeText(bytes: Uint8Array | string): string | EncodingFault {
  if (typeof bytes === "string") return bytes.replace(/^\uFEFF/, "");
  const encoding = MARKED.find(({ mark }) => standsAt(bytes, 0, mark)) ?? UTF_8;
  try {
    const text = new TextDecoder(encoding.name, { fatal: true }).decode(bytes);
    // JSON has no zeros; UTF-16 without mark that is read as UTF-8 has one in every other place, and UTF-32 more.
    if (!text.includes("\0")) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return faultOf(bytes, encoding);
}

/** The first zero, or the first byte that a lenient reading replaces. */
function faultOf(bytes: Uint8Array, encoding: Encoding): EncodingFault {
  const text = new TextDecoder(encoding.name, { ignoreBOM: true }).decode(bytes);
  const [offset, end] = firstMisfit(text, bytes, encoding);
  const kind = encoding !== UTF_8 ? "no-utf-16" : text.includes("\0") ? "no-mark" : "no-utf-8";
  return { kind, byte: bytes[offset], place: offset + 1, line: text.slice(0, end).split("\n").length };
}

/** Position of the first misfit, as an offset in the bytes and in the text. */
function firstMisfit(text: string, bytes: Uint8Array, { replacement, sizeOf }: Encoding): [number, number] {
  let [offset, from] = [0, 0];
  for (const { 0: sign, index } of text.matchAll(/[\0\uFFFD]/gu)) {
    offset += sizeOf(text.slice(from, index));
    if (sign === "\0" || !standsAt(bytes, offset, replacement)) return [offset, index];
    offset += replacement.length;
    from = index + 1;
  }
  return [bytes.length, text.length];
}

function standsAt(bytes: Uint8Array, offset: number, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[offset + index] === byte);
}

const NATURE: Readonly<Record<EncodingFault["kind"], Bilingual>> = {
  "no-utf-8": { da: "er ikke UTF-8", en: "is not UTF-8" },
  "no-mark": {
    da: "er ikke UTF-8, men ligner UTF-16 uden mærke i begyndelsen",
    en: "is not UTF-8 but looks like UTF-16 without a mark at its beginning",
  },
  "no-utf-16": {
    da: "er ikke UTF-8, og heller ikke den UTF-16, som mærket i begyndelsen lover",
    en: "is not UTF-8, nor the UTF-16 that the mark at its beginning promises",
  },
};

/** Message on bytes that are not text: the fault, and how to save the file. It follows the name of what was read. */
export function encodingText({ kind, byte, place, line }: EncodingFault): Bilingual {
  const value = byte === undefined ? undefined : `0x${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  const [misfit, misfitting] =
    value === undefined
      ? ["teksten slutter midt i et tegn", "the text ends in the middle of a character"]
      : [`byte ${place} (${value}, linje ${line}) passer ikke`, `byte ${place} (${value}, line ${line}) does not fit`];
  return {
    da: `${NATURE[kind].da}: ${misfit}. Gem filen igen med kodningen UTF-8: i Notesblok under Gem som, i Excel som CSV UTF-8.`,
    en: `${NATURE[kind].en}: ${misfitting}. Save the file again with the encoding UTF-8: in Notepad under Save as, in Excel as CSV UTF-8.`,
  };
}
