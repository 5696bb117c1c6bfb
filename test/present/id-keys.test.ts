import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idKeys } from "../../src/present/document/table.ts";
import { runs } from "../runs.ts";

describe("the keys of columns", () => {
  it("are as many as the ids, and each is another", () => {
    const id = fc.string({ unit: fc.constantFrom("a", "b", "-", "_", ".", "2", "3"), maxLength: 5 });
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 12 }), (ids) => {
        const keys = idKeys("score", ids);
        expect(keys).toHaveLength(ids.length);
        expect(new Set(keys).size).toBe(ids.length);
        expect(keys.every((key) => /^score_[\p{L}\p{N}_]*$/u.test(key))).toBe(true);
      }),
      runs(300),
    );
  });

  it("are those of the ids where these are plain, also where another is written like a numbered one", () => {
    expect(idKeys("score", ["H1", "H2"])).toEqual(["score_H1", "score_H2"]);
    expect(idKeys("score", ["a-b", "a_b_3", "a.b"])).toEqual(["score_a_b", "score_a_b_3", "score_a_b_4"]);
  });
});
