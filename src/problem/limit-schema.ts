import * as z from "zod/mini";
import type { WrittenLimit, WrittenNote } from "./problem-document.ts";
import type { Basis, Cite, Limit, Note } from "./problem.ts";
import type { Bilingual } from "../text/bilingual.ts";
import { described, shared } from "./schema-words.ts";
import { inBoth } from "../text/in-both.ts";

// The form of limits, and of what they are made of. In `zod/mini` and apart from the rest of the document's form, since
// a question may bring limits too: what ranks documents that are read already then needs a quarter of what reads them.

/** Figures beyond this are refused: sums of them would lose the whole numbers that they are made of. */
export const LARGEST_FIGURE = 1e12;

const filled = (description: string) => described(z.string().check(z.minLength(1)), description);
const idOf = (what: string) => filled(`The id of ${what}.`);
/** A plain text stands for both languages. */
export const sameInBoth = (given: string): Bilingual => inBoth(() => given);

const figure = (description: string) =>
  described(z.number().check(z.minimum(-LARGEST_FIGURE), z.maximum(LARGEST_FIGURE)), description);

/** The form of a remark; one of the two languages is enough. */
export const note: z.ZodMiniType<Note, WrittenNote> = shared(
  "Note",
  z.union([
    z.pipe(filled("One text for both languages."), z.transform(sameInBoth)),
    z.strictObject({ da: z.optional(filled("In Danish.")), en: z.optional(filled("In English.")) }),
  ]),
  "A remark beside the data: in Danish and English, in one of the two, or plain.",
);

/** The form of what a figure or a statement rests on. */
export const basis: z.ZodMiniType<Basis, Basis> = shared(
  "Basis",
  z.enum(["stated", "derived", "assumed"]),
  "stated: the source says it; derived: computed from what it says; assumed: a choice of whoever wrote the document.",
);

const cite = z.strictObject({
  source: idOf("a source"),
  page: z.optional(filled('The page, such as "27" or "27–28".')),
  inferred: z.optional(described(z.boolean(), "True where the page is not printed but worked out from its order.")),
  fact: z.optional(filled("The id of the fact in a list of facts beside the document.")),
});

/** The form of a list of cites, empty if it is left out. */
export const cites: z.ZodMiniType<readonly Cite[], readonly Cite[] | undefined> = z._default(
  shared("Cites", z.array(cite), "Where the statement comes from."),
  [],
);

const limitedSum = z.union([
  described(z.strictObject({ moved: idOf("a measure") }), "The measure over all tasks that are not at home."),
  described(
    z.strictObject({ used: filled("A key of the scenarios' uses.") }),
    "The resource over all chosen scenarios.",
  ),
  described(
    z.strictObject({ load: idOf("a measure"), department: idOf("a department") }),
    "The measure over all tasks in the department.",
  ),
  described(
    z.strictObject({ tasks: z.literal(true), department: idOf("a department") }),
    "How many tasks are in the department.",
  ),
]);

/** The form of one limit, as in a document and as given to a question. */
export const limitSchema: z.ZodMiniType<Limit, WrittenLimit> = z.strictObject({
  id: filled("Its id, used by no other limit."),
  sum: described(limitedSum, "What is added up."),
  min: z.optional(figure("The least that the sum may be. At least one of min and max is needed.")),
  max: z.optional(figure("The most that the sum may be. At least one of min and max is needed.")),
  basis: z.optional(basis),
  cites,
  note: z.optional(note),
});

/** The form of the limits of a question, under the name of their option. */
export const limitsOption: z.ZodMiniType = z.object({ limits: z.array(limitSchema) });
