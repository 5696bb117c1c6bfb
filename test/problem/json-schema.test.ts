import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { problemJsonSchema } from "../../src/problem/json-schema.ts";
import { brokenShortForms } from "./broken/short-forms.ts";
import { wrongForms } from "./broken/wrong-forms.ts";
import { unknownKeys } from "./broken/unknown-keys.ts";
import { edit } from "./edit.ts";
import { validDocument } from "./valid-document.ts";

const text = readFileSync(new URL("../../schema/problem.schema.json", import.meta.url), "utf8");
const schema = JSON.parse(text) as Readonly<Record<string, unknown>>;
const isValid = new Ajv2020({ allErrors: true }).compile(schema);

test("the committed schema is what `npm run schema` writes", async () => {
  expect(text).toBe(await format(JSON.stringify(problemJsonSchema()), { parser: "json", printWidth: 120 }));
});

test("it says which format it is of, by an id that is no address", () => {
  expect(schema).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:ressort:problem:1",
    additionalProperties: false,
  });
});

test("every key that a person writes is described, by itself or by its shared part", () => {
  const nameless: string[] = [];
  const visit = (part: unknown, path: string): void => {
    if (typeof part !== "object" || part === null) return;
    const { properties, ...rest } = part as { properties?: Record<string, Record<string, unknown>> };
    for (const [key, inner] of Object.entries(properties ?? {})) {
      const speaks = ["description", "$ref", "properties", "anyOf", "oneOf", "const"].some((word) => word in inner);
      if (!speaks) nameless.push(`${path}.${key}`);
      visit(inner, `${path}.${key}`);
    }
    for (const [key, inner] of Object.entries(rest)) visit(inner, `${path}/${key}`);
  };
  visit(schema, "");
  expect(nameless).toEqual([]);
});

describe("accepts", () => {
  test("the small document", () => {
    isValid(validDocument());
    expect(isValid.errors).toBeNull();
  });

  test("the Copenhagen document", () => {
    const file = new URL("../../seeds/kobenhavn-2024/problem.json", import.meta.url);
    isValid(JSON.parse(readFileSync(file, "utf8")));
    expect(isValid.errors).toBeNull();
  });

  test("a document that is written short", () => {
    const short = edit(validDocument(), {
      title: "A small town",
      "measures[0]": { id: "staff", name: { en: "Staff" }, unit: { da: "årsværk" } },
      "departments[0]": { id: "WORK", name: "Work", note: "Its own committee." },
      "tasks[0].measures.staff": 42,
      "tasks[1].measures.staff": [30, 31],
      "areas[0].scenarios[0].uses.cost": [-1, 5],
      "areas[0].scenarios[0].names.CLIMATE": "Climate and parks",
    });
    isValid(short);
    expect(isValid.errors).toBeNull();
  });

  test("a document that says where its schema is", () => {
    expect(isValid({ $schema: "../schema/problem.schema.json", ...validDocument() })).toBe(true);
  });
});

describe("refuses what the form alone shows:", () => {
  // JSON has no NaN and no Infinity.
  const shown = [...wrongForms, ...unknownKeys, ...brokenShortForms].filter(
    ({ name }) => !/\bNaN\b|infinit|wrong way round|that (?:is its|are their) own/i.test(name),
  );

  test.each(shown.map((row) => [row.name, row.edits] as const))("%s", (_, edits) => {
    expect(isValid(edit(validDocument(), edits))).toBe(false);
  });
});
