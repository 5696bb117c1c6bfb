import { describe, expect, it } from "vitest";
import {
  differenceOf,
  figureText,
  formatNumber,
  indexText,
  scoreText,
  shownScore,
  signedFigureText,
  signedIndexText,
  signedText,
} from "../../src/text/numbers.ts";

describe("numbers", () => {
  it("are written as each language writes them", () => {
    expect(formatNumber(272160, "da")).toBe("272.160");
    expect(formatNumber(272160, "en")).toBe("272,160");
    expect(formatNumber(-12.66, "da", 1)).toBe("−12,7");
    expect(formatNumber(213.5, "en", { most: 1 })).toBe("213.5");
    expect(formatNumber(213, "en", { most: 1 })).toBe("213");
  });

  it("show scores times 100 with one decimal, and never a minus zero", () => {
    expect(scoreText(0.77663, "da")).toBe("77,7");
    expect(scoreText(0.77663, "en")).toBe("77.7");
    expect(scoreText(1, "en")).toBe("100.0");
    expect(scoreText(-1e-9, "en")).toBe("0.0");
    expect(Object.is(shownScore(-1e-9), 0)).toBe(true);
  });

  it("show differences with their sign, and none of nothing", () => {
    expect(signedText(2.1, "da")).toBe("+2,1");
    expect(signedText(-0.4, "en")).toBe("−0.4");
    expect(signedText(-0, "en")).toBe("0.0");
  });
});

describe("a figure", () => {
  it.each([
    [14.558824772906583, "14.559"],
    [4.999999725, "5"],
    [0.000012345, "0.00001235"],
    [0.1 + 0.2, "0.3"],
    [0, "0"],
    [-4, "−4"],
    [-5e-17, "0"],
  ])("is %d, shown as %s", (value, shown) => {
    expect(figureText(value, "en")).toBe(shown);
  });

  it("is told apart from another that is near it, but not from what sums round to", () => {
    expect([figureText(1200, "da", 1200.00002), figureText(1200.00002, "da", 1200)]).toEqual(["1.200", "1.200,00002"]);
    expect([figureText(1e6, "en", 1e6 + 2e-10), figureText(1e6 + 2e-10, "en", 1e6)]).toEqual([
      "1,000,000",
      "1,000,000",
    ]);
    expect(differenceOf(0.1 + 0.2, 0.3)).toBe(0);
    expect(differenceOf(0, -1e-9)).toBe(-1e-9);
  });

  it("that is a difference has its sign, and 0 has none", () => {
    expect([0.04, -0.04, 0, 5e-17, -5e-17].map((value) => signedFigureText(value, "en"))).toEqual([
      "+0.04",
      "−0.04",
      "0",
      "0",
      "0",
    ]);
  });
});

describe("an index", () => {
  it("has three decimals, or as many as tell two apart", () => {
    expect([indexText(0.1841, "en", 0.32), indexText(0.18412, "en", 0.18437)]).toEqual(["0.184", "0.18412"]);
    expect(indexText(0.18437, "en", 0.18412)).toBe("0.18437");
    expect(indexText(0.5, "da", 0.5 + 1e-16)).toBe("0,500");
  });

  it("that is a difference has its sign, and 0 has none", () => {
    expect([0.0181, -0.0181, 0.00025, -1e-16, 1e-16].map((value) => signedIndexText(value, "en"))).toEqual([
      "+0.018",
      "−0.018",
      "+0.00025",
      "0.000",
      "0.000",
    ]);
  });
});
