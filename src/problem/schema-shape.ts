import type * as z from "zod";
import type { Step } from "./invalid-problem.ts";
import { schemaWords } from "./schema-words.ts";

type Schema = z.core.$ZodType;

/** The alternatives that a schema allows at a place: those of its unions, without wrappers such as defaults. */
export function formsAt(schema: Schema, steps: readonly Step[]): readonly Schema[] {
  let forms = alternatives(schema);
  for (const step of steps) forms = forms.flatMap((form) => alternatives(inner(form, step)));
  return forms;
}

/** The keys of an object's form; undefined if the form is no object with fixed keys. */
export function keysOf(schema: Schema): readonly string[] | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === "object" ? Object.keys(def.shape) : undefined;
}

/**
 * A form as a person writes it: `{task, in}`, `{kind: "points"}`, `[low, high]`. Of the keys only those that must be there,
 * where there are such. Undefined if the form is neither an object with fixed keys nor bears such a title.
 */
export function sketchOf(schema: Schema): string | undefined {
  const title = schemaWords.get(schema)?.title;
  if (title !== undefined) return title;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type !== "object") return undefined;
  const entries = Object.entries(def.shape);
  const required = entries.filter(([, part]) => part._zod.optin === undefined);
  return `{${(required.length > 0 ? required : entries).map(([key, part]) => sketchKey(key, part)).join(", ")}}`;
}

function sketchKey(key: string, part: Schema): string {
  const { def } = (part as z.core.$ZodTypes)._zod;
  return def.type === "literal" ? `${key}: ${def.values.map((each) => JSON.stringify(each)).join(" | ")}` : key;
}

function alternatives(schema: Schema | undefined): readonly Schema[] {
  if (schema === undefined) return [];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "union") return def.options.flatMap(alternatives);
  if (def.type === "optional" || def.type === "default") return alternatives(def.innerType);
  if (def.type === "pipe") return alternatives(def.in);
  return [schema];
}

function inner(schema: Schema, step: Step): Schema | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "object") return Object.hasOwn(def.shape, step) ? def.shape[step] : undefined;
  if (def.type === "array") return def.element;
  if (def.type === "tuple") return def.items[Number(step)];
  return def.type === "record" ? def.valueType : undefined;
}
