import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseProblem } from "../../src/problem/parse-problem.ts";
import { skeletonOf, toldApart } from "../../src/problem/visible-text.ts";
import { runs } from "../runs.ts";
import { edit } from "./edit.ts";
import { refusal } from "./refusal.ts";
import { validDocument } from "./valid-document.ts";

const UNSEEN = ["\u200b", "\u200d", "\u200f", "\u202e", "\u2066", "\u00ad", "\ufe0f", "\ufeff", "\u0001", "\u{e0100}"];
const BLANKS = [" ", "\u00a0", "\u2003", "\u3000", "\t", "\u2028"];

const letter = fc.constantFrom("a", "B", "1", ".", "é", "Å", "ø", "가", "😀", "日");
const idOfLetters = fc.array(letter, { minLength: 1, maxLength: 8 });

describe("what a person sees of a text", () => {
  test("does not change by unseen signs, blanks and the form of letters", () => {
    const between = fc.array(fc.constantFrom(...UNSEEN), { maxLength: 2 }).map((signs) => signs.join(""));
    const blanks = fc.array(fc.constantFrom(...BLANKS), { maxLength: 2 }).map((signs) => signs.join(""));
    fc.assert(
      fc.property(idOfLetters, between, blanks, fc.constantFrom("NFC", "NFD"), (letters, unseen, blank, form) => {
        const text = letters.join("");
        expect(skeletonOf(`${blank}${letters.join(unseen).normalize(form)}${unseen}${blank}`)).toBe(skeletonOf(text));
        expect(skeletonOf(`${text}${blank} ${blank}${text}`)).toBe(skeletonOf(`${text} ${text}`));
      }),
      runs(100),
    );
  });

  test("is the same of no two texts of printable letters", () => {
    fc.assert(
      fc.property(idOfLetters, idOfLetters, (first, second) => {
        fc.pre(first.join("") !== second.join(""));
        expect(skeletonOf(first.join(""))).not.toBe(skeletonOf(second.join("")));
      }),
      runs(100),
    );
  });

  test("is printed so that the two are told apart, in ASCII from their first difference on", () => {
    const sign = fc.oneof(letter, fc.constantFrom(...UNSEEN, ...BLANKS, '"', "\\", "e\u0301"));
    const text = fc.array(sign, { maxLength: 90 }).map((signs) => signs.join(""));
    fc.assert(
      fc.property(text, text, (first, second) => {
        fc.pre(first !== second);
        const [one, other] = toldApart(first, second);
        expect(one).not.toBe(other);
      }),
      runs(100),
    );
    expect(toldApart("Børn\u200b og\u00a0unge ", "Børn og unge")).toEqual([
      String.raw`"Børn\u200b og\u00a0unge\u0020"`,
      String.raw`"Børn\u0020og unge"`,
    ]);
    expect(toldApart(`${"x".repeat(100)}\u200b`, "x".repeat(100))).toEqual([
      `"…${"x".repeat(30)}\\u200b"`,
      `"…${"x".repeat(30)}"`,
    ]);
  });
});

