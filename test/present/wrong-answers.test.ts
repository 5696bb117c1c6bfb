import { describe, expect, test } from "vitest";
import { frontier, InvalidInput, rank } from "../../src/index.ts";
import { view } from "../../src/present/index.ts";
import { faultless } from "../analyse/check/faultless.ts";

const problem = faultless();

describe("a view", () => {
  test.each([[{}], [null], [undefined], ["answer"], [{ question: null }], [{ question: { kind: "toString" } }]])(
    "refuses what is no answer: %j",
    (wrong) => {
      expect(() => view(problem, wrong as never, "en")).toThrow(InvalidInput);
      expect(() => view(problem, wrong as never, "en")).toThrow("which is no answer. Give the whole answer");
    },
  );

  test.each([
    [[], "answer is"],
    [[[]], "[0] is"],
    [{ regions: rank(problem) }, "regions"],
    [{ standings: [rank(problem)], ranking: {}, frontier: {} }, "ranking"],
  ])("refuses parts that are no answers: %#", (wrong, place) => {
    expect(() => view(problem, wrong as never, "en")).toThrow(InvalidInput);
    expect(() => view(problem, wrong as never, "en")).toThrow(place);
  });

  test("shows what is one", () => {
    for (const answer of [rank(problem), frontier(problem, { by: ["T", "S"] })])
      expect(view(problem, answer, "da").blocks.length).toBeGreaterThan(0);
  });
});
