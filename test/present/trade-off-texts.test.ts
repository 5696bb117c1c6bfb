import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { shownMixture } from "../../src/present/texts/mixture-text.ts";
import { textOf } from "../../src/present/document/inline.ts";
import { callByNumber, differingScenarios, selectionIds } from "../../src/present/texts/selection-text.ts";
import { shareText, thresholdText } from "../../src/present/texts/share-text.ts";
import { runs } from "../runs.ts";

describe("shares", () => {
  it("are shown with one decimal, and never as nothing or all when they are not", () => {
    expect([0, 0.0004, 0.0005, 0.123, 0.9994, 0.9996, 1].map((share) => shareText(share, "en"))).toEqual([
      "0.0%",
      "< 0.1%",
      "0.1%",
      "12.3%",
      "99.9%",
      "> 99.9%",
      "100.0%",
    ]);
    expect(shareText(0.1234, "da", 0.0056)).toBe("12,3 ± 0,6\u00a0%");
  });

  it("are shown with more decimals as thresholds", () => {
    expect([0, 0.0001, 0.25, 0.99996, 1].map((share) => thresholdText(share, "en"))).toEqual([
      "0.0%",
      "0.01%",
      "25.0%",
      "99.996%",
      "100.0%",
    ]);
  });
});

describe("selections in texts", () => {
  it("are called by their scenarios, as they can be typed", () => {
    expect(selectionIds(kobenhavn2024, { A09: "A09.2", A01: "A01.1", A02: "A02.0" })).toBe("A01.1,A09.2");
    expect(selectionIds(kobenhavn2024, {})).toBe("unchanged");
  });

  it("differ in the scenarios of the second, an unchanged area too", () => {
    expect(differingScenarios(kobenhavn2024, { A01: "A01.1", A09: "A09.2" }, { A09: "A09.1", A04: "A04.2" })).toEqual([
      "A01.0",
      "A04.2",
      "A09.1",
    ]);
    expect(differingScenarios(kobenhavn2024, { A01: "A01.0" }, {})).toEqual([]);
  });

  it("are called by their number where they are in a list, however they are written", () => {
    const call = callByNumber(kobenhavn2024, [{ A01: "A01.1" }, { A01: "A01.0", A09: "A09.2" }], "da");
    expect(textOf(call({ A09: "A09.2" }))).toBe("nr.\u00a02");
    expect(textOf(call({ A09: "A09.1" }))).toBe("A09.1");
  });
});

describe("a mixture in words", () => {
  const shares = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 5 });

  it("shows a share for which nothing is left as less than the least", () => {
    const mixture = [1000, 905, 1].map((part) => ({ selection: {}, scores: {}, share: part / 1906 }));
    expect(shownMixture(mixture, "en").map(({ shown }) => shown)).toEqual(["52.5%", "47.5%", "< 0.1%"]);
  });

  it("has shares that add up to all as shown, the largest first", () => {
    fc.assert(
      fc.property(shares, (parts) => {
        const sum = parts.reduce((total, part) => total + part, 0);
        const mixture = parts.map((part) => ({ selection: {}, scores: {}, share: part / sum }));
        const shown = shownMixture(mixture, "en").map((part) => Number(part.shown.replace("%", "")));
        fc.pre(shown.every((share) => !Number.isNaN(share)));
        expect(shown.reduce((total, share) => total + Math.round(10 * share), 0)).toBe(1000);
        expect(shown).toEqual([...shown].sort((one, other) => other - one));
      }),
      runs(50),
    );
  });
});
