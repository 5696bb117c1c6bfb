import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { conditionHolds } from "../../src/allocation/gauges/points.ts";
import { place } from "../../src/allocation/placement.ts";
import { choicesOf } from "../../src/allocation/selection.ts";
import type { Cite } from "../../src/problem/problem.ts";
import { structureOf } from "../../src/problem/structure.ts";
import { facts, places, type Fact } from "./report-facts.ts";
import { objectsIn } from "./walk.ts";

const structure = structureOf(kobenhavn2024);
const effects = structure.themes.flatMap((theme) => theme.effects.map((effect) => ({ ...effect, theme: theme.id })));
const cites = [...objectsIn(kobenhavn2024)].filter(({ object }) => typeof object.source === "string");

/** Statements about a move that a reader would want to find in the result. */
const counted = [...facts.values()].filter(
  ({ kind, direction }) =>
    ["advantage", "disadvantage", "new_interface", "removed_interface"].includes(kind) ||
    direction === "+" ||
    direction === "-",
);

/** Statements with an effect that their own scenario leaves as it is today, each with its reason. */
const WITHOUT_CHANGE: Readonly<Record<string, string>> = {
  "A03-16": "the task force leaves the division as it is; the effects are won by the other scenarios",
  "A05-06": "the links that the split was drawn to keep; the effects show that it keeps them",
};

function effectsOf(fact: string): typeof effects {
  return effects.filter((effect) => effect.cites.some((cite) => cite.fact === fact));
}

/** What a scenario, chosen from today's state, adds to the effects that cite a fact. */
function gain(fact: Fact, scenario: string): number {
  const before = place(structure, choicesOf(structure, {}));
  const after = place(structure, choicesOf(structure, { [scenario.slice(0, 3)]: scenario }));
  return effectsOf(fact.id).reduce(
    (sum, { points, when }) =>
      sum + points * (Number(conditionHolds(when, after)) - Number(conditionHolds(when, before))),
    0,
  );
}

describe("citations of the Copenhagen document", () => {
  it("name facts that exist, with their source, page and how the page is known", () => {
    const withFact = cites.filter(({ object }) => object.fact !== undefined);
    expect(withFact.length).toBeGreaterThan(250);
    for (const { path, object } of withFact) {
      const cite = object as unknown as Cite;
      const fact = facts.get(cite.fact ?? "");
      const expected = { source: fact?.source ?? "R24", page: fact?.page, inferred: fact?.inferred ?? false };
      expect({ path, source: cite.source, page: cite.page, inferred: cite.inferred ?? false }).toEqual({
        path,
        ...expected,
      });
    }
  });

  it("give areas and scenarios the pages that describe them", () => {
    for (const entry of kobenhavn2024.areas.flatMap((area) => [area, ...area.scenarios])) {
      const { page, inferred } = places.get(entry.id) ?? {};
      expect({ id: entry.id, cites: entry.cites }).toEqual({
        id: entry.id,
        cites: expect.arrayContaining([{ source: "R24", page, ...(inferred === true ? { inferred } : {}) }]) as unknown,
      });
    }
  });

  it("say of one page always the same about how its number is known", () => {
    const pages = new Map<string, Set<boolean>>();
    for (const { object } of cites) {
      if (typeof object.page !== "string") continue;
      const ways = pages.get(object.page) ?? new Set();
      pages.set(object.page, ways.add(object.inferred === true));
    }
    expect(pages.size).toBeGreaterThan(50);
    expect([...pages].filter(([, ways]) => ways.size > 1).map(([page]) => page)).toEqual([]);
  });
});

describe("the statements of the report", () => {
  const directed = counted.flatMap((fact) =>
    fact.direction === "0" || effectsOf(fact.id).length === 0
      ? []
      : (fact.scenarios ?? []).map((scenario) => ({ fact, id: fact.id, scenario })),
  );

  it.each(directed)("$id counts in its own direction under $scenario", ({ fact, scenario }) => {
    const expected = fact.id in WITHOUT_CHANGE ? 0 : fact.direction === "+" ? 1 : -1;
    expect(Math.sign(gain(fact, scenario))).toBe(expected);
  });

  it("count under the theme to which the record gives them", () => {
    const elsewhere = counted.filter(
      (fact) => effectsOf(fact.id).length > 0 && !effectsOf(fact.id).some(({ theme }) => theme === fact.theme),
    );
    expect(elsewhere.map(({ id }) => id)).toEqual([]);
  });

  it("count for 1, or 2, and only advice against a move for 3", () => {
    const others = effects.filter(({ points }) => ![1, 2].includes(Math.abs(points)));
    expect(others.map(({ id, points }) => [id, points])).toEqual([["E-A06-06", -3]]);
  });
});
