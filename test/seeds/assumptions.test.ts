import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { kobenhavn2024 } from "../../seeds/index.ts";
import { assumptionList, withAssumptions } from "./assumptions.ts";

describe("the list of assumptions", () => {
  it("in the README of the Copenhagen document is what the document gives", () => {
    const readme = readFileSync("seeds/kobenhavn-2024/README.md", "utf8");
    expect(withAssumptions(readme, kobenhavn2024)).toBe(readme);
  });

  it("names every assumed figure, effect and name of the document", () => {
    const list = assumptionList(kobenhavn2024);
    const assumed = kobenhavn2024.tasks.filter(({ measures }) =>
      Object.values(measures).some(({ basis }) => basis === "assumed"),
    );
    expect(assumed.length).toBeGreaterThan(40);
    expect(assumed.filter(({ id }) => !list.includes(`\`${id}\``))).toEqual([]);
    const effects = kobenhavn2024.effects.filter(({ basis }) => basis === "assumed").map(({ id }) => id);
    expect(effects).toEqual([]);
    const names = kobenhavn2024.names.filter(({ basis }) => basis === "assumed");
    expect(names.filter(({ department, name }) => !list.includes(`- ${department} is "${name.da}" when `))).toEqual([]);
    expect(list).not.toContain("No reason given");
  });

  it("grows with the document", () => {
    const [task, ...others] = kobenhavn2024.tasks;
    if (task === undefined) throw new Error("The document has no tasks.");
    const staff = { low: 3, high: 9, basis: "assumed" as const, cites: [], note: { en: "A guess of the test" } };
    const guessed = { ...kobenhavn2024, tasks: [{ ...task, measures: { ...task.measures, staff } }, ...others] };
    expect(assumptionList(guessed)).toContain(`- \`${task.id}\`: 3-9 staff. A guess of the test`);
    expect(assumptionList({ ...kobenhavn2024, tasks: [], effects: [], names: [], selections: [] })).toBe("");
  });

  it("needs its markers", () => {
    expect(() => withAssumptions("# A README without markers", kobenhavn2024)).toThrow("assumptions:begin");
  });
});
