import { expect, test } from "vitest";
import { parseProblem, withQuantitiesAt } from "../../src/index.ts";
import { edit } from "./edit.ts";
import { validDocument } from "./valid-document.ts";

test("a problem at the ends of its ranges is frozen through and through, as a parsed one is", () => {
  const narrowed = withQuantitiesAt(parseProblem(validDocument()), "low");
  const thawed: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    if (!Object.isFrozen(value)) thawed.push(path);
    for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
  };
  visit(narrowed, "problem");
  expect(thawed).toEqual([]);
  expect(narrowed.tasks[0]?.measures.staff?.high).toBe(40);
});

test("the two names of a free task's home may stand in one condition: they are one scenario", () => {
  const document = edit(validDocument(), { "effects[3].when.all": ["it@WORK", "it.0"] });
  expect(parseProblem(document).effects[3]?.when).toEqual({ all: ["it@WORK", "it.0"] });
});
