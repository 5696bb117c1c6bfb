import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearest, suggestion } from "../../src/problem/nearest.ts";
import { cpuSeconds } from "../cpu-seconds.ts";
import { runs } from "../runs.ts";

/** The steps from one word to another, by the definition: the table of Wagner and Fischer. */
function steps(first: string, second: string): number {
  let row = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let f = 1; f <= first.length; f++) {
    const next = [f];
    for (let s = 1; s <= second.length; s++) {
      const changed = (row[s - 1] ?? 0) + (first[f - 1] === second[s - 1] ? 0 : 1);
      next.push(Math.min((row[s] ?? 0) + 1, (next[s - 1] ?? 0) + 1, changed));
    }
    row = next;
  }
  return row[second.length] ?? 0;
}

/** All words that differ least, if by at most a third of the letters or two, and not by all of them. */
function plainNearest(unknown: string, known: readonly string[]): readonly string[] {
  const far = known.map((word) => steps(unknown.toLowerCase(), word.toLowerCase()));
  const least = Math.min(...far);
  const most = Math.min(Math.max(2, Math.floor(unknown.length / 3)), unknown.length - 1);
  return least > most ? [] : known.filter((_, index) => far[index] === least);
}

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "B", "b", "1", "2", ".", "ø"), maxLength: 9 }),
  fc.string({ maxLength: 50 }),
);
const where = { da: "listen", en: "the list" };
const numbered = (count: number, prefix = "A"): string[] =>
  Array.from({ length: count }, (_, n) => `${prefix}${n + 1}`);

describe("the nearest known words", () => {
  test("are those that a plain comparison with all of them finds", () => {
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 12 }), (unknown, known) => {
        expect(nearest(unknown, known)).toEqual(plainNearest(unknown, known));
      }),
      runs(500),
    );
  });

  test("are found for every unknown one, as long as there is work left, and never wrong after that", () => {
    const known = numbered(20_000, "task-");
    const unknown = Array.from({ length: 300 }, (_, n) => `tsak-${n * 60 + 1}`);
    const answers = unknown.map((each) => nearest(each, known));
    const answered = answers.filter((answer) => answer.length > 0).length;
    expect(answered).toBeGreaterThan(10);
    expect(answers.slice(answered).every((answer) => answer.length === 0)).toBe(true);
    expect(answers[7]).toEqual(plainNearest(unknown[7] ?? "", known));
  });

  test("cost little, however many unknown words there are", () => {
    const known = numbered(20_000, "a-task-with-a-rather-long-name-of-its-own-");
    const seconds = cpuSeconds(() => {
      for (let n = 0; n < 5000; n++) nearest(`a-task-with-a-rather-long-name-of-its-owm-x${n}`, known);
    });
    expect(seconds).toBeLessThan(1);
  });

  test("are not looked for beyond 200 letters", () => {
    const long = "a".repeat(201);
    expect([nearest(long, [long]), nearest("a".repeat(200), [long])]).toEqual([[], [long]]);
  });
});

describe("what is said of an unknown word", () => {
  test.each([
    [1, 'Mente du "A1"?', 'Maybe "A1" was meant.'],
    [2, 'Mente du "A1" eller "A2"?', 'Maybe "A1" or "A2" was meant.'],
    [3, 'Mente du "A1", "A2" eller "A3"?', 'Maybe "A1", "A2" or "A3" was meant.'],
    [6, 'Mente du "A1", "A2", "A3", "A4", "A5" eller "A6"?', 'Maybe "A1", "A2", "A3", "A4", "A5" or "A6" was meant.'],
    [
      8,
      'Mente du "A1", "A2", "A3", "A4", "A5" eller en af 3 andre?',
      'Maybe "A1", "A2", "A3", "A4", "A5" or one of 3 others was meant.',
    ],
  ])("names those that are equally near: %i", (count, da, en) => {
    expect(suggestion("A0", numbered(count), where)).toEqual({ da, en });
  });

  test("tells of one that looks alike how the two are written", () => {
    expect(suggestion("e\u0301t", ["\u00e9t", "et"], where)).toEqual({
      da: String.raw`Det er skrevet "e\u0301t" og ligner "\u00e9t", som måske mentes.`,
      en: String.raw`It is written "e\u0301t" and looks like "\u00e9t", which may have been meant.`,
    });
    expect(suggestion("A1 ", ["A1", "A2"], where).en).toBe(
      String.raw`It is written "A1\u0020" and looks like "A1", which may have been meant.`,
    );
  });

  test("lists a few known ones, or says where they stand", () => {
    expect(suggestion("quite other", ["A", "B"], where).en).toBe('Known: "A", "B".');
    expect(suggestion("quite other", numbered(13), where).en).toBe("Use an id from the list.");
  });
});
