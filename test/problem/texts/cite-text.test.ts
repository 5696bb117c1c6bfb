import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../../seeds/index.ts";
import { citesText, citeText, hasInferredPage } from "../../../src/problem/texts/cite-text.ts";

const cite = (page: string, inferred = false): { source: string; page: string; inferred: boolean } => ({
  source: "R24",
  page,
  inferred,
});

describe("citations", () => {
  it.each([
    [{ source: "R24", page: "38" }, "Ressortanalyse 2024, s. 38", "Ressortanalyse 2024, p. 38"],
    [cite("38", true), "Ressortanalyse 2024, s. [38]", "Ressortanalyse 2024, p. [38]"],
    [cite("21-22"), "Ressortanalyse 2024, s. 21–22", "Ressortanalyse 2024, pp. 21–22"],
    [cite("B1/14"), "Ressortanalyse 2024, bilag 1, s. 14", "Ressortanalyse 2024, annex 1, p. 14"],
    [{ source: "PB03" }, "Økonomiudvalget 25. november 2025", "Økonomiudvalget 25. november 2025"],
    [
      { source: "MED26" },
      "Referat af HovedMED i Socialforvaltningen 2026",
      "Referat af HovedMED i Socialforvaltningen 2026",
    ],
  ])("%o", (given, da, en) => {
    expect(citeText(kobenhavn2024, given, "da")).toBe(da);
    expect(citeText(kobenhavn2024, given, "en")).toBe(en);
  });

  it("names each source once, with its pages in order", () => {
    const cites = [cite("B1/14"), cite("101"), { source: "PB06" }, cite("22"), cite("9", true), cite("22", true)];
    expect(citesText(kobenhavn2024, cites, "da")).toBe(
      "Ressortanalyse 2024, s. [9], 22, 101, bilag 1, s. 14; Kultur-, Fritids- og Borgerserviceudvalget 20. februar 2026",
    );
    expect(citesText(kobenhavn2024, [], "da")).toBe("");
  });

  it("calls no two sources the same", () => {
    const names = kobenhavn2024.sources.map(({ id }) => citeText(kobenhavn2024, { source: id }, "en"));
    expect(new Set(names).size).toBe(names.length);
  });

  it("knows when brackets want a legend", () => {
    expect(hasInferredPage([cite("1"), cite("2", true)])).toBe(true);
    expect(hasInferredPage([cite("1"), { source: "R24", inferred: true }])).toBe(false);
  });
});
