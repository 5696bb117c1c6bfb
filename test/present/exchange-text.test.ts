import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exchangeBetween, type Exchange } from "../../src/allocation/exchange.ts";
import { parseProblem, type Evaluation } from "../../src/index.ts";
import { exchangeLegend, exchangeLine, exchangeText } from "../../src/present/texts/exchange-text.ts";
import { runs } from "../runs.ts";
import { tinyDocument } from "../cli/tiny-document.ts";

/** Three hensyn with weight and one without. */
const problem = parseProblem({
  ...tinyDocument,
  effects: [],
  hensyn: ["H1", "H2", "H3", "H4"].map((id, index) => ({
    id,
    name: { da: `hensyn\n${index + 1}`, en: `number ${index + 1}` },
    weight: 1,
    themes: [{ id: `T${index + 1}`, name: { da: id, en: id }, weight: 1, gauge: { kind: "points" } }],
  })),
});

type Four = readonly [number, number, number, number];

const EQUAL: Four = [1 / 3, 1 / 3, 1 / 3, 0];
const LEVEL: Four = [0.5, 0.5, 0.5, 0.5];

function evaluationOf(scores: Four, weights: Four): Evaluation {
  const hensyn = ["H1", "H2", "H3", "H4"].map((id, index) => {
    const [score = 0, weight = 0] = [scores[index], weights[index]];
    return [id, { score, weight, contribution: score * weight }] as const;
  });
  const score = hensyn.reduce((sum, [, { contribution }]) => sum + contribution, 0);
  const rest = { selection: {}, placement: {}, lawful: true, themes: {}, departments: [], moves: [] };
  return { ...rest, score, hensyn: Object.fromEntries(hensyn) };
}

const changeTo = (to: Four, weights: Four): Exchange =>
  exchangeBetween(problem, evaluationOf(LEVEL, weights), evaluationOf(to, weights));

const textOf = (to: Four, weights: Four = EQUAL, language: "da" | "en" = "en"): string =>
  exchangeText(problem, changeTo(to, weights), language);

const legendOf = (to: Four, language: "da" | "en"): string =>
  exchangeLegend([exchangeLine(problem, changeTo(to, EQUAL), language)], language);

