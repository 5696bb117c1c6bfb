import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import notCoded from "../../seeds/kobenhavn-2024/not-coded.json" with { type: "json" };
import { kobenhavn2024 } from "../../seeds/index.ts";
import { balancesOf, entriesOf, statements, withCoverage } from "./coverage.ts";

const entries = entriesOf(kobenhavn2024);

describe("the coverage of the report", () => {
  it("has one kind of entry for each statement: effects, remarks, or a reason for neither", () => {
    expect(statements.length).toBeGreaterThan(130);
    const kinds = entries.map(({ fact, effects, remarks, notCoded: reason }) => ({
      fact: fact.id,
      kinds: [effects.length > 0, remarks.length > 0, reason !== undefined].filter(Boolean).length,
    }));
    expect(kinds.filter((each) => each.kinds !== 1)).toEqual([]);
  });

  it("gives reasons for statements that there are, in both languages", () => {
    const known = new Set(statements.map(({ id }) => id));
    for (const { fact, because } of notCoded) {
      expect(known.has(fact)).toBe(true);
      expect([because.da, because.en].every((text) => text.length > 20)).toBe(true);
    }
    expect(new Set(notCoded.map(({ fact }) => fact)).size).toBe(notCoded.length);
  });

  it("counts no sentence twice: effects that share a statement have different conditions, and say so in a note", () => {
    const sharing = entries.filter(({ effects }) => effects.length > 1);
    expect(sharing.length).toBeGreaterThan(5);
    for (const { fact, effects } of sharing) {
      const shared = kobenhavn2024.effects.filter(({ id }) => effects.includes(id));
      const conditions = shared.map(({ theme, when }) => JSON.stringify([theme, when]));
      expect({ fact: fact.id, different: new Set(conditions).size }).toEqual({
        fact: fact.id,
        different: shared.length,
      });
      for (const { id, note } of shared)
        expect({ id, note: note?.en }).toEqual({ id, note: expect.stringMatching(/\S/) as unknown });
    }
  });

  it("is no praise alone: every scenario that moves tasks has points for it, and most have points against", () => {
    const moving = new Set<string>(
      kobenhavn2024.areas.flatMap(({ scenarios }) =>
        scenarios.filter(({ moves }) => moves.length > 0).map(({ id }) => id),
      ),
    );
    const balances = balancesOf(kobenhavn2024).filter(({ scenario }) => moving.has(scenario));
    expect(balances.filter(({ gained }) => gained === 0)).toEqual([]);
    // Of one entry in KFF the report names no disadvantage.
    expect(balances.filter(({ lost }) => lost === 0).map(({ scenario }) => scenario)).toEqual(["A01.1"]);
  });

  it("stands in the README as it is computed", () => {
    const readme = readFileSync("seeds/kobenhavn-2024/README.md", "utf8");
    expect(withCoverage(readme, kobenhavn2024)).toBe(readme);
  });
});
