import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseProblem, type Problem } from "../../src/index.ts";
import { problems } from "../../src/testing/index.ts";
import { runs } from "../runs.ts";
import { brokenShortForms } from "./broken/short-forms.ts";
import { edit } from "./edit.ts";
import { refusal } from "./refusal.ts";
import { validDocument, type Json } from "./valid-document.ts";

describe("a short form stands for a long one:", () => {
  const bySteps = (document: unknown, path: string): unknown =>
    path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], parseProblem(document));

  test.each<readonly [string, string, Json, unknown]>([
    ["a plain title", "title", "By", { da: "By", en: "By" }],
    ["a Danish title", "title", { da: "By" }, { da: "By", en: "By" }],
    ["an English name", "tasks.0.name", { en: "Benefits" }, { da: "Benefits", en: "Benefits" }],
    ["a plain unit", "measures.0.unit", "FTE", { da: "FTE", en: "FTE" }],
    ["a unit in one language", "measures.0.unit", { da: "årsværk" }, { da: "årsværk", en: "årsværk" }],
    ["a plain note", "tasks.3.note", "Søer", { da: "Søer", en: "Søer" }],
    ["a plain name of a committee", "departments.0.committee.name", "Udvalg", { da: "Udvalg", en: "Udvalg" }],
    ["a figure", "tasks.0.measures.staff", 42, { low: 42, high: 42, basis: "assumed", cites: [] }],
    ["a range", "tasks.0.measures.staff", [0, 50], { low: 0, high: 50, basis: "assumed", cites: [] }],
    ["a negative use", "areas.0.scenarios.0.uses.cost", -3, { low: -3, high: -3, basis: "assumed", cites: [] }],
    ["a range of a use", "areas.0.scenarios.0.uses.cost", [-3, 1], { low: -3, high: 1, basis: "assumed", cites: [] }],
    ["a plain text of a remark", "remarks.0.text", "Lov", { da: "Lov", en: "Lov" }],
    ["an English name of who raised it", "remarks.0.raisedBy", { en: "Staff" }, { da: "Staff", en: "Staff" }],
    ["a plain name under a scenario", "areas.0.scenarios.0.names.CLIMATE", "Klima", { da: "Klima", en: "Klima" }],
  ])("%s", (_, path, short, long) => {
    const edits = { [path.replaceAll(/\.(\d+)/g, "[$1]")]: short };
    expect(bySteps(edit(validDocument(), edits), path)).toEqual(long);
  });

  test("a department without committee is its own", () => {
    const document = edit(validDocument(), { "departments[1]": { id: "CARE", name: { en: "Care" } } });
    expect(parseProblem(document).departments[1]).toEqual({
      id: "CARE",
      name: { da: "Care", en: "Care" },
      committee: { id: "CARE", name: { da: "Care", en: "Care" } },
      existing: true,
      permanent: false,
      cites: [],
    });
  });
});

/** Makes a document shorter where a choice is true, at every place where a person may. */
function shortened(problem: Problem, isShort: () => boolean): unknown {
  const text = ({ da, en }: { readonly da: string; readonly en: string }): Json => {
    if (da !== en || !isShort()) return { da, en };
    return isShort() ? da : isShort() ? { da } : { en };
  };
  const write = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(write);
    if (typeof value !== "object" || value === null) return value;
    const part = value as Record<string, unknown>;
    if (typeof part.da === "string" && typeof part.en === "string") return text({ da: part.da, en: part.en });
    const kept = Object.entries(part).filter(([key, each]) => key === "scenarios" || !isEmpty(each) || !isShort());
    if (typeof part.low === "number" && part.basis === "assumed" && isEmpty(part.cites) && part.note === undefined) {
      if (isShort()) return part.low === part.high && isShort() ? part.low : [part.low, part.high];
    }
    const isOwn =
      "committee" in part && JSON.stringify(part.committee) === JSON.stringify({ id: part.id, name: part.name });
    return Object.fromEntries(
      kept.filter(([key]) => !(key === "committee" && isOwn && isShort())).map(([key, each]) => [key, write(each)]),
    );
  };
  return write(problem);
}

/** Empty lists and records; those that the format has may be left out, but for the scenarios of an area. */
function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** Documents in full in which every second department is its own committee. */
const full = problems().map((problem) =>
  parseProblem({
    ...problem,
    departments: problem.departments.map(({ committee, ...department }, index) => ({
      ...department,
      committee: index % 2 === 0 ? { id: department.id, name: department.name } : committee,
    })),
  }),
);

test("a document that is written short wherever it can be is the same problem", () => {
  let bytes = 0;
  let shorter = 0;
  fc.assert(
    fc.property(full, fc.infiniteStream(fc.boolean()), (problem, choices) => {
      const document = shortened(problem, () => choices.next().value === true);
      expect(parseProblem(document)).toEqual(problem);
      expect(JSON.stringify(parseProblem(document))).toBe(JSON.stringify(problem));
      bytes += JSON.stringify(problem).length;
      shorter += JSON.stringify(document).length;
    }),
    runs(150),
  );
  // Much of it was written short, or nothing was tested.
  expect(shorter / bytes).toBeLessThan(0.9);
});

test("a problem in full is its own document", () => {
  fc.assert(
    fc.property(full, (problem) => {
      expect(JSON.stringify(parseProblem(JSON.parse(JSON.stringify(problem))))).toBe(JSON.stringify(problem));
    }),
    runs(50),
  );
});

describe("refuses, with one issue in both languages,", () => {
  test.each(brokenShortForms.map((row) => [row.name, row] as const))("%s", (_, { edits, path, da, en }) => {
    const { issues } = refusal(edit(validDocument(), edits));
    expect(issues.map((issue) => [issue.path, issue.text])).toEqual([
      [path, { da: `${path} ${da}`, en: `${path} ${en}` }],
    ]);
  });
});
