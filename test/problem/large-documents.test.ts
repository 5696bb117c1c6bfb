import { describe, expect, test } from "vitest";
import { InvalidInput } from "../../src/problem/invalid-problem.ts";
import { parseProblem } from "../../src/problem/parse-problem.ts";
import { structureOf } from "../../src/problem/structure.ts";
import { verify } from "../../src/allocation/verify.ts";
import { cpuSeconds } from "../cpu-seconds.ts";
import { largeDocument } from "./large-document.ts";
import { refusal } from "./refusal.ts";

describe("a document of 100,000 tasks, 10,000 areas and 1,000 departments", () => {
  const document = largeDocument({ tasks: 100_000, areas: 10_000, departments: 1_000 });

  test("is read, with a task costing no more than in one of 5,000", () => {
    const small = largeDocument({ tasks: 5_000, areas: 500, departments: 50 });
    const reading = (given: unknown): number => cpuSeconds(() => void structureOf(parseProblem(given)));
    reading(small);
    expect(reading(document) / 20).toBeLessThan(10 * reading(small) + 0.05);
  });

  test("has all of 150,000 issues reported, in a document and in a selection", () => {
    const tasks = Array.from({ length: 150_000 }, (_, t) => ({
      id: `t${t}`,
      name: { da: "x", en: "x" },
      home: "D9999x",
    }));
    expect(refusal({ ...document, tasks, areas: [], effects: [] }).issues.length).toBeGreaterThan(150_000);
    const problem = parseProblem(largeDocument({ tasks: 10, areas: 10, departments: 2 }));
    const selection = Object.fromEntries(Array.from({ length: 150_000 }, (_, a) => [`area-${a}`, "A1.1"]));
    expect(() => verify(problem, selection)).toThrow(InvalidInput);
  });

  test("of 2,000 measures that no task has and 2,000 themes has a structure soon", () => {
    const id = (index: number): string => `m${index}`;
    const list = Array.from({ length: 2_000 }, (_, index) => index);
    const hensyn = [
      {
        ...{ id: "H", name: "H", weight: 1 },
        themes: list.map((t) => ({
          id: t === 0 ? "T" : `T${t}`,
          name: { da: "x", en: "x" },
          weight: 1,
          gauge: { kind: "points" },
        })),
      },
    ].map((each) => ({ ...each, name: { da: "x", en: "x" } }));
    const measures = [
      ...(document.measures as object[]),
      ...list.map((m) => ({ id: id(m), name: { da: "x", en: "x" }, unit: "x" })),
    ];
    const problem = parseProblem({ ...document, measures, hensyn } as unknown);
    expect(cpuSeconds(() => void structureOf(problem))).toBeLessThan(10);
    expect([...structureOf(problem).amounts.keys()]).toEqual(["staff"]);
    expect(structureOf(problem).themes[0]?.effects).toHaveLength(10_000);
  });
});
