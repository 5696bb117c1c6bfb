import { describe, expect, it } from "vitest";
import { formatNumber, scoreText, shownScore, signedText } from "../../../src/problem/texts/numbers.ts";

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
