import type { Evidence } from "./evidence.ts";
import { lookAtEach, type Looked } from "./finding.ts";

/** Limits of the document that are kept by everything that is lawful without them. */
export function idleLimits({ structure, binds }: Evidence): Looked {
  return lookAtEach("limit-binds-nothing", structure.problem.limits, {
    isFine: binds,
    subject: ({ id }) => [{ kind: "limit", id }],
    say: ({ id }) => ({
      severity: "note",
      text: {
        da: `Grænsen ${id} binder ikke: alt, der er lovligt uden den, overholder den.`,
        en: `The limit ${id} binds nothing: all that is lawful without it keeps it.`,
      },
    }),
  });
}
