import * as z from "zod";
import { attempt, type Issue } from "./invalid-problem.ts";
import { parseProblem } from "./parse-problem.ts";
import type { ProblemDocument } from "./problem-document.ts";
import type { Problem } from "./problem.ts";

/**
 * The problem document as a schema of zod, to be a part of others. It checks all that `parseProblem` does and gives the same
 * `Problem`. Its issues have the English message and the place within the whole; `params.text` is the message in both languages.
 * Zod cannot write it as JSON Schema; that is exported as `ressort/problem.schema.json`.
 *
 * @example
 * ```ts
 * const { error } = zodProblemSchema.safeParse({ format: "ressort-problem/1", id: "" });
 * error?.issues.find((issue) => issue.path[0] === "id")?.message; // "id is empty. Write a text."
 * ```
 */
export const zodProblemSchema: z.ZodType<Problem, ProblemDocument> = z.pipe(
  z.custom<ProblemDocument>(),
  z.transform((document: ProblemDocument, { issues: found }): Problem => {
    const issues: Issue[] = [];
    const problem = attempt(issues, () => parseProblem(document));
    for (const { message, steps, text } of issues) {
      found.push({ code: "custom", message, path: [...steps], params: { text }, input: document });
    }
    return problem ?? z.NEVER;
  }),
);
