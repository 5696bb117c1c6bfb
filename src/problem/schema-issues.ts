import type * as z from "zod";
import type { Text } from "./problem.ts";
import { issueAt, shown, type Issue, type Step } from "./invalid-problem.ts";
import { suggestion } from "./nearest.ts";

type SchemaIssue = z.core.$ZodIssue;

/** What the schema found wrong, said with the value that stands there and what to do, in both languages. */
export function schemaIssues(issues: readonly SchemaIssue[], input: unknown): Issue[] {
  return issues.flatMap((issue) => translate(issue, [], input));
}

function translate(issue: SchemaIssue, before: readonly Step[], input: unknown): Issue[] {
  const steps = [...before, ...issue.path.map((step) => (typeof step === "number" ? step : String(step)))];
  const value = valueAt(input, steps);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => issueAt([...steps, key], valueAt(value, [key]), unknownKey));
  }
  if (issue.code === "invalid_union") {
    const branch = closestBranch(issue.errors);
    if (branch !== undefined) return branch.flatMap((each) => translate(each, steps, input));
    if (issue.discriminator !== undefined) {
      const kind = valueAt(value, [issue.discriminator]);
      return [issueAt([...steps, issue.discriminator], kind, kind === undefined ? missing : wrongKind(kind, issue))];
    }
    return [issueAt(steps, value, value === undefined ? missing : noForm(value))];
  }
  return [issueAt(steps, value, value === undefined ? missing : sentence(issue, value))];
}

/** The one alternative whose own keys the input bears, so that its finer issues are the ones to show. */
function closestBranch(branches: readonly (readonly SchemaIssue[])[]): readonly SchemaIssue[] | undefined {
  const fitting = branches.filter(
    (branch) => branch.length > 0 && branch.every((each) => each.path.length > 0 && !isMissing(each)),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function isMissing(issue: SchemaIssue): boolean {
  return issue.code === "invalid_type" && issue.path.length === 1 && issue.message.endsWith("received undefined");
}

const missing: Text = { da: "mangler. Tilføj det.", en: "is missing. Add it." };
const unknownKey: Text = {
  da: "er en ukendt nøgle. Fjern den, eller ret stavemåden.",
  en: "is an unknown key. Remove it, or mend its spelling.",
};

function noForm(value: unknown): Text {
  return {
    da: `er ${shown(value)}, som ikke er en af de tilladte former. Se formatet.`,
    en: `is ${shown(value)}, which is none of the allowed forms. See the format.`,
  };
}

function wrongKind(kind: unknown, issue: z.core.$ZodIssueInvalidUnion): Text {
  const options = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  return oneOf(kind, options);
}

function oneOf(value: unknown, options: readonly string[]): Text {
  const remedy = suggestion(String(value), options, { da: "formatet", en: "the format" });
  return { da: `er ${shown(value)}. ${remedy.da}`, en: `is ${shown(value)}. ${remedy.en}` };
}

const KINDS: Readonly<Record<string, Text>> = {
  string: { da: "en tekst", en: "a text" },
  number: { da: "et endeligt tal", en: "a finite number" },
  int: { da: "et helt tal", en: "a whole number" },
  boolean: { da: "true eller false", en: "true or false" },
  array: { da: "en liste", en: "a list" },
  tuple: { da: "en liste", en: "a list" },
  object: { da: "et objekt", en: "an object" },
  record: { da: "et objekt", en: "an object" },
};

function sentence(issue: SchemaIssue, value: unknown): Text {
  switch (issue.code) {
    case "invalid_type": {
      const kind = KINDS[issue.expected] ?? { da: issue.expected, en: issue.expected };
      return { da: `er ${shown(value)}. Skriv ${kind.da}.`, en: `is ${shown(value)}. Write ${kind.en}.` };
    }
    case "invalid_value":
      return oneOf(value, issue.values.map(String));
    case "too_small":
      return amiss(value, issue.origin, "mindst", "at least", Number(issue.minimum));
    case "too_big":
      return amiss(value, issue.origin, "højst", "at most", Number(issue.maximum));
    default:
      return {
        da: `er ${shown(value)}, som ikke er tilladt her (${issue.message}).`,
        en: `is ${shown(value)}, which is not allowed here (${issue.message}).`,
      };
  }
}

function amiss(value: unknown, origin: string, da: string, en: string, bound: number): Text {
  if (origin === "string") return { da: "er tom. Skriv en tekst.", en: "is empty. Write a text." };
  if (origin === "array") {
    return {
      da: `har ${(value as unknown[]).length} led. Giv ${da} ${bound}.`,
      en: `has ${(value as unknown[]).length} entries. Give ${en} ${bound}.`,
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
