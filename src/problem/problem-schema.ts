import { attempt, type Issue } from "./invalid-problem.ts";
import { parseProblem } from "./parse-problem.ts";
import type { ProblemDocument } from "./problem-document.ts";
import type { Problem } from "./problem.ts";
import type { StandardSchema } from "./standard-schema.ts";

/**
 * The problem document as a Standard Schema, for every library that takes one. It checks all that `parseProblem` does and gives the
 * same `Problem`, or every issue with its English message and its path. For zod there is `zodProblemSchema` of `ressort/zod`.
 *
 * @example
 * ```ts
 * const { vendor, validate } = problemSchema["~standard"];
 * vendor; // "ressort"
 * validate({ format: "ressort-problem/1", id: "" }).issues?.find(({ path }) => path[0] === "id")?.message; // "id is empty. Write a text."
 * ```
 */
export const problemSchema: StandardSchema<ProblemDocument, Problem> = {
  "~standard": {
    version: 1,
    vendor: "ressort",
    validate: (value) => {
      const issues: Issue[] = [];
      const problem = attempt(issues, () => parseProblem(value));
      if (problem !== undefined) return { value: problem };
      return { issues: issues.map(({ message, steps }) => ({ message, path: steps })) };
    },
  },
};
