import { basis, cites, sameInBoth, LARGEST_FIGURE, note } from "./limit-schema.ts";
import type { WrittenQuantity, WrittenText } from "./problem-document.ts";
import type { Quantity } from "./problem.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { described, shaped, shared } from "./schema-words.ts";
import * as z from "./zod.ts";

/** A text that is not empty. */
export const filled = (description: string): z.ZodString => described(z.string().min(1), description);

/** The id of something that stands elsewhere. */
export const idOf = (what: string): z.ZodString => filled(`The id of ${what}.`);

/** A list of such ids. */
export const idsOf = (what: string): z.ZodArray<z.ZodString> => z.array(idOf(what));

/** The id of what it stands in. */
export const ownId = (of: string): z.ZodString => filled(`Its id, used by no other ${of}.`);

/** A number of either sign. */
export const figure = (description: string): z.ZodNumber =>
  described(z.number().min(-LARGEST_FIGURE).max(LARGEST_FIGURE), description);

/** A number of at least 0. */
export const amount = (description: string): z.ZodNumber =>
  described(z.number().min(0).max(LARGEST_FIGURE), description);

const plain = filled("One text for both languages.").transform(sameInBoth);
const languages = shaped(
  z.strictObject({ da: filled("In Danish.").optional(), en: filled("In English.").optional() }),
  { minProperties: 1 },
);

// Not a refinement, which would be an object made anew, outside of the care of `strictObject`.
const oneAtLeast = languages.transform((given, { issues }): Bilingual => {
  const { da = given.en, en = da } = given;
  if (da !== undefined && en !== undefined) return { da, en };
  // A language that nobody knows has been found already.
  if (issues.length === 0) issues.push({ code: "custom", input: given });
  return z.NEVER;
});

/** A text that a person sees, in the language or languages in which it is written. */
export const text: z.ZodType<Bilingual, WrittenText> = shared(
  "Text",
  // The types of zod do not see that one language is there.
  z.union([plain, oneAtLeast as z.ZodType<Bilingual, WrittenText>]),
  "A text that a person sees: in Danish and English, in one of the two, or plain. What is left out is the same.",
);

/** The sources of a part, and a remark. */
export const noted: {
  readonly cites: typeof cites;
  readonly note: z.ZodOptional<typeof note>;
} = { cites, note: z.optional(note) };

/** Fields of a part that may be assumed: its basis, citations and a note. */
export const sourced: typeof noted & { readonly basis: typeof basis } = { basis, ...noted };

/** A range without a word on where it comes from is an assumption. */
const assumed = (low: number, high: number): Quantity => ({ low, high, basis: "assumed", cites: [] });

function quantityOf(value: (description: string) => z.ZodNumber): z.ZodType<Quantity, WrittenQuantity> {
  const ends = { low: value("The low end of the range."), high: value("The high end of the range, at least low.") };
  const pair = shaped(z.tuple([ends.low, ends.high]), {
    title: "[low, high]",
    description: "A range that is assumed.",
  });
  return z.union([
    value("One figure, which is assumed.").transform((given) => assumed(given, given)),
    pair.transform(([low, high]) => assumed(low, high)),
    z.strictObject({ ...ends, ...sourced }),
  ]);
}

/** Size of a task. */
export const measured: z.ZodType<Quantity, WrittenQuantity> = shared(
  "MeasuredQuantity",
  quantityOf(amount),
  "A figure of at least 0 with its range; its value is the midpoint. Plain figures are assumed.",
);

/** Amount that a scenario spends. */
export const used: z.ZodType<Quantity, WrittenQuantity> = shared(
  "UsedQuantity",
  quantityOf(figure),
  "A figure of either sign with its range; its value is the midpoint. Plain figures are assumed.",
);
