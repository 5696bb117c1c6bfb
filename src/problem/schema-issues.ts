import type * as z from "zod";
import type { Bilingual } from "../text/bilingual.ts";
import { issueAt, shown, type Issue, type Step } from "./invalid-problem.ts";
import { nearest, suggestion, unknownKey } from "./nearest.ts";
import { isRecord } from "./raw.ts";
import { formsAt, keysOf, sketchOf } from "./schema-shape.ts";

type SchemaIssue = z.core.$ZodIssue;

/** Something that was read, and the form that it should have. */
interface Reading {
  readonly input: unknown;
  readonly schema: z.core.$ZodType;
}

/** Issues that a schema found with an input, with the value that stands there and what to do, in both languages. */
export function schemaIssues(issues: readonly SchemaIssue[], input: unknown, schema: z.core.$ZodType): Issue[] {
  return issues.flatMap((issue) => translate(issue, [], { input, schema }));
}

function translate(issue: SchemaIssue, before: readonly Step[], reading: Reading): Issue[] {
  const steps = [...before, ...issue.path.map((step) => (typeof step === "number" ? step : String(step)))];
  const value = valueAt(reading.input, steps);
  const forms = formsAt(reading.schema, steps);
  switch (issue.code) {
    case "unrecognized_keys":
      return unknownKeys(issue.keys, steps, forms, value);
    case "invalid_union": {
      if (issue.discriminator !== undefined) return [issueAt(steps, value, choice(value, optionsOf(issue)))];
      const branch = closestBranch(issue.errors, value);
      if (branch !== undefined) return branch.flatMap((each) => translate(each, steps, reading));
      if (isMeantAsNumber(value) && issue.errors.some(expectsNumber)) {
        return [issueAt(steps, value, wrongType("number", value))];
      }
      return [issueAt(steps, value, noForm(value, forms))];
    }
    case "invalid_type":
      if (issue.expected === "object") return [issueAt(steps, value, noForm(value, forms))];
      if (issue.expected === "array" || issue.expected === "tuple") {
        return [issueAt(steps, value, noList(value, formsAt(reading.schema, [...steps, 0])))];
      }
      return [issueAt(steps, value, wrongType(issue.expected, value))];
    case "invalid_value":
      return [issueAt(steps, value, choice(value, issue.values.map(String)))];
    case "invalid_key":
      return [issueAt(steps, value, emptyKey)];
    case "too_small":
      if (isTitledList(value, forms)) return [issueAt(steps, value, noForm(value, forms))];
      return [issueAt(steps, value, outside(value, "low", Number(issue.minimum), issue.origin))];
    case "too_big":
      // A whole number beyond what a computer counts exactly also breaks the bound of the format, which says more.
      if (issue.origin === "int") return [];
      if (isTitledList(value, forms)) return [issueAt(steps, value, noForm(value, forms))];
      return [issueAt(steps, value, outside(value, "high", Number(issue.maximum), issue.origin))];
    default:
      return [issueAt(steps, value, noForm(value, forms))];
  }
}

/** The one alternative that the input must have been meant as, so that its finer issues are the ones to show. */
function closestBranch(
  branches: readonly (readonly SchemaIssue[])[],
  value: unknown,
): readonly SchemaIssue[] | undefined {
  const sameType = branches.filter(
    (branch) => !branch.some((each) => each.code === "invalid_type" && each.path.length === 0),
  );
  if (sameType.length === 1 || !isRecord(value)) return sameType.length === 1 ? sameType[0] : undefined;
  const allKeysKnown = sameType.filter(
    (branch) => !branch.some((each) => each.code === "unrecognized_keys" && each.path.length === 0),
  );
  if (allKeysKnown.length === 1) return allKeysKnown[0];
  const noneMissing = sameType.filter((branch) => !branch.some((each) => isMissing(each, value)));
  return noneMissing.length === 1 ? noneMissing[0] : undefined;
}

function isMissing(issue: SchemaIssue, value: object): boolean {
  const [key] = issue.path;
  return issue.path.length === 1 && key !== undefined && !Object.hasOwn(value, key);
}

/** True for a list of the wrong length where another form could stand as well. */
function isTitledList(value: unknown, forms: readonly z.core.$ZodType[]): boolean {
  return Array.isArray(value) && forms.some((form) => form._zod.def.type === "tuple" && sketchOf(form) !== undefined);
}

function expectsNumber(branch: readonly SchemaIssue[]): boolean {
  return branch.some((each) => each.code === "invalid_type" && each.expected === "number" && each.path.length === 0);
}

/** True if the value can only have been meant as a number, whatever else could stand there. */
function isMeantAsNumber(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && isNumeric(value));
}

