import { basis } from "./limit-schema.ts";
import type { WrittenRecommendation, WrittenRemark } from "./problem-document.ts";
import type { Recommendation, Remark } from "./remark.ts";
import { idOf, idsOf, noted, ownId, text } from "./schema-parts.ts";
import { described } from "./schema-words.ts";
import * as z from "./zod.ts";

/** The form of a recommendation. */
export const recommendation: z.ZodType<Recommendation, WrittenRecommendation> = z.strictObject({
  id: ownId("recommendation"),
  name: text,
  main: described(z.boolean(), "True for one of the few that the source sets above the others.").default(false),
  themes: described(idsOf("a theme"), "The themes that it is about.").default([]),
  supports: described(idsOf("a scenario"), "The scenarios that it speaks for.").default([]),
  ...noted,
});

const about = described(
  z.union([
    described(z.strictObject({ scenario: idOf("a scenario") }), "A scenario."),
    described(z.strictObject({ task: idOf("a task") }), "A task."),
    described(z.strictObject({ department: idOf("a department") }), "A department."),
    described(z.strictObject({ area: idOf("an area") }), "An area."),
    described(z.strictObject({ theme: idOf("a theme") }), "A theme."),
  ]),
  "What it is about; it is shown where that is shown.",
);

const status = described(
  z.enum(["open", "met", "contested"]),
  "open: not yet met; met; contested: the sources see it differently.",
);

const kinds = z.enum(["concern", "process", "phase", "precedent", "follow-up", "gap"]);

const said = {
  raisedBy: z.optional(text),
  evidence: described(z.literal("mixed"), "Where what is known of it points both ways.").optional(),
  text,
  basis: z.optional(basis),
  ...noted,
};

/** The form of a remark; a status belongs to conditions only. */
export const remark: z.ZodType<Remark, WrittenRemark> = z.discriminatedUnion("kind", [
  z.strictObject({
    id: ownId("remark"),
    about,
    kind: described(z.literal("condition"), "Something that must be in place."),
    status,
    ...said,
  }),
  z.strictObject({
    id: ownId("remark"),
    about,
    kind: described(
      kinds,
      "concern: what somebody fears; process: how it is to be done; phase: when; precedent: what happened elsewhere or before; follow-up: what came or comes after; gap: what is missing.",
    ),
    ...said,
  }),
]);
