import * as z from "zod";
import type { Limit, Problem } from "./problem.ts";

/** Figures beyond this are refused: sums of them would lose the whole numbers that they are made of. */
export const LARGEST_FIGURE = 1e12;

const id = z.string().min(1);
const figure = z.number().min(-LARGEST_FIGURE).max(LARGEST_FIGURE);
const amount = z.number().min(0).max(LARGEST_FIGURE);

const text = z.strictObject({ da: z.string().min(1), en: z.string().min(1) }).meta({ id: "Text" });
const note = z.strictObject({ da: z.string().min(1).optional(), en: z.string().min(1).optional() }).meta({ id: "Note" });
const basis = z.enum(["stated", "derived", "assumed"]).meta({ id: "Basis" });
const cites = z
  .array(
    z.strictObject({
      source: id,
      page: z.string().min(1).optional(),
      inferred: z.boolean().optional(),
      fact: z.string().min(1).optional(),
    }),
  )
  .default([])
  .meta({ id: "Cites" });

const quantityOf = (value: z.ZodNumber) =>
  z.strictObject({ low: value, high: value, basis, cites, note: note.optional() });
const measured = quantityOf(amount).meta({ id: "MeasuredQuantity" });
const used = quantityOf(figure).meta({ id: "UsedQuantity" });

const source = z.strictObject({
  id,
  title: z.string().min(1),
  date: z.string().min(1).optional(),
  url: z.string().min(1).optional(),
});

const measure = z.strictObject({
  id,
  name: text,
  unit: z.union([text, z.string().min(1).transform((unit) => ({ da: unit, en: unit }))]),
});

const department = z.strictObject({
  id,
  name: text,
  committee: z.strictObject({ id, name: text }),
  existing: z.boolean().default(true),
  permanent: z.boolean().default(false),
  cites,
  note: note.optional(),
});

const task = z.strictObject({
  id,
  name: text,
  home: id,
  measures: z.record(id, measured).default({}),
  eligible: z.array(id).min(1).optional(),
  cites,
  note: note.optional(),
});

const scenario = z.strictObject({
  id,
  name: text,
  moves: z.array(z.strictObject({ task: id, to: id })).default([]),
  opens: z.array(id).default([]),
  closes: z.array(z.strictObject({ department: id, into: id })).default([]),
  uses: z.record(id, used).default({}),
  names: z.record(id, text).default({}),
  cites,
  note: note.optional(),
});

const area = z.strictObject({ id, name: text, scenarios: z.array(scenario).min(1), cites, note: note.optional() });

const rule = z.discriminatedUnion("kind", [
  z.strictObject({
    id,
    kind: z.literal("requires"),
    scenario: id,
    anyOf: z.array(id).min(1),
    basis,
    cites,
    note: note.optional(),
  }),
  z.strictObject({ id, kind: z.literal("excludes"), scenarios: z.array(id).min(2), basis, cites, note: note.optional() }),
]);

const limit = z.strictObject({
  id,
  sum: z.union([
    z.strictObject({ moved: id }),
    z.strictObject({ used: id }),
    z.strictObject({ load: id, department: id }),
    z.strictObject({ tasks: z.literal(true), department: id }),
  ]),
  min: figure.optional(),
  max: figure.optional(),
  basis: basis.optional(),
  cites,
  note: note.optional(),
});

const gauge = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("points") }),
  z.strictObject({ kind: z.literal("balance"), measure: id }),
  z.strictObject({ kind: z.literal("moved"), measure: id }),
]);

const hensyn = z.strictObject({
  id,
  name: text,
  weight: amount,
  themes: z.array(z.strictObject({ id, name: text, weight: amount, gauge, cites, note: note.optional() })).min(1),
  cites,
  note: note.optional(),
});

const condition = z
  .union([
    z.strictObject({ scenario: id }),
    z.strictObject({ task: id, in: id }),
    z.strictObject({ together: z.tuple([id, id]) }),
    z.strictObject({ all: z.array(id).min(1) }),
  ])
  .meta({ id: "Condition" });

const effect = z.strictObject({
  id,
  theme: id,
  points: z.int().min(-1000).max(1000),
  when: condition,
  basis,
  cites,
  note: note.optional(),
});

const departmentName = z.strictObject({ department: id, name: text, when: condition, basis, cites });

const namedSelection = z.strictObject({
  id,
  name: text,
  selection: z.record(id, id),
  basis,
  cites,
  unconfirmed: z.array(id).default([]),
  note: note.optional(),
});

/** The form of one limit, as in a document and as given to a ranking. */
export const limitSchema: z.ZodType<Limit> = limit;

/** The form of a problem document. What one part says of another is checked by `references.ts`. */
export const problemSchema: z.ZodType<Problem> = z.strictObject({
  format: z.literal("ressort-problem/1"),
  id,
  title: text,
  sources: z.array(source).default([]),
  kommissorium: z.strictObject({ departments: z.int().min(1).max(1000), cites }),
  measures: z.array(measure).default([]),
  departments: z.array(department).min(1),
  tasks: z.array(task).min(1),
  areas: z.array(area).default([]),
  rules: z.array(rule).default([]),
  limits: z.array(limit).default([]),
  hensyn: z.array(hensyn).min(1),
  effects: z.array(effect).default([]),
  names: z.array(departmentName).default([]),
  selections: z.array(namedSelection).default([]),
});