function isNumeric(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

const emptyKey: Bilingual = {
  da: "står under en tom nøgle. Skriv et id som nøgle.",
  en: "stands under an empty key. Write an id as the key.",
};

/** Issues for the keys of an object that its form does not have. */
function unknownKeys(
  keys: readonly string[],
  steps: readonly Step[],
  forms: readonly z.core.$ZodType[],
  value: unknown,
): Issue[] {
  const allowed = forms.map((form) => keysOf(form) ?? []);
  const all = new Set(allowed.flat());
  const present = (isRecord(value) ? Object.keys(value) : []).filter((key) => all.has(key));
  const fitting = allowed.filter((form) => present.every((key) => form.includes(key)));
  const possible = [...new Set((fitting.length > 0 ? fitting : allowed).flat())];
  const absent = possible.filter((key) => !present.includes(key) && key !== "$schema");
  return keys.map((key) => issueAt([...steps, key], valueAt(value, [key]), unknownKey(key, present, absent)));
}

function noForm(value: unknown, forms: readonly z.core.$ZodType[]): Bilingual {
  const named = (language: keyof Bilingual): string[] => [
    ...new Set(forms.map((form) => sketchOf(form) ?? typeNamed(form._zod.def.type)[language])),
  ];
  return write(value, oneOf(named("da"), named("en")));
}

/** Issue text for a value in the place of a list; texts in lists are ids, everywhere in the format. */
function noList(value: unknown, entries: readonly z.core.$ZodType[]): Bilingual {
  const named = (ids: string): string[] => [
    ...new Set(entries.flatMap((form) => (form._zod.def.type === "string" ? ids : (sketchOf(form) ?? [])))),
  ];
  const { da, en } = oneOf(named("id’er"), named("ids"));
  return write(value, { da: `en liste af ${da}`, en: `a list of ${en}` });
}

/** Issue text that says what to write instead of a value. */
function write(value: unknown, { da, en }: Bilingual): Bilingual {
  if (value === undefined) return { da: `mangler. Skriv ${da}.`, en: `is missing. Write ${en}.` };
  return { da: `er ${shown(value)}. Skriv ${da}.`, en: `is ${shown(value)}. Write ${en}.` };
}

function oneOf(da: readonly string[], en: readonly string[]): Bilingual {
  const joined = (list: readonly string[], or: string): string =>
    [list.slice(0, -1).join(", "), ...list.slice(-1)].filter((part) => part !== "").join(` ${or} `);
  return { da: joined(da, "eller"), en: joined(en, "or") };
}

function optionsOf(issue: z.core.$ZodIssueInvalidUnion): string[] {
  return "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

function choice(value: unknown, options: readonly string[]): Bilingual {
  if (typeof value === "string" && nearest(value, options).length > 0) {
    const remedy = suggestion(value, options, { da: "formatet", en: "the format" });
    return { da: `er ${shown(value)}. ${remedy.da}`, en: `is ${shown(value)}. ${remedy.en}` };
  }
  const list = options.map((each) => (each === "true" ? each : `"${each}"`));
  return write(value, oneOf(list, list));
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { da: "en tekst", en: "a text" },
  number: { da: "et tal", en: "a number" },
  int: { da: "et helt tal", en: "a whole number" },
  boolean: { da: "true eller false", en: "true or false" },
  array: { da: "en liste", en: "a list" },
  tuple: { da: "en liste", en: "a list" },
  object: { da: "et objekt", en: "an object" },
  record: { da: "et objekt", en: "an object" },
};

function typeNamed(type: string): Bilingual {
  return TYPES[type] ?? { da: type, en: type };
}

function wrongType(expected: string, value: unknown): Bilingual {
  if (expected === "number" && typeof value === "number") {
    return write(value, { da: "et endeligt tal", en: "a finite number" });
  }
  if (expected === "number" && typeof value === "string" && isNumeric(value)) {
    return {
      da: `er teksten ${shown(value)}. Skriv tallet uden anførselstegn.`,
      en: `is the text ${shown(value)}. Write the number without quotation marks.`,
    };
  }
  return write(value, typeNamed(expected));
}

function outside(value: unknown, side: "low" | "high", bound: number, origin: string): Bilingual {
  const [da, en] = side === "low" ? ["mindst", "at least"] : ["højst", "at most"];
  if (origin === "string") return { da: "er tom. Skriv en tekst.", en: "is empty. Write a text." };
  if (Array.isArray(value)) {
    const count = value.length;
    const entries = bound === 1 ? "entry" : "entries";
    if (count === 0)
      return { da: `er tom. Skriv ${da} ${bound} led.`, en: `is empty. Write ${en} ${bound} ${entries}.` };
    return {
      da: `har ${count} led. Der skal være ${da} ${bound}.`,
      en: `has ${count} ${count === 1 ? "entry" : "entries"}. There must be ${en} ${bound}.`,
    };
  }
  return {
    da: `er ${shown(value)}. Det skal være ${da} ${bound}.`,
    en: `is ${shown(value)}. It must be ${en} ${bound}.`,
  };
}

function valueAt(input: unknown, steps: readonly Step[]): unknown {
  let value = input;
  for (const step of steps) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<Step, unknown>)[step];
  }
  return value;
}
