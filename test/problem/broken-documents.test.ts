import { describe, expect, test } from "vitest";
import { InvalidProblem, parseProblem } from "../../src/index.ts";
import type { BrokenDocument } from "./broken/broken-document.ts";
import { notToBeMeant } from "./broken/not-to-be-meant.ts";
import { brokenRemarks } from "./broken/remarks.ts";
import { brokenScales } from "./broken/scales.ts";
import { repeatedIds } from "./broken/repeated-ids.ts";
import { severalProblems } from "./broken/several-problems.ts";
import { unknownIds } from "./broken/unknown-ids.ts";
import { unknownKeys } from "./broken/unknown-keys.ts";
import { brokenWeightings } from "./broken/weightings.ts";
import { wrongForms } from "./broken/wrong-forms.ts";
import { edit } from "./edit.ts";
import { refusal } from "./refusal.ts";
import { validDocument } from "./valid-document.ts";

const tables: Readonly<Record<string, readonly BrokenDocument[]>> = {
  "a wrong form": wrongForms,
  "an unknown key": unknownKeys,
  "an unknown id": unknownIds,
  "an id that stands twice": repeatedIds,
  "what cannot be meant": notToBeMeant,
  "a weighting": brokenWeightings,
  "a remark": brokenRemarks,
  "a scale": brokenScales,
  "several problems": severalProblems,
};

test("the valid document, which all others are a change of, is accepted", () => {
  expect(parseProblem(validDocument()).tasks).toHaveLength(5);
});

describe.each(Object.entries(tables))("refuses %s:", (_, table) => {
  test.each(table.map((row) => [row.name, row] as const))("%s", (_name, { edits, issues: expected }) => {
    const { issues, message } = refusal(edit(validDocument(), edits));
    expect(issues.map((issue) => [issue.path, issue.message])).toEqual(
      expected.map(([path, rest]) => [path, `${path} ${rest}`]),
    );
    for (const issue of issues) {
      expect(issue.text.en).toBe(issue.message);
      expect(issue.text.da.startsWith(`${issue.path} `)).toBe(true);
      expect(issue.text.da).not.toBe(issue.text.en);
      expect(message).toContain(`- ${issue.message}`);
    }
  });
});

describe("refuses what is no document at all:", () => {
  test.each([
    ["null", null, 'is null. Give a problem document: an object with "format": "ressort-problem/1".'],
    ["undefined", undefined, 'is undefined. Give a problem document: an object with "format": "ressort-problem/1".'],
    ["a number", 5, 'is 5. Give a problem document: an object with "format": "ressort-problem/1".'],
    ["true", true, 'is true. Give a problem document: an object with "format": "ressort-problem/1".'],
    ["a list", [1, 2], 'is [1, 2]. Give a problem document: an object with "format": "ressort-problem/1".'],
    ["a function", parseProblem, 'is function. Give a problem document: an object with "format": "ressort-problem/1".'],
    ["a big integer", 5n, 'is 5n. Give a problem document: an object with "format": "ressort-problem/1".'],
    ["a JSON text", JSON.stringify(validDocument()), "is a text. Read it with parseProblemText."],
  ])("%s", (_name, document, message) => {
    const { issues } = refusal(document);
    expect(issues.map((issue) => [issue.path, issue.message])).toEqual([["", `The input ${message}`]]);
    expect(issues[0]?.text.da).toMatch(/^Inputtet er /);
  });

  test("an empty object: every part that must be there is named", () => {
    const { issues } = refusal({});
    expect(issues.map(({ path }) => path)).toEqual([
      ...["format", "id", "title", "kommissorium", "departments", "tasks", "hensyn"],
    ]);
  });
});

