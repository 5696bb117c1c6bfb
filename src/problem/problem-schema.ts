import * as z from "zod";
import { attempt, type Issue } from "./invalid-problem.ts";
import { parseProblem } from "./parse-problem.ts";
import type { ProblemDocument } from "./problem-document.ts";
import type { Problem } from "./problem.ts";

/**
 * The problem document for libraries that validate with schemas: a zod schema, to be a part of others, and a Standard
 * Schema, for whatever takes one. It checks all that `parseProblem` does and gives the same `Problem`.
 *
 * An issue of it has the English message of the `Issue` and as its path the keys and positions; in zod's errors `params.text` has
 * both languages.
 *
 * Source: Standard Schema 1.1, https://standardschema.dev.
 *
 * @example
 * ```ts
 * const result = problemSchema.safeParse({ format: "ressort-problem/1", id: "" });
 * result.error?.issues.find((issue) => issue.path[0] === "id")?.message; // "id is empty. Write a text."
 * problemSchema["~standard"].vendor; // "ressort"
 * ```
 */
export const problemSchema: z.ZodType<Problem, ProblemDocument> = /* @__PURE__ */ asStandardSchema(
  z.pipe(
    z.custom<ProblemDocument>(),
    z.transform((document: ProblemDocument, { issues: found, value }): Problem => {
      const { problem, issues } = read(document);
      for (const { message, steps, text } of issues) {
        found.push({ code: "custom", message, path: [...steps], params: { text }, input: value });
      }
      return problem ?? z.NEVER;
    }),
  ),
);

/** Zod's own face of a Standard Schema would call the issues those of zod. */
function asStandardSchema(schema: z.ZodType<Problem, ProblemDocument>): typeof schema {
  schema["~standard"] = {
    ...schema["~standard"],
    vendor: "ressort",
    validate: (value) => {
      const { problem, issues } = read(value);
      if (problem !== undefined) return { value: problem };
      return { issues: issues.map(({ message, steps }) => ({ message, path: steps })) };
    },
  };
  return schema;
}

function read(document: unknown): { readonly problem: Problem | undefined; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  return { problem: attempt(issues, () => parseProblem(document)), issues };
}
