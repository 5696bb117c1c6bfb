import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText, encodingText, type EncodingFault } from "../../src/problem/decode-text.ts";
import { runs } from "../runs.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");
const inOtherOrder = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

/** Texts without the mark at their beginning, which is none of the text, and without zeros, which no JSON has. */
const someText = fc
  .array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("æ", "Ø", "\n", "\uFFFD", "\uFEFF", "😀")))
  .map((parts) =>
    parts
      .join("")
      .replaceAll("\0", "")
      .replace(/^\uFEFF+/, ""),
  )
  .filter((text) => !/\p{Cs}/u.test(text));

function fault(bytes: Uint8Array): EncodingFault {
  const decoded = decodeText(bytes);
  if (typeof decoded === "string") throw new Error(`The bytes were read as ${decoded}.`);
  return decoded;
}

describe("bytes of a text", () => {
  test("in UTF-8 with and without mark, and in UTF-16 of either order with mark, give the text", () => {
    fc.assert(
      fc.property(someText, (text) => {
        expect(decodeText(utf8(text))).toBe(text);
        expect(decodeText(utf8(`\uFEFF${text}`))).toBe(text);
        expect(decodeText(utf16(`\uFEFF${text}`))).toBe(text);
        expect(decodeText(inOtherOrder(utf16(`\uFEFF${text}`)))).toBe(text);
      }),
      runs(100),
    );
  });

  test("a text is taken as it is, but for the mark", () => {
    expect([decodeText("\uFEFFæ"), decodeText("æ\uFEFF")]).toEqual(["æ", "æ\uFEFF"]);
  });
});

describe("bytes that are no text", () => {
  test("the first byte that does not fit is found, whatever stands before and after it", () => {
    fc.assert(
      fc.property(someText, fc.constantFrom(0xd8, 0xe5, 0xff, 0x80, 0xc0, 0xf8), someText, (before, byte, after) => {
        const bytes = Buffer.concat([utf8(before), Buffer.from([byte, 0x20]), utf8(after)]);
        expect(fault(bytes)).toEqual({
          kind: "no-utf-8",
          byte,
          place: utf8(before).length + 1,
          line: before.split("\n").length,
        });
      }),
      runs(100),
    );
  });

  test.each([
    ["half a character at the end", utf8("[]\næ").subarray(0, 4), { kind: "no-utf-8", byte: 0xc3, place: 4, line: 2 }],
    ["a character written too long", [0x22, 0xc0, 0x80], { kind: "no-utf-8", byte: 0xc0, place: 2, line: 1 }],
    ["half a pair", [0x22, 0xed, 0xa0, 0x80], { kind: "no-utf-8", byte: 0xed, place: 2, line: 1 }],
    ["UTF-16 without mark", utf16("{}"), { kind: "no-mark", byte: 0, place: 2, line: 1 }],
    ["the same in the other order", inOtherOrder(utf16("{}")), { kind: "no-mark", byte: 0, place: 1, line: 1 }],
    ["UTF-16 without mark, with Danish", utf16("\n\n{å"), { kind: "no-mark", byte: 0, place: 2, line: 2 }],
    ["a lone half in UTF-16", utf16("\uFEFF{\n\ud800}"), { kind: "no-utf-16", byte: 0, place: 7, line: 2 }],
    [
      "an odd number of bytes in UTF-16",
      utf16("\uFEFF{}").subarray(0, 5),
      { kind: "no-utf-16", byte: 0x7d, place: 5, line: 1 },
    ],
    ["UTF-32", [0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0], { kind: "no-utf-16", byte: 0, place: 3, line: 1 }],
  ])("%s", (_, bytes, expected) => {
    expect(fault(Uint8Array.from(bytes))).toEqual(expected);
  });

  test("what is said names the byte, its line and the way out, in both languages", () => {
    expect(encodingText({ kind: "no-utf-8", byte: 0xe5, place: 12, line: 3 })).toEqual({
      da: "er ikke UTF-8: byte 12 (0xE5, linje 3) passer ikke. Gem filen igen med kodningen UTF-8: i Notesblok under Gem som, i Excel som CSV UTF-8.",
      en: "is not UTF-8: byte 12 (0xE5, line 3) does not fit. Save the file again with the encoding UTF-8: in Notepad under Save as, in Excel as CSV UTF-8.",
    });
  });
});