describe("closings", () => {
  const closes = (...pairs: (readonly [string, string])[]): unknown =>
    pairs.map(([department, into]) => ({ department, into }));

  test("two alternatives of one area may close both ways: they are never chosen together", () => {
    const document = edit(validDocument(), { "areas[1].scenarios[1].closes": closes(["WORK", "CARE"]) });
    expect(parseProblem(document).areas[1]?.scenarios[1]?.closes).toHaveLength(1);
  });

  test("a chain of closings that ends is accepted", () => {
    const document = edit(validDocument(), {
      "areas[0].scenarios[1].closes": closes(["WORK", "CITY"], ["CITY", "CLIMATE"]),
    });
    expect(parseProblem(document).areas[0]?.scenarios[1]?.closes).toHaveLength(2);
  });

  test("of a circle that needs two alternatives of one area nothing is said", () => {
    const document = edit(validDocument(), {
      "areas[0].scenarios[0].closes": closes(["WORK", "CITY"]),
      "areas[0].scenarios[1].closes": closes(["CITY", "CARE"]),
    });
    expect(parseProblem(document).areas[0]?.scenarios[1]?.closes).toHaveLength(1);
  });

  test("a circle of 2,000 departments is found, and shortened for reading", () => {
    const { issues } = refusal(chain(2000, true));
    expect(issues.map(({ path, message }) => [path, message])).toEqual([
      [
        "areas[1999].scenarios[0].closes[0].into",
        'areas[1999].scenarios[0].closes[0].into is "D0" and closes a circle of closings: ' +
          "D0 → D1 → D2 → D3 → D4 → … → D1999 → D0. Let one of them go into a department that stays.",
      ],
    ]);
  });

  test("a chain of 2,000 departments is no circle", () => {
    expect(parseProblem(chain(2000, false)).areas).toHaveLength(2000);
  });
});

function chain(length: number, closed: boolean): unknown {
  const name = { da: "x", en: "y" };
  const ids = Array.from({ length }, (_, index) => `D${index}`);
  return {
    ...smallest(),
    departments: [...ids, "END"].map((id) => ({ id, name, committee: { id, name } })),
    tasks: [{ id: "t", name, home: "D0" }],
    areas: ids.map((id, index) => ({
      id: `A${index}`,
      name,
      scenarios: [
        { id: `S${index}`, name, closes: [{ department: id, into: ids[index + 1] ?? (closed ? "D0" : "END") }] },
      ],
    })),
  };
}

function smallest(): object {
  const name = { da: "x", en: "y" };
  const themes = [{ id: "T", name, weight: 1, gauge: { kind: "points" } }];
  const hensyn = [{ id: "H", name, weight: 1, themes }];
  return { format: "ressort-problem/1", id: "x", title: name, kommissorium: { departments: 1 }, hensyn };
}

describe("the error", () => {
  test("bears its name, says how many problems there are, and is an Error", () => {
    const one = refusal(edit(validDocument(), { id: "" }));
    expect(one).toBeInstanceOf(Error);
    expect(one.name).toBe("InvalidProblem");
    expect(one.message).toBe("The problem document has 1 problem:\n- id is empty. Write a text.");
    const two = refusal(edit(validDocument(), { id: "", title: 5 }));
    expect(two.message).toMatch(/^The problem document has 2 problems:\n- id .*\n- title /);
  });

  test("tells programs the place as steps and people the value as text", () => {
    const [issue] = refusal(edit(validDocument(), { "tasks[1].measures.staff.low": 31 })).issues;
    expect(issue).toMatchObject({ steps: ["tasks", 1, "measures", "staff", "low"], value: "31" });
  });

  test("lists a hundred problems in its message and all of them in its issues", () => {
    const effects = Array.from({ length: 250 }, (_, index) => ({
      ...{ id: `E${index}`, theme: `none-${index}`, points: 1, when: { scenario: "A1.1" }, basis: "assumed" },
    }));
    const error = refusal(edit(validDocument(), { effects }));
    expect(error.issues).toHaveLength(250);
    expect(error.message.split("\n")).toHaveLength(102);
    expect(error.message).toMatch(/\n- … and 150 more$/);
  });

  test("can be told from other errors", () => {
    expect(() => parseProblem(JSON.parse("null"))).toThrow(InvalidProblem);
  });
});

test("a key $schema, for editors, is allowed and left out of the problem", () => {
  const problem = parseProblem(edit(validDocument(), { $schema: "./problem.schema.json" }));
  expect(problem).toEqual(parseProblem(validDocument()));
  expect(Object.keys(problem)).not.toContain("$schema");
});
