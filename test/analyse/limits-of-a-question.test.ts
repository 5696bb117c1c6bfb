import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidInput, parseProblem, rank, type Wish } from "../../src/index.ts";
import { validDocument } from "../problem/valid-document.ts";
import { runs } from "../runs.ts";

const { limits: ofDocument = [], ...document } = validDocument();
const problem = parseProblem(document);

const limits = Array.isArray(ofDocument) ? ofDocument : [];
const cites = [{ source: "S1", page: "3", inferred: true, fact: "F1" }];
const whole = limits.map((limit) => Object.assign({ cites, note: { da: "d", en: "e" }, basis: "stated" }, limit));

/** What somebody may write by mistake, at whatever place. */
const slip: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom("", "staf", "staff", "CIT", "CITY", "S2", "asumed", "12", "L2", "nursing"),
  fc.constantFrom(-1, 0, 12.5, 1e13, -1e13, true, false, null),
  fc.constantFrom([], {}, [{}], [{ source: "S1" }, "S1"], { da: "" }, { da: 1, en: "e", de: "x" }),
  fc.constantFrom({ moved: "staff", department: "CITY" }, { load: "staff" }, { tasks: false, department: "CITY" }),
  fc.constantFrom({ used: "costs" }, { lod: "staff", department: "CITY" }, { moved: "staff", x: 1 }),
);

const key = fc.constantFrom("id", "sum", "min", "max", "basis", "cites", "note", "mx", "summ", "moved", "source");

/** A limit with some slips, at the top or one or two levels below. */
const written: fc.Arbitrary<unknown> = fc.oneof(
  slip,
  fc
    .tuple(fc.constantFrom(...whole), fc.array(fc.tuple(fc.nat(2), fc.nat(), key, fc.option(slip)), { maxLength: 3 }))
    .map(([limit, slips]) => {
      const changed: unknown = structuredClone(limit);
      for (const [depth, pick, name, value] of slips) change(changed, depth, pick, name, value);
      return changed;
    }),
);

/** Writes a value under a key at some depth; null removes the key. */
function change(at: unknown, depth: number, pick: number, name: string, value: unknown): void {
  if (typeof at !== "object" || at === null) return;
  const entries = Object.entries(at);
  const [, inner] = entries[pick % Math.max(1, entries.length)] ?? [];
  if (depth > 0 && typeof inner === "object" && inner !== null) {
    change(inner, depth - 1, pick, name, value);
  } else if (!Array.isArray(at)) {
    if (value === null) Reflect.deleteProperty(at, name);
    else Reflect.set(at, name, structuredClone(value));
  }
}

/** What is found wrong, by message, in both languages. */
function refusal(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.issues.flatMap(({ text }) => [text.da, text.en]).sort();
  }
}

describe("the limits of a question", () => {
  it("are refused with the words in which those of a document are", () => {
    let refused = 0;
    const { numRuns, seed } = runs(400);
    const property = fc.property(fc.array(written, { minLength: 1, maxLength: 2 }), (given) => {
      const ofQuestion = refusal(() => rank(problem, { top: 1, limits: given as Wish["limits"] }));
      const inDocument = refusal(() => parseProblem({ ...document, limits: given } as unknown));
      // Of a limit whose form is wrong, a document says more: what its ids and figures lack, too.
      expect(inDocument).toEqual(expect.arrayContaining([...ofQuestion]));
      expect(ofQuestion.length > 0).toBe(inDocument.length > 0);
      if (ofQuestion.length > 0) refused++;
    });
    fc.assert(property, { numRuns, seed });
    expect(refused).toBeGreaterThan(numRuns / 2);
    expect(refused).toBeLessThan(numRuns);
  });
});