describe("ids that look alike", () => {
  const name = { da: "x", en: "y" };
  const gauge = { kind: "points" };
  const places: readonly (readonly [string, string, unknown])[] = [
    ["sources[1]", "id", { id: "S1\u200b", title: "x" }],
    ["measures[2]", "id", { id: "sta\u00adff", name, unit: "x" }],
    ["departments[4]", "id", { id: "\u200eWORK", name, committee: { id: "c", name } }],
    ["departments[4]", "committee.id", { id: "X", name, committee: { id: "WORK-committee\ufeff", name } }],
    ["tasks[4]", "id", { id: "parks ", name, home: "CITY", measures: { staff: { low: 1, high: 1, basis: "stated" } } }],
    ["areas[2]", "id", { id: " A1", name, scenarios: [{ id: "A9.1", name }] }],
    ["areas[1].scenarios[2]", "id", { id: "A1.1\u2060", name }],
    ["areas[1].scenarios[2]", "id", { id: "\u00a0A1.0", name }],
    ["areas[1].scenarios[2]", "id", { id: "it@WORK\t", name }],
    [
      "areas[1].scenarios[2]",
      'uses["cost\u200b"]',
      { id: "A2.9", name, uses: { "cost\u200b": { low: 1, high: 1, basis: "stated" } } },
    ],
    ["rules[2]", "id", { id: "R1\u202e", kind: "excludes", scenarios: ["A1.1", "A2.1"], basis: "stated" }],
    ["limits[4]", "id", { id: "L1\ufe0f", sum: { moved: "staff" }, max: 1000 }],
    ["hensyn[2]", "id", { id: "H1\u200c", name, weight: 1, themes: [{ id: "T9", name, weight: 1, gauge }] }],
    ["hensyn[1].themes[2]", "id", { id: "T1\u2063", name, weight: 1, gauge }],
    ["effects[4]", "id", { id: "E1\u061c", theme: "T1", points: 1, when: { scenario: "A1.1" }, basis: "stated" }],
    ["selections[1]", "id", { id: "ex\u200bample", name, selection: {}, basis: "stated" }],
  ];

  test.each(places)("are refused in %s: %s", (place, key, entry) => {
    const { issues } = refusal(edit(validDocument(), { [place]: entry }));
    const alike = issues.filter(({ message }) => message.includes("tell them apart"));
    expect(alike.map(({ path }) => path)).toEqual([expect.stringContaining(place)]);
    expect(alike[0]?.path).toMatch(key.startsWith("uses") ? /\.uses\[/ : new RegExp(`${key.replace(".", "\\.")}$`));
    expect(alike[0]?.text.en.replace(alike[0].path, "")).toMatch(/^[ -~]+$/);
  });

  test("are a free task and an area too", () => {
    const document = JSON.parse(JSON.stringify(validDocument()).replaceAll('"it"', '"A2\u200b"')) as unknown;
    expect(refusal(document).issues.map(({ message }) => message)).toContain(
      String.raw`tasks[4].id is written "A2\u200b" and looks like "A2": only Unicode form, invisible signs or blanks tell them apart. Write them alike if they are the same, else so that they can be told apart.`,
    );
  });

  test("are told in both languages, both ids written out", () => {
    const { issues } = refusal(JSON.parse(readFileSync("test/cases/hostile/nfc.json", "utf8")));
    expect(issues.map(({ text }) => text)).toEqual([
      {
        da: String.raw`departments[3].id er skrevet "e\u0301" og ligner "\u00e9": kun Unicode-formen, usynlige tegn eller blanke skiller dem. Skriv dem ens, hvis de er det samme, og ellers så de kan kendes fra hinanden.`,
        en: String.raw`departments[3].id is written "e\u0301" and looks like "\u00e9": only Unicode form, invisible signs or blanks tell them apart. Write them alike if they are the same, else so that they can be told apart.`,
      },
    ]);
  });

  test("may stand in different lists, and be the same in all of them", () => {
    const document = JSON.stringify(validDocument());
    expect(() =>
      parseProblem(JSON.parse(document.replaceAll('"A1"', '"WORK\u200b"').replaceAll('"WORK"', '"WORK"'))),
    ).not.toThrow();
    expect(() => parseProblem(JSON.parse(document.replaceAll("parks", "pa\u0301rks")))).not.toThrow();
    expect(() => parseProblem(JSON.parse(readFileSync("test/cases/hostile/zw.json", "utf8")))).not.toThrow();
  });

  test("are found when they are referred to by the other form", () => {
    const document = edit(validDocument(), { "tasks[0].home": "WORK\u200b" });
    expect(refusal(document).issues[0]?.message).toBe(
      'tasks[0].home is "WORK\u200b", an unknown department. It is written "WORK\\u200b" and looks like "WORK", which may have been meant.',
    );
  });
});
