import fc from "fast-check";
import { expect, test } from "vitest";
import { InvalidProblem, parseProblem } from "../../src/index.ts";
import { structureOf } from "../../src/problem/structure.ts";
import { runs } from "../runs.ts";
import { validDocument } from "./valid-document.ts";

type Container = Record<string, unknown>;

/** A change to one place of a document: which place and which change is chosen by the numbers. */
interface Mutation {
  readonly place: number;
  readonly change: "delete" | "replace" | "duplicate" | "add" | "borrow";
  readonly value: unknown;
  readonly key: string;
  readonly other: number;
}

const words = [
  "",
  "id",
  "A1.1",
  "A1.0",
  "it@CITY",
  "WORK",
  "staff",
  "__proto__",
  "constructor",
  "points",
  "stated",
  "T1",
];
const values = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, 1, -1, 0.5, 1e13, NaN, Infinity, -0, [], {}, [[]], ...words),
  fc.constantFrom<unknown>({ da: "x", en: "y" }, { low: 2, high: 1, basis: "stated" }, { task: "it", to: "CARE" }),
  fc.anything({ maxDepth: 3, withSparseArray: true, withBigInt: true, withDate: true }),
);
const mutation: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat(),
  change: fc.constantFrom("delete", "replace", "duplicate", "add", "borrow"),
  value: values,
  key: fc.oneof(fc.constantFrom(...words, "home", "eligible", "cites", "note", "$schema"), fc.string()),
  other: fc.nat(),
});

/** Every place of a document, as its container and the key in it. */
function places(root: unknown): [Container, string][] {
  if (typeof root !== "object" || root === null) return [];
  return Object.entries(root).flatMap(([key, inner]) => [
    [root as Container, key] as [Container, string],
    ...places(inner),
  ]);
}

function mutate(document: Container, { place, change, value, key, other }: Mutation): void {
  // A copy, so that one mutation does not change what the next run is given.
  const given = structuredClone(value);
  const all = places(document);
  const [container, at] = all[place % all.length] ?? [document, "id"];
  const [lender, lent] = all[other % all.length] ?? [document, "id"];
  if (change === "delete") {
    if (Array.isArray(container)) container.splice(Number(at), 1);
    else Reflect.deleteProperty(container, at);
  } else if (change === "duplicate" && Array.isArray(container)) {
    container.push(structuredClone(container[Number(at)]));
  } else if (change === "borrow") {
    container[at] = structuredClone(lender[lent]);
  } else if (change === "add" && Array.isArray(container)) {
    container.push(given);
  } else if (change === "add") {
    Object.defineProperty(container, key, { value: given, enumerable: true, configurable: true, writable: true });
  } else {
    container[at] = given;
  }
}

function deeplyFrozen(data: unknown): boolean {
  if (typeof data !== "object" || data === null) return true;
  return Object.isFrozen(data) && Object.values(data).every(deeplyFrozen);
}

test("a mutated document is either a whole problem or refused with reasons", () => {
  const untouched = Object.getOwnPropertyNames(Object.prototype);
  const tries = runs(150);
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
      const document: Container = validDocument();
      for (const each of mutations) mutate(document, each);
      try {
        const problem = parseProblem(document);
        expect(deeplyFrozen(problem)).toBe(true);
        expect(parseProblem(JSON.parse(JSON.stringify(problem)))).toEqual(problem);
        expect(parseProblem(problem)).toEqual(problem);
        expect(structureOf(problem).homes).toHaveLength(problem.tasks.length);
        accepted++;
      } catch (error) {
        if (!(error instanceof InvalidProblem)) throw error;
        expect(error.issues.length).toBeGreaterThan(0);
        for (const issue of error.issues) {
          expect(issue.message.length).toBeGreaterThan(issue.path.length + 5);
          expect(issue.text.da).not.toBe(issue.text.en);
        }
        expect(new Set(error.issues.map(({ message }) => message)).size).toBe(error.issues.length);
      }
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(untouched);
    }),
    tries,
  );
  // Both ends are common enough to be tested by this.
  expect(accepted).toBeGreaterThan(tries.numRuns / 40);
});
