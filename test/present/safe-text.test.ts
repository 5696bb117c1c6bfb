import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeJson, safeText } from "../../src/present/render/safe-text.ts";
import { steering } from "../cli/steering.ts";
import { runs } from "../runs.ts";

/** Text in which signs that steer are no rarity. */
const signs = [
  "a",
  "å",
  "日",
  "😀",
  "\u200d",
  "\u200c",
  "\ufe0f",
  "\u202e",
  "\u2028",
  "\u001b",
  "\r",
  "\n",
  "\t",
  "\u00ad",
  "ب",
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...signs), { maxLength: 8 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
);

describe("a safe text", () => {
  it.each([
    ["an escape sequence", "\u001b[31mred\u001b[0m", "�[31mred�[0m"],
    ["a title of the window", "\u001b]0;x\u0007", "�]0;x�"],
    ["a sequence of one sign", "\u009b31m\u0090\u009c", "�31m��"],
    ["marks of direction", "\u202egnp.exe\u202c \u2066a\u2069\u200e\u200f\u061c", "�gnp.exe� �a����"],
    ["what takes no room", "a\u200bb\u2060c\ufeffd\u180ee\u034ff", "a�b�c�d�e�f"],
    ["tags, in which texts can be hidden", "🏴\u{e0067}\u{e007f}", "🏴��"],
    ["half a character", "a\ud83d", "a�"],
    ["a joiner between Latin letters", "ad\u200dmin, e\u0301\u200cx", "ad�min, e\u0301�x"],
    ["a selector of a form after a figure", "1\ufe0f", "1�"],
    ["soft hyphens, which go", "for\u00advalt\u00adning", "forvaltning"],
    ["blanks and separators, which become blanks", "a\tb\u2028c\u2029d\u0085e\vf\fg\rh", "a b c d e f g h"],
  ])("is without %s", (_, unsafe, safe) => {
    expect(safeText(unsafe)).toBe(safe);
  });

  it.each([
    ["Danish", "Øresund, Åboulevarden – æ; é, å\u0301 og a\u030a; 33,3\u00a0%, ”ja”, 1.000 m², × − …"],
    ["lines", "one\ntwo\r\nthree"],
    ["emoji of several", "👨‍👩‍👧 ❤️‍🔥 👩🏽‍🚀 🏳️‍🌈 🇩🇰 1️⃣ ☎︎"],
    ["scripts that are shaped by joiners", "می‌خواهم क्‍ष"],
    ["East Asia", "日本語 タスク 한국어"],
  ])("keeps %s as it is", (_, kept) => {
    expect(safeText(kept)).toBe(kept);
  });

  it("has nothing that steers left, and is safe itself", () => {
    const check = fc.property(text, (unsafe) => {
      const safe = safeText(unsafe);
      // Joiners of other scripts are told by their letters here, too.
      const bare = safe.replaceAll(/(?<=(?!\p{Script=Latin}|\p{Script=Common})[\p{L}\p{M}])[\u200c\u200d]/gu, "");
      expect(steering(bare.replaceAll("\r\n", "\n"))).toBe("");
      expect(safeText(safe)).toBe(safe);
    });
    fc.assert(check, runs(2000));
  });
});

describe("safe JSON", () => {
  it("escapes the same signs, also those beyond 16 bits", () => {
    expect(safeJson(JSON.stringify(["\u202e", "\u009b", "\u{e0067}", "\ufeff", "å😀"], null, 1))).toBe(
      String.raw`[
 "\u202e",
 "\u009b",
 "\udb40\udc67",
 "\ufeff",
 "å😀"
]`,
    );
  });

  it("parses to the same value", () => {
    const check = fc.property(fc.dictionary(text, fc.array(text)), (value) => {
      const json = safeJson(JSON.stringify(value));
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(safeText(json)).toBe(json);
    });
    fc.assert(check, runs(1000));
  });
});