describe("an exchange in words", () => {
  it("names what is given up and gained, and the ratio of two weights at which it turns", () => {
    expect(textOf([0.71, 0.5, 0.44, 0.5], [0.1, 0.3, 0.6, 0])).toBe(
      "gives up 6.0 of H3 number 3 for 21.0 of H1 number 1: better once H1 weighs more than 0.29 of H3 (now 0.17)",
    );
    expect(textOf([0.71, 0.5, 0.44, 0.5], [0.1, 0.3, 0.6, 0], "da")).toBe(
      "afgiver 6,0 på H3 hensyn 3 og vinder 21,0 på H1 hensyn 1: bedre, når H1 vejer mere end 0,29 af H3 (nu 0,17)",
    );
    expect(textOf([0.55, 0.5, 0.4, 0.5])).toContain("better once H1 weighs more than 2.00 times H3 (now 1.00)");
  });

  it("names the weight of each that can turn it where there are several", () => {
    expect(textOf([0.6, 0.6, 0.2, 0.5])).toBe(
      "gives up 30.0 of H3 number 3 for 10.0 of H1 number 1 and 10.0 of H2 number 2: better once H1 weighs more than 50.0% of all (now 33.3%), H2 weighs more than 50.0% of all (now 33.3%) or H3 weighs less than 25.0% of all (now 33.3%)",
    );
    expect(textOf([0.6, 0.6, 0.2, 0.5], EQUAL, "da")).toContain(
      "bedre, når H1 vejer mere end 50,0\u00a0% af alt (nu 33,3\u00a0%), H2 vejer mere end 50,0\u00a0% af alt (nu 33,3\u00a0%) eller H3 vejer mindre end 25,0\u00a0% af alt (nu 33,3\u00a0%)",
    );
  });

  it("explains its percentages where it has any", () => {
    expect(legendOf([0.6, 0.6, 0.2, 0.5], "en")).toContain("A percentage of all is a weight's share");
    expect(legendOf([0.6, 0.6, 0.2, 0.5], "da")).toContain("En procent af alt er");
    expect(legendOf([0.6, 0.5, 0.2, 0.5], "en")).not.toContain("percentage");
  });

  it("leaves out what cannot turn it", () => {
    // More weight on H2 alone does not outweigh what H1 and H3 lose: without H3 there is still H1.
    const text = textOf([0.1, 0.51, 0.4, 0.5]);
    expect(text).toMatch(/: better once H2 weighs more than \d+\.\d% of all \(now 33\.3%\)$/);
  });

  it("says as long as what it is better now", () => {
    expect(textOf([0.9, 0.5, 0.4, 0.5])).toBe(
      "gives up 10.0 of H3 number 3 for 40.0 of H1 number 1: better as long as H1 weighs more than 0.25 of H3 (now 1.00)",
    );
    expect(textOf([0.8, 0.8, 0.3, 0.5])).toContain(": better as long as H3 weighs less than 60.0% of all (now 33.3%)");
  });

  it("tells a ratio from the present one by as many decimals as that takes, up to four", () => {
    const at = (weight: number): string => textOf([0.6, 0.5, 0.414, 0.5], [weight, 0.3, 0.4, 0]);
    expect(at(0.3452)).toContain("better as long as H1 weighs more than 0.860 of H3 (now 0.863)");
    expect(at(0.34388)).toContain("better once H1 weighs more than 0.8600 of H3 (now 0.8597)");
    expect(at(0.34401)).toContain("more than 0.86 of H3 (now 0.86)");
  });

  it("says that both are as good now", () => {
    expect(textOf([0.6, 0.5, 0.4, 0.5])).toContain(
      ": just as good now, and better once H1 weighs more than 1.00 times H3 (now 1.00)",
    );
    expect(textOf([0.6, 0.5, 0.4, 0.5], EQUAL, "da")).toContain(
      ": lige så god nu og bedre, når H1 vejer mere end 1,00",
    );
  });

  it("says that no weights prefer what gains nothing, by the hensyn that have weight", () => {
    expect(textOf([0.4, 0.3, 0.2, 0.9])).toBe("worse by each of H1, H2, H3: no weights of these prefer it");
    expect(textOf([0.4, 0.5, 0.5, 0.9])).toBe(
      "gives up 10.0 of H1 number 1 and gains nothing: no weights of H1, H2, H3 prefer it",
    );
    expect(textOf([0.4, 0.3, 0.2, 0.5], EQUAL, "da")).toBe(
      "dårligere på hver af H1, H2, H3: den foretrækkes aldrig, hvordan man end vægter dem",
    );
  });

  it("says the same of what loses nothing", () => {
    expect(textOf([0.6, 0.7, 0.8, 0])).toBe("better by each of H1, H2, H3: all weights of these prefer it");
    expect(textOf([0.6, 0.5, 0.5, 0])).toBe(
      "gains 10.0 of H1 number 1 and gives up nothing: no weights of H1, H2, H3 prefer the other",
    );
  });

  it("calls equal scores the same, whatever a hensyn without weight says", () => {
    expect(textOf([0.5, 0.5, 0.5 + 1e-12, 0.1])).toBe("the same by each of H1, H2, H3");
    expect(textOf(LEVEL, EQUAL, "da")).toBe("ens på hver af H1, H2, H3");
  });

  it("shows no difference as 0.0", () => {
    expect(textOf([0.50001, 0.5, 0.4, 0.5])).toMatch(
      /^gives up 10\.0 of H3 number 3 for less than 0\.1 of H1 number 1:/,
    );
  });

  it("names no weights where the scores are not proven, but between what they change", () => {
    const theme = { weight: 1, contribution: 0, distinguishes: true, worth: 0.025, perUnit: { low: 0.05, high: 0.25 } };
    const at = (raw: number, score: number, scores: Four): Evaluation => ({
      ...evaluationOf(scores, EQUAL),
      themes: { T1: { ...theme, raw, score, range: { low: 0, high: 1 } } },
    });
    const change = exchangeBetween(problem, at(2, 0.5, LEVEL), at(3, 0.6, [0.6, 0.5, 0.4, 0.5]));
    expect(change.turns).toEqual([]);
    expect(Object.values(change.hensyn).map(({ turnsAt }) => turnsAt)).toEqual([null, null, null, null]);
    expect(change.hensyn.H1?.range).toEqual({ low: 0.05, high: 0.25 });
    expect(change.range?.low).toBeCloseTo((0.05 - 0.1) / 3, 12);
    // On whatever scale, the same is worth the same.
    const same = exchangeBetween(problem, at(2, 0.5, LEVEL), at(2, 0.5, [0.5, 0.5, 0.4, 0.5]));
    expect(same.hensyn.H1).not.toHaveProperty("range");
    expect(exchangeText(problem, same, "en")).toMatch(/^gives up 10\.0 of H3 number 3 and gains nothing/);
    expect(exchangeText(problem, change, "en")).toBe(
      "changes by +5.0…+25.0 of H1 number 1 and −10.0 of H3 number 3: the scores are not proven, so no weights are named",
    );
    expect(exchangeText(problem, change, "da")).toBe(
      "ændrer sig med +5,0…+25,0 på H1 hensyn 1 og −10,0 på H3 hensyn 3: scorerne er ikke bevist, så ingen vægte nævnes",
    );
  });

  it("is true on both sides of the weights that it names", () => {
    const score = fc.integer({ min: 0, max: 100 }).map((each) => each / 100);
    const weight = fc.integer({ min: 1, max: 9 });
    const tries = runs(100);
    let named = 0;
    fc.assert(
      fc.property(fc.tuple(score, score, score), fc.tuple(weight, weight, weight), (to, given) => {
        const sum = given[0] + given[1] + given[2];
        const weights = given.map((each) => each / sum);
        const gains = to.map((each) => each - 0.5);
        const text = textOf([to[0], to[1], to[2], 0.5], [weights[0] ?? 0, weights[1] ?? 0, weights[2] ?? 0, 0]);
        for (const [, id = "", side = "", percent = ""] of text.matchAll(
          /(H\d) weighs (more|less) than ([\d.]+)% of/g,
        )) {
          named++;
          const h = Number(id.slice(1)) - 1;
          const others = gains.reduce((total, gain, k) => (k === h ? total : total + gain * (weights[k] ?? 0)), 0);
          const difference = (t: number): number => t * (gains[h] ?? 0) + ((1 - t) * others) / (1 - (weights[h] ?? 0));
          const preferred = side === "more" ? 1 : -1;
          expect(difference(Number(percent) / 100 + 0.001 * preferred)).toBeGreaterThan(-1e-9);
          expect(difference(Number(percent) / 100 - 0.001 * preferred)).toBeLessThan(1e-9);
        }
      }),
      tries,
    );
    expect(named).toBeGreaterThan(tries.numRuns);
  });
});
